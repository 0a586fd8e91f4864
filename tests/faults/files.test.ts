import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, type TestCareer, testCareer } from '../career.ts';
import { program } from '../program.ts';
import { verify } from '../verify.ts';

let lived: string | undefined;

/** Sixty notes of several pages each way, so that there are pages of every use to damage. */
async function livedCareer(): Promise<TestCareer> {
  const career = await testCareer();
  if (lived === undefined) {
    const lines = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({ kind: 'note', text: `note ${at} ${'many words '.repeat(20)}`, tags: [`t${at}`] }),
    );
    career.pipe(`${lines.join('\n')}\n`);
    await career.outcome('import json -');
    lived = join(mkdtempSync(join(tmpdir(), 'career-lived-')), 'journal.db');
    copyFileSync(career.path, lived);
  }
  copyFileSync(lived, career.path);
  return career;
}

afterAll(() => {
  if (lived !== undefined) rmSync(dirname(lived), { recursive: true });
});

const reads = [
  'log --limit 2',
  'status',
  'show t1',
  'search words',
  'export json',
  'note list',
  'tag',
  'history',
];
const writes = [
  'energy +1 "two words of it"',
  'edit t3 --text "other words"',
  'rm t4',
  'link t1 t2',
  'undo',
  'tag rename t5 t6',
  'init --name Someone',
  'retro --well "three words here"',
];

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** One sentence, and a hint that says what to do; never a fault of the program. */
const sentence = /^career: .+\nhint: [\s\S]+\n$/;

const flat = (stderr: string): string => stderr.replace(/\n\s+/g, ' ');

interface Case {
  readonly what: string;
  readonly damage: (path: string) => void;
  readonly exit: number;
  readonly says: string;
}

function pragma(path: string, words: string): void {
  const db = new SQLite(path);
  db.pragma(words);
  db.close();
}

function overwrite(path: string, at: number, bytes: string | Buffer): void {
  const content = readFileSync(path);
  Buffer.from(bytes as string).copy(content, at);
  writeFileSync(path, content);
}

const isNone = 'is not a career journal, or its beginning is damaged';

const cases: readonly Case[] = [
  { what: 'a damaged header', damage: (path) => overwrite(path, 3, 'XXXX'), exit: 65, says: isNone },
  { what: '5 bytes', damage: (path) => truncateSync(path, 5), exit: 65, says: isNone },
  {
    what: '100 bytes',
    damage: (path) => truncateSync(path, 100),
    exit: 65,
    says: 'was cut short: its last page is not whole',
  },
  {
    what: 'half of it',
    damage: (path) => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096),
    exit: 65,
    says: 'is damaged (SQLITE_CORRUPT)',
  },
  {
    what: 'all but 1000 bytes',
    damage: (path) => truncateSync(path, statSync(path).size - 1000),
    exit: 65,
    says: 'was cut short: its last page is not whole',
  },
  {
    what: 'an impossible page size',
    damage: (path) => overwrite(path, 16, Buffer.from([0, 0])),
    exit: 65,
    says: 'is damaged (SQLITE_NOTADB)',
  },
  {
    what: 'a first page of zeros',
    damage: (path) => overwrite(path, 0, Buffer.alloc(4096)),
    exit: 65,
    says: isNone,
  },
  { what: 'text', damage: (path) => writeFileSync(path, 'dear diary\n'.repeat(50)), exit: 65, says: isNone },
  {
    what: 'nothing at all',
    damage: (path) => truncateSync(path, 0),
    exit: 65,
    says: 'is empty, which a journal never is',
  },
  {
    what: 'a database of another program',
    damage: (path) => pragma(path, 'application_id = 7'),
    exit: 65,
    says: 'is a database of another program',
  },
  {
    what: 'a journal of version 0',
    damage: (path) => pragma(path, 'user_version = 0'),
    exit: 65,
    says: 'says of itself that nothing is in it',
  },
  {
    what: 'a journal of a newer program',
    damage: (path) => pragma(path, 'user_version = 9999'),
    exit: 65,
    says: 'was written by a newer career (journal version 9999',
  },
];

describe.each(cases)('a journal that is $what', ({ damage, exit, says }) => {
  it('is refused by every command in one sentence, and stays as it is', async () => {
    const career = await livedCareer();
    damage(career.path);
    const before = digest(career.path);
    for (const line of [...reads, ...writes]) {
      const { stdout, stderr, exit: found } = await career.outcome(line);
      expect([line, found, stdout]).toEqual([line, exit, '']);
      expect(flat(stderr)).toMatch(sentence);
      expect(flat(stderr)).toContain(says);
      expect(digest(career.path)).toBe(before);
    }
    expect(readdirSync(career.folder).sort()).toEqual(['drafts', 'journal.db']);
    expect((await career.outcome('drafts')).exit).toBe(0);
  });

  it('keeps what was to be captured as a draft', async () => {
    const career = await livedCareer();
    damage(career.path);
    const { stderr } = await career.outcome('energy +1 "two words of it"');
    expect(flat(stderr)).toContain('your text is in draft 1: career energy --draft 1');
    expect(readFileSync(join(career.folder, 'drafts', 'd1.energy.md'), 'utf8')).toContain('two words of it');
  });
});

describe('a journal with a page of zeros', () => {
  /** What was said, or the fault that was told. */
  const isTold = ({ stderr, exit }: Outcome): boolean => exit === 0 || (exit === 65 && sentence.test(stderr));

  it('is read and written where it can be, and no command ends as a fault of the program', async () => {
    const career = await livedCareer();
    const whole = join(career.folder, 'whole.db');
    copyFileSync(career.path, whole);
    const pages = statSync(whole).size / 4096;
    const ends = new Map<number, number>();
    for (let page = 1; page < pages; page += 3) {
      copyFileSync(whole, career.path);
      overwrite(career.path, page * 4096, Buffer.alloc(4096));
      for (const line of [...reads.slice(2, 6), ...writes.slice(0, 2)]) {
        const before = digest(career.path);
        const outcome = await career.outcome(line);
        expect([page, line, isTold(outcome), flat(outcome.stderr)]).toEqual([
          page,
          line,
          true,
          expect.anything(),
        ]);
        if (outcome.exit !== 0 || reads.includes(line)) expect(digest(career.path)).toBe(before);
        ends.set(outcome.exit, (ends.get(outcome.exit) ?? 0) + 1);
      }
    }
    // The table would say nothing if no page mattered.
    expect(ends.get(65)).toBeGreaterThan(pages / 3);
    expect(ends.get(0)).toBeGreaterThan(pages / 3);
  });
});

describe('a place that holds no file', () => {
  const places: readonly (readonly [
    what: string,
    make: (path: string) => void,
    exit: number,
    says: string,
  ])[] = [
    ['a folder', (path) => mkdirSync(path), 1, 'is not a file'],
    ['a circle of links', (path) => symlinkSync(path, path), 74, 'its links lead in a circle'],
    ['a link to nowhere', (path) => symlinkSync('/drive/journal.db', path), 1, 'where nothing is'],
  ];

  it.each(places)('%s is refused', async (_what, make, exit, says) => {
    const career = await testCareer();
    rmSync(career.path);
    make(career.path);
    for (const line of [...reads, 'note "two words"', 'init']) {
      const { stderr, exit: found } = await career.outcome(line);
      expect([line, found, flat(stderr)]).toEqual([line, exit, expect.stringMatching(sentence)]);
      expect(flat(stderr)).toContain(says);
    }
  });

  it('a pipe is refused without waiting for anyone', async () => {
    const career = await program({ empty: true });
    await career.sh('mkfifo "$CAREER_DB"');
    for (const line of ['log', 'note "two words"', 'export json']) {
      const { stderr, exit } = await career.run(line);
      expect([line, exit, stderr]).toEqual([line, 1, expect.stringContaining('is not a file')]);
    }
  });
});

describe('a journal under several names', () => {
  it('is the file that a link leads to, and so is its hot journal', async () => {
    const career = await testCareer();
    const real = join(career.folder, 'elsewhere', 'real.db');
    mkdirSync(dirname(real));
    copyFileSync(career.path, real);
    rmSync(career.path);
    symlinkSync(real, career.path);
    expect((await career.outcome('note "through a link"')).exit).toBe(0);
    expect(lstatSync(career.path).isSymbolicLink()).toBe(true);
    expect(verify(real)).toEqual([]);
    expect((await career.outcome(['log', '--db', real])).stdout).toContain('through a link');
  });

  it('may have two names that are equal', async () => {
    const career = await testCareer();
    const other = join(career.folder, 'other.db');
    linkSync(career.path, other);
    for (const path of [career.path, other]) await career.outcome(['note', 'two words', '--db', path]);
    expect(await career.json('log')).toHaveLength(2);
    expect(verify(other)).toEqual([]);
  });
});

describe('reading', () => {
  it('sets back what another program set, and leaves no file behind', async () => {
    const career = await livedCareer();
    pragma(career.path, 'journal_mode = WAL');
    expect((await career.outcome('log --limit 2')).exit).toBe(0);
    expect(readdirSync(career.folder)).toEqual(['journal.db']);
    expect(verify(career.path)).toEqual([]);
    const set = digest(career.path);
    await career.outcome('status');
    expect(digest(career.path)).toBe(set);
  });

  it('changes no byte, no time, and leaves no file behind', async () => {
    const career = await livedCareer();
    const before = { bytes: digest(career.path), time: statSync(career.path, { bigint: true }).mtimeNs };
    for (const line of [
      ...reads,
      'config',
      'review',
      'retro opening',
      'promise list',
      'schema',
      'history t1',
    ])
      expect([line, (await career.outcome(line)).exit]).toEqual([line, 0]);
    expect(digest(career.path)).toBe(before.bytes);
    expect(statSync(career.path, { bigint: true }).mtimeNs).toBe(before.time);
    expect(readdirSync(career.folder)).toEqual(['journal.db']);
  });
});
