import { betaQuantilePair } from './beta.ts';
import { ensure, ensureInside } from './ensure.ts';
import { incompleteBeta } from './incomplete-beta.ts';

function ensureFreedom(freedom: number): void {
  ensure(freedom > 0 && freedom <= 1e8, 'Degrees of freedom must be above 0 and up to 100,000,000.');
}

/**
 * The chance that a value of Student's t is at most `t`.
 *
 * `freedom`: degrees of freedom, not always whole, above 0 and up to 1e8; `t` finite; else RangeError.
 * Source: Abramowitz and Stegun 26.7.1, through the incomplete beta function.
 */
export function tCdf(t: number, freedom: number): number {
  ensure(Number.isFinite(t), 'A finite number is needed.');
  ensureFreedom(freedom);
  const ratio = (t / freedom) * t;
  const x = 1 / (1 + ratio);
  const y = ratio > 1e300 ? 1 : ratio / (1 + ratio);
  const beyond = incompleteBeta(x, y, freedom / 2, 0.5) / 2;
  return t <= 0 ? beyond : 1 - beyond;
}

/**
 * The value that Student's t stays at or below with chance `p`; cut at the largest number there is.
 *
 * RangeError unless 0 < p < 1 and 0 < freedom ≤ 1e8.
 */
export function tQuantile(p: number, freedom: number): number {
  ensureInside(p);
  ensureFreedom(freedom);
  if (p === 0.5) return 0;
  const { x, y } = betaQuantilePair(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
  const size = Math.min(Number.MAX_VALUE, Math.sqrt(freedom * y) / Math.sqrt(x));
  return p < 0.5 ? -size : size;
}

/** The chance of a t at least as far from 0 on either side. Arguments as in tCdf. */
export const tTwoSided = (t: number, freedom: number): number => 2 * tCdf(-Math.abs(t), freedom);
