import type { Kinds } from '../../journal/kind.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';
import type { KeptRate } from './ledger.ts';
import type { Promised } from './promise.ts';

const promisesBy = (db: Database, kinds: Kinds, sql: string, values: object): Promised[] => {
  const rowIds = db.prepare<[object], number>(sql).pluck().all(values);
  return hydrate(db, kinds, rowsById(db, rowIds)) as Promised[];
};

const fromOthers =
  "EXISTS (SELECT 1 FROM mention WHERE mention.record_id = promise.record_id AND role = 'from')";

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

/** Whether some promise is about this. */
export const hasTopic = (db: Database, topic: string): boolean =>
  db.prepare<[string]>('SELECT 1 FROM promise WHERE topic = ? LIMIT 1').get(topic) !== undefined;

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

/** How many wait: one's own, to others and to oneself, and those that others owe. */
export const openCounts = (db: Database): { mine: number; owed: number } =>
  db
    .prepare<[], { mine: number; owed: number }>(
      `SELECT coalesce(sum(NOT ${fromOthers}), 0) AS mine, coalesce(sum(${fromOthers}), 0) AS owed
       FROM promise WHERE state IN ('open', 'moved')`,
    )
    .get() as { mine: number; owed: number };

/** One's own that is due first, on this day or after it; those without a day are left out. */
export const soonestPromise = (db: Database, kinds: Kinds, from: Day): Promised | undefined =>
  promisesBy(
    db,
    kinds,
    `SELECT record_id FROM promise WHERE state IN ('open', 'moved') AND due >= @from AND NOT ${fromOthers}
     ORDER BY due, record_id LIMIT 1`,
    { from },
  )[0];

/** How many of one's own that wait had their day before this one. */
export const passedCount = (db: Database, day: Day): number =>
  db
    .prepare<[string], number>(
      `SELECT count(*) FROM promise WHERE state IN ('open', 'moved') AND due < ? AND NOT ${fromOthers}`,
    )
    .pluck()
    .get(day) as number;

/** How many of one's own that came to an end from a day on were kept; null when none did. */
export function keptSince(db: Database, from: Day): KeptRate | null {
  const rate = db
    .prepare<[string], KeptRate>(
      `SELECT coalesce(sum(state = 'kept'), 0) AS kept, count(*) AS "of" FROM promise
       WHERE closed_on >= ? AND state IN ('kept', 'late', 'broken') AND NOT ${fromOthers}`,
    )
    .get(from) as KeptRate;
  return rate.of === 0 ? null : rate;
}
