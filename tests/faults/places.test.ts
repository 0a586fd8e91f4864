import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Program, plainUser, program, told } from '../program.ts';
import { verify } from '../verify.ts';
import { leaveHotJournal } from './hot-journal.ts';

const flat = (transcript: string): string => transcript.replace(/\n! \s+/g, ' ');

async function lived(career: Program): Promise<Program> {
  const lines = Array.from({ length: 40 }, (_, at) => ({
    kind: 'note',
    text: `note ${at} ${'words '.repeat(60)}`,
  }));
  await career.run('import json -', { input: lines.map((line) => JSON.stringify(line)).join('\n') });
  return career;
}

describe('a journal that another program is writing to', () => {
  /** Another program's lock; ends with the test. */
  function lock({ path }: Program, kind: 'IMMEDIATE' | 'EXCLUSIVE'): () => void {
    const db = new SQLite(path);
    db.exec(`BEGIN ${kind}`);
    onTestFinished(() => {
      db.close();
    });
    return () => db.exec('ROLLBACK');
  }

  it('is waited for', async () => {
    const career = await program();
    const release = lock(career, 'EXCLUSIVE');
    setTimeout(release, 700);
    const [note, log] = await Promise.all([career.run('note "worth waiting for"'), career.run('log')]);
    expect([note.exit, note.stderr, log.exit]).toEqual([0, '', 0]);
    expect(verify(career.path)).toEqual([]);
  });

  it('for some seconds, then 75, with the words kept', async () => {
    const career = await program();
    const release = lock(career, 'EXCLUSIVE');
    const [note, log] = await Promise.all([career.run('note "kept for later"'), career.run('log')]);
    expect(flat(told(note, career))).toMatchInlineSnapshot(`
      "! career: another program is writing to the journal
      ! hint: try again in a moment; your text is in draft 1: career note --draft 1
      exit 75
      "
    `);
    expect(flat(told(log, career))).toMatchInlineSnapshot(`
      "! career: another program is writing to the journal
      ! hint: try again in a moment
      exit 75
      "
    `);
    release();
    expect((await career.run('note --draft 1')).stdout).toContain('kept for later');
    expect(verify(career.path)).toEqual([]);
  });

  it('can be read meanwhile, until the write is put in place', async () => {
    const career = await program();
    lock(career, 'IMMEDIATE');
    const started = performance.now();
    expect((await career.run('log')).exit).toBe(0);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('after a crash in the middle of a write', () => {
  it('a read rolls it back', async () => {
    const career = await lived(await program());
    leaveHotJournal(career.path);
    const { stdout, exit } = await career.run('log --json --limit 0');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(40);
    expect(stdout).not.toContain('lost words');
    expect(existsSync(`${career.path}-journal`)).toBe(false);
    expect(verify(career.path)).toEqual([]);
  });

  it('so does a write', async () => {
    const career = await lived(await program());
    leaveHotJournal(career.path);
    expect((await career.run('note "the first after it"')).stdout).toMatch(/^t41/);
    expect(verify(career.path)).toEqual([]);
  });
});

/** A folder of the plain user, with a journal in it. */
function ownFolder(): { home: string; path: string } {
  const home = mkdtempSync(join(tmpdir(), 'career-plain-'));
  onTestFinished(() => {
    for (const folder of ['.', 'drafts'])
      if (existsSync(join(home, folder))) chmodSync(join(home, folder), 0o700);
    rmSync(home, { recursive: true });
  });
  const path = join(home, 'journal.db');
  copyFileSync(inject('template'), path);
  give(home);
  give(path);
  return { home, path };
}

function give(path: string): void {
  if (plainUser !== undefined) chownSync(path, plainUser, plainUser);
}

describe('permissions', () => {
  const setting = { uid: plainUser };
  const words = 'note "words that stay"';

  async function plainProgram(): Promise<Program & { home: string }> {
    const { home } = ownFolder();
    const career = await program({ home, empty: true });
    copyFileSync(inject('template'), career.path);
    give(career.path);
    return { ...career, home };
  }

  const said = async (career: Program & { home: string }, line: string, env = {}): Promise<string> =>
    flat(told(await career.run(line, { ...setting, env }), career)).replaceAll(career.home, '~');

  it('a file that is read-only is read, and the words meant for it are kept', async () => {
    const career = await plainProgram();
    await career.run('note "before it was closed"', setting);
    chmodSync(career.path, 0o400);
    expect(await said(career, 'log')).toMatchInlineSnapshot(`
      "t1  today 15:04  before it was closed
      "
    `);
    expect(await said(career, words)).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable; your text is in draft 1: career note --draft 1
      exit 74
      "
    `);
    expect(await said(career, 'undo')).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable
      exit 74
      "
    `);
    chmodSync(career.path, 0o600);
    expect(await said(career, 'note --draft 1')).toMatchInlineSnapshot(`
      "t2    words that stay · today 15:04
      "
    `);
    expect(verify(career.path)).toEqual([]);
  });

  it('a folder that is read-only too: the words go to the folder of the session, if there is one', async () => {
    const career = await plainProgram();
    chmodSync(career.path, 0o400);
    chmodSync(career.home, 0o500);
    expect((await career.run('log', setting)).exit).toBe(0);
    expect(await said(career, words)).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    const session = join(career.folder, 'session');
    mkdirSync(session);
    give(session);
    expect(await said(career, words, { XDG_RUNTIME_DIR: session })).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable; your text is in draft 1: career note --draft 1
      exit 74
      "
    `);
    expect(readdirSync(join(session, 'career', 'drafts'))).toEqual(['d1.note.md']);
  });

  it('a folder that takes no files, though the file may be written', async () => {
    const career = await plainProgram();
    chmodSync(career.home, 0o500);
    expect(await said(career, words)).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    expect((await career.run('log', setting)).exit).toBe(0);
    expect(
      await said(career, 'note "in a new journal" --db new.db', { CAREER_DB: join(career.home, 'new.db') }),
    ).toMatch(/exit 74/);
    chmodSync(career.home, 0o700);
    expect(readdirSync(career.home)).toEqual(['journal.db']);
  });

  it('a file that may not be read', async () => {
    const career = await plainProgram();
    chmodSync(career.path, 0o000);
    expect(await said(career, 'log')).toMatchInlineSnapshot(`
      "! career: ~/journal.db could not be used: permission was denied
      ! hint: look at the permissions of the file and its folder
      exit 74
      "
    `);
    chmodSync(career.home, 0o000);
    expect(await said(career, 'log')).toMatchInlineSnapshot(`
      "! career: ~/journal.db could not be used: permission was denied
      ! hint: look at the permissions of the file and its folder
      exit 74
      "
    `);
    chmodSync(career.home, 0o700);
  });

  it('a crashed write cannot be rolled back where nothing can be written', async () => {
    const career = await plainProgram();
    const lines = Array.from(
      { length: 40 },
      (_, at) => `{"kind":"note","text":"note ${at} ${'words '.repeat(60)}"}`,
    );
    await career.run('import json -', { ...setting, input: lines.join('\n') });
    leaveHotJournal(career.path);
    give(`${career.path}-journal`);
    chmodSync(career.path, 0o400);
    chmodSync(`${career.path}-journal`, 0o400);
    chmodSync(career.home, 0o500);
    const before = readFileSync(career.path);
    expect(await said(career, 'log')).toMatchInlineSnapshot(`
      "! career: ~/journal.db holds a write cut short by a crash, and it is read-only here
      ! hint: make the file and its folder writable, so that it can be rolled back
      exit 74
      "
    `);
    expect(await said(career, words)).toMatch(/a write cut short by a crash[\s\S]*exit 74/);
    expect(readFileSync(career.path).equals(before)).toBe(true);
    chmodSync(career.home, 0o700);
    chmodSync(career.path, 0o600);
    chmodSync(`${career.path}-journal`, 0o600);
    expect((await career.run('log --json --limit 0', setting)).stdout).not.toContain('lost words');
    expect(verify(career.path)).toEqual([]);
  });
});

/** A small file system of its own, or undefined where none may be mounted. */
function mounted(size: string): string | undefined {
  const place = mkdtempSync(join(tmpdir(), 'career-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', place]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  });
  return status === 0 ? place : undefined;
}

describe('a disk', () => {
  it('that is full takes nothing more and loses nothing', async ({ skip }) => {
    const home = mounted('2m') ?? skip('no file system can be mounted here');
    const career = await program({ home });
    const text = `${'many words on one line\n'.repeat(8_000)}`;
    let stored = 0;
    let refusal = await career.run('note -', { input: `number ${stored} ${text}` });
    while (refusal.exit === 0 && stored < 100) {
      stored += 1;
      refusal = await career.run('note -', { input: `number ${stored} ${text}` });
    }
    expect(flat(told(refusal, career)).replaceAll(home, '~')).toMatchInlineSnapshot(`
      "! career: the disk is full
      ! hint: free some space for ~/journal.db; your text is in draft 1: career note --draft 1
      exit 74
      "
    `);
    expect(stored).toBeGreaterThan(1);
    expect(readFileSync(join(home, 'drafts', 'd1.note.md'), 'utf8')).toContain(`number ${stored} many words`);

    const fill = join(home, 'fill');
    spawnSync('dd', ['if=/dev/zero', `of=${fill}`, 'bs=4k'], { stdio: 'ignore' });
    for (const line of ['log', 'status', 'show t1', 'search words', 'export json', 'drafts'])
      expect([line, (await career.run(line)).exit]).toEqual([line, 0]);
    const before = readdirSync(home, { recursive: true }).sort();
    for (const line of [
      'energy +1 "two words"',
      'edit t1 --text "other words"',
      'undo',
      'rm t1',
      'note -e',
      'init --name A',
    ])
      expect([line, (await career.run(line, { env: { EDITOR: 'true' } })).exit]).toEqual([line, 74]);
    expect(
      flat(told(await career.run('energy +1 "two words"'), career)).replaceAll(home, '~'),
    ).toMatchInlineSnapshot(`
      "! career: the disk is full
      ! hint: free some space for ~/journal.db; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    // Nothing half-made is left lying about.
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);

    rmSync(fill);
    expect((await career.run('energy +1 "there is room again"')).exit).toBe(0);
    const records = JSON.parse((await career.run('log --json --limit 0')).stdout) as unknown[];
    expect(records).toHaveLength(stored + 1);
    expect(verify(career.path)).toEqual([]);
  });

  it('that is full leaves nothing of a journal that could not be made', async ({ skip }) => {
    const home = mounted('64k') ?? skip('no file system can be mounted here');
    const career = await program({ home, empty: true });
    expect(
      flat(told(await career.run('note "two words"'), career)).replaceAll(home, '~'),
    ).toMatchInlineSnapshot(`
      "! career: the disk is full
      ! hint: free some space for ~/journal.db; your text is in draft 1: career note --draft 1
      exit 74
      "
    `);
    expect(readdirSync(home)).toEqual(['drafts']);
  });

  it('that became read-only is read', async ({ skip }) => {
    const home = mounted('4m') ?? skip('no file system can be mounted here');
    const career = await lived(await program({ home }));
    spawnSync('mount', ['-o', 'remount,ro', home]);
    expect((await career.run('log')).exit).toBe(0);
    expect(
      flat(told(await career.run('note "two words"'), career)).replaceAll(home, '~'),
    ).toMatchInlineSnapshot(`
      "! career: ~/journal.db is read-only
      ! hint: make the file and its folder writable; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    spawnSync('mount', ['-o', 'remount,rw', home]);
    leaveHotJournal(career.path);
    spawnSync('mount', ['-o', 'remount,ro', home]);
    expect(flat(told(await career.run('log'), career)).replaceAll(home, '~')).toMatchInlineSnapshot(`
      "! career: ~/journal.db holds a write cut short by a crash, and it is read-only here
      ! hint: make the file and its folder writable, so that it can be rolled back
      exit 74
      "
    `);
    spawnSync('mount', ['-o', 'remount,rw', home]);
    expect((await career.run('log')).stdout).not.toContain('lost words');
    expect(verify(career.path)).toEqual([]);
  });

  it('without room for new names is as good as full', async ({ skip }) => {
    const home = mounted('4m,nr_inodes=8') ?? skip('no file system can be mounted here');
    const career = await program({ home });
    for (let name = 0; name < 10; name += 1) {
      try {
        writeFileSync(join(home, `file-${name}`), '');
      } catch {
        break;
      }
    }
    expect((await career.run('note "two words"')).exit).toBe(74);
    expect((await career.run('log')).exit).toBe(0);
    rmSync(join(home, 'file-0'));
    expect((await career.run('note "two words"')).exit).toBe(0);
    expect(verify(career.path)).toEqual([]);
  });
});
