import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import { type Random, shuffle } from './generator.ts';
import type { Interval } from './interval.ts';
import { tQuantile } from './student.ts';

/**
 * A value of any unit, the group that it is compared within (a week), and what is compared (a day of the
 * week).
 */
export interface Labelled {
  readonly value: number;
  readonly group: string | number;
  readonly label: string | number;
}

export interface Contrast {
  readonly label: string | number;
  /** Mean over its values of (value − mean of the value's own group), in the unit of the values. */
  readonly contrast: number;
  /**
   * By t over groups, with the variance of a mean of clusters; the contrast alone when it stands in one group
   * only.
   */
  readonly interval: Interval;
  readonly values: number;
  readonly groups: number;
  /** Of the largest contrast over all labels compared in its round, so that looking at many costs nothing. */
  readonly p: number;
}

/**
 * How each label differs from the rest of its own groups, tested by permuting values within groups.
 *
 * Each round takes the label with the largest |contrast| · √values, so that a label with few values does
 * not hide one with many; if its p is at most `level` its values are taken out
 * and the others are compared again among themselves, so that one low label does not make the others high
 * (step-down; no p is below one of an earlier round). Contrasts are those of the round that judged them. In
 * order of judgement, then of size.
 *
 * Up to 100,000 values (each draw costs some 10 ns for each: take means over days of more than a few
 * thousand), finite; 99 to 99,999 draws; else RangeError. p = (1 + draws as extreme)/(1 + draws). Nothing
 * gives nothing; a label alone has contrast 0.
 *
 * Source: max-T permutation as Westfall and Young (1993), within blocks; here groups exchange values freely
 * inside.
 */
export function withinGroups(
  values: readonly Labelled[],
  random: Random,
  { draws = 999, level = 0.05, coverage = 0.9 }: Partial<Record<'draws' | 'level' | 'coverage', number>> = {},
): Contrast[] {
  ensure(values.length <= 100_000, 'At most 100,000 values can be compared.');
  ensure(Number.isInteger(draws) && draws >= 99 && draws <= 99_999, 'Draw from 99 to 99,999 times.');
  ensureInside(coverage);
  ensureFinite(values.map(({ value }) => value));
  const judged: Contrast[] = [];
  let [left, floor] = [values, 0];
  while (left.length > 0) {
    const round = compared(left, random, draws, coverage)
      .map((contrast) => ({ ...contrast, p: Math.max(floor, contrast.p) }))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (String(a.label) < String(b.label) ? -1 : 1));
    const most = round[0]!;
    if (most.p > level || round.length === 1) return [...judged, ...round];
    judged.push(most);
    floor = most.p;
    left = left.filter(({ label }) => label !== most.label);
  }
  return judged;
}

/** Contrasts of many values and of few are compared by how far they are from what chance makes of as many. */
const sizeOf = ({ contrast, values }: Contrast): number => Math.abs(contrast) * Math.sqrt(values);

function compared(values: readonly Labelled[], random: Random, draws: number, coverage: number): Contrast[] {
  const labels = [...new Set(values.map(({ label }) => label))];
  const places = new Map(labels.map((label, at) => [label, at]));
  const groups = [...Map.groupBy(values, ({ group }) => group).values()];
  const rest = new Float64Array(values.length);
  const kind = new Int32Array(values.length);
  const starts = [0];
  const sums = groups.map((group) => {
    const mean = group.reduce((sum, { value }) => sum + value / group.length, 0);
    const start = starts.at(-1)!;
    const own = new Map<number, { sum: number; count: number }>();
    group.forEach(({ value, label }, i) => {
      const at = places.get(label)!;
      rest[start + i] = value - mean;
      kind[start + i] = at;
      const { sum, count } = own.get(at) ?? { sum: 0, count: 0 };
      own.set(at, { sum: sum + value - mean, count: count + 1 });
    });
    starts.push(start + group.length);
    return own;
  });
  const clusters = labels.map((_, at) => sums.flatMap((own) => own.get(at) ?? []));
  const counts = clusters.map((parts) => parts.reduce((sum, { count }) => sum + count, 0));
  const seen = clusters.map((parts, at) => parts.reduce((all, { sum }) => all + sum, 0) / counts[at]!);
  const extreme = new Int32Array(labels.length).fill(1);
  const totals = new Float64Array(labels.length);
  // Equal sums can differ in their last digits, and values on a scale often have equal sums.
  const largest = rest.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const roots = counts.map(Math.sqrt);
  const bars = seen.map((contrast, at) => (Math.abs(contrast) * (1 - 1e-9) - 1e-12 * largest) * roots[at]!);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 1; i < starts.length; i++) shuffle(random, rest, starts[i - 1]!, starts[i]!);
    totals.fill(0);
    for (let i = 0; i < rest.length; i++) totals[kind[i]!]! += rest[i]!;
    let most = 0;
    for (let at = 0; at < counts.length; at++) most = Math.max(most, Math.abs(totals[at]!) / roots[at]!);
    for (let at = 0; at < bars.length; at++) if (most >= bars[at]!) extreme[at]!++;
  }
  return labels.map((label, at) => ({
    label,
    contrast: seen[at]!,
    interval: interval(clusters[at]!, seen[at]!, counts[at]!, coverage),
    values: counts[at]!,
    groups: clusters[at]!.length,
    p: extreme[at]! / (draws + 1),
  }));
}

function interval(
  clusters: readonly { sum: number; count: number }[],
  contrast: number,
  count: number,
  coverage: number,
): Interval {
  const groups = clusters.length;
  if (groups < 2) return { low: contrast, high: contrast };
  const squares = clusters.reduce((all, { sum, count: own }) => all + (sum - own * contrast) ** 2, 0);
  const error = Math.sqrt((groups / (groups - 1)) * squares) / count;
  const half = tQuantile((1 + coverage) / 2, groups - 1) * error;
  return { low: contrast - half, high: contrast + half };
}
