import type { Database } from '../storage/database.ts';

interface Column {
  readonly name: string;
  readonly pk: number;
}

/**
 * Makes a row look like `to`, given that it looks like `from` now (JSON images; null: no such row). Returns
 * false, with nothing written, when it does not look like `from`.
 */
export function applyImage(
  db: Database,
  table: string,
  columns: readonly Column[],
  from: string | null,
  to: string | null,
): boolean {
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const where = keys.map((name) => `"${name}" = json_extract(@row, '$.${name}')`).join(' AND ');
  const read = (name: string): string => `json_extract(@to, '$.${name}')`;
  if (from === null) {
    const taken = db.prepare(`SELECT 1 FROM "${table}" WHERE ${where}`).get({ row: to });
    if (taken) return false;
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    db.prepare(
      `INSERT INTO "${table}" (${names}) SELECT ${columns.map(({ name }) => read(name)).join(', ')}`,
    ).run({ to });
    return true;
  }
  const same = columns.map(({ name }) => `"${name}" IS json_extract(@row, '$.${name}')`).join(' AND ');
  if (to === null) {
    return db.prepare(`DELETE FROM "${table}" WHERE ${same}`).run({ row: from }).changes === 1;
  }
  const sets = columns.map(({ name }) => `"${name}" = ${read(name)}`).join(', ');
  return db.prepare(`UPDATE "${table}" SET ${sets} WHERE ${same}`).run({ row: from, to }).changes === 1;
}

/** Rows may name each other in any order until the commit. */
export function deferReferences(db: Database): void {
  db.pragma('defer_foreign_keys = ON');
}
