import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflation, lagOne } from '../../src/statistics/autocorrelation.ts';
import { outside, smoothed, smoothedLimits } from '../../src/statistics/control.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import { select } from '../../src/statistics/select.ts';
import { sampleDeviation, smallestChange } from '../../src/statistics/spread.ts';
import { trend } from '../../src/statistics/trend.ts';
import { deviation, golden } from './golden.ts';

interface FromR {
  kendall: { values: number[]; z: number; p: number; acf: number }[];
  means: { values: number[]; mean: number; low: number; high: number; p: number; sd: number }[];
}
interface FromPython {
  trends: (Record<
    'level' | 'slope' | 's' | 'z' | 'p' | 'inflation' | 'low' | 'high' | 'plainLow' | 'plainHigh',
    number
  > & {
    times: number[];
    values: number[];
  })[];
  limits: { baseline: number[]; weight: number; width: number; low: number; high: number }[];
}

const near = (actual: number, expected: number): void =>
  expect(deviation(actual, expected)).toBeLessThanOrEqual(1e-9);
const r = golden<FromR>('series');
const python = golden<FromPython>('trends');
const steps = (values: readonly number[]): number[] => values.map((_, i) => i);

describe('against R and SciPy', () => {
  it("Kendall's test before it is widened, and the autocorrelation", () => {
    for (const { values, z, p, acf } of r.kendall) {
      const found = trend(steps(values), values);
      near(found.z * Math.sqrt(found.inflation), z);
      if (found.inflation === 1) near(found.p, p);
      near(lagOne(values), acf);
    }
  });

  it('slope, interval and test', () => {
    for (const { times, values, level, ...expected } of python.trends) {
      const found = trend(times, values, level);
      near(found.slope, expected.slope);
      near(found.s, expected.s);
      near(found.z, expected.z);
      near(found.p, expected.p);
      near(found.inflation, expected.inflation);
      near(found.interval.low, expected.low);
      near(found.interval.high, expected.high);
      if (found.inflation === 1)
        expect(found.interval).toEqual({ low: expected.plainLow, high: expected.plainHigh });
    }
    expect(python.trends.filter((one) => one.inflation === 1).length).toBeGreaterThan(1);
  });

  it('the limits of smoothed values', () => {
    for (const { baseline, weight, width, low, high } of python.limits) {
      const found = smoothedLimits(baseline, weight, width);
      near(found.low, low);
      near(found.high, high);
    }
  });

  it('the mean and its interval', () => {
    for (const { values, sd, ...expected } of r.means) {
      const found = meanInterval(values);
      for (const key of ['mean', 'low', 'high', 'p'] as const) near(found[key], expected[key]);
      near(sampleDeviation(values), sd);
    }
  });
});

const value = fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4);
const series = fc.array(value, { minLength: 5, maxLength: 60 });

describe('a trend', () => {
  it('turns round with the values and with time, and grows with the unit', () => {
    fc.assert(
      fc.property(series, (values) => {
        const found = trend(steps(values), values);
        const turned = trend(
          steps(values),
          values.map((x) => -x),
        );
        const back = trend(steps(values), values.toReversed());
        const larger = trend(
          steps(values),
          values.map((x) => 8 * x + 16),
        );
        expect(turned.slope).toBeCloseTo(-found.slope, 12);
        expect(turned.p).toBeCloseTo(found.p, 9);
        expect(back.slope).toBeCloseTo(-found.slope, 12);
        expect(back.p).toBeCloseTo(found.p, 9);
        expect(larger.slope).toBeCloseTo(8 * found.slope, 12);
        expect(found.interval.low).toBeLessThanOrEqual(found.slope);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.slope);
        for (const number of [found.z, found.p, found.inflation, found.interval.low, found.interval.high])
          expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it('is flat in equal values and certain in a straight line', () => {
    expect(trend([0, 1, 2, 3, 4, 5], [2, 2, 2, 2, 2, 2])).toMatchObject({
      slope: 0,
      z: 0,
      p: 1,
      interval: { low: 0, high: 0 },
    });
    const line = trend(
      steps(Array(20).fill(0)),
      steps(Array(20).fill(0)).map((i) => 0.1 * i),
    );
    expect(line.slope).toBeCloseTo(0.1, 12);
    expect(line.p).toBeLessThan(1e-6);
  });

  it('is seldom found where there is none, even with mood that lasts', () => {
    const random = generator('no trend');
    let [found, covered] = [0, 0];
    for (let run = 0; run < 400; run++) {
      let before = drawNormal(random) / 0.8;
      const values = Array.from({ length: 26 }, () => {
        before = 0.6 * before + drawNormal(random);
        return Math.round(4 * before) / 4;
      });
      const { p, interval } = trend(steps(values), values);
      if (p <= 0.05) found++;
      if (interval.low <= 0 && interval.high >= 0) covered++;
    }
    // Plain Mann–Kendall finds 29 % of these.
    expect(found / 400).toBeLessThan(0.12);
    expect(covered / 400).toBeGreaterThan(0.83);
  });

  it('takes two thousand points, and no more', () => {
    const random = generator('many');
    const values = Array.from({ length: 2000 }, (_, i) => drawNormal(random) + i / 1000);
    expect(trend(steps(values), values).slope).toBeCloseTo(0.001, 3);
    expect(() => trend(steps([...values, 1]), [...values, 1])).toThrow(RangeError);
  });
});

describe('smaller things', () => {
  it('select puts the rank in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), fc.nat(), (values, any) => {
        const rank = any % values.length;
        expect(select(Float64Array.from(values), rank)).toBe(values.toSorted((a, b) => a - b)[rank]);
      }),
    );
  });

  it('inflation is 1 without correlation and grows with it', () => {
    expect(inflation(0, 30)).toBe(1);
    expect(inflation(0.5, 3)).toBeCloseTo(1 + 2 * ((2 / 3) * 0.5 + (1 / 3) * 0.25), 12);
    expect(inflation(0.9, 1000)).toBeGreaterThan(inflation(0.6, 1000));
  });

  it('a baseline without variation has limits at its centre; two steps outside are a signal', () => {
    expect(smoothedLimits([1, 1, 1, 1, 1])).toEqual({ centre: 1, low: 1, high: 1 });
    expect(smoothed([1, 1], 0, 0.5)).toEqual([0.5, 0.75]);
    expect(outside([0, -3, -3, -3, 3, 3, 0], { low: -1, high: 1 })).toEqual([0, 0, -1, -1, 0, 1, 0]);
  });

  it('a prior keeps few equal values from looking certain', () => {
    const prior = { freedom: 4, deviation: 1 };
    expect(meanInterval([1, 1, 1])).toMatchObject({ low: 1, high: 1, p: 0 });
    const { low, high } = meanInterval([1, 1, 1], 0.9, prior);
    // √(4/6/3) · t₆(.95)
    expect(high - 1).toBeCloseTo(Math.sqrt(4 / 18) * 1.943180280515303, 9);
    expect(1 - low).toBeCloseTo(high - 1, 12);
    expect(meanInterval([2], 0.9, prior).mean).toBe(2);
  });

  it('the smallest change worth words', () => {
    expect(smallestChange([1, 3, 2, 4, 3, 5])).toBeCloseTo(1.65 * Math.sqrt((4 + 1 + 4 + 1 + 4) / 5), 12);
  });

  it('say what they cannot take', () => {
    for (const call of [
      () => trend([0, 1, 2, 3], [1, 2, 3, 4]),
      () => trend([0, 1, 2, 3, 3], [1, 2, 3, 4, 5]),
      () => trend([0, 1, 2, 3, 4], [1, 2, Number.NaN, 4, 5]),
      () => trend([0, 1, 2, 3, 4], [1, 2, 3, 4, 5], 1),
      () => meanInterval([1]),
      () => meanInterval([], 0.9, { freedom: 4, deviation: 1 }),
      () => sampleDeviation([1]),
      () => smallestChange([1, 2, 3, 4, 5]),
      () => smoothedLimits([1, 2, 3, 4]),
      () => smoothed([1], 0, 0),
      () => outside([1], { low: 0, high: 1 }, 0),
    ])
      expect(call).toThrow(RangeError);
  });
});
