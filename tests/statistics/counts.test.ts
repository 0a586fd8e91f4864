import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAt, signTest } from '../../src/statistics/binomial.ts';
import { cholesky, inverseDiagonal, logDeterminant, solved } from '../../src/statistics/cholesky.ts';
import { adjustedForDiscovery } from '../../src/statistics/false-discovery.ts';
import { fisherExact } from '../../src/statistics/fisher-exact.ts';
import { logChoose } from '../../src/statistics/gamma.ts';
import {
  chanceBelow,
  jeffreysInterval,
  shrunkShare,
  wilsonInterval,
} from '../../src/statistics/proportion.ts';
import { deviation, golden } from './golden.ts';

interface Figures {
  wilson: [number, number, number, number, number][];
  jeffreys: [number, number, number, number, number][];
  fisher: [number, number, number, number, number][];
  discovery: { p: number[]; adjusted: number[] }[];
  sign: [number, number, number][];
  choose: [number, number, number][];
  linear: {
    matrix: number[][];
    right: number[];
    solved: number[];
    logDeterminant: number;
    inverseDiagonal: number[];
  };
}

const figures = golden<Figures>('counts');
const near = (actual: number, expected: number): void =>
  expect(deviation(actual, expected)).toBeLessThanOrEqual(1e-9);

describe('against R', () => {
  it.each([
    ['wilson', wilsonInterval],
    ['jeffreys', jeffreysInterval],
  ] as const)('the %s interval', (name, interval) => {
    for (const [k, n, level, low, high] of figures[name]) {
      const found = interval(k, n, level);
      // R rounds the ends of Wilson's interval that are 0 or 1 to 1e-17.
      expect(Math.abs(found.low - low)).toBeLessThanOrEqual(1e-9 * low + 1e-15);
      near(found.high, high);
    }
  });

  it("Fisher's exact test", () => {
    for (const [a, b, c, d, p] of figures.fisher) near(fisherExact({ one: [a, c], other: [b, d] }), p);
  });

  it('false discovery', () => {
    for (const { p, adjusted } of figures.discovery)
      adjustedForDiscovery(p).forEach((value, i) => {
        near(value, adjusted[i]!);
      });
  });

  it('the sign test and the number of choices', () => {
    for (const [k, n, p] of figures.sign) near(signTest(k, n), p);
    for (const [n, k, log] of figures.choose) expect(Math.abs(logChoose(n, k) - log)).toBeLessThan(1e-9);
  });

  it('a linear system', () => {
    const { matrix, right, ...expected } = figures.linear;
    const factor = cholesky(Float64Array.from(matrix.flat()), 7);
    solved(factor, Float64Array.from(right)).forEach((value, i) => {
      near(value, expected.solved[i]!);
    });
    inverseDiagonal(factor, 7).forEach((value, i) => {
      near(value, expected.inverseDiagonal[i]!);
    });
    near(logDeterminant(factor, 7), expected.logDeterminant);
  });
});

const counts = fc
  .integer({ min: 0, max: 3000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe('a share', () => {
  it('lies in its intervals, which mirror each other and grow with the level', () => {
    fc.assert(
      fc.property(counts, level, ([k, n], at) => {
        for (const interval of [wilsonInterval, jeffreysInterval]) {
          const { low, high } = interval(k, n, at);
          const other = interval(n - k, n, at);
          const wider = interval(k, n, (1 + at) / 2);
          if (n > 0) {
            expect(low).toBeLessThanOrEqual(k / n + (k === 0 || k === n ? 0 : 0.5 / n));
            expect(high).toBeGreaterThanOrEqual(k / n - (k === 0 || k === n ? 0 : 0.5 / n));
          }
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(other.high).toBeCloseTo(1 - low, 12);
          expect(wider.low).toBeLessThanOrEqual(low + 1e-12);
          expect(wider.high).toBeGreaterThanOrEqual(high - 1e-12);
        }
      }),
    );
  });

  it('is covered as often as promised, over all outcomes', () => {
    for (const interval of [wilsonInterval, jeffreysInterval]) {
      const shares = Array.from({ length: 48 }, (_, i) => 0.5 + i / 100);
      const covered = shares.map((p) =>
        Array.from({ length: 21 }, (_, k) => {
          const { low, high } = interval(k, 20, 0.9);
          return low <= p && p <= high ? binomialAt(k, 20, p) : 0;
        }).reduce((a, b) => a + b),
      );
      const mean = covered.reduce((a, b) => a + b) / covered.length;
      expect(mean).toBeGreaterThan(0.89);
      expect(mean).toBeLessThan(0.93);
    }
  });

  it('is drawn to that of all, less the more is known', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), ([k, n], overall) => {
        const drawn = shrunkShare(k, n, overall);
        const own = n === 0 ? overall : k / n;
        expect(drawn).toBeGreaterThanOrEqual(Math.min(own, overall) - 1e-12);
        expect(drawn).toBeLessThanOrEqual(Math.max(own, overall) + 1e-12);
      }),
    );
    expect(shrunkShare(0, 6, 0.8)).toBeCloseTo(0.4, 12);
  });

  it('has a chance to be below another: 13 of 21 against 80 %', () => {
    expect(chanceBelow(0.8, 13, 21)).toBeCloseTo(0.9745551529849, 12);
  });
});

describe('exact tests', () => {
  it('do not mind which group and which answer comes first', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact({ one: [a, b], other: [c, d] });
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact({ one: [c, d], other: [a, b] })).toBeCloseTo(p, 10);
        expect(fisherExact({ one: [b, a], other: [d, c] })).toBeCloseTo(p, 10);
      }),
    );
  });

  it('adjusting keeps order, never lowers, and does not mind the order given', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(ps, (given) => {
        const adjusted = adjustedForDiscovery(given);
        given.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          given.forEach((q, j) => {
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
        expect(adjustedForDiscovery(given.toReversed())).toEqual(adjusted.toReversed());
      }),
    );
  });

  it('say what they cannot take', () => {
    for (const call of [
      () => fisherExact({ one: [-1, 0], other: [0, 0] }),
      () => fisherExact({ one: [0.5, 0], other: [0, 0] }),
      () => adjustedForDiscovery([1.1]),
      () => adjustedForDiscovery([Number.NaN]),
      () => wilsonInterval(3, 2),
      () => jeffreysInterval(1, 2, 1),
      () => shrunkShare(1, 2, 2),
      () => chanceBelow(-0.1, 1, 2),
      () => signTest(3, 2),
      () => cholesky(Float64Array.of(1, 2, 2, 1), 2),
    ])
      expect(call).toThrow(RangeError);
  });
});
