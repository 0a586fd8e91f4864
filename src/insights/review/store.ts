import type { Kinds } from '../../journal/kind.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { hydrate, rowsById } from '../../journal/record-store.ts';
import type { Database } from '../../storage/database.ts';
import type { Range } from '../../time/calendar.ts';
import type { Ringed } from './pseudonyms.ts';
import type { DayCount } from './records.ts';

/** How many records some days have. People, packs and kept reports are no records of what happened. */
export const dayCounts = (db: Database, { from, to }: Range): DayCount[] =>
  db
    .prepare<[string, string], [day: string, isPrivate: number, count: number]>(
      `SELECT day, private, count(*) FROM record WHERE day BETWEEN ? AND ? AND kind NOT IN ('person', 'report', 'pack')
       GROUP BY day, private ORDER BY day, private`,
    )
    .raw()
    .all(from, to)
    .map(([day, isPrivate, count]) => ({ day, private: isPrivate === 1, count }));

/** The latest private record of the most telling kind, which one might want to let in. */
export function latestPrivate(db: Database, kinds: Kinds, { from, to }: Range): string | undefined {
  const telling = ['feedback', 'retro', 'win', 'goal', 'promise'];
  const latest = db.prepare<[string, string, string], number>(
    'SELECT max(number) FROM record WHERE kind = ? AND day BETWEEN ? AND ? AND private = 1',
  );
  for (const name of telling) {
    const number = latest.pluck().get(name, from, to);
    if (number) return `${kinds.byName(name)?.kind.letter}${number}`;
  }
  return undefined;
}

/** The wins, feedback, retros and kudos of some days; without `secrets` only what is shareable. */
export function toldIn(
  db: Database,
  kinds: Kinds,
  { from, to }: Range,
  { secrets }: { readonly secrets: boolean },
): JournalRecord[] {
  const rowIds = db
    .prepare<[string, string, number], number>(
      `SELECT id FROM record WHERE kind IN ('win', 'feedback', 'retro', 'note') AND day BETWEEN ? AND ? AND private <= ?
       AND (kind <> 'note' OR id IN (SELECT record_id FROM note WHERE "type" = 'kudos')) ORDER BY id`,
    )
    .pluck()
    .all(from, to, secrets ? 1 : 0);
  return hydrate(db, kinds, rowsById(db, rowIds));
}

/** Records of other days and kinds that stand behind wins of some days; without `secrets` only what is shareable. */
export function behindWins(
  db: Database,
  kinds: Kinds,
  { from, to }: Range,
  { secrets }: { readonly secrets: boolean },
): JournalRecord[] {
  const rowIds = db
    .prepare<[string, string, number], number>(
      `SELECT DISTINCT shown.id FROM record AS win
       JOIN link ON link.to_id = win.id AND link.type IN ('evidence for', 'answers')
       JOIN record AS shown ON shown.id = link.from_id
       WHERE win.kind = 'win' AND win.day BETWEEN ? AND ? AND shown.private <= ?
       AND shown.kind NOT IN ('win', 'goal', 'person', 'report', 'pack') ORDER BY shown.id`,
    )
    .pluck()
    .all(from, to, secrets ? 1 : 0);
  return hydrate(db, kinds, rowsById(db, rowIds));
}

/**
 * Skills assessed on some days, experiments that were kept and programs that were done on them, and talks held on them in
 * which the person helped; private ones too, because they are counted.
 */
export function grownIn(db: Database, kinds: Kinds, { from, to }: Range): JournalRecord[] {
  const rowIds = db
    .prepare<[{ from: string; to: string }], number>(
      `SELECT record_id FROM skill WHERE EXISTS (
         SELECT 1 FROM json_each(assessed) WHERE json_extract(value, '$.on') BETWEEN @from AND @to)
       UNION ALL SELECT record_id FROM experiment WHERE state = 'keep' AND closed_on BETWEEN @from AND @to
       UNION ALL SELECT record_id FROM program WHERE state = 'done' AND closed_on BETWEEN @from AND @to
       UNION ALL SELECT id FROM record JOIN session ON record_id = id
         WHERE kind = 'session' AND day BETWEEN @from AND @to AND given = 1 AND state = 'held' AND "type" <> 'therapy'
       ORDER BY 1`,
    )
    .pluck()
    .all({ from, to });
  return hydrate(db, kinds, rowsById(db, rowIds));
}

/** Everybody, with the ring they are in. */
export const ringed = (db: Database): Ringed[] =>
  db.prepare<[], Ringed>('SELECT alias, ring FROM person ORDER BY alias').all();

/** The words of all feedback that is private. */
export const secretFeedback = (db: Database): { readonly id: string; readonly text: string }[] =>
  db
    .prepare<[], { readonly id: string; readonly text: string }>(
      "SELECT 'f' || number AS id, text FROM record WHERE kind = 'feedback' AND private = 1 ORDER BY number",
    )
    .all();
