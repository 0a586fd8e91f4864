import { misuse } from '../errors.ts';

/** Hints say `…` where words of the person's own go; nobody means to log that sign alone. */
export const isPlaceholder = (words: string): boolean => words.trim() === '…';

/** The same words. Throws misuse when they were copied from a hint. */
export function ownWords(words: string): string {
  if (isPlaceholder(words)) throw misuse('“…” stands for words of your own', 'type them in its place');
  return words;
}

/** Asks again for an answer that is only the sign for one, before anything else is said of it. */
export const ownAnswer =
  (wrong: (answer: string) => string | undefined) =>
  (answer: string): string | undefined =>
    isPlaceholder(answer) ? 'Type words of your own; Ctrl-C stops.' : wrong(answer);
