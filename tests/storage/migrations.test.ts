import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { connect, type Database, stamp, transaction } from '../../src/storage/database.ts';
import { createSchema, migrateFile } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations/all.ts';
import { latestVersion, type Migration } from '../../src/storage/version.ts';
import { testCareer } from '../career.ts';
import { verify } from '../verify.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'career-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A journal as a program that knew only the first `count` steps left it. */
function oldJournal(path: string, count: number): void {
  const db = connect(path, {});
  transaction(db, () => bySteps(db, migrations.slice(0, count)));
  db.close();
}

/** The first record of a kind, as it was written when the change that holds it was the first one too. */
const firstOf = (kind: string, text: string): string => `
  INSERT INTO change (at, command, act) VALUES (0, 'log ${kind}', 'do');
  INSERT INTO record (id, uid, kind, number, at, "offset", zone, day, timed, text, private)
  VALUES (1, '019a9c1e-8f00-7000-8000-000000000000', '${kind}', 1, 0, 0, 'UTC', '2026-01-05', 0, '${text}', 0);
  INSERT INTO counter (kind, last) VALUES ('${kind}', 1);`;

function newJournal(path: string): void {
  const db = connect(path, {});
  createSchema(db);
  db.close();
}

function bySteps(db: Database, steps: readonly Migration[]): void {
  for (const { up, version } of steps) {
    up(db);
    stamp(db, version);
  }
}

function schemaOf(path: string): unknown[] {
  const db = new SQLite(path, { readonly: true });
  const rows = partsOf(db);
  db.close();
  return rows;
}

interface Part {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/** Line breaks are as they were typed, and mean nothing. */
const partsOf = (db: Database): Part[] =>
  db
    .prepare<[], Part>('SELECT type, name, tbl_name AS "table", sql FROM sqlite_master ORDER BY type, name')
    .all()
    .map((part) => ({ ...part, sql: onOneLine(part.sql ?? '') }));

const onOneLine = (sql: string): string =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/\( | \)/g, (found) => found.trim())
    .trim();

/** src/storage/schema.ts: every part as it came to be, and what stands in a table from the beginning. */
function schemaFile(db: Database): string {
  const parts = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT LIKE 'words\\_%' ESCAPE '\\' ORDER BY type = 'trigger', rowid`,
    )
    .pluck()
    .all();
  const all = [...parts.map(onOneLine), "INSERT INTO words (words, rank) VALUES ('secure-delete', 1)"];
  return `/**
 * What all migrations together come to, for new journals. Written by tests/storage/migrations.test.ts, which
 * compares it with them.
 */
export const schema = \`
${all.map((sql) => `${sql};`).join('\n')}
\`;
`;
}

it('the steps are numbered without a gap up to the version this program knows', () => {
  expect(migrations.map(({ version }) => version)).toEqual(
    Array.from({ length: latestVersion }, (_, index) => index + 1),
  );
});

it('a new journal has what all steps together come to', async () => {
  const [stepped, created] = [new SQLite(':memory:'), new SQLite(':memory:')];
  bySteps(stepped, migrations);
  await expect(schemaFile(stepped)).toMatchFileSnapshot('../../src/storage/schema.ts');
  createSchema(created);
  expect(partsOf(created)).toEqual(partsOf(stepped));
  const rows = (db: Database) =>
    partsOf(db)
      .filter(({ type, table }) => type === 'table' && table !== 'words')
      .map(({ table }) => ({ table, rows: db.prepare(`SELECT * FROM "${table}"`).all() }));
  expect(rows(created)).toEqual(rows(stepped));
  expect(created.pragma('user_version')).toEqual(stepped.pragma('user_version'));
});

describe('an older journal', () => {
  it.each(migrations.slice(1).map(({ version }) => version - 1))(
    'of version %i comes to the same schema as a new one',
    (version) => {
      const folder = newFolder();
      const [old, fresh] = [join(folder, 'old.db'), join(folder, 'fresh.db')];
      oldJournal(old, version);
      newJournal(fresh);
      const backup = migrateFile(old, migrations);
      expect(schemaOf(old)).toEqual(schemaOf(fresh));
      expect(verify(old)).toEqual([]);
      expect(schemaOf(backup ?? '')).not.toEqual(schemaOf(fresh));
      expect(statSync(backup ?? '').mode & 0o777).toBe(0o600);
    },
  );

  it('is brought up to date by the next command, which says where the copy from before is', async () => {
    const career = await testCareer({ empty: true });
    oldJournal(career.path, 2);
    expect(await career('energy +1 "after the upgrade"')).toMatchInlineSnapshot(`
      "
      $ career energy +1 "after the upgrade"
      e1    +1 gave some · after the upgrade · today 15:04
      ! The journal was brought up to date; a copy from before is
      ! ~/backups/journal-before-version-22.db
      "
    `);
    expect(readdirSync(join(career.folder, 'backups'))).toEqual([
      `journal-before-version-${latestVersion}.db`,
    ]);
    expect(verify(career.path)).toEqual([]);
  });

  it('has skills that say nothing of their levels, and a history that still fits them', async () => {
    const career = await testCareer({ empty: true });
    oldJournal(career.path, 19);
    const db = new SQLite(career.path);
    db.exec(`
      ${firstOf('skill', '')}
      INSERT INTO skill (record_id, name, stage) VALUES (1, 'estimates', 'assess');
    `);
    db.close();
    expect(await career('skill describe k1 2 "says a range"')).toContain('says a range');
    expect(verify(career.path)).toEqual([]);
    await career('undo');
    expect(await career.json('show k1')).toMatchObject({ name: 'estimates', levels: [] });
    expect(await career('undo')).toContain('k1 is gone');
    await career('redo');
    expect(await career.json('show k1')).toMatchObject({ name: 'estimates', levels: [] });
    expect(verify(career.path)).toEqual([]);
  });

  it('keeps what its history said, and goes on with it', async () => {
    const career = await testCareer({ empty: true });
    oldJournal(career.path, 21);
    const db = new SQLite(career.path);
    db.exec(`
      ${firstOf('energy', 'pairing')}
      INSERT INTO energy (record_id, level) VALUES (1, 1);
      INSERT INTO words (rowid, text) VALUES (1, 'pairing');
    `);
    const kept = db.prepare('SELECT * FROM history ORDER BY id').all();
    db.close();
    await career('edit e1 --level -1');
    await career('undo');
    expect(await career.json('show e1')).toMatchObject({ level: 1, text: 'pairing' });
    expect(verify(career.path)).toEqual([]);
    const after = new SQLite(career.path, { readonly: true });
    const now = after.prepare('SELECT * FROM history ORDER BY id').all();
    after.close();
    expect(now.slice(0, kept.length)).toEqual(kept);
    expect(now.length).toBeGreaterThan(kept.length);
    expect(await career('undo')).toContain('e1 is gone');
  });

  it('is left as it was when a step fails, with the copy beside it', () => {
    const path = join(newFolder(), 'journal.db');
    newJournal(path);
    const failing: Migration = {
      version: latestVersion + 1,
      name: 'a step that fails',
      up(db) {
        db.exec('CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT');
        throw new Error('no further');
      },
    };
    const before = schemaOf(path);
    expect(() => migrateFile(path, [...migrations, failing])).toThrow('no further');
    expect(schemaOf(path)).toEqual(before);
    expect(verify(path)).toEqual([]);
    expect(existsSync(join(path, '..', 'backups', `journal-before-version-${latestVersion + 1}.db`))).toBe(
      true,
    );
  });

  it('may not be left with broken references', () => {
    const path = join(newFolder(), 'journal.db');
    newJournal(path);
    const breaking: Migration = {
      version: latestVersion + 1,
      name: 'a step that breaks',
      up(db) {
        db.pragma('defer_foreign_keys = ON');
        db.exec("INSERT INTO change (at, command, act) VALUES (0, 'upgrade', 'do')");
        db.exec("INSERT INTO note (record_id, type) VALUES (99, 'other')");
      },
    };
    expect(() => migrateFile(path, [...migrations, breaking])).toThrow(CareerError);
    expect(verify(path)).toEqual([]);
  });

  it('that is not what its version says is told from a fault, and copied once', async () => {
    const career = await testCareer();
    await career('note "two words"');
    const db = new SQLite(career.path);
    db.pragma('user_version = 3');
    db.close();
    const before = hashOf(career.path);
    for (const line of ['log', 'note "more words"', 'log']) {
      const { stderr, exit } = await career.outcome(line);
      expect([exit, stderr.replace(/\n\s+/g, ' ')]).toEqual([
        65,
        expect.stringMatching(
          /^career: .* does not hold what a journal of version 3 does .*\nhint: put a backup/,
        ),
      ]);
    }
    expect(hashOf(career.path)).toBe(before);
    expect(readdirSync(join(career.folder, 'backups'))).toHaveLength(1);
  });

  it('never loses an earlier copy to a later one', () => {
    const folder = newFolder();
    const path = join(folder, 'journal.db');
    for (const round of [1, 2]) {
      rmSync(path, { force: true });
      oldJournal(path, 3);
      migrateFile(path, migrations);
      expect(readdirSync(join(folder, 'backups'))).toHaveLength(round);
    }
  });
});

describe('a journal of a newer career', () => {
  it('is refused and left untouched', async () => {
    const career = await testCareer();
    const db = new SQLite(career.path);
    db.pragma(`user_version = ${latestVersion + 1}`);
    db.close();
    const before = hashOf(career.path);
    expect(await career('log')).toMatchInlineSnapshot(`
      "
      $ career log
      ! career: ~/journal.db was written by a newer career
      !         (journal version 23; this one knows up to 22)
      ! hint: it was left untouched; update career to use it
      exit 65
      "
    `);
    expect((await career.outcome('energy +1 x')).exit).toBe(65);
    expect(hashOf(career.path)).toBe(before);
  });
});

it('every connection is what the journal needs, set and read back', () => {
  const path = join(newFolder(), 'journal.db');
  newJournal(path);
  const db = connect(path, { fileMustExist: true });
  const read = (pragma: string): unknown => db.pragma(pragma, { simple: true });
  expect(
    [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'secure_delete',
      'temp_store',
      'busy_timeout',
    ].map(read),
  ).toEqual(['delete', 3, 1, 0, 1, 1, 2, 5000]);
  db.close();
});
