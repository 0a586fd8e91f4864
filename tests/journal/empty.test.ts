import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it.each([
  'undo',
  'redo',
  'rm e1',
  'edit e1 --text x',
  'link w1 g1',
  'unlink w1 g1',
  'tag rename a b',
  'tag merge a b',
  'purge e1 --yes',
  'promise kept p1',
  'person rename lead mentor',
  'person merge lead mentor',
  'show e1',
  'history e1',
])('career %s makes no journal where there is none', async (line) => {
  const career = await testCareer({ empty: true });
  const { exit, stderr } = await career.outcome(line);
  expect([exit, stderr]).toEqual([1, expect.stringMatching(/^career: there is no/)]);
  expect(existsSync(career.path)).toBe(false);
});

it.each(['log', 'search retry', 'history', 'tag', 'drafts'])(
  'career %s is empty where there is no journal',
  async (line) => {
    const career = await testCareer({ empty: true });
    const { exit, stdout, stderr } = await career.outcome(line);
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await career.outcome(`${line} --json`)).stdout).toBe('[]\n');
    expect(existsSync(career.path)).toBe(false);
  },
);
