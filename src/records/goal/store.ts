import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Range } from '../../time/calendar.ts';
import type { Goal } from './goal.ts';
import type { GoalState } from './shape.ts';

const goalsBy = (db: Database, kinds: Kinds, sql: string, values: object): Goal[] => {
  const rowIds = db.prepare<[object], number>(sql).pluck().all(values);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Goal[];
};

/** Goals in these states, in the order they were set; only so many when a limit is given. */
export const goalsIn = (db: Database, kinds: Kinds, states: readonly GoalState[], limit = -1): Goal[] =>
  goalsBy(
    db,
    kinds,
    `SELECT record_id FROM goal WHERE state IN (SELECT value FROM json_each(@states)) ORDER BY record_id LIMIT @limit`,
    { states: JSON.stringify(states), limit },
  );

/** How many are pursued or wait to be accepted. */
export const pursuedCount = (db: Database): number =>
  db
    .prepare<[], number>("SELECT count(*) FROM goal WHERE state IN ('proposed', 'active')")
    .pluck()
    .get() as number;

export const activeGoals = (db: Database, kinds: Kinds): Goal[] => goalsIn(db, kinds, ['active']);

/** Those that were set by the end of the period and not closed before it began. */
export const goalsDuring = (db: Database, kinds: Kinds, { from, to }: Range): Goal[] =>
  goalsBy(
    db,
    kinds,
    `SELECT record_id FROM goal JOIN record ON record.id = record_id
     WHERE record.day <= @to AND (closed_on IS NULL OR closed_on >= @from) ORDER BY record_id`,
    { from, to },
  );
