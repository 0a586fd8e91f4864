import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { CareerError, damaged, diskTrouble, exitCode } from '../errors.ts';
import { claimName } from './claim.ts';
import { applicationId, fileTrouble, type PresentJournal } from './file.ts';
import { makeFolder } from './folder.ts';
import { latestVersion, type Migration } from './version.ts';

export type Database = SQLite.Database;

/** What each connection must be, and is after opening: set, then read back. Reasons in docs/DECISIONS.md. */
const wanted: readonly (readonly [pragma: string, value: string | number, answer?: string | number])[] = [
  ['busy_timeout', 5000],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', 0],
];

/** A reader holds no journal of its own, so the rest does not concern it. */
const wantedByReaders = new Set([
  'busy_timeout',
  'trusted_schema',
  'cell_size_check',
  'temp_store',
  'mmap_size',
]);

export type Use = 'read' | 'write';

export interface Opened {
  readonly db: Database;
  /** Set when an older schema was brought up to date; the file is the copy made before. */
  readonly backup?: string;
}

/**
 * Opens an existing journal. Reading changes no byte of the file, except that a write cut short by a crash is
 * first rolled back, an older schema first migrated, and what another program set is set back. Throws damaged
 * for broken and newer files.
 */
export async function openJournal(
  path: string,
  { version, writesAhead }: PresentJournal,
  use: Use,
): Promise<Opened> {
  if (version > latestVersion) throw tooNew(path, version);
  let backup: string | undefined;
  if (version < latestVersion) {
    const { migrateFile } = await import('./migrate.ts');
    backup = migrateFile(path, await migrations());
  }
  if (writesAhead) connect(path, { fileMustExist: true }).close();
  const db = use === 'read' ? reader(path) : connect(path, { fileMustExist: true });
  return backup === undefined ? { db } : { db, backup };
}

/**
 * Makes a new journal, or opens the one that another process made in the meantime. It has its name only once
 * it is whole, so no other process and no crash ever meets a half-made one.
 */
export async function createJournal(path: string): Promise<Database> {
  const { createSchema } = await import('./migrate.ts');
  try {
    makeFolder(dirname(path));
    const folder = mkdtempSync(`${path}.new-`);
    try {
      const unnamed = join(folder, 'journal.db');
      const db = connect(unnamed, {});
      try {
        guarded(path, () => createSchema(db));
      } finally {
        db.close();
      }
      claim(unnamed, path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : fileTrouble(path, error);
  }
  return connect(path, { fileMustExist: true });
}

/** Another process that was quicker is as good. */
function claim(unnamed: string, path: string): void {
  try {
    claimName(unnamed, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** An empty journal that is gone with the process: what a place without a journal reads as. */
export async function emptyJournal(): Promise<Database> {
  const db = new SQLite(':memory:');
  const { createSchema } = await import('./migrate.ts');
  createSchema(db);
  return db;
}

const migrations = async (): Promise<readonly Migration[]> =>
  (await import('./migrations/all.ts')).migrations;

export const tooNew = (path: string, version: number): CareerError =>
  damaged(
    `${path} was written by a newer career (journal version ${version}; this one knows up to ${latestVersion})`,
    'it was left untouched; update career to use it',
  );

export function connect(path: string, options: SQLite.Options): Database {
  return guarded(path, () => {
    const db = new SQLite(path, { ...options, timeout: 5000 });
    const settings = wanted.filter(([pragma]) => !options.readonly || wantedByReaders.has(pragma));
    db.exec(settings.map(([pragma, value]) => `PRAGMA ${pragma} = ${value};`).join(''));
    for (const [pragma, value, answer = value] of settings) {
      const actual = db.pragma(pragma, { simple: true });
      if (actual !== answer)
        throw damaged(`${path} does not take the setting ${pragma} = ${value} (it is ${actual})`);
    }
    return withKeptStatements(db);
  });
}

/** A statement is compiled once for each connection: imports run the same few thousands of times. */
function withKeptStatements(db: Database): Database {
  const prepare = db.prepare.bind(db);
  const kept = new Map<string, SQLite.Statement>();
  db.prepare = ((sql: string) => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.set(sql, statement);
    return statement;
  }) as Database['prepare'];
  return db;
}

/** SQLite cannot roll a crashed write back on a read-only handle; a moment's writing handle does it. */
function reader(path: string): Database {
  const open = (): Database => {
    const db = connect(path, { readonly: true, fileMustExist: true });
    guarded(path, () => db.exec('SELECT 1 FROM sqlite_master'));
    return db;
  };
  try {
    return open();
  } catch (error) {
    const code = (error as CareerError).cause as { code?: string } | undefined;
    if (!code?.code?.match(/SQLITE_READONLY|SQLITE_CANTOPEN/)) throw error;
    const recovery = connect(path, { fileMustExist: true });
    guarded(path, () => recovery.exec('SELECT 1 FROM sqlite_master'));
    recovery.close();
    return open();
  }
}

/** Marks a new database as ours. Only ever called on one that has no tables. */
export function stamp(db: Database, version: number): void {
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${version}`);
}

/** All of the work or nothing of it. The lock is taken first, so no other writer can come in between. */
export function transaction<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Writes every page anew; must stand outside a transaction. */
export function vacuum(db: Database): void {
  db.exec('VACUUM');
}

/** Runs work on the file and tells SQLite's failures in words. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteTrouble(path, error, 'what you wrote may or may not be saved');
  }
}

/** A failure of SQLite, told in words; other errors as they are. `fate` is said when the disk failed. */
export function sqliteTrouble(path: string, error: unknown, fate?: string): unknown {
  if (!(error instanceof SQLite.SqliteError)) return error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new CareerError(exitCode.busy, 'another program is writing to the journal', {
      hint: 'try again in a moment',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_FULL'))
    return diskTrouble('the disk is full', `free some space for ${path}`, error);
  if (code === 'SQLITE_READONLY_ROLLBACK' || code === 'SQLITE_READONLY_RECOVERY') {
    return diskTrouble(
      `${path} holds a write cut short by a crash, and it is read-only here`,
      'make the file and its folder writable, so that it can be rolled back',
      error,
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return diskTrouble(`${path} is read-only`, 'make the file and its folder writable', error);
  }
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_PERM') ||
    code.startsWith('SQLITE_AUTH')
  ) {
    return diskTrouble(
      `${path} could not be opened`,
      'look at the permissions of the file and its folder',
      error,
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return diskTrouble(
      `the disk reported an error (${code})${fate === undefined ? '' : `; ${fate}`}`,
      'career log --limit 1',
      error,
    );
  }
  // The search index cannot be opened when a page of it is damaged; SQLite has no code for that.
  const isDamage =
    /^SQLITE_(CORRUPT|NOTADB)/.test(code) || error.message.startsWith('vtable constructor failed');
  if (isDamage) {
    return damaged(
      `${path} is damaged (${code})`,
      'it was left as it is; keep a copy of it and put a backup in its place',
      error,
    );
  }
  return error;
}
