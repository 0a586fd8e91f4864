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
  /** By t with `freedom` degrees of freedom; null where the values are too few to tell how they vary. */
  readonly interval: Interval | null;
  readonly freedom: number;
  readonly values: number;
  readonly groups: number;
}

/** One label in one group. */
interface Cluster {
  readonly sum: number;
  readonly count: number;
  /** Of the whole group. */
  readonly size: number;
}

/** So many groups seen beforehand is the variance inside all groups worth to each label, if it rests on as many. */
const PRIOR = 8;

/**
 * How the values of each label lie to the means of their own groups.
 *
 * The variance is that of the sums by group, moderated: weighed with what the variance inside all groups makes
 * of it, because a label in few groups knows little of its own. A group of one value tells of no difference
 * and has no variance.
 *
 * The caller answers for finite values and for a coverage inside 0 and 1. Source: clusters as Liang and Zeger,
 * Biometrika 73 (1986); moderated as Smyth, Statistical Applications in Genetics and Molecular Biology 3
 * (2004), with the prior degrees of freedom given.
 */
export function contrastsWithin(values: readonly Labelled[], coverage: number): Contrast[] {
  const clusters = new Map<Labelled['label'], Cluster[]>();
  const groups = [...Map.groupBy(values, ({ group }) => group).values()];
  const means = groups.map((group) => group.reduce((sum, { value }) => sum + value / group.length, 0));
  groups.forEach((group, at) => {
    for (const [label, own] of Map.groupBy(group, ({ label }) => label)) {
      const sum = own.reduce((all, { value }) => all + value - means[at]!, 0);
      const cluster = { sum, count: own.length, size: group.length };
      const known = clusters.get(label);
      if (known) known.push(cluster);
      else clusters.set(label, [cluster]);
    }
  });
  const contrasts = new Map([...clusters].map(([label, own]) => [label, contrastOf(own)]));
  const squares = groups.reduce(
    (sum, group, at) =>
      group.length === 1
        ? sum
        : group.reduce(
            (all, { value, label }) => all + (value - means[at]! - contrasts.get(label)!) ** 2,
            sum,
          ),
    0,
  );
  const left = values.length - groups.length - clusters.size + 1;
  const inside = { variance: squares / left, freedom: left };
  return [...clusters].map(([label, own]) => {
    const contrast = contrasts.get(label)!;
    const { error, freedom } = left > 0 ? errorOf(own, contrast, inside) : { error: 0, freedom: 0 };
    const half = freedom > 0 ? tQuantile((1 + coverage) / 2, freedom) * error : 0;
    const interval = freedom > 0 ? { low: contrast - half, high: contrast + half } : null;
    return { label, contrast, interval, freedom, values: countOf(own), groups: own.length };
  });
}

const countOf = (clusters: readonly Cluster[]): number => clusters.reduce((sum, { count }) => sum + count, 0);

const contrastOf = (clusters: readonly Cluster[]): number =>
  clusters.reduce((all, { sum }) => all + sum, 0) / countOf(clusters);

function errorOf(
  all: readonly Cluster[],
  contrast: number,
  inside: { readonly variance: number; readonly freedom: number },
) {
  const clusters = all.filter(({ size }) => size > 1);
  // A sum of so many values in a group of so many moves with the label, and with chance, by this much.
  const share = ({ count, size }: Cluster): number => count * (1 - count / size);
  const shares = clusters.reduce((sum, cluster) => sum + share(cluster), 0);
  const count = countOf(all);
  const slope = shares === 0 ? 0 : (contrast * count) / shares;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.sum - slope * share(cluster)) ** 2, 0);
  const groups = clusters.length;
  const own = Math.max(0, groups - 1);
  const prior = Math.min(PRIOR, inside.freedom);
  const seen = own > 0 ? (groups / own) * squares : 0;
  const variance = (prior * inside.variance * shares + own * seen) / (prior + own);
  return { error: Math.sqrt(variance) / count, freedom: prior + own };
}
