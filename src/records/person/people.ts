import { misuse, refused } from '../../errors.ts';
import type { Reading, Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { change, entryOf, remove } from '../../journal/entry.ts';
import { stranger } from '../../journal/newcomer.ts';
import { aliases, mentionRole, personRow } from '../../journal/people-store.ts';
import { hydrate, recordOf, rowsById } from '../../journal/record-store.ts';
import { putSetting } from '../../journal/setting-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { withToken } from '../../journal/tokens.ts';
import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';
import { type Person, person } from './person.ts';
import { allPeople, namedOf, namingsOf, replacePerson } from './store.ts';

/** A person with what the rest of the journal says of them. */
export type Known = Person & {
  /** How many records name them. */
  readonly records: number;
  /** The latest of those. */
  readonly last: { readonly id: string; readonly day: Day } | null;
};

function peopleOf({ db, kinds }: Pick<Reading, 'db' | 'kinds'>, rowIds: readonly number[]): Known[] {
  const rows = rowsById(db, rowIds);
  const named = new Map(namedOf(db, JSON.stringify(rowIds)).map((each) => [each.rowId, each]));
  return hydrate(db, kinds, rows).map((record, at) => {
    const found = named.get(rows[at]?.rowId ?? -1);
    const letter = found && kinds.byName(found.lastKind)?.kind.letter;
    return {
      ...(record as Person),
      records: found?.records ?? 0,
      last: found ? { id: `${letter}${found.lastNumber}`, day: found.lastDay } : null,
    };
  });
}

/** By alias: people are never ranked. */
export const everyone = (reading: Reading, ring?: string): Known[] =>
  peopleOf(reading, allPeople(reading.db, ring));

/** Undefined when there is no such person. */
export function knownAs(reading: Pick<Reading, 'db' | 'kinds'>, alias: string): Known | undefined {
  const row = personRow(reading.db, alias);
  return row === undefined ? undefined : peopleOf(reading, [row])[0];
}

/** The row of a person. Throws refused, with the alias that was probably meant, when there is none. */
export function rowOfPerson(db: Database, alias: string, again: (alias: string) => string): number {
  const row = personRow(db, alias);
  if (row !== undefined) return row;
  throw stranger(alias, aliases(db), again);
}

/** Gives a person another alias, also where records' texts say @alias. Returns how many texts said it. */
export function rename(writing: Writing, from: string, to: string): number {
  const { db } = writing;
  const row = rowOfPerson(db, from, (meant) => `career person rename ${meant} ${to}`);
  if (personRow(db, to) !== undefined) {
    throw refused(
      from === to ? `@${from} is called that already` : `there is already a @${to}`,
      from === to ? `career person ${from}` : `if they are one person: career person merge ${from} ${to}`,
    );
  }
  amend(writing, person, recordOf(writing, row).id, () => ({ values: { alias: to } }));
  return reword(writing, row, from, to);
}

/**
 * Makes two aliases one person: `into` takes over every mention, in every role, and whatever it lacks itself;
 * `from` is gone. Returns how many records named it.
 */
export function merge(writing: Writing, from: string, into: string): number {
  const { db } = writing;
  if (from === into)
    throw misuse(`@${from} is one person already`, 'two aliases are needed: career person merge laed lead');
  const source = rowOfPerson(db, from, (meant) => `career person merge ${meant} ${into}`);
  const target = rowOfPerson(db, into, (meant) => `career person merge ${from} ${meant}`);
  const named = new Set(namingsOf(db, source).map(({ rowId }) => rowId)).size;
  const [gone, kept] = [recordOf(writing, source) as Person, recordOf(writing, target) as Person];
  replacePerson(db, source, target);
  complete(writing, kept, gone);
  const [row] = rowsById(db, [source]);
  if (row) remove(writing, person, row);
  reword(writing, target, from, into);
  return named;
}

function complete(writing: Writing, kept: Person, gone: Person): void {
  const [row] = rowsById(writing.db, [personRow(writing.db, kept.alias) ?? -1]);
  if (!row) return;
  const record = recordOf(writing, row.rowId);
  const entry = entryOf(person, record);
  const blanks = Object.keys(person.fields).filter((name) => entry.values[name] === null);
  const said = gone as unknown as Readonly<Record<string, unknown>>;
  change(
    writing,
    person,
    { row, record },
    {
      ...entry,
      text: [kept.text, gone.text].filter((text) => text !== '').join('\n'),
      tags: [...new Set([...kept.tags, ...gone.tags])],
      values: { ...entry.values, ...Object.fromEntries(blanks.map((name) => [name, said[name]])) },
    },
  );
}

/**
 * Texts say the new alias, or editing one would bring the old one back; and what search knows of records
 * with the person in a field of their own is written anew. Returns how many texts changed.
 */
function reword(writing: Writing, row: number, from: string, to: string): number {
  const { db, kinds } = writing;
  const namings = namingsOf(db, row);
  const inField = new Set(namings.filter(({ role }) => role !== mentionRole).map(({ rowId }) => rowId));
  const rows = rowsById(db, [...new Set([row, ...namings.map(({ rowId }) => rowId)])]);
  let texts = 0;
  hydrate(db, kinds, rows).forEach((record, at) => {
    const spine = rows[at];
    const kind = kinds.byName(record.kind)?.kind;
    const text = withToken(record.text, `@${from}`, `@${to}`);
    if (text !== record.text) texts += 1;
    else if (!spine || !inField.has(spine.rowId)) return;
    if (kind && spine) change(writing, kind, { row: spine, record }, { ...entryOf(kind, record), text });
  });
  if (settingsOf(db).manager === from) putSetting(db, 'manager', to);
  return texts;
}
