import { misuse } from '../errors.ts';
import type { Clock } from '../time/clock.ts';
import { when } from '../time/when.ts';
import { type Entry, entryOf } from './entry.ts';
import { aliasFrom, type Field, tagFrom, yesNo } from './field.ts';
import type { Kind } from './kind.ts';
import { ownWords } from './placeholder.ts';
import type { JournalRecord } from './record.ts';
import { personFields } from './row.ts';
import { severalIn, tokensIn } from './tokens.ts';
import { sharedFields, tidied, type Words } from './words.ts';

export interface Listing {
  readonly add: readonly string[];
  readonly drop: readonly string[];
}

/** What is to be different in a record, in words a person typed; what is not named stays. */
export interface Revision {
  /** Changed #tags and @people in it change those of the record. */
  readonly text?: string | undefined;
  readonly at?: string | undefined;
  readonly private?: boolean | undefined;
  /** The kind's own fields; empty words take away what was said. */
  readonly fields: Readonly<Record<string, string>>;
  /** Lines that come to those a list has. */
  readonly lines: Readonly<Record<string, string>>;
  readonly tags: Listing;
  readonly people: Listing;
  /** Ids of goals that it supports from now on. */
  readonly goals: readonly string[];
}

const none: Listing = { add: [], drop: [] };

export const noRevision: Revision = { fields: {}, lines: {}, tags: none, people: none, goals: [] };

export const isNothing = ({
  text,
  at,
  private: wish,
  fields,
  lines,
  tags,
  people,
  goals,
}: Revision): boolean =>
  [text, at, wish].every((each) => each === undefined) &&
  [fields, lines].every((each) => Object.keys(each).length === 0) &&
  [tags, people].every(({ add, drop }) => add.length + drop.length === 0) &&
  goals.length === 0;

/** The entry that says what the record says, with what is to be different. Throws misuse for words that are wrong. */
export function revised(kind: Kind, record: JournalRecord, revision: Revision, clock: Clock): Entry {
  const entry = entryOf(kind, record);
  const typed = revision.text === undefined ? undefined : tokensIn(ownWords(revision.text));
  const held = tokensIn(record.text);
  const values = { ...entry.values, ...valuesOf(kind, entry.values, revision, clock) };
  const text = typed === undefined ? record.text : tidied(typed.text);
  const inline = typed && {
    tags: changed(held.tags, typed.tags),
    people: changed(held.people, typed.people),
  };
  return {
    text,
    moment: revision.at === undefined ? entry.moment : when(revision.at, clock, 'past'),
    tags: listed(entry.tags, [inline?.tags ?? none, revision.tags]),
    people: listed(entry.people, [
      outOfFields(kind, entry.values, values, text),
      inline?.people ?? none,
      revision.people,
    ]),
    private: revision.private ?? record.private,
    values,
  };
}

function valuesOf(kind: Kind, old: Entry['values'], { fields, lines }: Revision, clock: Clock) {
  const values: Record<string, unknown> = {};
  for (const [name, words] of Object.entries(fields)) {
    const field = fieldNamed(kind, name);
    if (words.trim() !== '') values[name] = field.parse(words, clock);
    else if (field.required)
      throw misuse(`${kind.name} needs ${field.summary}`, `career ${kind.name} --help`);
    else values[name] = field.empty;
  }
  for (const [name, words] of Object.entries(lines)) {
    const before = (values[name] ?? old[name] ?? []) as readonly unknown[];
    values[name] = [...before, ...(fieldNamed(kind, name).parse(words, clock) as readonly unknown[])];
  }
  return values;
}

function fieldNamed(kind: Kind, name: string): Field {
  const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
  if (field) return field;
  throw misuse(
    `${kind.name} has no field “${name}”`,
    `it has ${[...Object.keys(kind.fields), ...sharedFields].join(', ')}`,
  );
}

/** What came and what went between two lists. */
const changed = (before: readonly string[], after: readonly string[]): Listing => ({
  add: after.filter((each) => !before.includes(each)),
  drop: before.filter((each) => !after.includes(each)),
});

/** Later listings say more than earlier ones. */
const listed = (names: readonly string[], listings: readonly Listing[]): string[] =>
  listings.reduce(
    (has, { add, drop }) => [...new Set([...has.filter((each) => !drop.includes(each)), ...add])],
    [...names],
  );

/** Whoever leaves a field of their own and still stands in the text is mentioned from then on. */
function outOfFields(kind: Kind, before: Entry['values'], after: Entry['values'], text: string): Listing {
  const inText = tokensIn(text).people;
  const left = personFields(kind).flatMap((name) =>
    before[name] === after[name] ? [] : (before[name] ?? []),
  );
  return { add: (left as string[]).filter((alias) => inText.includes(alias)), drop: [] };
}

const isPrivate = yesNo({ summary: 'whether it is kept out of shared reviews' });

/** What a person changed in a form. A line that is not there any more changes nothing; an empty one takes away. */
export function revisionBetween(kind: Kind, before: Words, after: Words, clock: Clock): Revision {
  const names = Object.keys(after.fields).filter(
    (name) => after.fields[name] !== (before.fields[name] ?? ''),
  );
  for (const name of names) if (!sharedFields.includes(name as 'at')) fieldNamed(kind, name);
  const word = (name: string): string | undefined => (names.includes(name) ? after.fields[name] : undefined);
  const wish = word('private');
  const list = (name: string, read: (words: string) => string): Listing =>
    word(name) === undefined
      ? none
      : changed(severalIn(before.fields[name]).map(read), severalIn(after.fields[name]).map(read));
  const own = names.filter((name) => !sharedFields.includes(name as 'at'));
  return {
    ...noRevision,
    text: after.text === before.text ? undefined : after.text,
    at: word('at')?.trim() || undefined,
    private: wish?.trim() ? (isPrivate.parse(wish, clock) ?? undefined) : undefined,
    fields: Object.fromEntries(own.map((name) => [name, after.fields[name] ?? ''])),
    tags: list('tags', tagFrom),
    people: list('with', aliasFrom),
    goals: severalIn(word('goal')),
  };
}
