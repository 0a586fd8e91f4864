import { ensureInside } from './ensure.ts';
import type { Interval } from './interval.ts';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

/**
 * Normal distributions side by side; the weights sum to 1 and no deviation is 0. In the unit of the means.
 */
export interface NormalMixture {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** The chance that a value of the mixture is at most `x`. */
export function mixtureCdf({ weights, means, deviations }: NormalMixture, x: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * normalCdf((x - means[i]!) / deviations[i]!);
  return Math.min(1, sum);
}

export const mixtureMean = ({ weights, means }: NormalMixture): number =>
  weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0);

/** The standard deviation of the mixture. */
export function mixtureDeviation(mixture: NormalMixture): number {
  const centre = mixtureMean(mixture);
  const { weights, means, deviations } = mixture;
  return Math.sqrt(
    weights.reduce((sum, weight, i) => sum + weight * (deviations[i]! ** 2 + (means[i]! - centre) ** 2), 0),
  );
}

/**
 * The value that the mixture stays at or below with chance `p`, by Newton's steps, halving where one would leave what is
 * known of it. RangeError unless 0 < p < 1.
 */
export function mixtureQuantile(mixture: NormalMixture, p: number): number {
  ensureInside(p);
  const { means, deviations } = mixture;
  let low = Math.min(...means.map((mean, i) => mean - 39 * deviations[i]!));
  let high = Math.max(...means.map((mean, i) => mean + 39 * deviations[i]!));
  let x = Math.min(high, Math.max(low, mixtureMean(mixture) + normalQuantile(p) * mixtureDeviation(mixture)));
  for (;;) {
    const over = mixtureCdf(mixture, x) - p;
    if (over < 0) low = x;
    else high = x;
    const step = over / mixtureDensity(mixture, x);
    const next = x - step > low && x - step < high ? x - step : (low + high) / 2;
    const near = 1e-13 * Math.max(Math.abs(low), Math.abs(high));
    if (Math.abs(next - x) <= near || high - low <= near || next <= low || next >= high) return next;
    x = next;
  }
}

function mixtureDensity({ weights, means, deviations }: NormalMixture, x: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++)
    sum += (weights[i]! * normalDensity((x - means[i]!) / deviations[i]!)) / deviations[i]!;
  return sum;
}

/** The equal-tailed interval that holds `level` of the mixture. RangeError unless 0 < level < 1. */
export const mixtureInterval = (mixture: NormalMixture, level = 0.9): Interval => ({
  low: mixtureQuantile(mixture, (1 - level) / 2),
  high: mixtureQuantile(mixture, (1 + level) / 2),
});
