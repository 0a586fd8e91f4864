import { inflation, lagOne, withoutBias } from './autocorrelation.ts';
import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import type { Interval } from './interval.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { select } from './select.ts';

const MOST = 2000;

export interface Trend {
  /** Change for each unit of time. */
  readonly slope: number;
  readonly interval: Interval;
  /** Mann and Kendall's sum of signs. */
  readonly s: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  /** The lag-1 autocorrelation around the slope, without bias, from 0 to 0.9. */
  readonly autocorrelation: number;
  /** How many times larger the variance of `s` was taken for it. */
  readonly inflation: number;
}

/**
 * The Theil–Sen slope with its interval and the Mann–Kendall test, both widened for autocorrelation.
 *
 * `times`: whole numbers, each above the one before (a missing week or day is a gap); `values`: one for each,
 * of any unit. Neighbours one unit of time apart make the autocorrelation; if fewer than half are, all
 * neighbours. From 5 to 2,000 points, because each pair is looked at (2,000 take some 100 ms): take means
 * over longer spans of more. RangeError otherwise, for a value that is not finite, and unless 0 < level < 1.
 *
 * Source: Sen, JASA 63 (1968), ranks of the interval as SciPy's theilslopes; variance with ties as Kendall
 * (1975); lag-1 inflation in the form of Yue and Wang, Water Resources Management 18 (2004), with r* = (n r +
 * 2)/(n − 4).
 */
export function trend(times: readonly number[], values: readonly number[], level = 0.9): Trend {
  const n = values.length;
  ensure(n >= 5 && n <= MOST && times.length === n, 'A trend needs 5 to 2,000 values with a time for each.');
  ensure(
    times.every((time, i) => Number.isSafeInteger(time) && (i === 0 || time > times[i - 1]!)),
    'The times of a trend must be whole and rise.',
  );
  ensureFinite(values);
  ensureInside(level);
  const { slopes, s } = pairs(times, values);
  const middle = slopes.length >> 1;
  const upper = select(slopes, middle);
  const slope = slopes.length % 2 === 1 ? upper : (upper + select(slopes, middle - 1)) / 2;
  const rest = values.map((value, i) => value - slope * (times[i]! - times[0]!));
  const autocorrelation = withoutBias(neighbours(times, rest), n, 2);
  const factor = inflation(autocorrelation, n);
  const deviation = Math.sqrt(variance(values) * factor);
  const z = deviation === 0 ? 0 : (s - Math.sign(s)) / deviation;
  const reach = normalQuantile((1 + level) / 2) * deviation;
  const low = select(slopes, Math.round((slopes.length - reach) / 2) - 1);
  const high = select(slopes, Math.round((slopes.length + reach) / 2));
  const interval = { low: Math.min(low, slope), high: Math.max(high, slope) };
  return { slope, interval, s, z, p: 2 * normalCdf(-Math.abs(z)), autocorrelation, inflation: factor };
}

function pairs(times: readonly number[], values: readonly number[]): { slopes: Float64Array; s: number } {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let [place, s] = [0, 0];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const rise = values[j]! - values[i]!;
      slopes[place++] = rise / (times[j]! - times[i]!);
      s += Math.sign(rise);
    }
  return { slopes, s };
}

/** The variance of the sum of signs without autocorrelation. */
function variance(values: readonly number[]): number {
  const term = (count: number): number => count * (count - 1) * (2 * count + 5);
  const ties = [...Map.groupBy(values, (value) => value).values()];
  return (term(values.length) - ties.reduce((sum, { length }) => sum + term(length), 0)) / 18;
}

function neighbours(times: readonly number[], rest: readonly number[]): number {
  const near = times.filter((time, i) => i > 0 && time - times[i - 1]! === 1).length;
  const all = times.length - 1;
  if (near === all || near * 2 < all) return lagOne(rest);
  const mean = rest.reduce((sum, value) => sum + value / rest.length, 0);
  let [products, squares] = [0, 0];
  rest.forEach((value, i) => {
    squares += (value - mean) ** 2;
    if (i > 0 && times[i]! - times[i - 1]! === 1) products += (value - mean) * (rest[i - 1]! - mean);
  });
  return squares > 1e-24 * mean * mean ? Math.max(-1, Math.min(1, (products * all) / near / squares)) : 0;
}
