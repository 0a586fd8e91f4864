import type { Database } from '../../storage/database.ts';

/** Whether a number of this name was ever logged. */
export const hasNumber = (db: Database, name: string): boolean =>
  db.prepare('SELECT 1 FROM pulse WHERE item = ? LIMIT 1').get(name) !== undefined;
