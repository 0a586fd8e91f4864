import type { Text, View } from './text.ts';

/** Where a command begins in what is said: at the start, or behind a sign that announces one. */
const beginning = /(^|[:;,] | {2}|\b(?:or|then) )career (?:(demo)\b|(?=[a-z-]))(?![^\n]*--db )/gi;

/**
 * The view with every command in it written as the person has to type it to reach the same journal, such as
 * `career demo log` or `career --db other.db log`.
 */
export function asCalled(view: View, program: string): View {
  if (program === 'career') return view;
  const demo = program.includes(' --db ') ? 'career demo' : program.replace(/( demo)?$/, ' demo');
  const words = (text: string): string =>
    text.replace(
      beginning,
      (_found, before: string, sample?: string) => before + (sample ? demo : `${program} `),
    );
  const inText = (text: Text): Text => {
    if (typeof text === 'string') return words(text);
    if ('style' in text) return { ...text, text: inText(text.text) };
    // Words that yield are a person's own.
    return 'yields' in text ? text : text.map(inText);
  };
  return view.map((block) => {
    if (typeof block === 'object' && 'rows' in block)
      return { ...block, rows: block.rows.map((row) => row.map(inText)) };
    if (typeof block === 'object' && 'paragraph' in block)
      return {
        ...block,
        paragraph: inText(block.paragraph),
        ...(block.lead && { lead: inText(block.lead) }),
      };
    return inText(block);
  });
}
