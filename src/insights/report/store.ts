import type { Database } from '../../storage/database.ts';
import type { Range } from '../../time/calendar.ts';
import type { Around, Event } from './material.ts';

const events = (db: Database, sql: string, { from, to }: Range): Event[] =>
  db
    .prepare<[Range], [letter: string, number: number, day: string]>(sql)
    .raw()
    .all({ from, to })
    .map(([letter, number, day]) => ({ id: `${letter}${number}`, day }));

export const winEvents = (db: Database, range: Range): Event[] =>
  events(
    db,
    "SELECT 'w', number, day FROM record WHERE kind = 'win' AND day BETWEEN @from AND @to ORDER BY day, number",
    range,
  );

export const lessonEvents = (db: Database, range: Range): Event[] =>
  events(
    db,
    `SELECT 't', number, day FROM record JOIN note ON note.record_id = record.id
     WHERE kind = 'note' AND "type" = 'lesson' AND day BETWEEN @from AND @to
     UNION ALL
     SELECT 'p', number, closed_on FROM promise JOIN record ON record.id = record_id
     WHERE trial = 1 AND closed_on BETWEEN @from AND @to
     UNION ALL
     SELECT 'k', number, json_extract(value, '$.on') FROM skill JOIN record ON record.id = record_id, json_each(practice)
     WHERE json_extract(value, '$.on') BETWEEN @from AND @to
     ORDER BY 3, 1, 2`,
    range,
  );

export const companyByDay = (db: Database, { from, to }: Range): Around['company'] =>
  db
    .prepare<[string, string], { day: string; people: number }>(
      `SELECT day, count(DISTINCT person_id) AS people FROM record JOIN mention ON mention.record_id = record.id
       WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
    )
    .all(from, to);
