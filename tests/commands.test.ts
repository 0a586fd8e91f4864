import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../src/cli/parse.ts';
import { optionsOf, resolve } from '../src/cli/resolve.ts';
import { makeSample } from '../src/insights/demo/make.ts';
import { splitLine, type TestCareer, testCareer } from './career.ts';
import { reference } from './reference.ts';
import { allCommands } from './walk.ts';

const commands = await allCommands();

/** What a shell would pass on: redirections and pipes are the shell's. */
const argvOf = (line: string): string[] =>
  splitLine(
    (line.split(/ (?:>|>>|\|) /).at(-1) ?? '').startsWith('career')
      ? (line.split(' | ').at(-1) ?? '')
      : (line.split(/ >>? | \| /)[0] ?? ''),
  ).slice(1);

describe('each command', () => {
  it.each(commands)(
    '$path says what it does, with examples that it understands',
    async ({ path, command }) => {
      expect(command.summary).toMatch(/^[A-Z][^.?!]*$/);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line, does } of command.examples) {
        expect(does).not.toBe('');
        expect(line).toMatch(new RegExp(`\\bcareer ${path}\\b`));
        const argv = argvOf(line);
        const resolved = await resolve(argv);
        expect(`${resolved.path} `).toContain(`${path.split(' ')[0]} `);
        if (resolved.command.moreOptions || path === 'demo') continue;
        parse(resolved.command, resolved.path, optionsOf(resolved.command), resolved.rest);
      }
    },
  );

  it('has help', async () => {
    const career = await testCareer();
    for (const { path } of commands) {
      const { stdout, stderr, exit } = await career.outcome(`${path} --help`);
      expect([path, stderr, exit]).toEqual([path, '', 0]);
      expect(stdout).toContain('Examples');
    }
  });

  it('options mean the same everywhere', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { command } of commands) {
      for (const { flags } of Object.values(optionsOf(command))) {
        const [short, long = short] = flags.split(', ');
        const key = short?.startsWith('--') ? '' : (short ?? '');
        if (key === '') continue;
        const name = (long ?? '').split(' ')[0] ?? '';
        meanings.set(key, (meanings.get(key) ?? new Set()).add(name));
      }
    }
    expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('people and days are given in the same words everywhere', () => {
    const people = new Set<string>();
    const days = new Set<string>();
    const elsewhere: string[] = [];
    for (const { path, command } of commands) {
      for (const { flags, also = [] } of Object.values(optionsOf(command))) {
        const [, flag = '', value] = /(--[a-z-]+)(?: <([a-z]+)>)?/.exec(flags) ?? [];
        if (value === 'person') people.add(flag);
        else if (value === 'when') days.add(flag);
        else if (/^--(?:at|by|with|to|whom|on|review|since)$/.test(flag)) elsewhere.push(`${path} ${flag}`);
        for (const other of also) expect(flags).not.toContain(`${other} `);
      }
    }
    expect([...people].sort()).toEqual(['--from', '--to', '--whom', '--with', '--without']);
    expect([...days].sort()).toEqual(['--at', '--by', '--from', '--review', '--since', '--until']);
    expect(elsewhere).toEqual([]);
  });
});

describe('each command runs without a fault', () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'career-walk-'));
  beforeAll(() => process.chdir(folder));
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  const lines = commands
    .filter(({ path }) => path !== 'demo')
    .flatMap(({ path, command }) => [
      path,
      ...command.examples.map(({ line }) =>
        argvOf(line)
          .map((word) => `"${word.replace(/["\\]/g, '\\$&')}"`)
          .join(' '),
      ),
    ]);

  async function faults(career: TestCareer): Promise<string[]> {
    const found: string[] = [];
    for (const line of lines) {
      const { stdout, stderr, exit } = await career.outcome(`${line} --json`);
      if (exit === 70) found.push(`${line}: ${stderr}`);
      if (exit === 0 && !line.includes('json') && stdout !== '') {
        try {
          JSON.parse(stdout);
        } catch {
          if (!line.startsWith('"export') && !line.startsWith('export'))
            found.push(`${line}: not JSON: ${stdout.slice(0, 80)}`);
        }
      }
    }
    return found;
  }

  it('in an empty place', async () => {
    expect(await faults(await testCareer({ empty: true }))).toEqual([]);
  });

  it('on the demo journal', async () => {
    const career = await testCareer();
    await career.use(makeSample);
    expect(await faults(career)).toEqual([]);
  }, 60_000);
});

it('docs/COMMANDS.md is what the commands say', async () => {
  await expect(await reference()).toMatchFileSnapshot('../docs/COMMANDS.md');
});
