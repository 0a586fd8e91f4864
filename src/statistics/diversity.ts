import { ensure } from './ensure.ts';
import { logGamma } from './gamma.ts';

const MOST = 100_000;

function sizeOf(counts: readonly number[]): number {
  const size = counts.reduce((sum, count) => sum + count, 0);
  ensure(
    counts.every((count) => Number.isInteger(count) && count >= 0) && size >= 1 && size <= MOST,
    'Counts must be whole, from 0, and sum to 1 to 100,000.',
  );
  return size;
}

/**
 * The Hill number of order 1, exp(−Σ p ln p): how many kinds, were all equally common, would be as various.
 * From 1 to the number of kinds. `counts`: how often each kind occurs, whole, 1 to 100,000 together; else
 * RangeError. Source: Hill, Ecology 54 (1973).
 */
export function hillNumber(counts: readonly number[]): number {
  const size = sizeOf(counts);
  return Math.exp(counts.reduce((sum, count) => sum - term(count / size), 0));
}

/**
 * The Hill number of order 1 expected of `size` taken at random without putting back, so that more counts are
 * not more variety.
 *
 * Counts as in hillNumber; `size` whole, from 1 to their sum; else RangeError. Source: Chao et al.,
 * Ecological Monographs 84 (2014), equation 6: the exponential of −Σ (k/m) ln(k/m) E f_k(m).
 */
export function rarefiedHill(counts: readonly number[], size: number): number {
  const all = sizeOf(counts);
  ensure(
    Number.isInteger(size) && size >= 1 && size <= all,
    'A whole size from 1 to the sum of the counts is needed.',
  );
  const logs = Float64Array.from({ length: all + 1 }, (_, n) => logGamma(n + 1));
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!;
  const base = choose(all, size);
  let entropy = 0;
  for (const count of counts)
    for (let k = Math.max(1, size - (all - count)); k <= Math.min(count, size); k++)
      entropy -= term(k / size) * Math.exp(choose(count, k) + choose(all - count, size - k) - base);
  return Math.exp(Math.max(0, entropy));
}

const term = (share: number): number => (share === 0 ? 0 : share * Math.log(share));
