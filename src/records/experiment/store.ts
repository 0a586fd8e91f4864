import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Experiment } from './experiment.ts';

/** In the order they were logged; those that run unless all are wanted. */
export function experiments(db: Database, kinds: Kinds, all = false): Experiment[] {
  const rowIds = db
    .prepare<[number], number>(
      "SELECT record_id FROM experiment WHERE ? OR state = 'running' ORDER BY record_id",
    )
    .pluck()
    .all(all ? 1 : 0);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Experiment[];
}
