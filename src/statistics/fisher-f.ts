import { betaQuantilePair } from './beta.ts';
import { ensure } from './ensure.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance that a value of Fisher's F is at most `x`.
 *
 * `above`, `below`: degrees of freedom of the numerator and the denominator, above 0 and up to 1e8; `x`
 * finite; else RangeError. Source: Abramowitz and Stegun 26.6.2.
 */
export function fCdf(x: number, above: number, below: number): number {
  ensure(Number.isFinite(x), 'A finite number is needed.');
  if (x <= 0) return incompleteBeta(0, 1, above / 2, below / 2);
  const ratio = (above / below) * x;
  return incompleteBeta(1 / (1 + 1 / ratio), 1 / (1 + ratio), above / 2, below / 2);
}

/**
 * The value that Fisher's F stays at or below with chance `p`; cut at the largest number there is.
 *
 * RangeError unless 0 < p < 1; degrees of freedom as in fCdf.
 */
export function fQuantile(p: number, above: number, below: number): number {
  const { x, y } = betaQuantilePair(p, above / 2, below / 2);
  return x === 0 ? 0 : Math.min(Number.MAX_VALUE, ((below / above) * x) / y);
}
