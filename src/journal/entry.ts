import { misuse, refused } from '../errors.ts';
import type { Moment } from '../time/moment.ts';
import { acceptRecord } from './accept.ts';
import type { Writing } from './access.ts';
import type { Field, Fields } from './field.ts';
import type { Kind } from './kind.ts';
import { addPeople, mentionRole, type Named, setPeople } from './people-store.ts';
import { instantOf, type JournalRecord } from './record.ts';
import {
  deleteRows,
  insertDetails,
  insertSpine,
  raiseCounter,
  type SpineRow,
  takeNumber,
  updateDetails,
  updateSpine,
  whole,
} from './record-store.ts';
import { inByteOrder, personFields, storedValues, wordsOf } from './row.ts';
import { index, reindex, unindex } from './search-store.ts';
import { addTags, dropUnusedTags, setTags } from './tag-store.ts';

/** What a person supplies for a record, whichever way it came in. */
export interface Entry {
  readonly text: string;
  readonly moment: Moment;
  readonly tags: readonly string[];
  /** Mentioned, beside those in person fields. */
  readonly people: readonly string[];
  /** Undefined leaves it to the kind. */
  readonly private?: boolean | undefined;
  /** The kind's own fields; a missing one is empty. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Taken over from another journal. */
export interface Origin {
  readonly uid: string;
  /** The number it had there; another is given when that is taken here. */
  readonly number?: number | undefined;
}

/** Adds a record. Throws misuse when the kind's rules refuse it; nothing is written then. */
export function add(writing: Writing, kind: Kind, entry: Entry, origin?: Origin): JournalRecord {
  const { db } = writing;
  const settled = settledEntry(kind, entry);
  kind.admit?.(db, settled.values as never, undefined);
  const origins = {
    uid: origin?.uid ?? writing.uid(),
    number: origin?.number ?? takeNumber(db, kind.name),
  };
  const rowId = insertSettled(db, kind, settled, origins);
  if (origin?.number !== undefined) raiseCounter(db, kind.name, origin.number);
  addPeople(writing, rowId, namedIn(kind, settled), settled.moment);
  return stored(kind, { ...origins, kind: kind.name }, settled, { links: [], backlinks: [] });
}

/** What was just written: all of it is known, and reading it back would take longer than writing it did. */
function stored(
  kind: Kind,
  origins: Pick<SpineRow, 'uid' | 'number' | 'kind'>,
  settled: Entry,
  { links, backlinks }: Pick<JournalRecord, 'links' | 'backlinks'>,
): JournalRecord {
  const named = namedIn(kind, settled);
  const aliases = inByteOrder(new Set(named.map(({ alias }) => alias)));
  return whole(
    kind,
    { ...origins, ...spineOf(kind, settled) },
    {
      tags: inByteOrder(new Set(settled.tags)),
      named: aliases.flatMap((alias) => named.filter((each) => each.alias === alias)),
      links,
      backlinks,
      details: storedValues(kind, settled.values),
    },
  );
}

/** Everything of a settled entry but the people it names, who may come later. Returns the row. */
export function insertSettled(
  db: Writing['db'],
  kind: Kind,
  settled: Entry,
  { uid, number }: { uid: string; number: number },
): number {
  const rowId = insertSpine(db, { ...spineOf(kind, settled), uid, kind: kind.name, number });
  insertDetails(db, kind, rowId, settled.values);
  addTags(db, rowId, settled.tags);
  index(db, rowId, wordsOf(settled.text, kind.fields, settled.values));
  return rowId;
}

/** A record as it was read. */
export interface Present {
  readonly row: SpineRow;
  readonly record: JournalRecord;
}

/** Puts the entry in place of what the record says. Throws refused when it was changed since it was read. */
export function change(writing: Writing, kind: Kind, { row, record }: Present, entry: Entry): JournalRecord {
  const { db } = writing;
  const settled = settledEntry(kind, entry);
  kind.admit?.(db, settled.values as never, row.rowId);
  if (!updateSpine(db, row, spineOf(kind, settled))) {
    throw refused(
      `${kind.letter}${row.number} was changed by another command in the meantime`,
      `career show ${kind.letter}${row.number}`,
    );
  }
  updateDetails(db, kind, row.rowId, settled.values);
  setTags(db, row.rowId, { from: record.tags, to: settled.tags });
  const named = { from: namedIn(kind, entryOf(kind, record)), to: namedIn(kind, settled) };
  setPeople(writing, row.rowId, named, settled.moment);
  reindex(db, row.rowId, wordsOf(settled.text, kind.fields, settled.values));
  return stored(kind, row, settled, record);
}

/** What a record says, as it would be supplied again. */
export function entryOf<F extends Fields>(kind: Kind<F>, record: JournalRecord): Entry {
  const own = record as unknown as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(Object.keys(kind.fields).map((name) => [name, own[name]]));
  const inFields = personFields(kind as unknown as Kind).map((name) => own[name]);
  return {
    text: record.text,
    moment: { ...instantOf(record), zone: record.zone, day: record.day, timed: record.timed },
    tags: record.tags,
    people: record.people.filter((alias) => !inFields.includes(alias)),
    private: record.private,
    values,
  };
}

/** Takes a record out, with its links. `undo` brings it back under the same id. Throws refused when others need it. */
export function remove({ db }: Pick<Writing, 'db'>, kind: Kind, row: SpineRow): void {
  kind.release?.(db, row.rowId);
  unindex(db, row.rowId);
  deleteRows(db, kind, row.rowId);
  dropUnusedTags(db);
}

/** The entry with every field, and what the kind's rules make of it. Throws misuse for what they refuse. */
export function settledEntry(kind: Kind, entry: Entry): Entry {
  const given = Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [name, filled(field, entry.values[name])]),
  );
  if (kind.text.required && entry.text.trim() === '') {
    throw misuse(`${kind.name} needs a text`, `career ${kind.name} --help`);
  }
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.required && given[name] === null) {
      throw misuse(`${kind.name} needs ${field.summary}`, `career ${kind.name} --help`);
    }
  }
  acceptRecord(kind.fields, entry.text, given);
  const values = kind.settle?.(given as never, { text: entry.text, day: entry.moment.day }) ?? given;
  return { ...entry, values };
}

/** The value, or what stands for none; items of a list have all their fields too. */
function filled({ item, empty }: Field, value: unknown): unknown {
  if (!item || !Array.isArray(value)) return value ?? empty;
  return value.map((each) =>
    Object.fromEntries(Object.entries(item).map(([name, field]) => [name, filled(field, each[name])])),
  );
}

function spineOf(kind: Kind, { text, moment, values, private: wish }: Entry) {
  return {
    at: moment.at,
    offset: moment.offset,
    zone: moment.zone,
    day: moment.day,
    timed: moment.timed ? 1 : 0,
    text,
    private: (wish ?? kind.privateByDefault(values)) ? 1 : 0,
  };
}

/** The people of an entry: those in its fields, and those mentioned beside them. */
export function namedIn(kind: Kind, entry: Entry): Named[] {
  const inFields: Named[] = personFields(kind).flatMap((role) => {
    const alias = entry.values[role] as string | null;
    return alias === null ? [] : [{ alias, role }];
  });
  const named = new Set(inFields.map(({ alias }) => alias));
  const mentioned = entry.people.filter((alias) => !named.has(alias));
  return [...inFields, ...mentioned.map((alias) => ({ alias, role: mentionRole }))];
}
