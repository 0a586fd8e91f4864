import { type SpineRow, spineColumns } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';

/** Which records; all of them where nothing is said. */
export interface Selection {
  readonly kinds?: readonly string[] | undefined;
  /** Those that name this alias, and who that is. */
  readonly person?: string | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The next rows after a uid, in the order of uids; '' is before all of them. */
export const pageAfter = (
  db: Database,
  { kinds, person, from, to }: Selection,
  uid: string,
  size: number,
): SpineRow[] =>
  db
    .prepare<unknown[], SpineRow>(
      `SELECT ${spineColumns} FROM record
       WHERE uid > @uid AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
       AND (@person IS NULL OR id IN (
         SELECT mention.record_id FROM mention JOIN person ON person.record_id = person_id WHERE alias = @person
         UNION ALL SELECT record_id FROM person WHERE alias = @person))
       AND (@from IS NULL OR day >= @from) AND (@to IS NULL OR day <= @to) ORDER BY uid LIMIT @size`,
    )
    .all({
      uid,
      size,
      person: person ?? null,
      kinds: kinds ? JSON.stringify(kinds) : null,
      from: from ?? null,
      to: to ?? null,
    });

/** Rises whenever another process has written. */
export const writesSeen = (db: Database): number => db.pragma('data_version', { simple: true }) as number;
