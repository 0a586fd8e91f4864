import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportTo } from '../../src/exchange/json/export.ts';
import { add } from '../../src/journal/entry.ts';
import { connect } from '../../src/storage/database.ts';
import { momentAt } from '../../src/time/moment.ts';
import { type TestCareer, testCareer } from '../career.ts';

async function withNotes(count: number): Promise<TestCareer> {
  const career = await testCareer();
  await career.use(({ clock, journal, kinds }) =>
    journal.write('notes', (writing) => {
      for (let number = 1; number <= count; number += 1) {
        const moment = momentAt(clock.now() - number * 86_400_000, clock);
        const entry = { text: `note ${number}`, moment, tags: [], people: [], values: {} };
        add(writing, kinds.byName('note')!.kind, entry);
      }
    }),
  );
  return career;
}

const inFolder =
  (career: TestCareer) =>
  async (name: string, more = '') =>
    (await career(`export json --out ${join(career.folder, name)} ${more}`)).replaceAll(career.folder, '~');

it('a file is written whole, for its owner alone, and leaves nothing beside it', async () => {
  const career = await withNotes(450);
  const before = readdirSync(career.folder);
  await inFolder(career)('all.jsonl');
  expect(readdirSync(career.folder).sort()).toEqual([...before, 'all.jsonl'].sort());
  const path = join(career.folder, 'all.jsonl');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { stdout } = await career.outcome('export json');
  expect(readFileSync(path, 'utf8')).toBe(stdout);
  const uids = stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line).uid as string);
  expect(uids.length).toBe(450);
  expect(uids).toEqual([...uids].sort());
});

it('nothing that exists is replaced without --force, and the journal never is', async () => {
  const career = await withNotes(1);
  const tell = inFolder(career);
  const read = (name: string): string => readFileSync(join(career.folder, name), 'utf8');
  writeFileSync(join(career.folder, 'kept'), 'dear words');
  symlinkSync('kept', join(career.folder, 'link'));
  symlinkSync('nowhere', join(career.folder, 'dangling'));
  mkdirSync(join(career.folder, 'folder'));
  expect(await tell('kept')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/kept 
    ! career: ~/kept exists already
    ! hint: name another file, or add --force to replace it
    exit 1
    "
  `);
  expect(await tell('link')).toContain('exists already');
  expect(await tell('dangling')).toContain('exists already');
  expect(await tell('folder', ' --force')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/folder  --force
    ! career: ~/folder is a folder
    exit 1
    "
  `);
  expect(await tell('journal.db', ' --force')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/journal.db  --force
    ! career: ~/journal.db is the journal itself
    ! hint: name another file
    exit 1
    "
  `);
  expect(await tell('missing/all.jsonl')).toContain('exit 74');
  expect(await career('export json --out /dev/null --force')).toMatchInlineSnapshot(`
    "
    $ career export json --out /dev/null --force
    ! career: /dev/null is not a file
    exit 1
    "
  `);
  expect(read('kept')).toBe('dear words');
  expect(await tell('link', ' --force')).toMatchInlineSnapshot(`
    "
    $ career export json --out ~/link  --force
    1 record written to ~/link
    "
  `);
  expect(read('kept')).toBe('dear words');
  expect(read('link')).toContain('note 1');
  expect(readdirSync(career.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

it('a part of the journal is what was asked for and no more', async () => {
  const career = await withNotes(5);
  await career('energy +1 "today"');
  await career('config set role "Staff engineer"');
  const lines = async (line: string): Promise<unknown[]> =>
    (await career.outcome(line)).stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
  const [header, ...records] = await lines('export json --kind notes --since 2026-11-17 --until 2026-11-18');
  expect(header).toEqual({ format: 'career-journal', version: 1, settings: {}, numbers: {} });
  expect(records).toMatchObject([{ text: 'note 2' }, { text: 'note 3' }]);
  expect(await career('export json --kind wins')).toMatchInlineSnapshot(`
    "
    $ career export json --kind wins
    {"format":"career-journal","version":1,"settings":{},"numbers":{}}
    ! There was nothing to export.
    "
  `);
  expect(await career('export json --kind mood')).toMatchInlineSnapshot(`
    "
    $ career export json --kind mood
    ! career: there is no kind “mood”
    ! hint: the kinds are energy, feedback, ask, win, promise, goal, pulse, retro,
    !       session, program, skill, pack, experiment, decision, boundary, role,
    !       report, note, person
    exit 2
    "
  `);
});

it('an export that a write came into is not passed off as whole', async () => {
  const career = await withNotes(450);
  await career.use(async (context) => {
    let pages = 0;
    const write = (): void => {
      pages += 1;
      if (pages === 2) logElsewhere();
    };
    const other = connect(career.path, { fileMustExist: true });
    const logElsewhere = (): void => {
      other.prepare("INSERT INTO change (at, command, act) VALUES (1, 'elsewhere', 'do')").run();
    };
    const wishes = { out: undefined, force: false, kinds: undefined, person: undefined, period: {} };
    await expect(exportTo({ ...context, terminal: { ...context.terminal, write } }, wishes)).rejects.toThrow(
      'the journal was changed while it was exported, so the export is not whole',
    );
    expect(pages).toBe(2);
    other.close();
  });
});
