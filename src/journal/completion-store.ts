import type { Database } from '../storage/database.ts';

export interface RecentId {
  readonly kind: string;
  readonly number: number;
  readonly day: string;
}

/** The records logged last. */
export const recentIds = (db: Database, limit: number): RecentId[] =>
  db.prepare<[number], RecentId>('SELECT kind, number, day FROM record ORDER BY id DESC LIMIT ?').all(limit);
