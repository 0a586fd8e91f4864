import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import type { Interval } from './interval.ts';
import { tQuantile, tTwoSided } from './student.ts';

export interface Mean extends Interval {
  readonly mean: number;
  /** Two-sided, against a mean of zero: with differences of pairs as values this is the paired t test. */
  readonly p: number;
}

/**
 * What is believed of a deviation beforehand: as if it had been seen as `deviation` in `freedom` values more.
 */
export interface SpreadPrior {
  readonly freedom: number;
  readonly deviation: number;
}

/**
 * The mean of a sample with its t interval, in the unit of the values.
 *
 * With `prior` the variance is (Σ(x − x̄)² + ν₀s₀²)/(n − 1 + ν₀) and t has n − 1 + ν₀ degrees of freedom, so
 * that few values that happen to be alike do not look certain. RangeError for fewer than two values (one with
 * a prior), for a value that is not finite, and unless 0 < level < 1. Source: Student (1908); the prior is
 * the scaled inverse chi-square of Gelman et al., Bayesian Data Analysis, section 3.3. R t.test.
 */
export function meanInterval(values: readonly number[], level = 0.9, prior?: SpreadPrior): Mean {
  const added = prior ?? { freedom: 0, deviation: 0 };
  const { length } = values;
  ensure(length >= (prior ? 1 : 2), 'At least two values are needed.');
  ensure(added.freedom >= 0 && added.deviation >= 0, 'A prior has a freedom and a deviation of at least 0.');
  ensureInside(level);
  ensureFinite(values);
  const mean = values.reduce((sum, value) => sum + value / length, 0);
  const freedom = length - 1 + added.freedom;
  ensure(freedom > 0, 'At least two values are needed.');
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt((squares + added.freedom * added.deviation ** 2) / freedom / length);
  const half = tQuantile((1 + level) / 2, freedom) * error;
  const t = error === 0 ? 0 : mean / error;
  const p = error === 0 ? Number(mean === 0) : tTwoSided(t, freedom);
  return { mean, low: mean - half, high: mean + half, p };
}
