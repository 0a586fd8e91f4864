import type { Command, Options } from '../command.ts';

/** What was typed behind a command, taken apart. */
export interface Parsed {
  readonly words: readonly string[];
  readonly chosen: Readonly<Record<string, unknown>>;
}

/** What was typed, with the option's own flag in place of one that means the same. */
export function respelt(options: Options, given: readonly string[]): readonly string[] {
  const own = new Map(
    Object.values(options).flatMap(({ flags, also = [] }) =>
      also.map((flag) => [flag, longFlag(flags)] as const),
    ),
  );
  if (own.size === 0) return given;
  const end = given.indexOf('--');
  return given.map((word, at) => {
    const [flag = '', ...value] = word.split('=');
    const meant = end < 0 || at < end ? own.get(flag) : undefined;
    return meant === undefined ? word : [meant, ...value].join('=');
  });
}

/**
 * The usual way to type needs no parser, and loading one is a tenth of a bare start: words first, then options
 * written out with a blank before their value. Undefined for anything else, which the parser reads or refuses.
 */
export function plain(
  { arguments: taken = [] }: Command,
  options: Options,
  given: readonly string[],
): Parsed | undefined {
  const first = given.findIndex((word) => !isWord(word));
  const words = first < 0 ? given : given.slice(0, first);
  const least = taken.filter(({ name }) => name.startsWith('<')).length;
  const most = taken.some(({ name }) => name.includes('...')) ? Number.POSITIVE_INFINITY : taken.length;
  if (words.length < least || words.length > most) return undefined;
  const chosen = first < 0 ? {} : plainOptions(options, given.slice(first));
  return chosen && { words, chosen };
}

function plainOptions(options: Options, given: readonly string[]): Record<string, unknown> | undefined {
  const chosen: Record<string, unknown> = {};
  for (let at = 0; at < given.length; at += 1) {
    const [key, option] =
      Object.entries(options).find(([, { flags }]) => longFlag(flags) === given[at]) ?? [];
    if (key === undefined || option === undefined || key === 'help') return undefined;
    // What turns a switch off has a value that is no value of its own.
    if (option.flags.startsWith('--no-')) return undefined;
    if (!option.flags.includes('<')) chosen[key] = true;
    else {
      at += 1;
      const value = given[at];
      if (value === undefined || value === '' || /^[-−–]/.test(value)) return undefined;
      if (option.repeats) chosen[key] = [...((chosen[key] as string[] | undefined) ?? []), value];
      else chosen[key] = value;
    }
  }
  return chosen;
}

const longFlag = (flags: string): string | undefined => /--[a-z-]+/.exec(flags)?.[0];

/** A level such as −2 is a word, and so is the - that stands for standard input. */
const isWord = (word: string): boolean => !word.startsWith('-') || /^-\d*$/.test(word);
