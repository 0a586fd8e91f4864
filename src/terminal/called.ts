import type { Text, View } from './text.ts';

const command = /career (?:(demo)\b|(?=[a-z-]))(?![^\n]*--db )/gi;

/** What stands before a command that can be copied: nothing, a sign or a line break that announces one. */
const announced = /(?:^|: | {2}|\n *|(?:^|[;,] )then )$/;

/** What stands between two of them. */
const joined = /(?:[;,]| or| and) $/;

/**
 * The view with every command in it written as the person has to type it to reach the same journal, such as
 * `career demo log` or `career --db other.db log`.
 */
export function asCalled(view: View, program: string): View {
  if (program === 'career') return view;
  const demo = program.includes(' --db ') ? 'career demo' : program.replace(/( demo)?$/, ' demo');
  const words = (text: string): string => {
    // A sentence may begin with the name of a command and tell of it.
    const isProse = /[.?]\s*$/.test(text);
    let last: number | undefined;
    return text.replace(command, (found, sample: string | undefined, at: number) => {
      const before = text.slice(0, at);
      const follows = last !== undefined && joined.test(before) && !/[.:?] /.test(text.slice(last, at));
      if (!follows && !(announced.test(before) && !(isProse && before === ''))) return found;
      last = at;
      return sample ? demo : `${program} `;
    });
  };
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
