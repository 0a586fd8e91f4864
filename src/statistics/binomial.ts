import { binomialDensity } from './binomial-density.ts';
import { ensure, ensureInside } from './ensure.ts';
import { incompleteBeta } from './incomplete-beta.ts';

function ensureTrials(trials: number, chance: number): void {
  ensure(
    Number.isInteger(trials) && trials >= 0 && trials <= 1e8,
    'The number of trials must be whole, from 0 to 100,000,000.',
  );
  ensure(chance >= 0 && chance <= 1, 'A chance from 0 to 1 is needed.');
}

/**
 * The chance of exactly `count` successes. RangeError unless 0 ≤ chance ≤ 1 and trials is whole, 0 to 1e8.
 */
export function binomialAt(count: number, trials: number, chance: number): number {
  ensureTrials(trials, chance);
  if (!Number.isInteger(count) || count < 0 || count > trials) return 0;
  return binomialDensity(count, trials, chance, 1 - chance);
}

/**
 * The chance of at most `count` successes in `trials`, each with `chance`.
 *
 * RangeError unless count is finite, 0 ≤ chance ≤ 1 and trials is whole, 0 to 1e8.
 * Source: Abramowitz and Stegun 26.5.24.
 */
export function binomialCdf(count: number, trials: number, chance: number): number {
  ensureTrials(trials, chance);
  ensure(Number.isFinite(count), 'A finite number is needed.');
  const whole = Math.floor(count);
  if (whole < 0) return 0;
  return whole >= trials ? 1 : incompleteBeta(1 - chance, chance, trials - whole, whole + 1);
}

/**
 * The smallest count whose cumulative chance reaches `p`, with R's allowance of 64 rounding steps for `p`.
 *
 * RangeError unless 0 < p < 1, 0 ≤ chance ≤ 1 and trials is whole, 0 to 1e8.
 */
export function binomialQuantile(p: number, trials: number, chance: number): number {
  ensureInside(p);
  ensureTrials(trials, chance);
  const wanted = p * (1 - 64 * Number.EPSILON);
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, trials, chance) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The two-sided sign test: the chance, when both signs are equally likely, of a split at least as uneven as
 * `count` of `trials`. 1 of nothing. RangeError unless both are whole and 0 ≤ count ≤ trials <= 1e8. Source:
 * R binom.test at ½.
 */
export function signTest(count: number, trials: number): number {
  ensureTrials(trials, 0.5);
  ensure(
    Number.isInteger(count) && count >= 0 && count <= trials,
    'A whole count up to the trials is needed.',
  );
  return Math.min(1, 2 * binomialCdf(Math.min(count, trials - count), trials, 0.5));
}
