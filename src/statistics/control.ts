import { lagOne, withoutBias } from './autocorrelation.ts';
import { ensure, ensureFinite } from './ensure.ts';
import type { Interval } from './interval.ts';
import { normalCdf } from './normal.ts';
import { sampleDeviation } from './spread.ts';
import { tQuantile } from './student.ts';

export interface Limits extends Interval {
  readonly centre: number;
}

/** Exponentially smoothed values, the first from `start`: weight · value + (1 − weight) · the one before. */
export function smoothed(values: readonly number[], start: number, weight = 0.25): number[] {
  ensure(weight > 0 && weight <= 1, 'A weight above 0 and up to 1 is needed.');
  ensureFinite([start, ...values]);
  let before = start;
  return values.map((value) => {
    before = weight * value + (1 - weight) * before;
    return before;
  });
}

/**
 * The limits that smoothed values seldom leave while nothing changed, in the unit of the values.
 *
 * `baseline`: 5 to 1,000 values at equal steps; `width`: how many deviations wide, from 1 to 5; RangeError
 * otherwise. Equal values give limits at the centre. Allows for a baseline that is short (its mean and
 * deviation are themselves uncertain; the ratio of the t quantile to the normal one is at most 1.6) and for
 * autocorrelation, drawn towards 0.3 as if by ten values.
 *
 * Source: Roberts (1959), Lu and Reynolds, Journal of Quality Technology 31 (1999) for AR(1), and the
 * variance of a mean.
 */
export function smoothedLimits(baseline: readonly number[], weight = 0.25, width = 2.7): Limits {
  const m = baseline.length;
  ensure(m >= 5 && m <= 1000, 'A baseline needs 5 to 1,000 values.');
  ensure(weight > 0 && weight <= 1, 'A weight above 0 and up to 1 is needed.');
  ensure(width >= 1 && width <= 5, 'A width from 1 to 5 is needed.');
  const deviation = sampleDeviation(baseline);
  const centre = baseline.reduce((sum, value) => sum + value / m, 0);
  const r = (m * withoutBias(lagOne(baseline), m, 1, 0.8) + 10 * 0.3) / (m + 10);
  const passed = r * (1 - weight);
  const variance = ((weight / (2 - weight)) * (1 + passed)) / (1 - passed) + (1 + r) / ((1 - r) * m);
  const ratio = Math.min(1.6, tQuantile(normalCdf(width), m - 1) / width);
  const half = width * ratio * deviation * Math.sqrt(variance);
  return { centre, low: centre - half, high: centre + half };
}

/**
 * Where values have been outside the limits on one side for `run` steps: −1 below, 1 above, 0 otherwise, one
 * for each.
 */
export function outside(values: readonly number[], { low, high }: Interval, run = 2): (-1 | 0 | 1)[] {
  ensure(Number.isInteger(run) && run >= 1, 'A run of at least one is needed.');
  ensureFinite(values);
  let [side, length] = [0, 0];
  return values.map((value) => {
    const now = value < low ? -1 : value > high ? 1 : 0;
    length = now === side ? length + 1 : 1;
    side = now;
    return length >= run ? now : 0;
  });
}
