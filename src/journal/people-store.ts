import type { Database } from '../storage/database.ts';
import type { Moment } from '../time/moment.ts';
import type { Writing } from './access.ts';
import type { Exchange } from './record.ts';
import { insertSpine, takeNumber } from './record-store.ts';
import { index } from './search-store.ts';
import { grouped } from './tag-store.ts';

/** Named in the text or by --with; every other role is the name of a person field, such as `from`. */
export const mentionRole = 'mention';

export interface Named {
  readonly alias: string;
  readonly role: string;
}

/** People by record, sorted by alias; `wanted` is a JSON list of row ids. */
export function namesOf(db: Database, wanted: string): Map<number, Named[]> {
  const found = db.prepare<[string], { rowId: number; alias: string; role: string }>(
    `SELECT mention.record_id AS rowId, person.alias, mention.role
     FROM mention JOIN person ON person.record_id = mention.person_id
     WHERE mention.record_id IN (SELECT value FROM json_each(?)) ORDER BY person.alias, mention.role`,
  );
  const rows = found.all(wanted);
  return grouped(rows.map(({ rowId, alias, role }) => [rowId, { alias, role }]));
}

export const aliases = (db: Database): string[] =>
  db.prepare<[], string>('SELECT alias FROM person ORDER BY alias').pluck().all();

export const personRow = (db: Database, alias: string): number | undefined =>
  db.prepare<[string], number>('SELECT record_id FROM person WHERE alias = ?').pluck().get(alias);

/** The alias of the person in this row. */
export const aliasOf = (db: Database, rowId: number): string | undefined =>
  db.prepare<[number], { alias: string }>('SELECT alias FROM person WHERE record_id = ?').get(rowId)?.alias;

/** The person with this alias, added to the journal when it is their first mention. */
function personFor(writing: Writing, alias: string, moment: Moment): number {
  const known = personRow(writing.db, alias);
  if (known !== undefined) return known;
  const { db } = writing;
  const rowId = insertSpine(db, {
    uid: writing.uid(),
    kind: 'person',
    number: takeNumber(db, 'person'),
    at: moment.at,
    offset: moment.offset,
    zone: moment.zone,
    day: moment.day,
    timed: moment.timed ? 1 : 0,
    text: '',
    private: 1,
  });
  db.prepare('INSERT INTO person (record_id, alias) VALUES (?, ?)').run(rowId, alias);
  index(db, rowId, alias);
  return rowId;
}

/** From the people that a record names to those it is to name. */
export function setPeople(
  writing: Writing,
  rowId: number,
  { from, to }: Exchange<Named>,
  moment: Moment,
): void {
  const { db } = writing;
  const key = ({ alias, role }: Named): string => `${role} ${alias}`;
  const wanted = new Set(to.map(key));
  for (const person of from.filter((each) => !wanted.has(key(each)))) {
    db.prepare('DELETE FROM mention WHERE record_id = ? AND person_id = ? AND role = ?').run(
      rowId,
      personRow(db, person.alias),
      person.role,
    );
  }
  const present = new Set(from.map(key));
  addPeople(
    writing,
    rowId,
    to.filter((each) => !present.has(key(each))),
    moment,
  );
}

/** Whoever is not known yet is added to the journal, as met at that moment. */
export function addPeople(writing: Writing, rowId: number, people: readonly Named[], moment: Moment): void {
  const { db } = writing;
  for (const person of people) {
    db.prepare('INSERT OR IGNORE INTO mention (record_id, person_id, role) VALUES (?, ?, ?)').run(
      rowId,
      personFor(writing, person.alias, moment),
      person.role,
    );
  }
}

/** How many records name this person. */
export const mentionCount = (db: Database, personId: number): number =>
  db
    .prepare<[number], number>('SELECT count(DISTINCT record_id) FROM mention WHERE person_id = ?')
    .pluck()
    .get(personId) as number;
