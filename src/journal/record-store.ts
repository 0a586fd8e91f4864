import type { Database } from '../storage/database.ts';
import { isoOf } from '../time/moment.ts';
import type { Writing } from './access.ts';
import type { Kind, Kinds } from './kind.ts';
import { linksOf } from './link-store.ts';
import { type Named, namesOf } from './people-store.ts';
import type { JournalRecord, Link } from './record.ts';
import { columnsOf, fromCell, personFields, toCell } from './row.ts';
import { tagsOf } from './tag-store.ts';

/** A row of the spine; its id orders records as they were logged. */
export interface SpineRow {
  readonly rowId: number;
  readonly uid: string;
  readonly kind: string;
  readonly number: number;
  readonly at: number;
  readonly offset: number;
  readonly zone: string;
  readonly day: string;
  readonly timed: number;
  readonly text: string;
  readonly private: number;
  readonly revision: number;
}

export const spineColumns =
  'record.id AS rowId, uid, kind, number, at, offset, zone, day, timed, text, private, revision';

export type NewSpine = Omit<SpineRow, 'rowId' | 'revision'>;

/** The next number of a kind; it never comes back, even when the record is undone or purged. */
export const takeNumber = (db: Database, kind: string): number =>
  db
    .prepare<[string]>(
      'INSERT INTO counter (kind, last) VALUES (?, 1) ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last',
    )
    .pluck()
    .get(kind) as number;

/** The highest number that was ever given; 0 when none was. */
export const lastGiven = (db: Database, kind: string): number =>
  db.prepare<[string], number>('SELECT last FROM counter WHERE kind = ?').pluck().get(kind) ?? 0;

/** Numbers up to this one are taken, in this journal or in the one it was copied from. */
export function raiseCounter(db: Database, kind: string, last: number): void {
  db.prepare(
    'INSERT INTO counter (kind, last) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last)',
  ).run(kind, last);
}

export const counters = (db: Database): Record<string, number> =>
  Object.fromEntries(
    db.prepare<[], [string, number]>('SELECT kind, last FROM counter ORDER BY kind').raw().all(),
  );

export function insertSpine(db: Database, spine: NewSpine): number {
  const insert = db.prepare<NewSpine>(
    `INSERT INTO record (uid, kind, number, at, offset, zone, day, timed, text, private)
     VALUES (@uid, @kind, @number, @at, @offset, @zone, @day, @timed, @text, @private)`,
  );
  return Number(insert.run(spine).lastInsertRowid);
}

type Values = Readonly<Record<string, unknown>>;

export function insertDetails(db: Database, kind: Kind, rowId: number, values: Values): void {
  const columns = columnsOf(kind);
  const names = ['record_id', ...columns.map(({ column }) => `"${column}"`)].join(', ');
  const marks = ['?', ...columns.map(() => '?')].join(', ');
  db.prepare(`INSERT INTO "${kind.name}" (${names}) VALUES (${marks})`).run(
    rowId,
    ...columns.map(({ name, field }) => toCell(field, values[name])),
  );
}

export type SpineChange = Pick<NewSpine, 'at' | 'offset' | 'zone' | 'day' | 'timed' | 'text' | 'private'>;

/**
 * Writes what is different, so that an index of what stays is left alone. Returns false when the row is no longer
 * as it was read: someone else changed it meanwhile.
 */
export function updateSpine(db: Database, row: SpineRow, change: SpineChange): boolean {
  const names = Object.keys(change) as (keyof SpineChange)[];
  const sets = names.filter((name) => change[name] !== row[name]).map((name) => `${name} = @${name}, `);
  const { changes } = db
    .prepare(
      `UPDATE record SET ${sets.join('')}revision = revision + 1 WHERE id = @rowId AND revision = @revision`,
    )
    .run({ ...change, rowId: row.rowId, revision: row.revision });
  return changes === 1;
}

export function updateDetails(db: Database, kind: Kind, rowId: number, values: Values): void {
  const columns = columnsOf(kind);
  if (columns.length === 0) return;
  const sets = columns.map(({ column }) => `"${column}" = ?`).join(', ');
  db.prepare(`UPDATE "${kind.name}" SET ${sets} WHERE record_id = ?`).run(
    ...columns.map(({ name, field }) => toCell(field, values[name])),
    rowId,
  );
}

export function deleteRows(db: Database, kind: Kind, rowId: number): void {
  db.prepare('DELETE FROM link WHERE from_id = ? OR to_id = ?').run(rowId, rowId);
  db.prepare('DELETE FROM mention WHERE record_id = ?').run(rowId);
  db.prepare('DELETE FROM record_tag WHERE record_id = ?').run(rowId);
  db.prepare(`DELETE FROM "${kind.name}" WHERE record_id = ?`).run(rowId);
  db.prepare('DELETE FROM record WHERE id = ?').run(rowId);
}

export const findRow = (db: Database, kind: string, number: number): SpineRow | undefined =>
  db
    .prepare<[string, number], SpineRow>(`SELECT ${spineColumns} FROM record WHERE kind = ? AND number = ?`)
    .get(kind, number);

export const findUid = (db: Database, uid: string): SpineRow | undefined =>
  db.prepare<[string], SpineRow>(`SELECT ${spineColumns} FROM record WHERE uid = ?`).get(uid);

/** The highest number of a kind that is still there; 0 when there is none. */
export const lastNumber = (db: Database, kind: string): number =>
  db
    .prepare<[string], number>('SELECT coalesce(max(number), 0) FROM record WHERE kind = ?')
    .pluck()
    .get(kind) as number;

export const rowsById = (db: Database, rowIds: readonly number[]): SpineRow[] =>
  db
    .prepare<[string], SpineRow>(
      `SELECT ${spineColumns} FROM json_each(?) AS wanted JOIN record ON record.id = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(rowIds));

/** Whole records for spine rows, in their order, with a handful of queries whatever their number. */
export function hydrate(db: Database, kinds: Kinds, rows: readonly SpineRow[]): JournalRecord[] {
  if (rows.length === 0) return [];
  const wanted = JSON.stringify(rows.map(({ rowId }) => rowId));
  const tags = tagsOf(db, wanted);
  const people = namesOf(db, wanted);
  const { outgoing, incoming } = linksOf(db, kinds, wanted);
  const details = new Map<number, Values>();
  for (const name of new Set(rows.map(({ kind }) => kind))) {
    const kind = kinds.byName(name)?.kind;
    if (kind) detailsOf(db, kind, wanted, details);
  }
  return rows.map((row) =>
    whole(kinds.byName(row.kind)?.kind, row, {
      tags: tags.get(row.rowId) ?? [],
      named: people.get(row.rowId) ?? [],
      links: outgoing.get(row.rowId) ?? [],
      backlinks: incoming.get(row.rowId) ?? [],
      details: details.get(row.rowId) ?? {},
    }),
  );
}

/** What belongs to a record beside its row in the spine; tags by name, people by alias. */
export interface Surroundings {
  readonly tags: readonly string[];
  readonly named: readonly Named[];
  readonly links: readonly Link[];
  readonly backlinks: readonly Link[];
  readonly details: Values;
}

/** One record put together from its rows. */
export function whole(
  kind: Kind | undefined,
  row: Omit<SpineRow, 'rowId' | 'revision'>,
  { tags, named, links, backlinks, details }: Surroundings,
): JournalRecord {
  const roles = kind ? personFields(kind) : [];
  const roleValues = roles.map((role) => [role, named.find((each) => each.role === role)?.alias ?? null]);
  return {
    id: `${kind?.letter ?? '?'}${row.number}`,
    uid: row.uid,
    kind: row.kind,
    at: isoOf(row),
    day: row.day,
    zone: row.zone,
    timed: row.timed === 1,
    text: row.text,
    tags,
    people: [...new Set(named.map(({ alias }) => alias))],
    private: row.private === 1,
    links,
    backlinks,
    ...Object.fromEntries(roleValues),
    ...details,
  };
}

function detailsOf(db: Database, kind: Kind, wanted: string, into: Map<number, Values>): void {
  const columns = columnsOf(kind);
  const names = ['record_id', ...columns.map(({ column }) => `"${column}"`)].join(', ');
  const rows = db
    .prepare<[string], [number, ...(string | number | null)[]]>(
      `SELECT ${names} FROM "${kind.name}" WHERE record_id IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .all(wanted);
  for (const cells of rows) {
    const values: Record<string, unknown> = {};
    columns.forEach(({ name, field }, index) => {
      values[name] = fromCell(field, cells[index + 1] ?? null);
    });
    into.set(cells[0], values);
  }
}

/** One whole record inside a change. */
export function recordOf({ db, kinds }: Pick<Writing, 'db' | 'kinds'>, rowId: number): JournalRecord {
  const [record] = hydrate(db, kinds, rowsById(db, [rowId]));
  if (!record) throw new Error('the record that was just written is not there');
  return record;
}
