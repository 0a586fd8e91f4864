import { expect, it } from 'vitest';
import type { ClosedRow } from '../../src/insights/patterns/material.ts';
import { keptTests } from '../../src/insights/patterns/shares.ts';

const day = '2026-05-04' as ClosedRow['day'];
const span = { from: day, to: day };

const promises = (about: string, kept: number, of: number): ClosedRow[] =>
  Array.from({ length: of }, (_, place) => ({
    id: `${about}-${place}`,
    day,
    kept: place < kept,
    about: [about],
  }));

it('one topic that is rarely kept does not make the others kept more often', () => {
  const rows = [
    ...promises('reviews', 3, 20),
    ...promises('docs', 18, 20),
    ...promises('calls', 17, 20),
    ...promises('plans', 9, 10),
  ];
  const [first, ...others] = keptTests(rows, span);
  expect(first).toMatchObject({ finding: { kind: 'kept', target: 'reviews', direction: -1, n: 20 } });
  expect(first!.p).toBeLessThan(1e-6);
  expect(others.map(({ finding }) => finding.target).sort()).toEqual(['calls', 'docs', 'plans']);
  expect(others.every(({ p }) => p > 0.5)).toBe(true);
  const turned = keptTests(rows.toReversed(), span);
  expect(turned.map(({ p, finding }) => [finding.target, p])).toEqual(
    [first!, ...others].map(({ p, finding }) => [finding.target, p]),
  );
});

it('a topic without enough others is not judged', () => {
  expect(keptTests(promises('reviews', 3, 20), span)).toEqual([]);
  expect(keptTests([], span)).toEqual([]);
});
