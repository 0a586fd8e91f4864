import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../../src/insights/demo/make.ts';
import { testCareer } from '../career.ts';

const examples = join(import.meta.dirname, '../../docs/examples');

/** Written by a person from the invented journal, to the same rules. */
it.each(['by-hand-q3.md', 'by-hand-q2.md'])('%s has nothing that must be mended', async (name) => {
  const career = await testCareer({ now: '2026-11-20T15:04:00+01:00' });
  await career.use(makeSample);
  const { stdout, exit } = await career.outcome(`review lint ${join(examples, name)} --json`);
  const found = JSON.parse(stdout) as { remarks: { level: string }[] };
  expect(found.remarks.filter(({ level }) => level === 'fix')).toEqual([]);
  expect(exit).toBe(0);
});
