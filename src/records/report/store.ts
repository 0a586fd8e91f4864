import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';
import type { KeptFinding } from './report.ts';

/** As much of a kept report as a later one needs. */
export interface Kept {
  readonly id: string;
  readonly day: Day;
  readonly findings: readonly KeptFinding[];
}

/** Those of a day and of the days before it, the earliest first; of many the latest. The index has them in this order. */
export const keptUntil = (db: Database, day: Day, limit: number): Kept[] =>
  db
    .prepare<[Day, number], [number, Day, string]>(
      `SELECT number, day, findings FROM record INDEXED BY record_kind_day JOIN report ON report.record_id = record.id
       WHERE kind = 'report' AND day <= ? ORDER BY day DESC, record.id DESC LIMIT ?`,
    )
    .raw()
    .all(day, limit)
    .map(([number, own, findings]) => ({
      id: `v${number}`,
      day: own,
      findings: JSON.parse(findings) as KeptFinding[],
    }))
    .reverse();
