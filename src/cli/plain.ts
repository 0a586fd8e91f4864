import type { Command } from '../command.ts';

/** What was typed behind a command, taken apart. */
export interface Parsed {
  readonly words: readonly string[];
  readonly chosen: Readonly<Record<string, unknown>>;
}

/**
 * Words without any option need no parser, and most captures are just that; loading one is a tenth of a
 * bare start. Undefined when there is an option, or not as many words as the command takes.
 */
export function plain({ arguments: taken = [] }: Command, given: readonly string[]): Parsed | undefined {
  const least = taken.filter(({ name }) => name.startsWith('<')).length;
  const most = taken.some(({ name }) => name.includes('...')) ? Number.POSITIVE_INFINITY : taken.length;
  if (given.length < least || given.length > most || !given.every(isWord)) return undefined;
  return { words: given, chosen: {} };
}

/** A level such as −2 is a word, and so is the - that stands for standard input. */
const isWord = (word: string): boolean => /^(?!-)|^-\d*$/.test(word);
