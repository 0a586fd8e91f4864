import { betaCdf, betaQuantile } from './beta.ts';
import { ensure, ensureInside } from './ensure.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

function ensureCounts(count: number, trials: number): void {
  const whole = Number.isInteger(count) && Number.isInteger(trials) && trials < 1e8;
  ensure(whole && count >= 0 && count <= trials, 'Whole counts with 0 ≤ count ≤ trials < 1e8 are needed.');
}

/**
 * Wilson's interval for a share: `count` of `trials`, as shares from 0 to 1; 0 to 1 for no trials.
 *
 * RangeError unless the counts are whole, 0 ≤ count ≤ trials < 1e8 and 0 < level < 1.
 * Source: E. B. Wilson, JASA 22 (1927); R prop.test(correct = FALSE).
 */
export function wilsonInterval(count: number, trials: number, level = 0.9): Interval {
  ensureCounts(count, trials);
  ensureInside(level);
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const share = count / trials;
  const spread = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / spread;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / spread;
  return {
    low: count === 0 ? 0 : Math.min(share, centre - half),
    high: count === trials ? 1 : Math.max(share, centre + half),
  };
}

/**
 * The equal-tailed interval of Beta(count + ½, trials − count + ½), as shares from 0 to 1.
 *
 * The low end is 0 for no success and the high end 1 for no failure, so that the interval holds the share
 * (Brown, Cai and DasGupta, Statistical Science 16 (2001)). RangeError as for wilsonInterval.
 */
export function jeffreysInterval(count: number, trials: number, level = 0.9): Interval {
  ensureCounts(count, trials);
  ensureInside(level);
  const [a, b] = [count + 0.5, trials - count + 0.5];
  return {
    low: count === 0 ? 0 : betaQuantile((1 - level) / 2, a, b),
    high: count === trials ? 1 : betaQuantile((1 + level) / 2, a, b),
  };
}

/**
 * The chance, after `count` of `trials` and from Beta(½, ½), that the true share is below `share` (0 to 1,
 * else RangeError).
 */
export function chanceBelow(share: number, count: number, trials: number): number {
  ensureCounts(count, trials);
  ensure(share >= 0 && share <= 1, 'A share from 0 to 1 is needed.');
  return betaCdf(share, count + 0.5, trials - count + 0.5);
}

/**
 * The share of one group drawn towards the share of all, as if `strength` more trials had gone as they go for
 * all: the mean of the beta-binomial posterior with α = overall · strength, β = (1 − overall) · strength.
 *
 * RangeError unless the counts are as for wilsonInterval, 0 ≤ overall ≤ 1 and strength is above 0 and finite.
 */
export function shrunkShare(count: number, trials: number, overall: number, strength = 6): number {
  ensureCounts(count, trials);
  ensure(overall >= 0 && overall <= 1, 'A share from 0 to 1 is needed.');
  ensure(strength > 0 && strength < 1e8, 'A strength above 0 is needed.');
  return (count + overall * strength) / (trials + strength);
}
