import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Boundary } from './boundary.ts';

/** In the order they were drawn; those in force unless all are wanted. */
export function boundaries(db: Database, kinds: Kinds, all = false): Boundary[] {
  const rowIds = db
    .prepare<[number], number>(
      "SELECT record_id FROM boundary WHERE ? OR state = 'active' ORDER BY record_id",
    )
    .pluck()
    .all(all ? 1 : 0);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Boundary[];
}
