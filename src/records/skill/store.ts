import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Skill } from './skill.ts';

/** In the order they were added. */
export const skills = (db: Database, kinds: Kinds): Skill[] => {
  const rowIds = db.prepare<[], number>('SELECT record_id FROM skill ORDER BY record_id').pluck().all();
  return hydrate(db, kinds, rowsById(db, rowIds)) as Skill[];
};

/** The skill with this name, whatever its letters. */
export const skillNamed = (db: Database, name: string): { rowId: number; number: number } | undefined =>
  db
    .prepare<[string], { rowId: number; number: number }>(
      `SELECT record_id AS rowId, number FROM skill JOIN record ON record.id = record_id
       WHERE lower(name) = lower(?) ORDER BY record_id LIMIT 1`,
    )
    .get(name);
