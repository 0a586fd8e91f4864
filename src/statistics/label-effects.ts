import { crossProducts } from './cross-products.ts';
import { ensure, ensureFinite } from './ensure.ts';
import { type Fit, fitted } from './label-fit.ts';
import { mixtureCdf, mixtureDeviation, mixtureMean, type NormalMixture } from './normal-mixture.ts';
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

export interface LabelEffect {
  readonly label: string;
  readonly values: number;
  /** The expected difference that the label goes with, all others being equal, in the unit of the values. */
  readonly effect: number;
  readonly deviation: number;
  /** The chance that the difference has the other sign. */
  readonly falseSign: number;
  /** The distribution of the difference; mixtureInterval gives its range at any level. */
  readonly posterior: NormalMixture;
}

const PULL = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.3];
const GROUP = [0, 0.2, 0.4, 0.7];
const PART = [0, 0.3, 0.6, 1];

/**
 * The differences that labels go with, all weighed at once and drawn towards zero as far as they look like
 * noise together.
 *
 * value = mean of its kind + group + part of group + Σ labels + rest, with label effects N(0, τ²), groups
 * N(0, ω²σ²), parts N(0, δ²σ²) and rest N(0, σ²). Integrates over a grid of τ (in the unit of the values;
 * prior half-normal, 0.5, with the width of each cell, the first from 0), ω and δ (priors half-normal, 0.5);
 * σ is eliminated. Values are centred first. Every label given is weighed: leave out those with too few
 * values before.
 *
 * From 5 values and 2 more than kinds, to 100,000; up to 200 labels, in the order of their names (40 at 5,000
 * values take some 60 ms, half as much again with parts; time grows with the cube of the labels). RangeError
 * otherwise, for values that are not finite or all equal.
 *
 * Source: Lindley and Smith, JRSS B 34 (1972); marginal likelihood as Harville, JASA 72 (1977); local false
 * sign rate of Stephens, Biostatistics 18 (2017).
 */
export function labelEffects(rows: readonly LabelledValue[]): LabelEffect[] {
  const n = rows.length;
  const values = rows.map(({ value }) => value);
  const names = [...new Set(rows.flatMap(({ labels }) => labels))].sort((a, b) => (a < b ? -1 : 1));
  const kinds = new Map([...new Set(rows.map(({ kind }) => kind))].map((kind, at) => [kind, at]));
  ensure(n >= Math.max(5, kinds.size + 2) && n <= 100_000, 'From 5 to 100,000 values are needed.');
  ensure(names.length <= 200, 'At most 200 labels can be weighed at once.');
  ensureFinite(values);
  const spread = sampleDeviation(values);
  ensure(spread > 0, 'The values do not vary.');
  if (names.length === 0) return [];
  const places = new Map(names.map((name, at) => [name, kinds.size + at]));
  const centre = values.reduce((sum, value) => sum + value / n, 0);
  const products = crossProducts(
    rows.map(({ value, labels, group, part, kind }) => ({
      value: value - centre,
      columns: [kinds.get(kind)!, ...new Set(labels.map((label) => places.get(label)!))],
      group,
      part,
    })),
    kinds.size + names.length,
  );
  const scale = Math.sqrt(0.6 * Math.max(spread ** 2, 0.1));
  const nested = rows.some(({ part }) => part !== undefined);
  const fits = GROUP.flatMap((group) =>
    (nested ? PART : [0]).flatMap((part) => {
      const system = products(group, part);
      return PULL.map((pull, at): Fit => {
        const prior = Math.log(cell(at)) - 2 * (pull ** 2 + group ** 2 + part ** 2);
        return fitted(system, { fixed: kinds.size, size: n, pull: pull / scale, prior });
      });
    }),
  );
  return names.map((label, at) => {
    const posterior = mixed(fits, kinds.size + at);
    const below = mixtureCdf(posterior, 0);
    return {
      label,
      values: rows.filter(({ labels }) => labels.includes(label)).length,
      effect: mixtureMean(posterior),
      deviation: mixtureDeviation(posterior),
      falseSign: Math.max(0, Math.min(below, 1 - below)),
      posterior,
    };
  });
}

/** The width of a cell of the grid: from halfway to the one before to halfway to the next. */
function cell(at: number): number {
  const half = (i: number): number => ((PULL[i] ?? 0) + (PULL[i + 1] ?? 0)) / 2;
  const last = PULL.length - 1;
  return at === last ? PULL[last]! - PULL[last - 1]! : half(at) - (at === 0 ? 0 : half(at - 1));
}

function mixed(fits: readonly Fit[], column: number): NormalMixture {
  const most = Math.max(...fits.map(({ weight }) => weight));
  const kept = fits.filter(({ weight }) => weight > most - 30);
  const sizes = kept.map(({ weight }) => Math.exp(weight - most));
  const sum = sizes.reduce((all, size) => all + size, 0);
  return {
    weights: sizes.map((size) => size / sum),
    means: kept.map(({ means }) => means[column]!),
    deviations: kept.map(({ deviations }) => deviations[column]!),
  };
}
