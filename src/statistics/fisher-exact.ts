import { ensure } from './ensure.ts';
import { logChoose } from './gamma.ts';

/** A table of two groups: how many of each did, and how many did not. */
export interface TwoByTwo {
  readonly one: readonly [yes: number, no: number];
  readonly other: readonly [yes: number, no: number];
}

/**
 * Fisher's exact two-sided p for a table of two groups: the chance, with the margins as they are, of any
 * table no more likely than this one (those within 1e-7 of it count as equally likely, as in R fisher.test).
 *
 * RangeError unless every count is whole, from 0, and they sum to under 1e6. Source: R. A. Fisher, JRSS 98
 * (1935).
 */
export function fisherExact({ one, other }: TwoByTwo): number {
  const total = one[0] + one[1] + other[0] + other[1];
  const counts = [...one, ...other];
  ensure(
    counts.every((count) => Number.isInteger(count) && count >= 0) && total < 1e6,
    'Counts must be whole, from 0, and sum to under 1,000,000.',
  );
  const size = one[0] + one[1];
  const yes = one[0] + other[0];
  const [least, most] = [Math.max(0, size + yes - total), Math.min(size, yes)];
  const base = logChoose(total, size);
  const chanceOf = (count: number): number =>
    Math.exp(logChoose(yes, count) + logChoose(total - yes, size - count) - base);
  const limit = chanceOf(one[0]) * (1 + 1e-7);
  let [sum, all] = [0, 0];
  for (let count = least; count <= most; count++) {
    const chance = chanceOf(count);
    all += chance;
    if (chance <= limit) sum += chance;
  }
  return Math.min(1, sum / all);
}
