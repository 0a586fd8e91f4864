import fc from 'fast-check';
import { expect, it } from 'vitest';
import { review } from '../../src/insights/review/compose.ts';
import { markdown } from '../../src/insights/review/markdown.ts';
import { pageOf } from '../../src/insights/review/page.ts';
import { seenBy } from '../../src/insights/review/records.ts';
import { plainText } from '../arbitrary.ts';
import { anyRecords, asked, recordsOf } from './review-records.ts';

/** More under `npm run torture`. */
const runs = Number(process.env.REVIEW_JOURNALS ?? 300);

const canary = fc.nat({ max: 999_999 }).map((number) => `canary-${number}`);

it('nothing of a private record is in what a manager reads', () => {
  fc.assert(
    fc.property(anyRecords({ shareable: plainText, hidden: canary }), (list) => {
      const made = review(recordsOf(list), asked('manager'));
      const document = `${markdown(pageOf(made))}\n${JSON.stringify(made)}`;
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
  const { wins, feedback, retros, notes, goals, promises } = seenBy('manager', recordsOf(list));
  return [wins, feedback, retros, notes, goals, promises].flat();
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
      expect(`${markdown(pageOf(made))}${JSON.stringify(made)}`).not.toMatch(/canary/i);
    }),
    { numRuns: Math.ceil(runs / 3) },
  );
});
