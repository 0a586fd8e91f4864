import { type Change, changePoint } from './change.ts';
import type { Random } from './generator.ts';

/**
 * The changes of a series, first to last, found by splitting it again on each side of one that is found
 * (binary segmentation; Scott and Knott 1974). The means of each are those of the stretches between the
 * changes found.
 *
 * Sees steps the same way best; a stretch that is only different for a while and then as before hides from
 * the test, which takes it for autocorrelation (a third of 52 values, 2 deviations higher: seen 1 time in
 * 25). At most three, the most certain first looked at; a stretch under `least` values is not looked at.
 * Values, draws and errors as in changePoint, but a series under `least` has no changes; `level` is the
 * largest p that counts, at each step.
 */
export function changes(
  values: readonly number[],
  random: Random,
  { draws = 999, level = 0.05, least = 12 }: Partial<Record<'draws' | 'level' | 'least', number>> = {},
): Change[] {
  const look = (from: number, to: number): Candidate[] => {
    if (to - from < Math.max(least, 6)) return [];
    const change = changePoint(values.slice(from, to), random, { draws });
    return change.p <= level ? [{ from, to, change: { ...change, at: from + change.at } }] : [];
  };
  const waiting = look(0, values.length);
  const found: Change[] = [];
  while (waiting.length > 0 && found.length < 3) {
    waiting.sort((a, b) => a.change.p - b.change.p || b.change.statistic - a.change.statistic);
    const { from, to, change } = waiting.shift()!;
    found.push(change);
    waiting.push(...look(from, change.at), ...look(change.at, to));
  }
  found.sort((a, b) => a.at - b.at);
  const edges = [0, ...found.map(({ at }) => at), values.length];
  const means = edges.slice(1).map((end, i) => mean(values.slice(edges[i], end)));
  return found.map((change, i) => ({ ...change, before: means[i]!, after: means[i + 1]! }));
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly change: Change;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);
