import type { JournalRecord } from '../../journal/record.ts';
import { citedIn } from './form/plain.ts';
import type { Records } from './records.ts';
import type { Review, Sentence } from './review.ts';
import { sortedIds } from './words.ts';

/** Somebody, and the ring they are in. */
export interface Ringed {
  readonly alias: string;
  readonly ring: string | null;
}

/** What people are called in a text that others read: by how one knows them, and numbered where that is not one person. */
export function pseudonymsOf(people: readonly Ringed[]): ReadonlyMap<string, string> {
  const kindOf = ({ ring }: Ringed): string => ring ?? 'colleague';
  const groups = Map.groupBy(
    people.toSorted((a, b) => (a.alias < b.alias ? -1 : 1)),
    kindOf,
  );
  return new Map(
    [...groups].flatMap(([kind, own]) =>
      own.map(({ alias }, place) => [alias, own.length === 1 ? kind : `${kind} ${place + 1}`] as const),
    ),
  );
}

/** Pseudonyms for people at their signs in a text, outside of addresses; the longest first, as @mara.k begins like @mara. */
export function calledIn(names: ReadonlyMap<string, string>): (text: string) => string {
  const aliases = [...names.keys()].sort((one, other) => other.length - one.length).map(literally);
  if (aliases.length === 0) return (text) => text;
  const sign = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?<!:\\/\\/\\S*)@(${aliases.join('|')})(?![\\p{L}\\p{N}\\p{M}_-])`,
    'giu',
  );
  return (text) =>
    text.includes('@')
      ? text.normalize('NFC').replace(sign, (whole, alias: string) => names.get(alias.toLowerCase()) ?? whole)
      : text;
}

const literally = (text: string): string => text.replace(/[.\\^$*+?()[\]{}|/]/g, '\\$&');

export interface StillNamed {
  readonly alias: string;
  /** Records in whose words the name stands. */
  readonly ids: readonly string[];
}

/** An alias such as lead-2 says how one knows somebody, and is a word of many sentences. */
const isRole = (alias: string): boolean =>
  /^(?:lead|manager|mentor|peer|junior|senior|coach|report|sponsor|colleague|team)(?:-?\d+)?$/.test(alias);

/** Who is named in the running words of a review, with the records whose words these are. */
export function stillNamed(review: Review, people: readonly Ringed[]): StillNamed[] {
  const lines = linesOf(review);
  return people
    .filter(({ alias }) => !isRole(alias))
    .flatMap(({ alias }) => {
      const word = new RegExp(`(?<![\\p{L}\\p{N}])${literally(alias)}(?![\\p{L}\\p{N}])`, 'iu');
      const ids = lines.filter(({ text }) => word.test(text)).flatMap((line) => line.ids);
      return ids.length === 0 ? [] : [{ alias, ids: sortedIds(ids) }];
    });
}

/** What its reader meets, with the ids behind it. */
const linesOf = ({ main, evidence }: Review): Sentence[] => [
  ...main.split(/(?<=\[[a-z]\d[^\]]*\])/).map((text) => ({ text, ids: citedIn(text) })),
  ...evidence.map(({ id, title }) => ({ text: title, ids: [id] })),
];

/**
 * The records with everybody called by a pseudonym: where a record names them, and in texts where they stand as @alias. A name
 * that was typed as a plain word stays, as nobody can tell it from one; `stillNamed` finds those.
 */
export function pseudonymous(records: Records, names: ReadonlyMap<string, string>): Records {
  const called = (alias: string): string => names.get(alias) ?? 'someone';
  const inText = calledIn(names);
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(told);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, told(each)]));
  };
  const renamed = <T extends JournalRecord>(record: T): T => {
    const own = told(record) as T & { from?: string | null; to?: string | null; whom?: string | null };
    const aliases = new Set(record.people);
    const person = (value: string | null | undefined) =>
      typeof value === 'string' && aliases.has(value) ? called(value) : value;
    return {
      ...own,
      people: record.people.map(called),
      ...('from' in own ? { from: person(own.from) } : {}),
      ...('to' in own ? { to: person(own.to) } : {}),
      ...('whom' in own ? { whom: person(own.whom) } : {}),
    };
  };
  const list = <T extends JournalRecord>(each: readonly T[]): T[] => each.map(renamed);
  const { grown } = records;
  return {
    days: records.days,
    wins: list(records.wins),
    feedback: list(records.feedback),
    retros: list(records.retros),
    notes: list(records.notes),
    goals: list(records.goals),
    promises: list(records.promises),
    behind: list(records.behind),
    grown: {
      skills: list(grown.skills),
      experiments: list(grown.experiments),
      programs: list(grown.programs),
      given: list(grown.given),
    },
  };
}
