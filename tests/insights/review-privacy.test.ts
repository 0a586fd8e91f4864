import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { review } from '../../src/insights/review/compose.ts';
import { markdown } from '../../src/insights/review/markdown.ts';
import { seenBy } from '../../src/insights/review/records.ts';
import { add } from '../../src/journal/entry.ts';
import type { Kind } from '../../src/journal/kind.ts';
import { kinds } from '../../src/records/kinds.ts';
import { addDays } from '../../src/time/calendar.ts';
import { alias, fieldValues, plainText, tag } from '../arbitrary.ts';
import { testCareer } from '../career.ts';
import { anyRecords, asked, recordsOf } from './review-records.ts';

/** `npm run canaries` takes 10,000. */
const runs = Number(process.env.REVIEW_JOURNALS ?? 500);

const canary = fc.nat({ max: 999_999 }).map((number) => `canary-${number}`);

it('nothing of a private record is in what a manager reads', () => {
  fc.assert(
    fc.property(anyRecords({ shareable: plainText, hidden: canary }), (list) => {
      const made = review(recordsOf(list), asked('manager'));
      const document = `${markdown(made)}\n${JSON.stringify(made)}`;
      expect(document).not.toMatch(/canary/i);
      const hidden = list.filter((record) => record.private).map(({ id }) => id);
      const cited = made.evidence.map(({ id }) => id);
      expect(cited.filter((id) => hidden.includes(id))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

it('private records change nothing but their number', () => {
  fc.assert(
    fc.property(anyRecords(), (list) => {
      const all = review(recordsOf(list), asked('manager'));
      const without = review(recordsOf(seenOnly(list)), asked('manager'));
      expect({ ...all, leftOut: 0 }).toEqual(without);
      expect(all.leftOut).toBe(list.filter((record) => record.private).length);
    }),
    { numRuns: Math.ceil(runs / 3) },
  );
});

/** As if the private records had never been written. */
function seenOnly(list: Parameters<typeof recordsOf>[0]) {
  const { wins, feedback, retros, notes, goals, promises, grown } = seenBy('manager', recordsOf(list));
  return [wins, feedback, retros, notes, goals, promises, ...Object.values(grown)].flat();
}

it('what feedback felt like is for nobody else, even when the words are shared', () => {
  fc.assert(
    fc.property(anyRecords({ shareable: plainText, hidden: canary }), (list) => {
      const felt = list.map((record) =>
        record.kind === 'feedback'
          ? { ...record, felt: 1, feeling: 'canary', saw: 'canary', intent: 'canary', impact: 'canary' }
          : record.kind === 'goal'
            ? { ...record, why: 'canary', obstacle: 'canary', plan: 'canary', given: 'canary' }
            : record,
      );
      const made = review(recordsOf(felt as typeof list), asked('manager'));
      expect(`${markdown(made)}${JSON.stringify(made)}`).not.toMatch(/canary/i);
    }),
    { numRuns: Math.ceil(runs / 3) },
  );
});

it('nor on any way out of the program, whatever the journal holds', async () => {
  const career = await testCareer({ now: '2026-10-06T09:00:00+02:00' });
  const runsHere = Math.min(200, Math.ceil(runs / 15));
  const journals = fc.array(fc.oneof(entry(true, canary), entry(true, canary), entry(false, plainText)), {
    minLength: 5,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(journals, async (entries) => {
      await career.use(({ kinds: all, journal }) =>
        journal.write('a sample', (writing) => {
          for (const { kind, ...rest } of entries) quietly(() => add(writing, all.byName(kind)!.kind, rest));
        }),
      );
      const path = join(career.folder, 'review.md');
      const page = await career.outcome('review');
      const value = await career.outcome('review 2026-Q3 --json');
      const html = await career.outcome('review --format html');
      const file = await career.outcome(['review', '--out', path, '--force']);
      expect([page.exit, value.exit, html.exit, file.exit]).toEqual([0, 0, 0, 0]);
      const all = [page, value, html, file].flatMap(({ stdout, stderr }) => [stdout, stderr]);
      expect([...all, readFileSync(path, 'utf8')].join('\n')).not.toMatch(/canary/i);
    }),
    { numRuns: runsHere },
  );
  // The control: they are in the journal, and a copy of one's own shows them.
  expect((await career.outcome('review --for me')).stdout).toMatch(/canary/);
  expect((await career.outcome('log --limit 0')).stdout.match(/canary/g)?.length).toBeGreaterThan(runsHere);
});

/** An entry of any kind on some day of the quarter. */
function entry(isPrivate: boolean, text: fc.Arbitrary<string>) {
  return fc.constantFrom(...kinds.list.map(({ kind }) => kind)).chain((kind) =>
    fc.record({
      kind: fc.constant(kind.name),
      text,
      moment: fc.integer({ min: 0, max: 91 }).map((days) => {
        const day = addDays('2026-07-01', days);
        return { at: Date.parse(`${day}T10:00:00Z`), offset: 120, zone: 'Europe/Berlin', day, timed: true };
      }),
      tags: fc.uniqueArray(isPrivate ? text : tag, { maxLength: 2 }),
      people: fc.uniqueArray(isPrivate ? text : alias, { maxLength: 2 }),
      private: fc.constant(isPrivate),
      values: fieldValues(kind.fields, text).map((values) =>
        isPrivate && kind.name !== 'person' ? { ...values, ...canaryPeople(kind) } : values,
      ),
    }),
  );
}

/** Whoever stands in a private record's own fields, such as the giver of feedback. */
const canaryPeople = ({ fields }: Kind) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.type === 'person')
      .map(([name], index) => [name, index === 0 ? 'canary-person' : null]),
  );

/** Random values break some rules between fields; those records are left out. */
function quietly(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
  }
}

it('therapy, the choice of support, talks with oneself and programs stay out unless they are let in', async () => {
  const career = await testCareer();
  await career(
    'session @canary-one "canary talk" --as therapy --insight "canary" --step "canary (by friday)"',
  );
  await career('session @canary-two "canary" --as supervision --step none --theirs "canary (by friday)"');
  await career('promise kept p1');
  await career('support choose therapy --because "canary" --expect "canary"');
  await career('program start engagement --whom canary-three --cost canary');
  await career('program "canary" --whom canary-three --skill canary --resource canary');
  await career('program review m1 --learned "canary"');
  career.answers('canary', 'canary', 'canary', 'canary', 'canary by friday', 'canary', '');
  await career('coach "canary"');
  const path = join(career.folder, 'review.html');
  const ways = [
    'review',
    'review --json',
    'review year',
    'review --format html',
    `review --out ${path} --force`,
  ];
  const said: string[] = [];
  for (const way of ways) {
    const { stdout, stderr, exit } = await career.outcome(way);
    expect(exit).toBe(0);
    said.push(stdout, stderr);
  }
  expect([...said, readFileSync(path, 'utf8')].join('\n')).not.toMatch(/canary/i);
  const log = (await career.outcome('log --limit 0')).stdout;
  expect(log.match(/canary/g)?.length).toBeGreaterThan(10);
});
