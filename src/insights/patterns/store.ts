import type { Database } from '../../storage/database.ts';
import type { Range } from '../../time/calendar.ts';
import type { ClosedRow, EnergyRow, EventRow, FeedbackRow, PulseRow } from './material.ts';

type Names = ReadonlyMap<number, readonly string[]>;

/** Everything of one kind on some days, the earliest first; names of tags and people by row. */
const spine = (columns: string, table: string): string =>
  `SELECT record.id AS rowId, number, day, ${columns} FROM record JOIN "${table}" ON "${table}".record_id = record.id
   WHERE kind = '${table}' AND day BETWEEN ? AND ? ORDER BY day, at, record.id`;

function namesBy(db: Database, sql: string, range: Range): Names {
  const names = new Map<number, string[]>();
  const rows = db.prepare<[string, string], [number, string]>(sql).raw().iterate(range.from, range.to);
  for (const [rowId, name] of rows) {
    const known = names.get(rowId);
    if (known) known.push(name);
    else names.set(rowId, [name]);
  }
  return names;
}

const tagsOf = (db: Database, kind: string, range: Range): Names =>
  namesBy(
    db,
    `SELECT record_id, tag.name FROM record JOIN record_tag ON record_tag.record_id = record.id
     JOIN tag ON tag.id = tag_id WHERE kind = '${kind}' AND day BETWEEN ? AND ? ORDER BY record_id, tag.name`,
    range,
  );

const peopleOf = (db: Database, kind: string, range: Range): Names =>
  namesBy(
    db,
    `SELECT DISTINCT mention.record_id, alias FROM record JOIN mention ON mention.record_id = record.id
     JOIN person ON person.record_id = person_id WHERE record.kind = '${kind}' AND day BETWEEN ? AND ?
     ORDER BY mention.record_id, alias`,
    range,
  );

const none: readonly string[] = [];

type EnergyCells = [
  number,
  number,
  string,
  number,
  number,
  number,
  number,
  number | null,
  number | null,
  number | null,
  number | null,
  string | null,
];

/** How many energy records there are on these days; from the index alone. */
export const energyCount = (db: Database, { from, to }: Range): number =>
  db
    .prepare<[string, string], number>(
      "SELECT count(*) FROM record WHERE kind = 'energy' AND day BETWEEN ? AND ?",
    )
    .pluck()
    .get(from, to) ?? 0;

export function energyRows(db: Database, range: Range): EnergyRow[] {
  const tags = tagsOf(db, 'energy', range);
  const people = peopleOf(db, 'energy', range);
  const cells = db
    .prepare<[string, string], EnergyCells>(
      spine('at, offset, timed, level, went, flow, spent, pressure, setting', 'energy'),
    )
    .raw()
    .iterate(range.from, range.to);
  return Array.from(
    cells,
    ([rowId, number, day, at, offset, timed, level, went, flow, spent, pressure, setting]): EnergyRow => ({
      id: `e${number}`,
      day,
      minute: timed === 1 ? (Math.floor(at / 60_000) + offset) % 1440 : null,
      level,
      went,
      flow: flow === 1,
      spent,
      pressure,
      setting,
      tags: tags.get(rowId) ?? none,
      people: people.get(rowId) ?? none,
    }),
  );
}

export function feedbackRows(db: Database, range: Range): FeedbackRow[] {
  const tags = tagsOf(db, 'feedback', range);
  return db
    .prepare<
      [string, string],
      Omit<FeedbackRow, 'knows'> & { rowId: number; number: number; knows: 0 | 1 | null }
    >(
      spine(
        `(SELECT alias FROM mention JOIN person ON person.record_id = person_id
          WHERE mention.record_id = record.id AND role = 'from') AS "from",
         (SELECT knows_field FROM mention JOIN person ON person.record_id = person_id
          WHERE mention.record_id = record.id AND role = 'from') AS knows, setting,
         direction, state, "right", useful, right_at_first AS rightAtFirst, useful_at_first AS usefulAtFirst, felt`,
        'feedback',
      ),
    )
    .all(range.from, range.to)
    .map(({ rowId, number, knows, ...row }) => ({
      ...row,
      id: `f${number}`,
      knows: knows === null ? null : knows === 1,
      tags: tags.get(rowId) ?? none,
    }));
}

/** Own ones that came to an end on these days: kept, late or broken. What was released was let go by both. */
export function closedRows(db: Database, { from, to }: Range): ClosedRow[] {
  const ended = 'FROM promise INDEXED BY promise_closed';
  const tags = namesBy(
    db,
    `SELECT record_tag.record_id, tag.name ${ended} JOIN record_tag USING (record_id) JOIN tag ON tag.id = tag_id
     WHERE closed_on BETWEEN ? AND ? ORDER BY record_tag.record_id, tag.name`,
    { from, to },
  );
  const people = namesBy(
    db,
    `SELECT DISTINCT mention.record_id, alias ${ended} JOIN mention USING (record_id)
     JOIN person ON person.record_id = person_id WHERE closed_on BETWEEN ? AND ? ORDER BY mention.record_id, alias`,
    { from, to },
  );
  return db
    .prepare<[string, string], [number, number, string, string, string | null]>(
      `SELECT record.id, number, closed_on, state, topic FROM promise JOIN record ON record.id = record_id
       WHERE closed_on BETWEEN ? AND ? AND state IN ('kept', 'late', 'broken')
         AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.record_id = record.id AND role = 'from') ORDER BY closed_on, record.id`,
    )
    .raw()
    .all(from, to)
    .map(([rowId, number, day, state, topic]) => ({
      id: `p${number}`,
      day,
      kept: state === 'kept',
      about: [
        ...new Set([
          ...(topic === null ? [] : [topic]),
          ...(tags.get(rowId) ?? []),
          ...(people.get(rowId) ?? []),
        ]),
      ],
    }));
}

export const pulseRows = (db: Database, { from, to }: Range): PulseRow[] =>
  Array.from(
    db
      .prepare<[string, string], [number, number, string, string, number]>(spine('item, "value"', 'pulse'))
      .raw()
      .iterate(from, to),
    ([, number, day, item, value]) => ({ id: `u${number}`, day, item, value }),
  );

/** Roles that began and turning points in roles, the earliest first. */
export const eventRows = (db: Database, range: Range): EventRow[] =>
  db
    .prepare<[Range], { number: number; day: string; text: string }>(
      `SELECT number, day, text FROM record WHERE kind = 'role' AND day BETWEEN @from AND @to
       UNION ALL
       SELECT number, json_extract(value, '$.on'), json_extract(value, '$.text')
       FROM role JOIN record ON record.id = record_id, json_each(points)
       WHERE json_extract(value, '$.on') BETWEEN @from AND @to
       ORDER BY 2, 1, 3`,
    )
    .all(range)
    .map(({ number, day, text }) => ({ id: `o${number}`, day, text: text.split('\n')[0] ?? '' }));
