import type { Database } from '../../storage/database.ts';

/** A record of this journal, as far as it must be known to be recognised. */
export interface Known {
  readonly rowId: number;
  readonly uid: string;
  readonly kind: string;
  readonly number: number;
  /** Of a person. */
  readonly alias: string | null;
}

const known = `SELECT record.id AS rowId, uid, kind, number, alias FROM record
  LEFT JOIN person ON person.record_id = record.id`;

/** Those of the uids that are here. */
export const knownAmong = (db: Database, uids: readonly string[]): Known[] =>
  db
    .prepare<[string], Known>(`${known} WHERE uid IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(uids));

export const knownAlias = (db: Database, alias: string): Known | undefined =>
  db.prepare<[string], Known>(`${known} WHERE alias = ?`).get(alias);

/** Whether a record with this number is there now. */
export const isHeld = (db: Database, kind: string, number: number): boolean =>
  db.prepare('SELECT 1 FROM record WHERE kind = ? AND number = ?').get(kind, number) !== undefined;

/** The numbers that these uids ever had here, as `uid kind number`; looks through the whole history. */
export function pastNumbers(db: Database, uids: readonly string[]): Set<string> {
  if (uids.length === 0) return new Set();
  const rows = db
    .prepare<[string], string>(
      `SELECT DISTINCT concat_ws(' ', after ->> 'uid', after ->> 'kind', after ->> 'number') FROM history
       WHERE entity = 'record' AND before IS NULL AND after ->> 'uid' IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(uids));
  return new Set(rows);
}

/** In this direction only. */
export function dropLink(db: Database, from: number, to: number, type: string): void {
  db.prepare('DELETE FROM link WHERE from_id = ? AND to_id = ? AND type = ?').run(from, to, type);
}
