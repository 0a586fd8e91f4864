import type { Database } from './database.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

export const columnsOf = (db: Database, table: string): Column[] =>
  db.pragma(`table_info("${table}")`) as Column[];

/**
 * Puts history under a table: triggers that keep the row before and after each write as JSON, under the
 * change that is being made. To be called again by a migration that adds a column.
 * `record` names the column that holds the record the row belongs to, or null when it belongs to none.
 */
export function track(db: Database, table: string, record: string | null): void {
  const columns = columnsOf(db, table);
  const image = (row: 'NEW' | 'OLD'): string =>
    `json_object(${columns.map(({ name, type }) => `'${name}', ${exact(`${row}."${name}"`, type)}`).join(', ')})`;
  const keep = (event: string, row: 'NEW' | 'OLD', before: string, after: string): string => `
    DROP TRIGGER IF EXISTS "${table}_${event}";
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
