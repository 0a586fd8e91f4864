import type { Database } from '../storage/database.ts';
import { type Filter, filtersOf, type Sql, type Wanted } from './filter-store.ts';
import { type SpineRow, spineColumns } from './record-store.ts';

export type { Having, Wanted } from './filter-store.ts';

/** Puts the words of a record into the full-text index, in place of what stood there. */
export function index(db: Database, rowId: number, words: string): void {
  db.prepare('INSERT OR REPLACE INTO words (rowid, text) VALUES (?, ?)').run(rowId, words);
}

/** The same where the words are others than those that stand there: to write them costs more than to look. */
export function reindex(db: Database, rowId: number, words: string): void {
  const known = db.prepare('SELECT text FROM words WHERE rowid = ?').pluck().get(rowId);
  if (known !== words) index(db, rowId, words);
}

export function unindex(db: Database, rowId: number): void {
  db.prepare('DELETE FROM words WHERE rowid = ?').run(rowId);
}

export type Order = 'logged' | 'lived';

/**
 * Rows that fit, newest first: by when they were logged, or by the day and the time they happened. What is
 * rare leads, whether it is a word, a tag, a person, a kind or a stretch of days, so that the time taken
 * depends on what is found and not on the size of the journal.
 */
export function select(
  db: Database,
  wanted: Wanted,
  order: Order,
  limit: number,
  bounds: Bounds = usual,
): SpineRow[] {
  const filters = filtersOf(db, wanted);
  if (filters === undefined) return [];
  const counts = (filter: Filter): boolean => order === 'logged' || filter.walk !== undefined;
  const sized = filters.map((filter) => ({
    filter,
    size: counts(filter) ? sizeOf(db, filter, bounds.many) : Number.POSITIVE_INFINITY,
  }));
  const plan = order === 'lived' ? livedPlan(wanted, sized) : loggedPlan(wanted, sized, bounds.few);
  const where =
    plan.conditions.length === 0 ? '' : ` WHERE ${plan.conditions.map(({ sql }) => sql).join(' AND ')}`;
  return db
    .prepare<unknown[], SpineRow>(
      `SELECT ${spineColumns.replace(' text,', ' record.text,')} FROM ${plan.source}${where} ORDER BY ${plan.sorted} LIMIT ?`,
    )
    .all(...plan.conditions.flatMap(({ values }) => values), limit);
}

/** A row of what is still to come, with the day it is planned for. */
export type RowAhead = SpineRow & { readonly on: string };

/** Where a kind says what is still to come: the program's words, never a person's. */
export interface Ahead {
  readonly table: string;
  readonly state: string;
  readonly column: string;
}

/** Rows of what is still to come that fit, whatever their day. */
export function selectAhead(db: Database, { table, state, column }: Ahead, wanted: Wanted): RowAhead[] {
  const filters = filtersOf(db, { ...wanted, from: undefined, to: undefined, kinds: undefined });
  if (filters === undefined) return [];
  // The state is written out, so that the index of what is planned is used.
  const planned: Sql = {
    sql: `record.id IN (SELECT record_id FROM "${table}" WHERE state = '${state}')`,
    values: [],
  };
  const conditions = [planned, ...filters.map(({ test }) => test('record.id'))];
  return db
    .prepare<unknown[], RowAhead>(
      `SELECT ${spineColumns}, (SELECT "${column}" FROM "${table}" WHERE record_id = record.id) AS "on"
       FROM record WHERE ${conditions.map((each) => each.sql).join(' AND ')}`,
    )
    .all(...conditions.flatMap(({ values }) => values));
}

interface Plan {
  readonly source: string;
  readonly conditions: readonly Sql[];
  readonly sorted: string;
}

interface Sized {
  readonly filter: Filter;
  /** How many ids fit; Infinity when there are many, or when nothing lists them. */
  readonly size: number;
}

/** Where one plan gives way to another; the answer is the same. */
export interface Bounds {
  /** Fewer ids than this are listed and sorted in less time than it takes to notice. */
  readonly many: number;
  /** Asking the index for each of so few ids is quicker than going through all records with whole words. */
  readonly few: number;
}

const usual: Bounds = { many: 20_000, few: 10 };

function sizeOf(db: Database, { ids }: Filter, many: number): number {
  if (ids === undefined) return Number.POSITIVE_INFINITY;
  const counted = db
    .prepare<unknown[], { size: number }>(`SELECT count(*) AS size FROM (${ids.sql} LIMIT ?)`)
    .get(...ids.values, many);
  return counted && counted.size < many ? counted.size : Number.POSITIVE_INFINITY;
}

const within = (id: string, { sql, values }: Sql): Sql => ({ sql: `${id} IN (${sql})`, values });

/** A short list of ids is a quicker test than a look at each record. */
const testOf = (id: string, { filter, size }: Sized): Sql =>
  filter.ids !== undefined && Number.isFinite(size) ? within(`+${id}`, filter.ids) : filter.test(id);

const rarestOf = (sized: readonly Sized[]): Sized | undefined =>
  sized.reduce<Sized | undefined>(
    (rarest, each) => (each.filter.ids && (!rarest || each.size < rarest.size) ? each : rarest),
    undefined,
  );

function loggedPlan({ match }: Wanted, sized: readonly Sized[], few: number): Plan {
  const rarest = rarestOf(sized);
  const others = sized.filter((each) => each !== rarest);
  const listed = rarest?.filter.ids;
  if (match !== undefined) {
    const id = 'words.rowid';
    const leads = rarest && listed && rarest.size <= few && !match.includes('"*');
    return {
      source: 'words CROSS JOIN record ON record.id = words.rowid',
      conditions: [
        { sql: 'words MATCH ?', values: [match] },
        ...(leads ? [within(id, listed)] : []),
        ...(leads ? others : sized).map((each) => testOf(id, each)),
      ],
      sorted: 'words.rowid DESC',
    };
  }
  const id = 'record.id';
  if (rarest && listed && Number.isFinite(rarest.size)) {
    return {
      source: 'record',
      conditions: [within(id, listed), ...others.map((each) => testOf(id, each))],
      sorted: 'record.id DESC',
    };
  }
  const walker = sized.find(({ filter }) => filter.walk);
  const walk = walker?.filter.walk;
  const rest = sized.filter((each) => each !== walker).map((each) => testOf(id, each));
  if (!walk) return { source: 'record NOT INDEXED', conditions: rest, sorted: 'record.id DESC' };
  return {
    source: `${walk.table} AS walk CROSS JOIN record ON record.id = walk.record_id`,
    conditions: [walk.which, ...rest],
    sorted: 'walk.record_id DESC',
  };
}

/** By day and then by instant: the indexes of days are in this order. */
function livedPlan({ match, kinds }: Wanted, sized: readonly Sized[]): Plan {
  const id = 'record.id';
  const found: Sql[] =
    match === undefined
      ? []
      : [{ sql: 'record.id IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [match] }];
  const walked = sized.every(({ size, filter }) => !Number.isFinite(size) || !filter.walk);
  const rarest = walked ? undefined : rarestOf(sized.filter(({ filter }) => filter.walk));
  const leading = rarest?.filter.ids === undefined ? [] : [within(id, rarest.filter.ids)];
  const others = sized.filter((each) => each !== rarest);
  const index = kinds?.length === 1 ? 'record_kind_day' : 'record_day';
  return {
    source: rarest || match !== undefined ? 'record' : `record INDEXED BY ${index}`,
    conditions: [...leading, ...found, ...others.map(({ filter }) => filter.test(id))],
    sorted: 'record.day DESC, record.at DESC, record.id DESC',
  };
}

/**
 * The place in a record's words where a match stands, on one line. The cast matters: numbers are bound as
 * reals, and beside a MATCH the index passes over a row id that is not an integer.
 */
export function excerptOf(db: Database, match: string, rowId: number): string {
  const found = db
    .prepare<[string, number], { excerpt: string }>(
      "SELECT snippet(words, 0, '', '', '…', 8) AS excerpt FROM words WHERE words MATCH ? AND rowid = CAST(? AS INTEGER)",
    )
    .get(match, rowId);
  return found?.excerpt.replace(/\s+/g, ' ').trim() ?? '';
}
