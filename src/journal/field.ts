import { misuse } from '../errors.ts';
import type { Day } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import { minutesFrom } from '../time/duration.ts';
import { dueDay } from '../time/when.ts';
import { ownWords } from './placeholder.ts';

export type FieldType =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'day'
  | 'minutes'
  | 'person'
  | 'alias'
  | 'texts'
  | 'list';

/** What is said of a field wherever it is met: in help, questions, forms and the JSON Schema. */
export interface Saying {
  /** A phrase without a full stop. */
  readonly summary: string;
  /** The question on a terminal. Fields without one are never asked for unless they are required. */
  readonly ask?: string;
  /**
   * Said when Enter is pressed at its question, of a field that the rules of its kind do not do without; it is
   * asked for like a required one. Enter skips unless told.
   */
  readonly unanswered?: string;
  /** The option that gives it, without dashes; the field's name unless told. False: only verbs set it. */
  readonly flag?: string | false;
  /** The text is the id of a record, which an import may have to call otherwise. */
  readonly refers?: true;
}

/**
 * One thing that records of a kind hold. The same value gives the command's option, the prompt, the line of
 * the editor form, the JSON Schema and the column, so all four ways in mean the same.
 */
export interface Field<T = unknown> extends Saying {
  readonly type: FieldType;
  readonly required: boolean;
  /** Whether a form gives it one line of its head or a section of its own. */
  readonly form: 'line' | 'section';
  /** The value of a record that does not say. */
  readonly empty: T;
  /** From words a person typed. Throws misuse with a sentence. */
  parse(words: string, clock: Clock): T;
  /** Words that `parse` reads as the same value. */
  format(value: NonNullable<T>): string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** The fields of each item of a list. */
  readonly item?: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F> = F extends Field<infer T> ? T : never;

export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

const optional = { required: false, empty: null, form: 'line' } as const;

const same = (value: string): string => value;

/** The same field, which no record of the kind may lack. */
export const required = <T>(field: Field<T>): Field<NonNullable<T>> =>
  ({ ...field, required: true }) as unknown as Field<NonNullable<T>>;

/** The same field; a record that does not say has this value. */
export const usually = <T>(value: NonNullable<T>, field: Field<T>): Field<NonNullable<T>> =>
  ({ ...field, empty: value }) as unknown as Field<NonNullable<T>>;

/** The same field, with a section of its own in forms, in the order of the fields. */
export const apart = <T>(field: Field<T>): Field<T> => ({ ...field, form: 'section' });

/** Free text of any length; line breaks are kept. */
export const text = (saying: Saying): Field<string | null> => ({
  ...saying,
  ...optional,
  type: 'text',
  form: 'section',
  parse: (words) => ownWords(words).trim() || null,
  format: same,
});

/** A few words on one line. */
export const line = (saying: Saying): Field<string | null> => ({
  ...saying,
  ...optional,
  type: 'text',
  parse: (words) =>
    ownWords(words)
      .trim()
      .replace(/\s*\n\s*/g, ' ') || null,
  format: same,
});

const minus = (words: string): string => words.trim().replace(/^[−–]/, '-');

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** What the ends mean, for the hint when a value is outside. */
  readonly meaning?: string;
  /** The noun in “4” is not …; `a number from min to max` unless told. */
  readonly noun?: string;
}

export function integer(saying: Saying & Bounds): Field<number | null> {
  const { min, max, meaning, noun = `a whole number from ${min} to ${max}` } = saying;
  return {
    ...saying,
    ...optional,
    type: 'integer',
    parse(words) {
      const value = Number(minus(words));
      const inside = words.trim() !== '' && Number.isInteger(value) && value >= min && value <= max;
      if (!inside) throw misuse(`“${words}” is not ${noun}`, meaning ?? `from ${min} to ${max}`);
      return value === 0 ? 0 : value;
    },
    format: String,
  };
}

/** `3`, `−2.4`, `2,4`, `40 %`. Throws misuse for what is none, and for `1,000`, which two people read in two ways. */
export function numberFrom(words: string): number {
  const grouped = /^[-+−–]?\d{1,3}(,\d{3})+$/.test(words.trim());
  const plain = minus(words)
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
    .replace(/ ?%$/, '');
  const value = Number(plain);
  if (grouped) throw misuse(`“${words}” can mean thousands or a decimal comma`, 'write 1000 or 1.0');
  if (plain === '' || !Number.isFinite(value))
    throw misuse(`“${words}” is not a number`, 'for example 3 or 2.4');
  return value === 0 ? 0 : value;
}

export const number = (saying: Saying): Field<number | null> => ({
  ...saying,
  ...optional,
  type: 'number',
  parse: numberFrom,
  format: String,
});

export const yesNo = (saying: Saying): Field<boolean | null> => ({
  ...saying,
  ...optional,
  type: 'boolean',
  parse(words) {
    if (/^(y|yes|true|on|1)$/i.test(words.trim())) return true;
    if (/^(n|no|false|off|0)$/i.test(words.trim())) return false;
    throw misuse(`“${words}” is not yes or no`, 'type yes or no');
  },
  format: (value) => (value ? 'yes' : 'no'),
});

/** One of a few words; the beginning of one is enough when it fits only one. */
export const choice = <const C extends string>(
  saying: Saying & { choices: readonly C[] },
): Field<C | null> => ({
  ...saying,
  ...optional,
  type: 'choice',
  parse(words) {
    const wish = words.trim().toLowerCase();
    const fits = saying.choices.filter((each) => each.startsWith(wish));
    const [first] = saying.choices.includes(wish as C) ? [wish as C] : fits;
    if (first === undefined || wish === '' || (fits.length > 1 && !saying.choices.includes(wish as C))) {
      throw misuse(`“${words}” is not one of ${saying.choices.join(', ')}`, `type one of these words`);
    }
    return first;
  },
  format: same,
});

/** A day to come, such as a due date; words are read as looking ahead. */
export const day = (saying: Saying): Field<Day | null> => ({
  ...saying,
  ...optional,
  type: 'day',
  parse: (words, clock) => dueDay(words, clock),
  format: same,
});

export const minutes = (saying: Saying): Field<number | null> => ({
  ...saying,
  ...optional,
  type: 'minutes',
  parse: minutesFrom,
  format: (value) => `${value}m`,
});

/** The alias of a person; whoever is new is added to the journal. */
export const person = (saying: Saying): Field<string | null> => ({
  ...saying,
  ...optional,
  type: 'person',
  parse: (words) => aliasFrom(words),
  format: same,
});

/** The alias by which a person record is known. */
export const alias = (saying: Saying): Field<string | null> => ({
  ...saying,
  ...optional,
  type: 'alias',
  parse: (words) => aliasFrom(words),
  format: same,
});

/** Several short texts; the option may be given several times. */
export const texts = (saying: Saying): Field<readonly string[]> => ({
  ...saying,
  type: 'texts',
  required: false,
  empty: [],
  form: 'section',
  parse: (words) =>
    words
      .split('\n')
      .map((line) => ownWords(line).trim())
      .filter((line) => line !== ''),
  format: (value) => value.join('\n'),
});

/** Several values of their own fields, each written as one line in forms. */
export const list = <F extends Fields>(
  saying: Saying & {
    item: F;
    parseLine: (line: string, clock: Clock) => ValuesOf<F>;
    formatLine: (item: ValuesOf<F>) => string;
  },
): Field<readonly ValuesOf<F>[]> => ({
  ...saying,
  type: 'list',
  required: false,
  empty: [],
  form: 'section',
  parse: (words, clock) =>
    words
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => saying.parseLine(line.trim(), clock)),
  format: (items) => items.map(saying.formatLine).join('\n'),
});

/** `@Lead` and `lead` are one person. Throws misuse for what cannot be an alias. */
export function aliasFrom(words: string): string {
  const alias = words.trim().replace(/^@/, '').normalize('NFC').toLowerCase();
  // The letters of all the world take milliseconds to compile, and few names need them.
  const isWord = /^[a-z0-9][a-z0-9._-]*$/.test(alias) || /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(alias);
  if (!isWord || alias.length > 60) {
    throw misuse(
      `“${words}” is not an alias`,
      'one word of letters, digits, dots and dashes, for example lead or peer-2',
    );
  }
  return alias;
}

/** `#Retry-Bug` and `retry-bug` are one tag. Throws misuse for what cannot be a tag. */
export function tagFrom(words: string): string {
  const tag = words.trim().replace(/^#/, '').normalize('NFC').toLowerCase();
  const isWord = /^[a-z][a-z0-9/_-]*$/.test(tag) || /^\p{L}[\p{L}\p{N}\p{M}/_-]*$/u.test(tag);
  if (!isWord || tag.length > 60) {
    throw misuse(
      `“${words}” is not a tag`,
      'one word that starts with a letter, for example hiring or on-call',
    );
  }
  return tag;
}
