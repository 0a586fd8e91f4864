import { ensure } from './ensure.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * The natural logarithm of the gamma function, for 0 < x ≤ 1e300, else RangeError.
 *
 * Source: Stirling's series from x = 10 on, and Γ(x + 1) = x Γ(x) below (Abramowitz and Stegun 6.1.41,
 * 6.1.15).
 */
export function logGamma(x: number): number {
  ensure(x > 0 && x <= 1e300, 'The gamma function needs a number above 0.');
  let [product, raised] = [1, x];
  while (raised < 10) product *= raised++;
  return (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + series(raised) - Math.log(product);
}

/** What Stirling's formula for ln Γ(x + 1) leaves out, for x > 0 (Loader 2000). */
export function stirlingError(x: number): number {
  return x >= 10 ? series(x) : logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function series(x: number): number {
  const s = 1 / (x * x);
  const rest = 1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156 - s * (3617 / 122400))));
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * rest))) / x;
}

/** The logarithm of the number of ways to choose `k` of `n`, for whole 0 ≤ k ≤ n, else RangeError. */
export function logChoose(n: number, k: number): number {
  ensure(
    Number.isInteger(n) && Number.isInteger(k) && k >= 0 && k <= n,
    'Whole numbers with 0 ≤ k ≤ n are needed.',
  );
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
