import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Session } from './session.ts';

/** All of them, or those with one person, in the order in which they were logged. */
export function sessions(db: Database, kinds: Kinds, whom?: string): Session[] {
  const rowIds = db
    .prepare<[{ whom: string | null }], number>(
      `SELECT record_id FROM session WHERE @whom IS NULL OR EXISTS (
         SELECT 1 FROM mention JOIN person ON person.record_id = person_id
         WHERE mention.record_id = session.record_id AND role = 'whom' AND alias = @whom) ORDER BY record_id`,
    )
    .pluck()
    .all({ whom: whom ?? null });
  return hydrate(db, kinds, rowsById(db, rowIds)) as Session[];
}

/** Soonest first. */
export function plannedSessions(db: Database, kinds: Kinds): Session[] {
  const rowIds = db
    .prepare<[], number>(
      "SELECT record_id FROM session WHERE state = 'planned' ORDER BY planned_on, record_id",
    )
    .pluck()
    .all();
  return hydrate(db, kinds, rowsById(db, rowIds)) as Session[];
}
