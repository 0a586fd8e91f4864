import type { Reading } from '../../journal/access.ts';
import { hydrate, type SpineRow, spineColumns } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Ask } from './ask.ts';
import type { Asking } from './question.ts';

/** Asks that wait for an answer, however old; oldest first, and only so many when a limit is given. */
export const openAsks = ({ db, kinds }: Pick<Reading, 'db' | 'kinds'>, limit = -1): Ask[] =>
  hydrate(
    db,
    kinds,
    db
      .prepare<[number], SpineRow>(
        `SELECT ${spineColumns} FROM ask JOIN record ON record.id = ask.record_id
         WHERE ask.state = 'open' ORDER BY record.at, record.id LIMIT ?`,
      )
      .all(limit),
  ) as Ask[];

/** Everything that anyone was ever asked, oldest first. */
export const askings = (db: Database): Asking[] =>
  db
    .prepare<[], Asking>(
      `SELECT 'a' || record.number AS id, record.text AS question, person.alias AS "to", record.at, record.day
       FROM ask JOIN record ON record.id = ask.record_id
       JOIN mention ON mention.record_id = record.id AND mention.role = 'to'
       JOIN person ON person.record_id = mention.person_id
       ORDER BY record.at, record.id`,
    )
    .all();
