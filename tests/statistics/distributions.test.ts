import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../src/statistics/beta.ts';
import { binomialAt, binomialCdf, binomialQuantile } from '../../src/statistics/binomial.ts';
import { fCdf, fQuantile } from '../../src/statistics/fisher-f.ts';
import { logGamma } from '../../src/statistics/gamma.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../src/statistics/normal.ts';
import { tCdf, tQuantile, tTwoSided } from '../../src/statistics/student.ts';
import { deviation, golden } from './golden.ts';

const functions = {
  normalCdf,
  normalDensity,
  normalQuantile,
  logGamma,
  tCdf,
  tQuantile,
  betaCdf,
  betaQuantile,
  fCdf,
  fQuantile,
  binomialAt,
  binomialCdf,
  binomialQuantile,
} as Readonly<Record<string, (...given: number[]) => number>>;

describe('against R', () => {
  const figures = golden<Record<string, number[][]>>('distributions');

  it('has figures for every function', () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(functions).sort());
  });

  it.each(Object.entries(figures))('%s', (name, rows) => {
    const limit = name === 'binomialQuantile' ? 0 : 1e-9;
    const far = rows.filter(
      (row) => !(deviation(functions[name]!(...row.slice(0, -1)), row.at(-1)!) <= limit),
    );
    expect(far).toEqual([]);
  });
});

const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.1, max: 1e4, noNaN: true });

describe('everywhere', () => {
  it('a cdf takes its quantile back', () => {
    fc.assert(
      fc.property(p, shape, shape, (chance, a, b) => {
        const back = [
          normalCdf(normalQuantile(chance)),
          tCdf(tQuantile(chance, a), a),
          fCdf(fQuantile(chance, a, b), a, b),
        ];
        for (const value of back) expect(deviation(value, chance)).toBeLessThan(1e-9);
        const x = betaQuantile(chance, a, b);
        // Near 1 a number is too coarse to hold the quantile: then its neighbours must enclose it.
        if (x < 0.999) expect(deviation(betaCdf(x, a, b), chance)).toBeLessThan(1e-9);
        else expect(betaCdf(x - 2 ** -53, a, b)).toBeLessThanOrEqual(chance * (1 + 1e-9));
      }),
    );
  });

  it('a cdf rises, is mirrored, and stays between 0 and 1', () => {
    const x = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(x, x, shape, shape, (one, other, a, b) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        for (const cdf of [
          normalCdf,
          (v: number) => tCdf(v, a),
          (v: number) => fCdf(v, a, b),
          (v: number) => betaCdf(v, a, b),
          (v: number) => binomialCdf(v, Math.round(a), 0.3),
        ]) {
          expect(cdf(low)).toBeGreaterThanOrEqual(0);
          expect(cdf(high)).toBeLessThanOrEqual(1);
          expect(cdf(low)).toBeLessThanOrEqual(cdf(high) + 1e-12);
        }
        expect(normalCdf(-one)).toBeCloseTo(1 - normalCdf(one), 14);
        expect(tCdf(-one, a)).toBeCloseTo(1 - tCdf(one, a), 14);
        expect(tTwoSided(one, a)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a binomial quantile is the first count that reaches the chance', () => {
    fc.assert(
      fc.property(
        p,
        fc.integer({ min: 0, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (chance, n, q) => {
          const count = binomialQuantile(chance, n, q);
          expect(binomialCdf(count, n, q)).toBeGreaterThanOrEqual(chance * (1 - 1e-13));
          expect(binomialCdf(count - 1, n, q)).toBeLessThan(chance);
        },
      ),
    );
  });

  it('is finite for the strangest arguments allowed', () => {
    const odd = fc.double({ min: 1e-8, max: 1e8, noNaN: true });
    const chance = fc.double({ min: Number.MIN_VALUE, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(chance, odd, odd, (at, a, b) => {
        const values = [
          normalQuantile(at),
          tQuantile(at, a),
          betaQuantile(at, a, b),
          fQuantile(at, a, b),
          betaCdf(at, a, b),
          tCdf(b, a),
          fCdf(at, a, b),
          binomialCdf(Math.floor(a), Math.floor(b), at),
        ];
        for (const value of values) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('says what it cannot take', () => {
    const wrong = [
      () => normalCdf(Number.NaN),
      () => normalQuantile(0),
      () => normalQuantile(1),
      () => tCdf(Number.POSITIVE_INFINITY, 3),
      () => tCdf(1, 0),
      () => tQuantile(0.5, Number.NaN),
      () => betaCdf(0.5, 0, 1),
      () => fCdf(1, -1, 2),
      () => binomialCdf(1, 2.5, 0.5),
      () => binomialCdf(1, 2, 1.5),
      () => logGamma(0),
    ];
    for (const call of wrong) expect(call).toThrow(RangeError);
  });
});
