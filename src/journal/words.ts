import { CareerError, misuse } from '../errors.ts';
import type { Clock } from '../time/clock.ts';
import { isoOf, type Moment, momentAt } from '../time/moment.ts';
import { when } from '../time/when.ts';
import type { Entry } from './entry.ts';
import { aliasFrom, tagFrom, yesNo } from './field.ts';
import type { Kind } from './kind.ts';
import { isPlaceholder, ownWords } from './placeholder.ts';
import type { JournalRecord } from './record.ts';
import { instantOf } from './record.ts';
import { isPerson } from './row.ts';
import { severalIn, tokensIn } from './tokens.ts';

/**
 * A record as words a person typed, before anything is read into them: what flags, prompts, forms and drafts
 * have in common. Names are those of the kind's fields and of the shared ones below; absent and empty mean
 * the same.
 */
export interface Words {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What every record can be given beside its kind's fields; tags and people are parted by blanks. */
export const sharedFields = ['at', 'tags', 'with', 'goal', 'private'] as const;

export const noWords: Words = { text: '', fields: {} };

export const isEmpty = ({ text, fields }: Words): boolean =>
  (text.trim() === '' || isPlaceholder(text)) && Object.values(fields).every((value) => value.trim() === '');

/** The second where it says something, the first elsewhere. */
export const overlaid = (under: Words, over: Words): Words => ({
  text: over.text === '' ? under.text : over.text,
  fields: {
    ...under.fields,
    ...Object.fromEntries(Object.entries(over.fields).filter(([, value]) => value !== '')),
  },
});

/** Text as a person means it: without blank lines before it and without blanks after it. */
export const tidied = (text: string): string => text.replace(/^\n+/, '').trimEnd();

/** `@mentor "how to grow"`: a first word with an @ is the person of this field, the rest is the text. */
export const takeWith =
  (field: string) =>
  ([first = '', ...rest]: readonly string[]): Partial<Words> =>
    first.startsWith('@')
      ? { text: rest.join(' '), fields: { [field]: aliasFrom(first) } }
      : { text: [first, ...rest].join(' ').trim() };

/** People named by `--with` or by an @person behind the text, in that order; a name inside the text is somebody it is about. */
export function namedBeside({ text, fields }: Words): string[] {
  const said = tokensIn(text);
  const inside = tokensIn(said.text).people;
  const behind = said.people.filter((alias) => !inside.includes(alias));
  return [...new Set([...severalIn(fields.with).map(aliasFrom), ...behind])];
}

/** Names a shared field in the sentences about it. */
const isPrivate = yesNo({ summary: 'whether it is kept out of shared reviews' });

/** Reads the words. Throws misuse for the first that cannot be. Tags and people in the text count too. */
export function entryFrom(kind: Kind, words: Words, clock: Clock): Entry {
  for (const name of Object.keys(words.fields)) {
    if (!Object.hasOwn(kind.fields, name) && !sharedFields.includes(name as 'at')) {
      throw misuse(
        `${kind.name} has no field “${name}”`,
        `it has ${[...Object.keys(kind.fields), ...sharedFields].join(', ')}`,
      );
    }
  }
  const { text, tags, people } = tokensIn(ownWords(words.text), kind.text.quoted);
  const given = (name: string): string => words.fields[name]?.trim() ?? '';
  return {
    text: tidied(text),
    moment: given('at') === '' ? momentAt(clock.now(), clock) : when(given('at'), clock, 'past'),
    tags: [...new Set([...tags, ...severalIn(given('tags')).map(tagFrom)])],
    people: [...new Set([...people, ...severalIn(given('with')).map(aliasFrom)])],
    private: given('private') === '' ? undefined : (isPrivate.parse(given('private'), clock) ?? undefined),
    values: valuesFrom(kind, words, clock),
  };
}

/** Only the kind's own fields; those without words are left out. */
export function valuesFrom(kind: Kind, words: Words, clock: Clock): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    const given = words.fields[name] ?? '';
    if (given.trim() !== '') values[name] = field.parse(given, clock);
  }
  return values;
}

/**
 * The same words with their times and days as ISO, so that they still say the same when they are read on
 * another day. What cannot be read stays as it was typed.
 */
export function lastingWords(kind: Kind, { text, fields }: Words, clock: Clock): Words {
  const lasting = Object.entries(fields).map(([name, words]): [string, string] => {
    if (name === 'at') return [name, lastingTime(words, clock)];
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    return [name, field?.type === 'day' ? readOr(words, () => String(field.parse(words, clock))) : words];
  });
  return { text, fields: Object.fromEntries(lasting) };
}

/** `2026-08-19` for `yesterday`; what cannot be read stays as it was typed. */
export const lastingTime = (words: string, clock: Clock): string =>
  readOr(words, () => timeWords(when(words, clock, 'past')));

function readOr(words: string, read: () => string): string {
  if (words.trim() === '') return words;
  try {
    return read();
  } catch (error) {
    if (error instanceof CareerError) return words;
    throw error;
  }
}

const timeWords = ({ timed, day, ...at }: Pick<Moment, 'at' | 'offset' | 'timed' | 'day'>): string =>
  timed ? isoOf(at).replace(/:00\.000/, '') : day;

/** The words that say what a record says, for an editor form. */
export function wordsFrom(kind: Kind, record: JournalRecord): Words {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const own = Object.entries(kind.fields).map(([name, field]) => {
    const value = values[name];
    return [name, value === null || value === undefined ? '' : field.format(value as never)];
  });
  const inFields = Object.entries(kind.fields).flatMap(([name, field]) =>
    isPerson(field) ? [values[name]] : [],
  );
  return {
    text: record.text,
    fields: {
      ...Object.fromEntries(own),
      at: timeWords({ ...record, ...instantOf(record) }),
      tags: record.tags.join(' '),
      with: record.people.filter((alias) => !inFields.includes(alias)).join(' '),
      private: record.private ? 'yes' : 'no',
    },
  };
}
