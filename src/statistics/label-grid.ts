import { crossProducts, type DesignRow } from './cross-products.ts';
import { ensure, ensureFinite } from './ensure.ts';
import { type Fit, fitted } from './label-fit.ts';
import { sampleDeviation } from './spread.ts';

type Name = string | number;

/** One value of any unit with all that may go with it. */
export interface LabelledValue {
  readonly value: number;
  readonly labels: readonly string[];
  /** Values of one group (a week) rise and fall together. */
  readonly group: Name;
  /** Values of one part of a group (a day) rise and fall together more; leave out on all values for none. */
  readonly part?: Name;
  /** Each kind (a day of the week) has a mean of its own; leave out on all values for one mean. */
  readonly kind?: Name;
}

/** The model at every point of the grid. */
interface LabelFits {
  readonly fits: readonly Fit[];
  /** The column of each label, in the order of their names. */
  readonly places: ReadonlyMap<string, number>;
  readonly uses: ReadonlyMap<string, number>;
  /** Columns whose covariances each fit tells. */
  readonly together: readonly number[];
}

const PULL = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.3];
const GROUP = [0, 0.2, 0.4, 0.7];
const PART = [0, 0.3, 0.6, 1];

/**
 * value = mean of its kind + group + part of group + Σ labels + rest, with label effects N(0, τ²), groups
 * N(0, ω²σ²), parts N(0, δ²σ²) and rest N(0, σ²), over a grid of τ (in the unit of the values; prior uniform, with
 * the width of each cell, the first from 0), ω and δ (priors half-normal, 0.5); σ is eliminated. Values are
 * centred first. Every label given is weighed: leave out those with too few values before.
 *
 * Source: Lindley and Smith, JRSS B 34 (1972); marginal likelihood as Harville, JASA 72 (1977); the prior of τ as
 * Gelman, Bayesian Analysis 1 (2006), for five and more.
 */
export function labelFits(rows: readonly LabelledValue[], rivals: readonly string[]): LabelFits {
  const n = rows.length;
  const values = rows.map(({ value }) => value);
  const uses = new Map<string, number>();
  for (const { labels } of rows)
    labels.forEach((label, at) => {
      if (labels.indexOf(label) === at) uses.set(label, (uses.get(label) ?? 0) + 1);
    });
  const names = [...uses.keys()].sort((a, b) => (a < b ? -1 : 1));
  const kinds = new Map([...new Set(rows.map(({ kind }) => kind))].map((kind, at) => [kind, at]));
  ensure(n >= Math.max(5, kinds.size + 2) && n <= 100_000, 'From 5 to 100,000 values are needed.');
  ensure(names.length <= 200, 'At most 200 labels can be weighed at once.');
  ensureFinite(values);
  const spread = sampleDeviation(values);
  ensure(spread > 0, 'The values do not vary.');
  const places = new Map(names.map((name, at) => [name, kinds.size + at]));
  const together = rivals.flatMap((label) => places.get(label) ?? []);
  if (names.length === 0) return { fits: [], places, uses, together };
  const centre = values.reduce((sum, value) => sum + value / n, 0);
  const design = function* (): Generator<DesignRow> {
    for (const { value, labels, group, part, kind } of rows) {
      const columns = [kinds.get(kind)!];
      for (const label of labels) {
        const place = places.get(label)!;
        if (!columns.includes(place)) columns.push(place);
      }
      yield { value: value - centre, columns, group, part };
    }
  };
  const products = crossProducts(design(), kinds.size + names.length);
  const scale = Math.sqrt(0.6 * Math.max(spread ** 2, 0.1));
  const nested = rows.some(({ part }) => part !== undefined);
  const fits = GROUP.flatMap((group) =>
    (nested ? PART : [0]).flatMap((part) => {
      const system = products(group, part);
      return PULL.map((pull, at): Fit => {
        const prior = Math.log(cell(at)) - 2 * (group ** 2 + part ** 2);
        return fitted(system, { fixed: kinds.size, size: n, pull: pull / scale, prior }, together);
      });
    }),
  );
  return { fits, places, uses, together };
}

/** The width of a cell of the grid: from halfway to the one before to halfway to the next. */
function cell(at: number): number {
  const half = (i: number): number => ((PULL[i] ?? 0) + (PULL[i + 1] ?? 0)) / 2;
  const last = PULL.length - 1;
  return at === last ? PULL[last]! - PULL[last - 1]! : half(at) - (at === 0 ? 0 : half(at - 1));
}
