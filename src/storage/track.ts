import type { Database } from './database.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** The columns that are stored. */
export const columnsOf = (db: Database, table: string): Column[] =>
  db.pragma(`table_info("${table}")`) as Column[];

/**
 * Puts history under a table: triggers that keep the row before and after each write as JSON, under the
 * change that is being made. To be called again by a migration that adds a column. The JSON is a column of
 * the table that is computed when it is read, so that the triggers can name it: SQLite reads the whole
 * schema at each start, and the JSON spelled out in each of them was three quarters of it.
 * `record` names the column that holds the record the row belongs to, or null when it belongs to none.
 */
export function track(db: Database, table: string, record: string | null): void {
  untrack(db, table);
  const all = db.pragma(`table_xinfo("${table}")`) as Column[];
  if (all.some(({ name }) => name === 'image')) db.exec(`ALTER TABLE "${table}" DROP COLUMN image`);
  db.exec(`ALTER TABLE "${table}" ADD COLUMN image TEXT AS (${imageOf(db, table)})`);
  keepImages(db, table, record, (row) => `${row}.image`);
}

/** As `track` was up to version 21: each trigger spells the image out. */
export function trackSpelledOut(db: Database, table: string, record: string | null): void {
  untrack(db, table);
  keepImages(db, table, record, (row) => imageOf(db, table, `${row}.`));
}

const events = ['insert', 'update', 'delete'];

function untrack(db: Database, table: string): void {
  db.exec(events.map((event) => `DROP TRIGGER IF EXISTS "${table}_${event}";`).join(''));
}

function imageOf(db: Database, table: string, row = ''): string {
  const parts = columnsOf(db, table).map(({ name, type }) => `'${name}', ${exact(`${row}"${name}"`, type)}`);
  return `json_object(${parts.join(', ')})`;
}

type Row = 'NEW' | 'OLD';

function keepImages(db: Database, table: string, record: string | null, image: (row: Row) => string): void {
  const keep = (event: string, row: Row, before: string, after: string): string => `
    CREATE TRIGGER "${table}_${event}" AFTER ${event} ON "${table}" BEGIN
      INSERT INTO history (change_id, entity, record_id, before, after)
      VALUES ((SELECT max(id) FROM change), '${table}', ${record ? `${row}."${record}"` : 'NULL'}, ${before}, ${after});
    END;`;
  db.exec(
    keep('insert', 'NEW', 'NULL', image('NEW')) +
      keep('update', 'NEW', image('OLD'), image('NEW')) +
      keep('delete', 'OLD', image('OLD'), 'NULL'),
  );
}

/** json_object writes 15 digits of a real number; 17 are needed to get the same one back. */
const exact = (value: string, type: string): string =>
  type === 'REAL' ? `iif(${value} IS NULL, NULL, format('%!.17g', ${value}))` : value;
