import { inflation, lagOne, withoutBias } from './autocorrelation.ts';
import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { ranks } from './ranks.ts';
import { clearing, product } from './residuals.ts';
import { tTwoSided } from './student.ts';

export interface Correlation {
  /** From −1 to 1. */
  readonly r: number;
  /** Two-sided. */
  readonly p: number;
  /** How many independent pairs this is worth, from 3 to the number of pairs less the columns taken out. */
  readonly effective: number;
}

/**
 * The rank correlation of two series after other columns are taken out of both, with the test of two
 * autocorrelated series.
 *
 * `one`, `other`: 8 to 20,000 finite values at equal steps, pair by pair; `columns`: what is taken out
 * besides a mean, such as days of the week as 0 and 1 and the time; else RangeError. Two series of
 * which nothing is left have r = 0, p = 1. Residuals within 1e-9 of the largest value in size count
 * as equal.
 *
 * Source: Spearman's r on ranks of residuals; n_eff = (n − c) / (1 + 2 Σ (1 − k/n)(r₁r₂)^k) of Bartlett (1935) with
 * lag-1 autocorrelations of the ranks, (n r + 1)/(n − 3) within 0 and 0.9, and the c columns that say something new,
 * each of which costs a pair as in any partial correlation (Fisher, 1924); t with n_eff − 2 degrees of freedom.
 */
export function partialSpearman(
  one: readonly number[],
  other: readonly number[],
  columns: readonly (readonly number[])[] = [],
): Correlation {
  const n = one.length;
  ensure(n >= 8 && n <= 20_000 && other.length === n, 'A correlation needs 8 to 20,000 pairs.');
  ensure(
    columns.every((column) => column.length === n),
    'Every column needs a value for each pair.',
  );
  for (const series of [one, other, ...columns]) ensureFinite(series);
  const { taken, residuals } = clearing(columns, n);
  const ranked = (series: readonly number[]): number[] => {
    const largest = series.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return ranks([...residuals(series)], 1e-9 * largest).map((rank) => rank - (n + 1) / 2);
  };
  const [a, b] = [ranked(one), ranked(other)];
  const size = Math.sqrt(product(a, a) * product(b, b));
  if (size === 0) return { r: 0, p: 1, effective: 3 };
  const r = Math.max(-1, Math.min(1, product(a, b) / size));
  const shared = withoutBias(lagOne(a), n, 1) * withoutBias(lagOne(b), n, 1);
  const effective = Math.max(3, (n - taken) / inflation(shared, n));
  const t = r * Math.sqrt((effective - 2) / Math.max(1e-15, 1 - r * r));
  return { r, p: tTwoSided(t, effective - 2), effective };
}

/**
 * What a correlation may be, with this chance. RangeError unless 0 < level < 1. Source: Fisher's z with variance
 * (1 + r²/2)/(n_eff − 3) of Bonett and Wright, Psychometrika 65 (2000), and n_eff − 3 at least 1; from −1 to 1 where
 * nothing is known.
 */
export function correlationInterval({ r, p, effective }: Correlation, level = 0.9): Interval {
  ensureInside(level);
  if (r === 0 && p === 1 && effective === 3) return { low: -1, high: 1 };
  const middle = Math.atanh(Math.max(-1 + 1e-15, Math.min(1 - 1e-15, r)));
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((1 + r ** 2 / 2) / Math.max(1, effective - 3));
  return { low: Math.min(r, Math.tanh(middle - half)), high: Math.max(r, Math.tanh(middle + half)) };
}
