import type { Database } from '../storage/database.ts';
import { type SpineRow, spineColumns } from './record-store.ts';

/** Puts the words of a record into the full-text index, in place of what stood there. */
export function index(db: Database, rowId: number, words: string): void {
  db.prepare('INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)').run(rowId, words);
}

export function unindex(db: Database, rowId: number): void {
  db.prepare('DELETE FROM words WHERE rowid = ?').run(rowId);
}

/** What to look for; every part given must hold. */
export interface Wanted {
  /** An FTS5 expression built from quoted words only (search.ts). */
  readonly match?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly private?: boolean | undefined;
  readonly having?: readonly Having[] | undefined;
}

/** A kind's own field that must have this value. Table and column are the program's words, never a person's. */
export interface Having {
  readonly table: string;
  readonly column: string;
  readonly value: string;
}

export type Order = 'logged' | 'lived';

/**
 * Rows that fit, newest first: by when they were logged or by when they happened. A word that is in every
 * record stays fast only in the order they were logged.
 */
export function select(db: Database, wanted: Wanted, order: Order, limit: number, skip = 0): SpineRow[] {
  const { where, values } = conditions(wanted);
  const newest = order === 'logged' ? 'record.id DESC' : 'record.at DESC, record.id DESC';
  const source = wanted.match === undefined ? 'record' : 'words CROSS JOIN record ON record.id = words.rowid';
  const sorted = wanted.match !== undefined && order === 'logged' ? 'words.rowid DESC' : newest;
  return db
    .prepare<unknown[], SpineRow>(
      `SELECT ${spineColumns.replace(' text,', ' record.text,')} FROM ${source} ${where} ORDER BY ${sorted} LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, skip);
}

/** How many rows fit. */
export function countFitting(db: Database, wanted: Wanted): number {
  const { where, values } = conditions(wanted);
  const source = wanted.match === undefined ? 'record' : 'words JOIN record ON record.id = words.rowid';
  return db
    .prepare<unknown[], number>(`SELECT count(*) FROM ${source} ${where}`)
    .pluck()
    .get(...values) as number;
}

function conditions(wanted: Wanted): { where: string; values: unknown[] } {
  const parts: [sql: string, ...values: unknown[]][] = [];
  if (wanted.match !== undefined) parts.push(['words MATCH ?', wanted.match]);
  if (wanted.kinds)
    parts.push(['record.kind IN (SELECT value FROM json_each(?))', JSON.stringify(wanted.kinds)]);
  for (const tag of wanted.tags ?? []) {
    parts.push([
      'EXISTS (SELECT 1 FROM record_tag JOIN tag ON tag.id = tag_id WHERE record_id = record.id AND tag.name = ?)',
      tag,
    ]);
  }
  for (const alias of wanted.people ?? []) {
    parts.push([
      'EXISTS (SELECT 1 FROM mention JOIN person ON person.record_id = person_id WHERE mention.record_id = record.id AND alias = ?)',
      alias,
    ]);
  }
  if (wanted.from !== undefined) parts.push(['record.day >= ?', wanted.from]);
  if (wanted.to !== undefined) parts.push(['record.day <= ?', wanted.to]);
  if (wanted.private !== undefined) parts.push(['record.private = ?', wanted.private ? 1 : 0]);
  for (const { table, column, value } of wanted.having ?? []) {
    parts.push([`EXISTS (SELECT 1 FROM "${table}" WHERE record_id = record.id AND "${column}" = ?)`, value]);
  }
  const where = parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`;
  return { where, values: parts.flatMap(([, ...values]) => values) };
}
