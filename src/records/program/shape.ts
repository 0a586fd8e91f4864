import { misuse } from '../../errors.ts';
import { once } from '../../once.ts';

/** A stretch of a program: from one month to another, counted from 1, with what it is about. */
export interface Phase {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly focus: readonly string[];
}

/** What a program is made from. Files of this shape can be written by hand. */
export interface Template {
  readonly name: string;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly summary: string;
  readonly months: number;
  /** Sessions in all, and the days from one to the next; null where there are none of their own. */
  readonly sessions: number | null;
  readonly every: number | null;
  readonly phases: readonly Phase[];
  /** What belongs to it: sessions, exercises, guidance. */
  readonly components: readonly string[];
  /** Skills of the catalogue that it is about. */
  readonly skills: readonly string[];
  /** Goals to start from, which are always rewritten in one's own words. */
  readonly goals: readonly string[];
  /** How many usually take part together, oneself among them; null for one that is one's own. */
  readonly group: { readonly from: number; readonly to: number } | null;
}

/** What breaks a line into its parts, and is quoted inside one. */
const breaking = /[:,;"]|^\s|\s$|^$/;

const quoted = (words: string): string =>
  breaking.test(words) ? `"${words.replace(/(["\\])/g, '\\$1')}"` : words;

const unquoted = (words: string): string =>
  /^".*"$/s.test(words) ? words.slice(1, -1).replace(/\\(["\\])/g, '$1') : words;

/** Words without what breaks a line, or anything in double quotes. */
const part = String.raw`(?:\s*"(?:[^"\\]|\\["\\])*"\s*|[^:,;"]+)`;

const whole = once(
  () =>
    new RegExp(
      `^(${part}): *months? (\\d{1,3})(?:\\s*[-–]\\s*(\\d{1,3}))?(?:\\s*:(${part}(?:[,;]${part})*))?$`,
      'i',
    ),
);

/** `foundation: months 1-3: one-on-one skills, performance feedback`; a part with a comma in it is quoted. Throws misuse. */
export function phaseFrom(line: string): Phase {
  const match = whole().exec(line.trim());
  const [, name = '', from = '', to = from, focus = ''] = match ?? [];
  if (!match || Number(from) < 1 || Number(to) < Number(from) || name.trim() === '')
    throw misuse(`“${line}” is not a phase`, `write it as “${example}”`);
  return {
    name: unquoted(name.trim()),
    from: Number(from),
    to: Number(to),
    focus: [...focus.matchAll(new RegExp(part, 'g'))]
      .map(([words]) => unquoted(words.trim()))
      .filter((each) => each !== ''),
  };
}

const example = 'foundation: months 1-3: one-on-one skills, feedback';

/** `phaseFrom` reads it back. */
export const formatPhase = ({ name, from, to, focus }: Phase): string => {
  const parts = focus.length === 0 ? '' : `: ${focus.map(quoted).join(', ')}`;
  return `${quoted(name)}: ${to === from ? `month ${from}` : `months ${from}-${to}`}${parts}`;
};
