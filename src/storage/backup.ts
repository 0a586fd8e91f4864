import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { damaged } from '../errors.ts';
import { type Database, guarded } from './database.ts';
import { fileTrouble } from './file.ts';
import { makeFolder } from './folder.ts';

/**
 * A copy of the open journal beside it, under `backups/`, verified before it gets its name. Never replaces a
 * file. Returns its path.
 */
export function backupBefore(db: Database, reason: string): string {
  const folder = join(dirname(db.name), 'backups');
  const stem = `${basename(db.name).replace(/\.db$/, '')}-${reason}`;
  let making: string | undefined;
  try {
    makeFolder(folder);
    // A folder of its own: two processes may find the same old journal at the same moment.
    making = mkdtempSync(join(folder, 'unfinished-'));
    const unfinished = join(making, 'journal.db');
    closeSync(openSync(unfinished, 'wx', 0o600));
    guarded(db.name, () => db.prepare('VACUUM INTO ?').run(unfinished));
    verify(unfinished, countsOf(db));
    syncPath(unfinished);
    const target = freeName(folder, stem);
    renameSync(unfinished, target);
    syncPath(folder);
    return target;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('E') ? fileTrouble(folder, error) : error;
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
  }
}

function freeName(folder: string, stem: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = join(folder, copy === 1 ? `${stem}.db` : `${stem}-${copy}.db`);
    if (!existsSync(name)) return name;
  }
}

function verify(path: string, expected: string): void {
  const copy = new SQLite(path, { readonly: true, fileMustExist: true });
  try {
    const sound = copy.pragma('quick_check', { simple: true }) === 'ok';
    if (!sound || countsOf(copy) !== expected) throw damaged(`the backup ${path} does not equal the journal`);
  } finally {
    copy.close();
  }
}

/** The number of rows of every table, as one text to compare. */
function countsOf(db: Database): string {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all();
  const counts = tables
    .filter(({ name }) => !name.startsWith('sqlite_'))
    .map(({ name }) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
  return JSON.stringify(counts);
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
