import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';
import type { Experiment } from './experiment.ts';

/** The running one whose last day passed longest ago. */
export function experimentOver(db: Database, kinds: Kinds, now: Day): Experiment | undefined {
  const rowIds = db
    .prepare<[Day], number>(
      "SELECT record_id FROM experiment WHERE state = 'running' AND until < ? ORDER BY until, record_id LIMIT 1",
    )
    .pluck()
    .all(now);
  return hydrate(db, kinds, rowsById(db, rowIds))[0] as Experiment | undefined;
}

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
