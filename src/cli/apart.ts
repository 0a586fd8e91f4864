import type { Command, Option, Options } from '../command.ts';

/** A value of an option that was hardly meant to end where it does. */
interface Apart {
  /** `--in` */
  readonly flag: string;
  /** The words behind the value. */
  readonly words: readonly string[];
  /** All that was typed, with those words in the value. */
  readonly meant: readonly string[];
}

/**
 * In `The doc buried it --from lead --in design review` the last word belongs to the option: text that stood
 * before it hardly goes on behind its value. Words that start with # or @, words behind a
 * switch, and text that all stands behind the options are as they should be. Undefined when all is well.
 */
export function apartFrom(
  { arguments: taken = [] }: Command,
  options: Options,
  given: readonly string[],
): Apart | undefined {
  const hasLevel = taken.some(({ completes }) => Array.isArray(completes));
  const isText = (word: string | undefined): boolean =>
    word !== undefined &&
    !word.startsWith('-') &&
    !/^[#@]./.test(word) &&
    !(hasLevel && /^[-+−–]?\d+$/.test(word));
  const meant: string[] = [];
  let found: Pick<Apart, 'flag' | 'words'> | undefined;
  let hasText = false;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]!;
    meant.push(word);
    if (word === '--') return found && { ...found, meant: [...meant, ...given.slice(at + 1)] };
    hasText ||= isText(word);
    const option = optionOf(options, word);
    if (!option?.flags.includes('<')) continue;
    if (!/^--.*=/.test(word) && !/^-[^-]./.test(word)) {
      at += 1;
      if (at >= given.length) break;
      meant.push(given[at]!);
    }
    const words = given.slice(at + 1, at + 1 + countWhile(given.slice(at + 1), isText));
    if (!hasText || words.length === 0) continue;
    found ??= { flag: word.split('=')[0]!, words };
    meant.push([meant.pop(), ...words].join(' '));
    at += words.length;
  }
  return found && { ...found, meant };
}

const optionOf = (options: Options, word: string): Option | undefined => {
  const flag = word.startsWith('--') ? word.split('=')[0]! : word.slice(0, 2);
  return Object.values(options).find(({ flags }) => flags.split(/[ ,]+/).includes(flag));
};

function countWhile(words: readonly string[], fits: (word: string) => boolean): number {
  const end = words.findIndex((word) => !fits(word));
  return end < 0 ? words.length : end;
}
