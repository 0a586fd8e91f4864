import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendices } from '../../src/insights/review/appendix.ts';
import { review } from '../../src/insights/review/compose.ts';
import { hedges, wornWords } from '../../src/insights/review/flags.ts';
import { shipped, usualForm } from '../../src/insights/review/form/shipped.ts';
import { headOf } from '../../src/insights/review/head.ts';
import { markdown } from '../../src/insights/review/markdown.ts';
import { audiences, type Review } from '../../src/insights/review/review.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { citation, claimLines, idsIn, numbersIn, sentencesOf, unwrapped } from './review-lines.ts';
import { anyRecords, asked, period, recordsOf } from './review-records.ts';

/** Holds for the reviews that random records give, for either reader. */
function always(runs: number, check: (made: Review, list: readonly JournalRecord[]) => void): void {
  const property = fc.property(anyRecords(), fc.constantFrom(...audiences), (list, audience) =>
    check(review(recordsOf(list), asked(audience)), list),
  );
  fc.assert(property, { numRuns: runs });
}

describe('every sentence leads to its records', () => {
  it('in the value', () => {
    always(100, (made) => {
      const known = new Set(made.evidence.map(({ id }) => id));
      for (const { text, ids } of sentencesOf(made)) {
        expect(ids.length, text).toBeGreaterThan(0);
        expect(ids.filter((id) => !known.has(id))).toEqual([]);
      }
      for (const { id, day, explained } of made.evidence) {
        expect(day >= period.from || explained !== '', id).toBe(true);
        expect(day <= period.to, id).toBe(true);
      }
    });
  });

  it('on the page', () => {
    always(100, (made, list) => {
      if (made.evidence.length === 0) return;
      const known = new Set(list.map(({ id }) => id));
      for (const line of claimLines(markdown(made))) {
        const cells = line.split(' | ');
        const marks = line.startsWith('|')
          ? [cells.length > 4 ? cells.at(-1)! : cells[0]!]
          : [...line.matchAll(citation)].map(([, ids]) => ids!);
        const ids = marks.flatMap(idsIn);
        expect(ids.length, line).toBeGreaterThan(0);
        expect(
          ids.filter((id) => !known.has(id)),
          line,
        ).toEqual([]);
      }
    });
  });
});

it('no number that is not in a record or a count of records', () => {
  always(100, (made, list) => {
    const byId = new Map(list.map((record) => [record.id, record]));
    for (const { text, ids } of sentencesOf(made).filter((each) => !each.text.includes('…'))) {
      const known = numbersIn(ids.map((id) => byId.get(id)));
      const numbers = [...text.replaceAll('−', '-').matchAll(/\d+(?:[.,]\d+)*(?:e[+-]?\d+)?/g)].map(
        ([number]) => number,
      );
      const unknown = numbers.filter((number) => !known.has(number) && !(Number(number) <= ids.length));
      expect(unknown, text).toEqual([]);
    }
  });
});

it('the same fact once, apart from the summary', () => {
  always(100, (made) => {
    const said = sentencesOf({ ...made, summary: [], claims: [] })
      .filter(({ text }) => text.split(' ').length > 6)
      .map(({ text, ids }) => `${ids.join(' ')}: ${text}`);
    const twice = said.filter((each, index) => said.indexOf(each) !== index);
    expect(twice).toEqual([]);
  });
});

it('the main text is never longer than its cap', () => {
  const long = fc.constant('A long story of what happened, told in every detail. '.repeat(400));
  fc.assert(
    fc.property(anyRecords({ shareable: long, hidden: long }), (list) => {
      expect(review(recordsOf(list), asked('me')).words).toBeLessThanOrEqual(usualForm().words ?? 0);
    }),
    { numRuns: 60 },
  );
});

/** Rendered from records that say nothing, so that what is left is the program's own. */
describe('our own words', () => {
  const silent = fc.constant('Qqq');
  const texts = (list: readonly JournalRecord[]): string[] => {
    const made = review(recordsOf(list), asked('me'));
    const remarks = appendices(made).flatMap(({ title, blocks }) => [
      title,
      ...blocks.flatMap((block) =>
        block.kind === 'remark' ? [block.text] : block.kind === 'remarks' ? block.texts : [],
      ),
    ]);
    const ofForms = [...shipped.values()].flatMap((source) => [
      ...source.matchAll(/(?:^\*(.+)\*$|\{% field "(.+?)")/gm),
    ]);
    const leads = [...made.worked, ...made.feedback, ...made.misses, ...made.next].map(
      ({ lead }) => lead ?? '',
    );
    const formWords = ofForms.map(([, remark, title]) => remark ?? title ?? '');
    return [
      ...sentencesOf(made).map(({ text }) => text),
      ...remarks,
      ...leads,
      ...headOf(made),
      ...formWords,
    ];
  };
  const causal =
    /\b(?:because|caus(?:es?|ed)|led to|due to|thanks to|result(?:s|ed) in|therefore|drove|boosted|improved|increased|reduced)\b/i;
  const praise =
    /\b(?:great|excellent|outstanding|impressive|amazing|successful(?:ly)?|strong|brilliant|well done)\b/i;

  it('are short, and neither praise, explain, hedge nor wear out', () => {
    fc.assert(
      fc.property(anyRecords({ shareable: silent, hidden: silent }), (list) => {
        for (const text of texts(list)) {
          expect(text).not.toMatch(causal);
          expect(text).not.toMatch(praise);
          expect(text).not.toMatch(hedges);
          expect(text).not.toMatch(wornWords);
          expect(text).not.toMatch(/!|\boverdue\b/i);
          for (const part of text.split(/(?<=[.:;]) /)) {
            expect(part.split(' ').length, part).toBeLessThanOrEqual(25);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a record never becomes structure', () => {
  it('lines of each kind are as many as the page has', () => {
    always(100, (made) => {
      const behind = appendices(made);
      const blocks = behind.flatMap((section) => section.blocks);
      const isTold = made.fields.length > 0;
      const { worked, growth, feedback, misses, next, goals } = made;
      const document = markdown(made);
      const lines = document.split('\n');
      const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
      expect(count(/^# /)).toBe(1);
      expect(count(/^## /)).toBe(made.fields.length + behind.length);
      expect(count(/^### /)).toBe(made.outcomes.length);
      const points = [worked, growth, feedback, misses, next].flat().length;
      expect(count(/^- /)).toBe(
        blocks.reduce(
          (sum, block) => {
            if (block.kind === 'items') return sum + block.items.length;
            if (block.kind === 'remarks') return sum + block.texts.length;
            return block.kind === 'commands' ? sum + block.rows.length : sum;
          },
          isTold ? points : 0,
        ),
      );
      expect(count(/^\|/)).toBe(
        blocks.reduce(
          (sum, block) => (block.kind === 'table' ? sum + block.rows.length + 2 : sum),
          isTold && goals.length > 0 ? goals.length + 2 : 0,
        ),
      );
      const outside = document.replace(/\]\(<https?:\/\/[^\s<>]*>\)/g, ']()').replace(/`[^`\n]*`/g, '');
      expect(outside).not.toMatch(/</);
      expect(outside).not.toMatch(/(?<!\\)!\[|(?<!\\)~|\bhttps?:\/\//);
      expect(document).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      expect(document.endsWith('\n') && !document.endsWith('\n\n')).toBe(true);
    });
  });
});

it('the same records on the same day give the same bytes; on another day only the date differs', () => {
  fc.assert(
    fc.property(anyRecords(), (list) => {
      const written = (today: string): string => markdown(review(recordsOf(list), asked('manager', today)));
      expect(written('2026-10-06')).toBe(written('2026-10-06'));
      expect(
        unwrapped(written('2027-03-01')).replace('written Mon 1 Mar 2027', 'written Tue 6 Oct 2026'),
      ).toBe(unwrapped(written('2026-10-06')));
    }),
    { numRuns: 60 },
  );
});
