import { ensure, ensureFinite } from './ensure.ts';

/**
 * The standard deviation of a sample (over n − 1), in the unit of the values. RangeError for fewer than two
 * or not finite.
 */
export function sampleDeviation(values: readonly number[]): number {
  ensure(values.length >= 2, 'At least two values are needed.');
  ensureFinite(values);
  const first = values[0]!;
  // Taken from the first value, so that equal values have exactly no deviation.
  const mean = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - first - mean) ** 2, 0) / (values.length - 1));
}

/**
 * The smallest change between two readings of one number that is more than its usual wobble: 1.65 · √2 · the deviation from
 * one reading to the next, √(Σ(xᵢ₊₁ − xᵢ)² / 2(n − 1)), which a level that moved once hardly raises.
 *
 * In the unit of the values, in their order of time. RangeError for fewer than 6 readings or one that is not finite.
 * Source: the 90 % reliable change of N. S. Jacobson and P. Truax (1991), with the person's own deviation in the place
 * of a test's; the deviation is that of J. von Neumann (1941).
 */
export function smallestChange(readings: readonly number[]): number {
  ensure(readings.length >= 6, 'At least six readings are needed.');
  ensureFinite(readings);
  const steps = readings.slice(1).map((value, place) => value - readings[place]!);
  return 1.65 * Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length);
}
