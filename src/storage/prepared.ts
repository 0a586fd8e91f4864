import type { Statement } from 'better-sqlite3';
import type { Database } from './database.ts';

const made = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement of this connection, compiled once. For what a command may run thousands of times: with the
 * triggers of the history, compiling an insert takes five times as long as running it.
 */
export function prepared<Parameters extends unknown[] | object = unknown[], Result = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters extends unknown[] ? Parameters : [Parameters], Result> {
  let statements = made.get(db);
  if (!statements) {
    statements = new Map();
    made.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement as unknown as Statement<Parameters extends unknown[] ? Parameters : [Parameters], Result>;
}
