import type { MarkdownIt } from 'markdown-it';

/** A day and its month, a figure and its sign of percent, an appendix and its letter: they stand on one line. */
export const held = (text: string): string =>
  text
    .replace(/(?<=\b\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)/g, '\u00a0')
    .replace(/(?<=\d) (?=%)/g, '\u00a0')
    .replace(/(?<=\bAppendix) (?=[A-C]\b)/g, '\u00a0');

export function holdTogether(reader: MarkdownIt): void {
  reader.core.ruler.push('held', (state) => {
    for (const { children } of state.tokens)
      for (const child of children ?? []) if (child.type === 'text') child.content = held(child.content);
  });
}
