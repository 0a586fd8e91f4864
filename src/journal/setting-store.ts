import type { Database } from '../storage/database.ts';

export const allSettings = (db: Database): Record<string, string> =>
  Object.fromEntries(
    db.prepare<[], [string, string]>('SELECT key, value FROM setting ORDER BY key').raw().all(),
  );

/** Undefined takes the setting away. */
export function putSetting(db: Database, key: string, value: string | undefined): void {
  if (value === undefined) db.prepare('DELETE FROM setting WHERE key = ?').run(key);
  else {
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, value);
  }
}
