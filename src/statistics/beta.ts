import { ensure, ensureInside } from './ensure.ts';
import { ensureShapes, incompleteBeta, weight } from './incomplete-beta.ts';

/**
 * The chance that a Beta(a, b) value is at most `x`.
 *
 * RangeError unless x is a finite number and 0 < a, b ≤ 1e8. Source: see incompleteBeta.
 */
export function betaCdf(x: number, a: number, b: number): number {
  ensure(Number.isFinite(x), 'A finite number is needed.');
  return incompleteBeta(x, 1 - x, a, b);
}

/**
 * The value that a Beta(a, b) value stays at or below with chance `p`; 0 when it is smaller than a number can
 * be.
 *
 * RangeError unless 0 < p < 1 and 0 < a, b ≤ 1e8.
 */
export const betaQuantile = (p: number, a: number, b: number): number => betaQuantilePair(p, a, b).x;

/**
 * The same with its complement `y` = 1 − x, both to full relative precision.
 *
 * Source: Newton's method on ln I against ln(x/y), which is concave, kept inside a bracket by halving.
 */
export function betaQuantilePair(p: number, a: number, b: number): { x: number; y: number } {
  ensureInside(p);
  ensureShapes(a, b);
  if (p <= 0.5) return lower(p, a, b);
  const { x: y, y: x } = lower(1 - p, b, a);
  return { x, y };
}

function lower(p: number, a: number, b: number): { x: number; y: number } {
  let [low, high] = [-740, 740];
  let odds = Math.log(a / b);
  for (let step = 0; step < 200; step++) {
    const [x, y] = pair(odds);
    const reached = incompleteBeta(x, y, a, b);
    if (reached < p) low = odds;
    else high = odds;
    const newton = odds - ((Math.log(reached) - Math.log(p)) * reached) / weight(x, y, a, b);
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    const change = Math.abs(next - odds);
    odds = next;
    if (change <= 1e-15 * Math.abs(odds)) break;
  }
  const [x, y] = pair(odds);
  return low === -740 && odds < -739 ? { x: 0, y: 1 } : { x, y };
}

const pair = (odds: number): [number, number] => [1 / (1 + Math.exp(-odds)), 1 / (1 + Math.exp(odds))];
