import { stirlingError } from './gamma.ts';

/**
 * Γ(n+1) / (Γ(x+1) Γ(n−x+1)) p^x q^(n−x) for real 0 ≤ x ≤ n with p + q = 1: the binomial density when x and n
 * are whole.
 *
 * Keeps full relative precision for large n, where differences of log-gammas do not. The caller answers for
 * the range. Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 */
export function binomialDensity(x: number, n: number, p: number, q: number): number {
  if (p <= 0) return x === 0 ? 1 : 0;
  if (q <= 0) return x === n ? 1 : 0;
  if (n === 0) return 1;
  if (x === 0) return Math.exp(n * logOf(q, p));
  if (x === n) return Math.exp(n * logOf(p, q));
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const deviances = deviance(x, n * p) + deviance(n - x, n * q);
  return Math.exp(errors - deviances) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

const logOf = (p: number, q: number): number => (q < 0.5 ? Math.log1p(-q) : Math.log(p));

/** x ln(x/mean) + mean − x, by its series when x is near the mean. */
function deviance(x: number, mean: number): number {
  const away = x - mean;
  if (Math.abs(away) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = away / (x + mean);
  let [sum, term] = [away * v, 2 * x * v];
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
