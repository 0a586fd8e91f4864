import { ensure, ensureFinite } from './ensure.ts';
import { type Random, shuffle } from './generator.ts';

/** A value of any unit, and whether a coin gave it the first arm of an experiment. */
export interface Assigned {
  readonly value: number;
  readonly first: boolean;
}

export interface Difference {
  /** Mean of the first arm less mean of the second, in the unit of the values. */
  readonly difference: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether a coin made a difference: how often another throw, with as many in each arm, parts the means as far.
 *
 * At least two values in each arm, up to 10,000 together and finite; 99 to 99,999 draws; else RangeError.
 * p = (1 + draws as far)/(1 + draws). Holds however the values hang together, because the coin did not.
 *
 * Source: R. A. Fisher's randomisation test (1935), in the form of Davison and Hinkley (1997), section 4.3.
 */
export function assignmentTest(values: readonly Assigned[], random: Random, draws = 999): Difference {
  const count = values.filter(({ first }) => first).length;
  ensure(
    count >= 2 && values.length - count >= 2 && values.length <= 10_000,
    'Each arm needs at least two values, and there may be 10,000 together.',
  );
  ensure(Number.isInteger(draws) && draws >= 99 && draws <= 99_999, 'Draw from 99 to 99,999 times.');
  ensureFinite(values.map(({ value }) => value));
  const centre = values.reduce((sum, { value }) => sum + value / values.length, 0);
  const order = values.toSorted((a, b) => Number(b.first) - Number(a.first));
  const series = Float64Array.from(order, ({ value }) => value - centre);
  // Values sum to nothing, so that the sum of the first arm alone says how far the means are apart.
  const sum = (): number => {
    let total = 0;
    for (let i = 0; i < count; i++) total += series[i]!;
    return total;
  };
  const seen = sum();
  const size = series.reduce((total, value) => total + Math.abs(value), 0);
  const bar = Math.abs(seen) - 1e-12 * size;
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(random, series, 0, series.length);
    if (Math.abs(sum()) >= bar) extreme++;
  }
  return { difference: seen / count + seen / (values.length - count), p: extreme / (draws + 1) };
}
