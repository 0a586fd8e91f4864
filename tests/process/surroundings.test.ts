import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Program, program, told } from '../program.ts';
import { verify } from '../verify.ts';

describe('without a terminal', () => {
  it('nothing waits for an answer, whatever standard input is', async () => {
    const career = await program();
    const lines = ['energy', 'feedback', 'note', 'note -', 'goal add', 'pulse', 'retro', 'import json -'];
    const ends = lines.flatMap((line) =>
      ['</dev/null', '<&-', '< <(true)'].map(async (input) => {
        const { stderr, exit } = await career.sh(`career ${line} ${input}`);
        return [`${line} ${input}`, exit, /^career: .+\nhint: .+\n/.test(stderr)];
      }),
    );
    const cases = lines.flatMap((line) =>
      ['</dev/null', '<&-', '< <(true)'].map((input) => `${line} ${input}`),
    );
    expect(await Promise.all(ends)).toEqual(cases.map((line) => [line, 2, true]));
  });

  it('questions that have an answer already are not asked', async () => {
    const career = await program();
    for (const line of ['init', 'feedback triage', 'promise settle', 'status'])
      expect([line, (await career.sh(`career ${line} <&-`)).exit]).toEqual([line, 0]);
  });
});

describe('colour', () => {
  const escapes = /\x1b/;

  it('is for screens alone, unless it is asked for', async () => {
    const career = await program();
    await career.run('note "one #tag"');
    const coloured = async (env: Record<string, string>): Promise<boolean> =>
      escapes.test((await career.run('log', { env })).stdout);
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '0' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ TERM: 'dumb', CI: '1' })).toBe(false);
    const json = await career.run('log --json', { env: { FORCE_COLOR: '1' } });
    expect(json.stdout).not.toMatch(escapes);
  });

  it('a terminal without abilities gets none, and every absurd width is bearable', async () => {
    const career = await program();
    await career.run('note "a sentence that is long enough to be folded on a screen that is not very wide"');
    const screen = async (env: string): Promise<string> =>
      (await career.sh(`env ${env} script -qec 'career log; career status' /dev/null </dev/null`)).stdout;
    expect(await screen('TERM=dumb')).not.toMatch(escapes);
    expect(await screen('TERM=xterm')).toMatch(escapes);
    expect(await screen('TERM=xterm NO_COLOR=1')).not.toMatch(escapes);
    for (const columns of ['1', '20', '0', '-1', '1e9', 'wide'])
      expect([columns, await screen(`TERM=dumb COLUMNS=${columns}`)]).toEqual([
        columns,
        expect.stringContaining('a sentence that is lo'),
      ]);
  });
});

describe('the home folder', () => {
  async function first(env: (career: Program) => Record<string, string | undefined>): Promise<string> {
    const career = await program({ empty: true });
    const setting = { env: { CAREER_DB: undefined, ...env(career) } };
    const said = told(await career.run('note "first words"', setting), career).replace(/\n!\s+/g, ' ');
    // Nothing is ever written where the person happens to be.
    expect(readdirSync(career.folder).sort()).toEqual(['bin', 'home']);
    return said;
  }

  it('holds the journal', async () => {
    expect(await first(() => ({}))).toMatchInlineSnapshot(`
      "t1    first words · today 15:04 A new journal was made: ~/home/.local/share/career/journal.db
      "
    `);
    expect(
      await first(({ folder }) => ({ XDG_DATA_HOME: join(folder, 'home', 'data') })),
    ).toMatchInlineSnapshot(`
      "t1    first words · today 15:04 A new journal was made: ~/home/data/career/journal.db
      "
    `);
  });

  it('may have blanks, line breaks and percent signs in its name', async () => {
    expect(
      await first(({ folder }) => ({ HOME: join(folder, 'home', 'a b\n%s\x1b[31m') })),
    ).toMatchInlineSnapshot(`
      "t1    first words · today 15:04 A new journal was made: ~/home/a b %s␛[31m/.local/share/career/journal.db
      "
    `);
  });

  it('may be missing, relative, or no place for a file', async () => {
    expect(await first(() => ({ HOME: '/proc/nobody' }))).toMatchInlineSnapshot(`
      "! career: /proc/nobody/.local/share/career/journal.db could not be used: its folder does not exist hint: make the folder first; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    expect(await first(() => ({ HOME: '/dev/null' }))).toMatchInlineSnapshot(`
      "! career: /dev/null/.local/share/career/journal.db could not be used: a part of the path is not a folder hint: look at each part of the path; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
    expect(await first(() => ({ HOME: 'home' }))).toMatchInlineSnapshot(`
      "! career: the data folder “home/.local/share/career” is not an absolute path hint: mend XDG_DATA_HOME or set CAREER_DB
      exit 1
      "
    `);
    expect(await first(() => ({ XDG_DATA_HOME: 'data' }))).toMatchInlineSnapshot(`
      "! career: the data folder “data/career” is not an absolute path hint: mend XDG_DATA_HOME or set CAREER_DB
      exit 1
      "
    `);
    expect(
      await first(({ folder }) => {
        symlinkSync('/nowhere', join(folder, 'home', 'gone'));
        return { HOME: join(folder, 'home', 'gone') };
      }),
    ).toMatchInlineSnapshot(`
      "! career: ~/home/gone/.local/share/career/journal.db could not be used: its folder does not exist hint: make the folder first; your text could not be kept as a draft either, so copy it from the screen
      exit 74
      "
    `);
  });

  it('may be unset', async () => {
    const unset = ({ folder }: Program) => ({ HOME: undefined, XDG_DATA_HOME: join(folder, 'home') });
    expect(await first(unset)).toMatchInlineSnapshot(`
      "t1    first words · today 15:04 A new journal was made: ~/home/career/journal.db
      "
    `);
  });
});

it('the zone may be odd, unknown or no zone: what is stored comes back the same', async () => {
  const career = await program();
  const zones = [
    'Asia/Kathmandu',
    ':Pacific/Apia',
    'Nowhere/Land',
    'UTC0',
    '<+03>-3',
    '/etc/passwd',
    ' ',
    '',
    'x'.repeat(500),
  ];
  for (const TZ of zones) {
    const { exit, stderr } = await career.run('energy 0 "at some hour"', { env: { TZ } });
    expect([TZ, exit, stderr]).toEqual([TZ, 0, '']);
  }
  const { stdout } = await career.run('export json');
  expect((await career.run('log')).stdout.split('\n')).toHaveLength(zones.length + 1);
  const copy = join(career.folder, 'home', 'copy.db');
  expect(
    (await career.run('import json - --db copy.db', { input: stdout, cwd: join(career.folder, 'home') }))
      .exit,
  ).toBe(0);
  expect((await career.run(['export', 'json', '--db', copy])).stdout).toBe(stdout);
});

it('the language of the system changes nothing that is stored', async () => {
  const stored = await Promise.all(
    ['C', 'POSIX', 'tr_TR.UTF-8', 'ar_EG.UTF-8', 'de_DE.ISO-8859-1', 'nonsense'].map(async (LC_ALL) => {
      const career = await program();
      const { exit } = await career.run('note "IŞIL ığdır – 😀 #İSTANBUL #TITLE"', {
        env: { LC_ALL, LANG: LC_ALL },
      });
      expect(exit).toBe(0);
      return (await career.run('export json')).stdout.replace(/"uid":"[^"]+",/g, '');
    }),
  );
  expect(new Set(stored).size).toBe(1);
});

it('with the loosest umask only the owner may read what is made', async () => {
  const career = await program({ empty: true });
  const editor = `sh -c 'ls -ln "$HOME/drafts" > "$HOME/seen"; exit 1'`;
  const { exit } = await career.sh(
    `umask 000; career note "first words"; career energy 7 "too much of it"; EDITOR="${editor.replaceAll('"', '\\"')}" career note -e;
     career export json --out "$HOME/out.jsonl"; career export json | career import json - --db "$HOME/sub/folder/new.db"; true`,
  );
  expect(exit).toBe(0);
  const home = join(career.folder, 'home');
  const made = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'seen');
  const open = made.filter((name) => (statSync(join(home, name)).mode & 0o077) !== 0);
  expect(made.sort()).toMatchInlineSnapshot(`
    [
      "drafts",
      "drafts/d1.energy.md",
      "journal.db",
      "out.jsonl",
      "sub",
      "sub/folder",
      "sub/folder/new.db",
    ]
  `);
  expect(open).toEqual([]);
});

it('limits of the system are told in words, and the journal stays sound', async () => {
  const career = await program();
  await career.run('note "before the limits"');
  const text = 'many words '.repeat(30_000);
  mkdirSync(join(career.folder, 'home', 'drafts'));
  const limited = await career.sh('ulimit -f 64; career note -', { input: text });
  expect(limited.exit).toBe(74);
  expect(limited.stderr).toMatch(/^career: /);
  expect((await career.run('log --json')).stdout).toContain('before the limits');
  const few = await career.sh('ulimit -n 24; career note "with few handles"');
  expect([few.exit, few.stderr]).toEqual([0, '']);
  expect(verify(career.path)).toEqual([]);
});
