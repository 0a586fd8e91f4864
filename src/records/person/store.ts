import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';

/** How often and when a person was last named, by whatever role. */
export interface Named {
  readonly rowId: number;
  readonly records: number;
  readonly lastKind: string;
  readonly lastNumber: number;
  readonly lastDay: Day;
}

/** For the people of these rows who were named at all; `wanted` is a JSON list of row ids. */
export const namedOf = (db: Database, wanted: string): Named[] =>
  db
    .prepare<[string], Named>(
      `WITH own AS MATERIALIZED (
         SELECT DISTINCT mention.person_id, mention.record_id FROM mention
         WHERE mention.person_id IN (SELECT value FROM json_each(?)))
       SELECT own.person_id AS rowId, count(*) AS records, record.kind AS lastKind, record.number AS lastNumber,
         record.day AS lastDay, max(record.day || printf('%020d', record.id)) AS latest
       FROM own JOIN record ON record.id = own.record_id GROUP BY own.person_id`,
    )
    .all(wanted);

/** Row ids of everyone, by alias. */
export const allPeople = (db: Database, ring: string | undefined): number[] =>
  db
    .prepare<[{ ring: string | null }], number>(
      'SELECT record_id FROM person WHERE @ring IS NULL OR ring = @ring ORDER BY alias',
    )
    .pluck()
    .all({ ring: ring ?? null });

export interface Naming {
  readonly rowId: number;
  readonly role: string;
}

/** Where a person is named. */
export const namingsOf = (db: Database, person: number): Naming[] =>
  db
    .prepare<[number], Naming>(
      'SELECT record_id AS rowId, role FROM mention WHERE person_id = ? ORDER BY record_id, role',
    )
    .all(person);

/** Puts one person in another's place in every mention, in every role, and in links. */
export function replacePerson(db: Database, from: number, into: number): void {
  db.prepare(
    'INSERT OR IGNORE INTO mention (record_id, person_id, role) SELECT record_id, ?, role FROM mention WHERE person_id = ?',
  ).run(into, from);
  db.prepare('DELETE FROM mention WHERE person_id = ?').run(from);
  // Whoever stands in a field of a record is not mentioned beside it.
  db.prepare(
    `DELETE FROM mention WHERE person_id = @into AND role = 'mention' AND EXISTS (SELECT 1 FROM mention AS other
     WHERE other.record_id = mention.record_id AND other.person_id = @into AND other.role <> 'mention')`,
  ).run({ into });
  db.prepare('UPDATE OR IGNORE link SET from_id = ? WHERE from_id = ?').run(into, from);
  db.prepare('UPDATE OR IGNORE link SET to_id = ? WHERE to_id = ?').run(into, from);
}
