import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { words } from '../../src/cli/tree.ts';
import { kinds } from '../../src/records/kinds.ts';
import { program } from '../program.ts';

/** What the sources say, the built files must say too: they are cut into pieces that name each other. */

it('tells records of every kind, in whatever order', async () => {
  const { sh } = await program();
  const { stdout, exit } = await sh('career demo log --limit 0');
  expect(exit).toBe(0);
  const letters = new Set(stdout.split('\n').map((line) => line[0]));
  const told = kinds.list.map(({ kind }) => kind.letter).filter((letter) => letters.has(letter));
  expect(told.length).toBeGreaterThan(13);
});

it('helps with every command', async () => {
  const { sh } = await program();
  const lines = words.map(({ name }) => `career ${name} --help`);
  const { stdout, exit } = await sh(lines.join(' && '));
  expect(exit).toBe(0);
  for (const { name } of words) expect(stdout).toContain(`career ${name}`);
});

it('runs the lists of every kind on the invented journal', async () => {
  const { sh } = await program();
  const nouns = [
    'session',
    'skill',
    'experiment',
    'decision',
    'boundary',
    'role',
    'program',
    'person',
    'goal',
    'promise',
  ];
  const { exit, stderr } = await sh(nouns.map((noun) => `career demo ${noun} list`).join(' && '));
  expect([exit, stderr.includes('fault')]).toEqual([0, false]);
});

it('takes the pack that it prints', async () => {
  const { sh } = await program();
  const { stdout, exit } = await sh(
    'career skill pack template > mine.json && career skill pack add ./mine.json && career skill want --role architect --yes && career skill assess k1 2 && career show k1',
  );
  expect([exit, stdout.slice(stdout.indexOf('k1 · skill'))]).toEqual([
    0,
    expect.stringContaining('in the words of my own roles 1'),
  ]);
});

it('passes on the licences and notices of what is in it', async () => {
  await program();
  const said = readFileSync(join(import.meta.dirname, '../../dist/THIRD-PARTY.txt'), 'utf8');
  for (const [name, words] of [
    ['echarts 6', 'This product includes software developed at\nThe Apache Software Foundation'],
    ['markdown-it 15', 'Permission is hereby granted'],
    ['punycode.js 2', 'Copyright Mathias Bynens'],
  ] as const) {
    const own = said.slice(said.indexOf(`${name}.`)).split(`\n${'-'.repeat(72)}\n`)[0];
    expect(own).toContain(words);
  }
});
