import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';
import type { Promised } from './promise.ts';

const promisesBy = (db: Database, kinds: Kinds, sql: string, values: object): Promised[] => {
  const rowIds = db.prepare<[object], number>(sql).pluck().all(values);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Promised[];
};

/** Those that wait, soonest first; those without a day last. */
export const openPromises = (db: Database, kinds: Kinds): Promised[] =>
  promisesBy(
    db,
    kinds,
    "SELECT record_id FROM promise WHERE state IN ('open', 'moved') ORDER BY due IS NULL, due, record_id",
    {},
  );

/** All that a ledger from this day on needs: those open now and those closed since, in the order they were made. */
export const promisesSince = (db: Database, kinds: Kinds, from: Day): Promised[] =>
  promisesBy(
    db,
    kinds,
    `SELECT record_id FROM promise WHERE state IN ('open', 'moved')
     UNION SELECT record_id FROM promise WHERE closed_on >= @from ORDER BY record_id`,
    { from },
  );

/** Those made, due or closed in a period, in the order they were made. */
export const promisesIn = (db: Database, kinds: Kinds, { from, to }: Range): Promised[] =>
  promisesBy(
    db,
    kinds,
    `SELECT id FROM record WHERE kind = 'promise' AND day BETWEEN @from AND @to
     UNION SELECT record_id FROM promise WHERE due BETWEEN @from AND @to
     UNION SELECT record_id FROM promise WHERE closed_on BETWEEN @from AND @to ORDER BY 1`,
    { from, to },
  );
