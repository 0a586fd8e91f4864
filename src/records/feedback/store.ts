import type { Reading } from '../../journal/access.ts';
import { hydrate, type SpineRow, spineColumns } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import type { Feedback } from './feedback.ts';

type Open = Pick<Reading, 'db' | 'kinds'>;

const whole = ({ db, kinds }: Open, rows: readonly SpineRow[]): Feedback[] =>
  hydrate(db, kinds, rows) as Feedback[];

/** Not triaged yet and said at least `cooling` days before today; oldest first. */
export const cooledFeedback = (reading: Open, today: Day, cooling: number): Feedback[] =>
  whole(reading, rowsInState(reading.db, 'new', addDays(today, -cooling)));

/** Not triaged yet, cooled or not; oldest first. */
export const newFeedback = (reading: Open): Feedback[] => whole(reading, rowsInState(reading.db, 'new'));

/** Judged, with nothing to try yet; oldest first. */
export const triagedFeedback = (reading: Open): Feedback[] =>
  whole(reading, rowsInState(reading.db, 'triaged'));

/** With something that is being tried; oldest first. */
export const actingFeedback = (reading: Open): Feedback[] =>
  whole(reading, rowsInState(reading.db, 'acting'));

/** How many are not triaged yet and were said at least `cooling` days before today. */
export const cooledCount = (db: Database, today: Day, cooling: number): number =>
  db
    .prepare<[string], number>(
      `SELECT count(*) FROM feedback JOIN record ON record.id = feedback.record_id
       WHERE feedback.state <> 'checked' AND feedback.state = 'new' AND record.day <= ?`,
    )
    .pluck()
    .get(addDays(today, -cooling)) as number;

/** What was said from a day on and after an instant (ms): how many records, from how many people. */
export const saidSince = (db: Database, day: Day, after: number): { records: number; people: number } =>
  db
    .prepare<[string, number], { records: number; people: number }>(
      `SELECT count(DISTINCT record.id) AS records, count(DISTINCT mention.person_id) AS people
       FROM record LEFT JOIN mention ON mention.record_id = record.id AND mention.role = 'from'
       WHERE record.kind = 'feedback' AND record.day >= ? AND record.at > ?`,
    )
    .get(day, after) as { records: number; people: number };

const rowsInState = (db: Database, state: Feedback['state'], until: Day = '9999-12-31'): SpineRow[] =>
  db
    .prepare<[string, string], SpineRow>(
      `SELECT ${spineColumns} FROM feedback JOIN record ON record.id = feedback.record_id
       WHERE feedback.state <> 'checked' AND feedback.state = ? AND record.day <= ?
       ORDER BY record.at, record.id`,
    )
    .all(state, until);
