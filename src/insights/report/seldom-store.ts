import type { Kinds } from '../../journal/kind.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** The days that are told of, and since when talks may matter: a series that ended before is not due. */
interface Days extends Range {
  readonly since: Day;
  /** Whether talks that are planned matter: they do up to today. */
  readonly ahead: 0 | 1;
}

/**
 * What the kinds that are seldom logged hold of some days: whole records, but only those in which something happened
 * then. One question for all of them, so that a journal without any pays for one. Talks of a program that ran come
 * with it, whenever they were.
 */
export function seldomIn(db: Database, kinds: Kinds, days: Days): JournalRecord[] {
  const rowIds = db
    .prepare<[Days], number>(
      `WITH ran AS (
         SELECT record_id AS id, coalesce("from", day) AS begun FROM program JOIN record ON record.id = record_id
         WHERE state <> 'planned' AND begun <= @to AND (closed_on IS NULL OR closed_on >= @from))
       SELECT id FROM ran
       UNION SELECT id FROM record WHERE kind = 'session' AND day <= @to
         AND day >= (SELECT min(@since, coalesce(min(begun), @since)) FROM ran)
       UNION SELECT record_id FROM session WHERE @ahead AND state = 'planned'
       UNION SELECT record_id FROM session JOIN link ON link.from_id = record_id JOIN ran ON ran.id = link.to_id
       UNION SELECT record_id FROM session JOIN link ON link.to_id = record_id JOIN ran ON ran.id = link.from_id
       UNION SELECT record_id FROM skill WHERE EXISTS (
         SELECT 1 FROM json_each(assessed) WHERE json_extract(value, '$.on') BETWEEN @from AND @to) OR EXISTS (
         SELECT 1 FROM json_each(practice) WHERE json_extract(value, '$.on') BETWEEN @from AND @to)
       UNION SELECT record_id FROM experiment JOIN record ON record.id = record_id
         WHERE coalesce("from", day) <= @to
         AND CASE state WHEN 'running' THEN until IS NULL OR until >= @from ELSE closed_on >= @from END
       UNION SELECT record_id FROM decision JOIN record ON record.id = record_id
         WHERE day BETWEEN @from AND @to OR review_on BETWEEN @from AND @to OR reviewed_on BETWEEN @from AND @to
       UNION SELECT record_id FROM boundary WHERE EXISTS (
         SELECT 1 FROM json_each(marks) WHERE json_extract(value, '$.on') BETWEEN @from AND @to)
       UNION SELECT record_id FROM role JOIN record ON record.id = record_id
         WHERE day BETWEEN @from AND @to OR until BETWEEN @from AND @to OR EXISTS (
         SELECT 1 FROM json_each(points) WHERE json_extract(value, '$.on') BETWEEN @from AND @to)
       ORDER BY 1`,
    )
    .pluck()
    .all(days);
  return hydrate(db, kinds, rowsById(db, rowIds));
}

/** What became of promises, by id; those that are gone are not in it. */
export const promiseStates = (db: Database, ids: readonly string[]): Map<string, string> =>
  new Map(
    db
      .prepare<[string], [number, string]>(
        `SELECT number, state FROM record JOIN promise ON record_id = record.id
         WHERE kind = 'promise' AND number IN (SELECT value FROM json_each(?))`,
      )
      .raw()
      .all(JSON.stringify(ids.map((id) => Number(id.slice(1)))))
      .map(([number, state]) => [`p${number}`, state]),
  );
