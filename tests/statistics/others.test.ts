import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hillNumber, rarefiedHill } from '../../src/statistics/diversity.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { logOdds } from '../../src/statistics/log-odds.ts';
import { combinedZ, momentum } from '../../src/statistics/momentum.ts';
import { ranks } from '../../src/statistics/ranks.ts';
import { correlationInterval, partialSpearman } from '../../src/statistics/spearman.ts';
import { deviation, golden } from './golden.ts';

interface Figures {
  correlations: (Record<'level' | 'r' | 'effective' | 'p' | 'low' | 'high', number> & {
    one: number[];
    other: number[];
    columns: number[][];
  })[];
  words: { one: number[]; other: number[]; strength: number; difference: number[]; z: number[] }[];
  momentum: { values: (number | null)[]; z: number }[];
  diversity: { counts: number[]; size: number; all: number; rarefied: number }[];
}

const figures = golden<Figures>('others');
const near = (actual: number, expected: number): void =>
  expect(deviation(actual, expected)).toBeLessThanOrEqual(1e-9);
const counted = (counts: readonly number[]): Map<string, number> =>
  new Map(counts.map((count, i) => [`word ${i}`, count]));

describe('against NumPy and SciPy', () => {
  it('partial rank correlation', () => {
    for (const { one, other, columns, level, ...expected } of figures.correlations) {
      const found = partialSpearman(one, other, columns);
      const { r, effective, p } = found;
      const interval = correlationInterval(found, level);
      near(r, expected.r);
      near(effective, expected.effective);
      near(p, expected.p);
      near(interval.low, expected.low);
      near(interval.high, expected.high);
    }
  });

  it('log-odds', () => {
    for (const { one, other, strength, difference, z } of figures.words)
      for (const found of logOdds(counted(one), counted(other), strength)) {
        const at = Number(found.word.split(' ')[1]);
        near(found.difference, difference[at]!);
        near(found.z, z[at]!);
      }
  });

  it('momentum', () => {
    for (const { values, z } of figures.momentum) near(momentum(values), z);
  });

  it('diversity', () => {
    for (const { counts, size, all, rarefied } of figures.diversity) {
      near(hillNumber(counts), all);
      near(rarefiedHill(counts, size), rarefied);
      near(
        rarefiedHill(
          counts,
          counts.reduce((sum, count) => sum + count),
        ),
        all,
      );
    }
  });
});

const series = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 8,
  maxLength: 60,
});

describe('a rank correlation', () => {
  it('does not mind who comes first, the unit, or turns with the sign', () => {
    fc.assert(
      fc.property(series, (pairs) => {
        const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const time = [one.map((_, i) => i)];
        const found = partialSpearman(one, other, time);
        const back = partialSpearman(other, one, time);
        const turned = partialSpearman(
          one.map((x) => -4 * x),
          other,
          time,
        );
        expect(back.r).toBeCloseTo(found.r, 9);
        expect(back.p).toBeCloseTo(found.p, 9);
        expect(turned.r).toBeCloseTo(-found.r, 9);
        const interval = correlationInterval(found);
        for (const number of [found.r, found.p, found.effective, interval.low, interval.high])
          expect(Number.isFinite(number)).toBe(true);
        expect(interval.low).toBeLessThanOrEqual(found.r);
        expect(interval.high).toBeGreaterThanOrEqual(found.r);
        expect(found.effective).toBeLessThanOrEqual(pairs.length);
      }),
    );
  });

  it('is nothing where nothing is left, and perfect where nothing else is', () => {
    const time = Array.from({ length: 12 }, (_, i) => i);
    expect(
      partialSpearman(
        time,
        time.map((i) => i % 3),
        [time],
      ),
    ).toMatchObject({ r: 0, p: 1 });
    const found = partialSpearman(
      time.map((i) => (i * 7) % 12),
      time.map((i) => (i * 7) % 12),
    );
    expect(found.r).toBeCloseTo(1, 12);
    expect(found.p).toBeLessThan(1e-6);
    expect(correlationInterval(found).high).toBeLessThanOrEqual(1);
  });

  it('is seldom found between two moods that only last, or share a weekday and a season', () => {
    const random = generator('unrelated');
    const lasting = (n: number): number[] => {
      let before = drawNormal(random);
      return Array.from({ length: n }, (_, i) => {
        before = 0.6 * before + drawNormal(random);
        return before + (i % 5 === 4 ? 2 : 0) + (3 * i) / n;
      });
    };
    const n = 60;
    const columns = [0, 1, 2, 3].map((day) => Array.from({ length: n }, (_, i) => Number(i % 5 === day)));
    columns.push(Array.from({ length: n }, (_, i) => i));
    let [found, naive] = [0, 0];
    for (let run = 0; run < 300; run++) {
      const [one, other] = [lasting(n), lasting(n)];
      if (partialSpearman(one, other, columns).p <= 0.05) found++;
      if (partialSpearman(one, other).p <= 0.05) naive++;
    }
    expect(found / 300).toBeLessThan(0.1);
    expect(naive).toBeGreaterThan(found);
  });

  it('shares ranks between equal values', () => {
    expect(ranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
    expect(ranks([1, 1 + 1e-12], 1e-9)).toEqual([1.5, 1.5]);
  });
});

describe('words, movement and range', () => {
  it('log-odds turn round with the texts, and stay finite', () => {
    const text = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
        const found = logOdds(a, b);
        const turned = new Map(logOdds(b, a).map(({ word, z }) => [word, z]));
        for (const { word, z } of found) {
          expect(Number.isFinite(z)).toBe(true);
          expect(turned.get(word)!).toBeCloseTo(-z, 10);
        }
      }),
    );
  });

  it('momentum turns with the sign, does not mind the unit, and rises with a step', () => {
    const random = generator('momentum');
    const values = Array.from({ length: 30 }, () => drawNormal(random));
    expect(momentum(values.map((x) => 5 - 3 * x))).toBeCloseTo(-momentum(values), 10);
    expect(momentum(Array(12).fill(4))).toBe(0);
    expect(momentum(values.map((x, i) => x + (i > 25 ? 3 : 0)))).toBeGreaterThan(momentum(values));
    expect(combinedZ([1, 1, 1, 1])).toBe(2);
  });

  it('range grows with what is seen, and lies between one and the number of kinds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        if (all === 0) return;
        let before = 1;
        for (let size = 1; size <= all; size++) {
          const now = rarefiedHill(counts, size);
          expect(now).toBeGreaterThanOrEqual(before - 1e-9);
          before = now;
        }
        expect(hillNumber(counts)).toBeLessThanOrEqual(counts.filter((count) => count > 0).length + 1e-9);
        expect(before).toBeCloseTo(hillNumber(counts), 9);
      }),
    );
  });

  it('say what they cannot take', () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const call of [
      () => partialSpearman([1, 2], [1, 2]),
      () => partialSpearman(eight, eight, [[1]]),
      () => partialSpearman(eight, [...eight.slice(1), Number.NaN]),
      () => logOdds(new Map([['a', -1]]), new Map()),
      () => logOdds(new Map([['a', 1]]), new Map(), 10, new Map([['b', 1]])),
      () => momentum(eight),
      () => combinedZ([]),
      () => hillNumber([]),
      () => rarefiedHill([2, 3], 6),
    ])
      expect(call).toThrow(RangeError);
  });
});
