import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** One day with the mean of what was measured on it. */
export interface Daily {
  readonly day: Day;
  readonly value: number;
}

/** Days of a range with a value, the earliest first: mean levels of energy, or mean values of a pulse item. */
export const dailyMeans = (db: Database, measure: string, { from, to }: Range): Daily[] =>
  measure === 'energy'
    ? db
        .prepare<[string, string], Daily>(
          `SELECT day, avg(level) AS value FROM record JOIN energy ON energy.record_id = record.id
           WHERE kind = 'energy' AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
        )
        .all(from, to)
    : db
        .prepare<[string, string, string], Daily>(
          `SELECT day, avg("value") AS value FROM record JOIN pulse ON pulse.record_id = record.id
           WHERE kind = 'pulse' AND item = ? AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
        )
        .all(measure, from, to);

/** The names of all that was answered or brought from outside. */
export const pulseItems = (db: Database): string[] =>
  db.prepare<[], string>('SELECT DISTINCT item FROM pulse ORDER BY item').pluck().all();
