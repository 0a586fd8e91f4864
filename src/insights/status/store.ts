import type { Database } from '../../storage/database.ts';
import { addDays, type Day } from '../../time/calendar.ts';

/** What its day has come for; a row for each kind at most. */
export interface Come {
  readonly kind: 'session' | 'decision' | 'experiment';
  readonly number: number;
  readonly text: string;
  readonly day: Day;
  /** With whom, of a session. */
  readonly whom: string | null;
}

/**
 * The first session with somebody that is planned for tomorrow at the latest, the decision that waits longest to be looked at
 * again, and the running experiment whose last day passed longest ago. One question for all, since status asks every time.
 */
export const comeBy = (db: Database, now: Day): Come[] =>
  db
    .prepare<[{ now: Day; tomorrow: Day }], Come>(
      `SELECT * FROM (
         SELECT 'session' AS kind, number, text, planned_on AS day, alias AS whom
         FROM session JOIN record ON record.id = session.record_id
         JOIN mention ON mention.record_id = record.id AND role = 'whom' JOIN person ON person.record_id = person_id
         WHERE state = 'planned' AND planned_on <= @tomorrow ORDER BY planned_on, record.id LIMIT 1)
       UNION ALL SELECT * FROM (
         SELECT 'decision', number, text, review_on, NULL FROM decision JOIN record ON record.id = record_id
         WHERE state = 'open' AND review_on <= @now ORDER BY review_on, record_id LIMIT 1)
       UNION ALL SELECT * FROM (
         SELECT 'experiment', number, text, until, NULL FROM experiment JOIN record ON record.id = record_id
         WHERE state = 'running' AND until < @now ORDER BY until, record_id LIMIT 1)`,
    )
    .all({ now, tomorrow: addDays(now, 1) });
