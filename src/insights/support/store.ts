import type { Database } from '../../storage/database.ts';
import type { Day } from '../../time/calendar.ts';
import type { Answer } from './courtesy.ts';

/** The answers to a pulse question since a day, the first at the top. */
export const answersSince = (db: Database, item: string, day: Day): Answer[] =>
  db
    .prepare<[string, Day], Answer>(
      `SELECT day, "value" FROM record JOIN pulse ON pulse.record_id = record.id
       WHERE kind = 'pulse' AND item = ? AND day >= ? ORDER BY day, at`,
    )
    .all(item, day);

/** Someone who stands by one. */
export interface Supporter {
  readonly alias: string;
  readonly ring: string | null;
  /** The day of the last talk. */
  readonly last: Day | null;
  /** The types of talks, with commas between them. */
  readonly types: string | null;
}

/** People of a ring, or with whom there were sessions, the last talk first. */
export const supporters = (db: Database): Supporter[] =>
  db
    .prepare<[], Supporter>(
      `SELECT alias, ring, max(CASE WHEN session.state = 'held' THEN record.day END) AS last,
         group_concat(DISTINCT session."type") AS types
       FROM person
       LEFT JOIN mention ON mention.person_id = person.record_id AND role = 'whom'
       LEFT JOIN session ON session.record_id = mention.record_id
       LEFT JOIN record ON record.id = session.record_id
       WHERE ring IN ('mentor', 'peer', 'sponsor', 'manager', 'industry') OR session.record_id IS NOT NULL
       GROUP BY person.record_id ORDER BY last IS NULL, last DESC, alias`,
    )
    .all();
