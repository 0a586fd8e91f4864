import type { Database } from '../storage/database.ts';

export interface RecentId {
  readonly kind: string;
  readonly number: number;
  readonly day: string;
}

/** The records logged last, of one kind or of all, whose numbers begin with these digits. */
export const recentIds = (
  db: Database,
  kind: string | undefined,
  digits: string,
  limit: number,
): RecentId[] =>
  db
    .prepare<[string | null, string, number], RecentId>(
      `SELECT kind, number, day FROM record
       WHERE kind = coalesce(?, kind) AND CAST(number AS TEXT) GLOB ? ORDER BY id DESC LIMIT ?`,
    )
    .all(kind ?? null, `${digits}*`, limit);
