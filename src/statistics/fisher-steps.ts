import { ensure } from './ensure.ts';
import { fisherExact } from './fisher-exact.ts';

/** How often something did happen, of how many times, in one group. */
export interface Share {
  readonly label: string;
  readonly count: number;
  readonly trials: number;
}

export interface ShareContrast extends Share {
  /** All other groups of the round that judged this one, together. */
  readonly others: Omit<Share, 'label'>;
  /** Fisher's two-sided p against the others, not adjusted for the number of groups. */
  readonly p: number;
}

/**
 * Which groups differ from the others in a share, one at a time.
 *
 * Each round compares every group with all others together. If the smallest p, times the number of groups, is
 * at most `level`, that group is taken out and the others are compared again among themselves, so that one
 * low group does not make the others high; no p is below one of an earlier round. In order of judgement, then
 * of p, then of name. A group without others has p = 1.
 *
 * Whole counts, 0 ≤ count ≤ trials, under 1e6 together; else RangeError. Source: Fisher's exact test, stepped
 * down as Holm (1979); the p go into one false-discovery step with all others of a report.
 */
export function fisherSteps(shares: readonly Share[], level = 0.05): ShareContrast[] {
  ensure(
    shares.every(({ count, trials }) => count <= trials),
    'A count cannot be above its trials.',
  );
  const judged: ShareContrast[] = [];
  let [left, floor] = [shares, 0];
  while (left.length > 0) {
    const round = left
      .map((share) => compared(share, left, floor))
      .sort((a, b) => a.p - b.p || (a.label < b.label ? -1 : 1));
    const first = round[0]!;
    if (first.p * round.length > level || round.length === 1) return [...judged, ...round];
    judged.push(first);
    floor = first.p;
    left = left.filter(({ label }) => label !== first.label);
  }
  return judged;
}

function compared(share: Share, all: readonly Share[], floor: number): ShareContrast {
  const sum = (of: (one: Share) => number): number => all.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count) - share.count;
  const trials = sum((one) => one.trials) - share.trials;
  const p = fisherExact({
    one: [share.count, share.trials - share.count],
    other: [count, trials - count],
  });
  return { ...share, others: { count, trials }, p: Math.max(floor, p) };
}
