import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Program } from './program.ts';

/** In the order they were begun; those that are not over unless all are wanted. */
export function programs(db: Database, kinds: Kinds, all = false): Program[] {
  const rowIds = db
    .prepare<[number], number>(
      "SELECT record_id FROM program WHERE ? OR state IN ('planned', 'running') ORDER BY record_id",
    )
    .pluck()
    .all(all ? 1 : 0);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Program[];
}
