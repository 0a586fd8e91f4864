import fc from 'fast-check';
import { expect, it } from 'vitest';
import { journalOf } from '../arbitrary.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { fill } from './fill.ts';

const exported = async (career: TestCareer): Promise<string> => {
  const { stdout, stderr, exit } = await career.outcome('export json');
  expect({ stderr: exit === 0 ? '' : stderr, exit }).toEqual({ stderr: '', exit: 0 });
  return stdout;
};

async function imported<T = { added: number; same: number; different: unknown[] }>(
  career: TestCareer,
  lines: string,
  more = '',
): Promise<T> {
  career.pipe(lines);
  return career.json<T>(`import json - ${more}`);
}

it('an export, imported into an empty journal, exports the same bytes, and again adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(journalOf(10), async (sample) => {
      const here = await testCareer();
      await fill(here, sample);
      const first = await exported(here);
      const there = await testCareer({ now: '2027-01-02T09:00:00+01:00' });
      const records = first.trimEnd().split('\n').length - 1;
      expect(await imported(there, first, '--dry-run')).toMatchObject({
        added: records,
        same: 0,
        different: [],
      });
      expect(await imported(there, first)).toMatchObject({ added: records, same: 0, different: [] });
      expect(await exported(there)).toBe(first);
      expect(await imported(there, first)).toMatchObject({ added: 0, same: records, different: [] });
      expect(await imported(there, first, '--theirs')).toMatchObject({
        added: 0,
        same: records,
        replaced: [],
      });
      expect(await exported(there)).toBe(first);
    }),
    { numRuns: 12 },
  );
}, 60_000);

it('the order of lines does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(journalOf(8), fc.infiniteStream(fc.nat()), async (sample, chance) => {
      const here = await testCareer();
      await fill(here, sample);
      const first = await exported(here);
      const [header, ...records] = first.trimEnd().split('\n');
      const shuffled = records
        .map((record) => ({ record, place: chance.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ record }) => record);
      const there = await testCareer({ now: '2027-01-02T09:00:00+01:00' });
      await imported(there, `\ufeff${[header, '', ...shuffled].join('\r\n')}\r\n`);
      expect(await exported(there)).toBe(first);
    }),
    { numRuns: 5 },
  );
}, 60_000);

it('two journals taken into each other hold the same records', async () => {
  await fc.assert(
    fc.asyncProperty(journalOf(6), journalOf(6), async (one, other) => {
      const here = await testCareer();
      const there = await testCareer({ now: '2026-12-24T18:00:00+01:00' });
      await fill(here, one);
      await fill(there, other);
      const theirs = await exported(there);
      const ours = await exported(here);
      await imported(here, theirs);
      await imported(there, ours);
      const again = await imported(here, theirs);
      expect(again).toMatchObject({ added: 0 });
      const texts = (lines: string): string[] =>
        lines
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((line) => JSON.parse(line))
          .filter(({ kind }) => kind !== 'person')
          .map(({ id, number, links, backlinks, ...rest }) => JSON.stringify(rest))
          .sort();
      expect(texts(await exported(here))).toEqual(texts(await exported(there)));
    }),
    { numRuns: 5 },
  );
}, 60_000);
