import { type Contrast, contrastsWithin, type Labelled } from './contrasts.ts';
import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import { type Random, shuffle } from './generator.ts';

export interface Compared extends Contrast {
  /** Of the largest contrast over all labels compared in its round, so that looking at many costs nothing. */
  readonly p: number;
}

/** What one round says of a label. */
interface Judged {
  readonly label: Labelled['label'];
  readonly contrast: number;
  readonly values: number;
  readonly p: number;
}

/**
 * How each label differs from the rest of its own groups, tested by permuting values within groups.
 *
 * Each round takes the label with the largest |contrast| · √values, so that a label with few values does
 * not hide one with many; if its p is at most `level` its values are taken out
 * and the others are compared again among themselves, so that one low label does not make the others high
 * (step-down; no p is below one of an earlier round). A contrast is that among all values, whichever round
 * judges it; one that turns its sign among those that are left has p = 1. In order of judgement, then of size.
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
): Compared[] {
  ensure(values.length <= 100_000, 'At most 100,000 values can be compared.');
  ensure(Number.isInteger(draws) && draws >= 99 && draws <= 99_999, 'Draw from 99 to 99,999 times.');
  ensureInside(coverage);
  ensureFinite(values.map(({ value }) => value));
  const whole = new Map(contrastsWithin(values, coverage).map((contrast) => [contrast.label, contrast]));
  const judged: Compared[] = [];
  const told = ({ label, contrast: here, p }: Judged): Compared => {
    const all = whole.get(label)!;
    return { ...all, p: here * all.contrast < 0 ? 1 : p };
  };
  let [left, floor] = [values, 0];
  while (left.length > 0) {
    const round = compared(left, random, draws)
      .map((contrast) => ({ ...contrast, p: Math.max(floor, contrast.p) }))
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (String(a.label) < String(b.label) ? -1 : 1));
    const most = round[0]!;
    if (most.p > level || round.length === 1) return [...judged, ...round.map(told)];
    judged.push(told(most));
    floor = most.p;
    left = left.filter(({ label }) => label !== most.label);
  }
  return judged;
}

/** Contrasts of many values and of few are compared by how far they are from what chance makes of as many. */
const sizeOf = ({ contrast, values }: Judged): number => Math.abs(contrast) * Math.sqrt(values);

function compared(values: readonly Labelled[], random: Random, draws: number): Judged[] {
  const labels = [...new Set(values.map(({ label }) => label))];
  const places = new Map(labels.map((label, at) => [label, at]));
  const groups = [...Map.groupBy(values, ({ group }) => group).values()];
  const rest = new Float64Array(values.length);
  const kind = new Int32Array(values.length);
  const starts = [0];
  const sums = new Float64Array(labels.length);
  const counts = new Int32Array(labels.length);
  for (const group of groups) {
    const mean = group.reduce((sum, { value }) => sum + value / group.length, 0);
    const start = starts.at(-1)!;
    group.forEach(({ value, label }, i) => {
      const at = places.get(label)!;
      rest[start + i] = value - mean;
      kind[start + i] = at;
      sums[at]! += value - mean;
      counts[at]!++;
    });
    starts.push(start + group.length);
  }
  const extreme = new Int32Array(labels.length).fill(1);
  const totals = new Float64Array(labels.length);
  // Equal sums can differ in their last digits, and values on a scale often have equal sums.
  const largest = rest.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const roots = Float64Array.from(counts, Math.sqrt);
  const bars = sums.map(
    (sum, at) => (Math.abs(sum) * (1 - 1e-9)) / roots[at]! - 1e-12 * largest * roots[at]!,
  );
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 1; i < starts.length; i++) shuffle(random, rest, starts[i - 1]!, starts[i]!);
    totals.fill(0);
    for (let i = 0; i < rest.length; i++) totals[kind[i]!]! += rest[i]!;
    let most = 0;
    for (let at = 0; at < roots.length; at++) most = Math.max(most, Math.abs(totals[at]!) / roots[at]!);
    for (let at = 0; at < bars.length; at++) if (most >= bars[at]!) extreme[at]!++;
  }
  return labels.map((label, at) => ({
    label,
    contrast: sums[at]! / counts[at]!,
    values: counts[at]!,
    p: extreme[at]! / (draws + 1),
  }));
}
