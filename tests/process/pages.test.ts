import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { browserAt } from '../page/browser.ts';
import { type Program, program } from '../program.ts';

/** Pages by the built program: what is loaded for them and for what is done every day, where they go, and who opens and prints them. */

/** The files of dist that a command line reads. */
async function loadedBy({ run, folder }: Program, line: string): Promise<string[]> {
  const list = join(folder, 'loaded');
  const env = { NODE_OPTIONS: `--require=${join(import.meta.dirname, 'loaded.cjs')}`, CAREER_LOADED: list };
  const { exit, stderr } = await run(line, { env });
  expect(exit, stderr).toBe(0);
  return readFileSync(list, 'utf8')
    .split('\n')
    .map((path) => basename(path));
}

it('charts and the reader of Markdown are loaded for pages and for nothing else', async () => {
  const own = await program();
  const dist = join(import.meta.dirname, '../../dist');
  const holding = (words: string): string[] =>
    readdirSync(dist).filter(
      (name) => name.endsWith('.js') && readFileSync(join(dist, name), 'latin1').includes(words),
    );
  const heavy = [...new Set([...holding('renderToSVGString'), ...holding('html_block')])];
  expect(heavy.length).toBeGreaterThan(0);
  await own.run('win "Checkout errors down" --impact "2 -> 1"');
  for (const line of [
    'review',
    'review --json',
    'report',
    'report --format md',
    'status',
    'log',
    'energy +1 "x #y"',
  ])
    expect([line, (await loadedBy(own, line)).filter((name) => heavy.includes(name))]).toEqual([line, []]);
  for (const line of ['review --format html', 'report --format html'])
    expect((await loadedBy(own, line)).filter((name) => heavy.includes(name)).sort()).toEqual(heavy.sort());
});

it('everyday commands load few files: each costs a hundredth of a bare start', async () => {
  const own = await program();
  await own.run('win "Checkout errors down" --impact "2 -> 1"');
  const chunks = async (line: string): Promise<string[]> =>
    (await loadedBy(own, line))
      .filter((name) => name.endsWith('.js'))
      .map((name) => name.replace(/-[^-]+\.js$/, ''));
  expect(await chunks('energy +1 "paired #pairing"')).toEqual(['main.js', 'command']);
  expect(await chunks('promise numbers --to peer')).toEqual(['main.js', 'command']);
  expect(await chunks('promise kept p1')).toEqual(['main.js', 'command', 'close-command']);
  expect(await chunks('status')).toEqual(['main.js', 'command', 'looks']);
  expect(await chunks('log')).toEqual(['main.js', 'looks']);
  expect(await chunks('search checkout')).toEqual(['main.js', 'search', 'looks']);
  expect(await chunks('show w1')).toEqual(['main.js']);
});

it('the same page comes out each time, and only its owner may read the file', async () => {
  const { run, folder } = await program();
  await run('win "Checkout errors down" --impact "1.9 % -> 0.4 %" --evidence https://example.org/d12');
  const path = join(folder, 'q4.html');
  const first = await run(['review', '--out', path, '--yes']);
  expect([first.exit, first.stderr.includes('fault')]).toEqual([0, false]);
  const page = readFileSync(path, 'utf8');
  expect(page).toMatch(/^<!DOCTYPE html>/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect((await run('review --format html')).stdout).toBe(page);
  expect((await run(['review', '--out', path])).exit).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

it('--open hands the file to the program of the desktop, without a shell', async () => {
  const { run, folder, path: journal, env } = await program();
  await run('energy +1 "x"');
  const bin = join(folder, 'bin');
  const note = join(folder, 'opened');
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s|' "$#" "$1" >'${note}'\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const out = join(folder, "it's $(touch here) & there.html");
  const { exit, stdout } = await run(['report', 'all', '--open', '--out', out]);
  expect([exit, stdout.includes(out)]).toEqual([0, true]);
  expect(readFileSync(note, 'utf8')).toBe(`1|${out}|`);
  expect(readdirSync(folder)).not.toContain('here');

  const private_ = await run('report all --open', { env: { TMPDIR: folder } });
  const [, opened = ''] = readFileSync(note, 'utf8').split('|');
  expect(private_.stderr).toContain('It stays there until you delete it');
  expect(opened).toMatch(/career-page-\w+\/report-all\.html$/);
  expect([statSync(opened).mode & 0o777, statSync(join(opened, '..')).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(journal).toBe(env.CAREER_DB);

  writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  expect((await run(['report', 'all', '--open', '--out', out, '--force'])).stderr).toContain(
    'It could not be opened: xdg-open ended with status 3. Open it by hand.',
  );
});

it('a PDF needs a browser to print it and a file to go to', async () => {
  const { run, folder } = await program();
  await run('energy +1 "x"');
  const path = join(folder, 'report.pdf');
  const without = await run(['report', '--out', path], { env: { PATH: '/nowhere' } });
  expect(without).toMatchObject({ exit: 1, stdout: '' });
  expect(without.stderr).toContain(
    'career: a PDF is printed by Chromium, Chrome or Edge, and none was found\nhint: show the page with --open and print it from there: Ctrl-P, Save as PDF\n',
  );
  expect((await run('report --format pdf')).stderr).toContain('career: a PDF needs a file to go to');
  expect(readdirSync(folder).filter((name) => name.includes('report'))).toEqual([]);
});

it.skipIf(browserAt === undefined && process.env.CAREER_GATE === undefined)(
  'a PDF is printed by the browser of the machine, which leaves nothing behind',
  async () => {
    const { run, folder } = await program();
    await run('energy +1 "x"');
    const path = join(folder, 'report.pdf');
    const { exit, stderr } = await run(['report', '--out', path], { env: { TMPDIR: folder } });
    expect([exit, stderr]).toEqual([0, '']);
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith('career-'))).toEqual([]);
    const home = readdirSync(join(folder, 'home'), { recursive: true, encoding: 'utf8' });
    expect(home.filter((name) => !/^(journal\.db|\.pki.*)$/.test(name))).toEqual([]);
  },
);
