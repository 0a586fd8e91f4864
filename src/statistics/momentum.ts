import { ensure, ensureFinite } from './ensure.ts';
import { sampleDeviation } from './spread.ts';

const [FAST, SLOW, PERSISTENCE] = [2, 8, 0.4];

/**
 * Recent movement of a series against its usual pace, as a z: the mean with a half-life of 2 steps less that
 * of 8 steps, over its deviation when nothing moves.
 *
 * `values`: up to 10,000 steps, the latest last, null where one is left out; at least 12 are there, finite,
 * any unit; else RangeError. Both means weigh what is there and sum to 1. The deviation is that of all the
 * values, which are taken to be correlated as 0.4 to the power of the steps between them. A series that never
 * moves has 0.
 *
 * Source: the difference of two exponential means (MACD; Appel 1979) with the variance of a weighted sum,
 * √(w'Φw).
 */
export function momentum(values: readonly (number | null)[]): number {
  const there = values.flatMap((value) => (value === null ? [] : [value]));
  ensure(
    there.length >= 12 && values.length <= 10_000,
    'Momentum needs at least 12 values in up to 10,000 steps.',
  );
  ensureFinite(there);
  const decay = (halfLife: number): number[] => {
    const raw = values.map((value, i) => (value === null ? 0 : 2 ** ((i + 1 - values.length) / halfLife)));
    const sum = raw.reduce((all, weight) => all + weight, 0);
    ensure(sum > 1e-200, 'The latest value is too long ago.');
    return raw.map((weight) => weight / sum);
  };
  const [fast, slow] = [decay(FAST), decay(SLOW)];
  const deviation = sampleDeviation(there);
  if (deviation === 0) return 0;
  const centre = there[0]!;
  let [moved, variance, carried] = [0, 0, 0];
  values.forEach((value, i) => {
    const weight = fast[i]! - slow[i]!;
    if (value !== null) moved += weight * (value - centre);
    variance += weight * weight + 2 * weight * carried;
    carried = PERSISTENCE * (carried + weight);
  });
  return moved / (deviation * Math.sqrt(variance));
}

/**
 * Several z of independent series as one: Σ z / √k (Stouffer 1949). RangeError for none or one that is not
 * finite.
 */
export function combinedZ(zs: readonly number[]): number {
  ensure(zs.length > 0, 'At least one z is needed.');
  ensureFinite(zs);
  return zs.reduce((sum, z) => sum + z, 0) / Math.sqrt(zs.length);
}
