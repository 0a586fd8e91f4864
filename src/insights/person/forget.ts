import type { Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { add, change, entryOf } from '../../journal/entry.ts';
import { forgetImages, forgetPast, forgetSetting } from '../../journal/history-store.ts';
import { personRow } from '../../journal/people-store.ts';
import { hydrate, recordOf, rowsById } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import { withToken } from '../../journal/tokens.ts';
import { merge, rowOfPerson } from '../../records/person/people.ts';
import { person } from '../../records/person/person.ts';
import type { Moment } from '../../time/moment.ts';

/** Who stands where someone stood that is forgotten. */
export const someone = 'someone';

/** Adds @someone where there is nobody of that name; a change of its own, because what follows cannot be taken back. */
export function addSomeone(writing: Writing, moment: Moment): void {
  if (personRow(writing.db, someone) === undefined)
    add(writing, person, { text: '', moment, tags: [], people: [], values: { alias: someone } });
}

/**
 * Takes a person out of the journal: whoever they were stands as @someone in every record, in whatever field, and what was
 * said of them and every earlier version of those records is gone. Returns the ids of the records that were changed. Throws
 * refused for an alias that nobody has.
 */
export function forget(writing: Writing, alias: string): readonly string[] {
  const { db, kinds } = writing;
  const row = rowOfPerson(db, alias, (meant) => `career person forget ${meant}`);
  const named = select(db, { people: [alias] }, 'logged', -1);
  const worded = select(db, { pieces: [`@${alias}`] }, 'logged', -1);
  const rowIds = [...new Set([...named, ...worded].map(({ rowId }) => rowId))].filter((each) => each !== row);
  // What was said of them would be taken over by who stands in their place.
  const blank = { relation: null, ring: null, knowsField: null, cadence: null };
  amend(writing, person, recordOf(writing, row).id, () => ({ text: '', values: blank }));
  const rows = rowsById(db, rowIds);
  const records = hydrate(db, kinds, rows);
  records.forEach((record, at) => {
    const kind = kinds.byName(record.kind)?.kind;
    const spine = rows[at];
    if (!kind || !spine) return;
    const entry = entryOf(kind, record);
    const replaced = { text: withoutAlias(entry.text, alias), values: withoutAlias(entry.values, alias) };
    if (JSON.stringify(replaced) !== JSON.stringify({ text: entry.text, values: entry.values }))
      change(writing, kind, { row: spine, record }, { ...entry, ...replaced });
  });
  forgetSetting(db, 'manager', alias);
  merge(writing, alias, someone);
  forgetImages(db, row);
  for (const { kind, rowId } of rows) forgetPast(db, kind, rowId);
  return records.map(({ id }) => id).sort();
}

/** The same value with @someone for the alias in every text of it, and as the target of a finding about them. */
export function withoutAlias<T>(value: T, alias: string): T {
  if (typeof value === 'string') return withToken(value, `@${alias}`, `@${someone}`) as T;
  if (Array.isArray(value)) return value.map((each) => withoutAlias(each, alias)) as T;
  if (value === null || typeof value !== 'object') return value;
  const isAbout =
    'target' in value &&
    value.target === alias &&
    'kind' in value &&
    (value.kind === 'person' || value.kind === 'kept');
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'target' && isAbout ? someone : withoutAlias(each, alias),
    ]),
  ) as T;
}
