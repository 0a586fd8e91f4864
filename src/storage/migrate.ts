import { rmSync } from 'node:fs';
import { damaged } from '../errors.ts';
import { backupBefore } from './backup.ts';
import { connect, type Database, guarded, stamp, tooNew, transaction } from './database.ts';
import { schema } from './schema.ts';
import { latestVersion, type Migration } from './version.ts';

const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/** Gives an empty database what all steps together come to. Does nothing when another process was quicker. */
export function createSchema(db: Database): void {
  transaction(db, () => {
    if (versionOf(db) > 0) return;
    db.exec(schema);
    stamp(db, latestVersion);
  });
}

/**
 * Brings an older journal up to date, one transaction a step, after a verified backup. Returns the path of
 * that backup, or undefined when another process had migrated it already.
 */
export function migrateFile(path: string, migrations: readonly Migration[]): string | undefined {
  const db = connect(path, { fileMustExist: true });
  try {
    const from = guarded(path, () => versionOf(db));
    const target = migrations.at(-1)?.version ?? latestVersion;
    if (from > target) throw tooNew(path, from);
    if (from === target) return undefined;
    const name = `before-version-${target}`;
    const backup = backupBefore(db, name);
    try {
      upgrade(
        db,
        migrations.filter((each) => each.version > from),
      );
    } catch (error) {
      // Nothing has happened, and there is a copy from the last time that this was tried.
      if (versionOf(db) === from && !backup.endsWith(`${name}.db`)) rmSync(backup);
      throw notWhatItSays(path, from, error);
    }
    return backup;
  } finally {
    db.close();
  }
}

function upgrade(db: Database, steps: readonly Migration[]): void {
  for (const { version, up, name } of steps) {
    guarded(db.name, () =>
      transaction(db, () => {
        if (versionOf(db) >= version) return;
        up(db);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw damaged(`the step “${name}” would break references`);
        stamp(db, version);
      }),
    );
  }
}

/** The steps work on what each version had; where they do not, something else is in the file. */
const notWhatItSays = (path: string, version: number, error: unknown): unknown =>
  /^SQLITE_(ERROR|CONSTRAINT)/.test((error as { code?: string }).code ?? '')
    ? damaged(
        `${path} does not hold what a journal of version ${version} does (${(error as Error).message})`,
        'put a backup in its place; copies from before are in the folder backups beside it',
        error,
      )
    : error;
