import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';

export interface DayLevel {
  readonly day: Day;
  /** −2 to +2. */
  readonly level: number;
}

/** The level of every record of these days, both included, in no order. */
export const levelsIn = (db: Database, { from, to }: Range): DayLevel[] =>
  db
    .prepare<[string, string], DayLevel>(
      `SELECT record.day, energy.level FROM record JOIN energy ON energy.record_id = record.id
       WHERE record.kind = 'energy' AND record.day BETWEEN ? AND ?`,
    )
    .all(from, to);

/** Null when nothing was ever logged. */
export const firstEnergyDay = (db: Database): Day | null =>
  db.prepare<[], string | null>("SELECT min(day) FROM record WHERE kind = 'energy'").pluck().get() ?? null;

export const lastEnergyDay = (db: Database): Day | null =>
  db.prepare<[], string | null>("SELECT max(day) FROM record WHERE kind = 'energy'").pluck().get() ?? null;
