import { type SpineRow, spineColumns } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';

/** Which records; all of them where nothing is said. */
export interface Selection {
  readonly kinds?: readonly string[] | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The next rows after a uid, in the order of uids; '' is before all of them. */
export const pageAfter = (
  db: Database,
  { kinds, from, to }: Selection,
  uid: string,
  size: number,
): SpineRow[] =>
  db
    .prepare<unknown[], SpineRow>(
      `SELECT ${spineColumns} FROM record
       WHERE uid > @uid AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
       AND (@from IS NULL OR day >= @from) AND (@to IS NULL OR day <= @to) ORDER BY uid LIMIT @size`,
    )
    .all({ uid, size, kinds: kinds ? JSON.stringify(kinds) : null, from: from ?? null, to: to ?? null });

/** Rises whenever another process has written. */
export const writesSeen = (db: Database): number => db.pragma('data_version', { simple: true }) as number;
