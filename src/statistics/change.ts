import { lagOne, withoutBias } from './autocorrelation.ts';
import { ensure, ensureFinite } from './ensure.ts';
import { drawNormal, type Random } from './generator.ts';

export interface Change {
  /** How many values come before the change. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** The largest weighted distance of the running sum from its mean, in deviations of the series. */
  readonly statistic: number;
  /** The lag-1 autocorrelation that the null series were drawn with. */
  readonly autocorrelation: number;
  readonly p: number;
}

const EDGE = 3;

/**
 * Where the mean of a series most likely changed once, and how often a series without a change looks as
 * changed.
 *
 * `values`: 6 to 10,000 at equal steps, of any unit; `draws`: 99 to 99,999 null series; `known`: the number
 * of values before a change that is known from elsewhere, which is then tested without a search. At least
 * three values stand on each side. RangeError otherwise. Equal values give p = 1.
 *
 * Statistic: max over k of |Σ_{t≤k}(x − x̄)| / √(k(n − k)/n) / sd(x). Null: stationary AR(1) with normal
 * steps, its φ the mean of (n r + 1)/(n − 3) without a break and (n r + 2)/(n − 4) around the best one, each
 * kept within 0 and 0.9. p = (1 + draws as extreme)/(1 + draws). Source: the CUSUM test of Page (1955) with a
 * parametric bootstrap (Davison and Hinkley 1997, section 4.2).
 */
export function changePoint(
  values: readonly number[],
  random: Random,
  { draws = 999, known }: { readonly draws?: number; readonly known?: number } = {},
): Change {
  const n = values.length;
  ensure(n >= 2 * EDGE && n <= 10_000, 'A change needs 6 to 10,000 values.');
  ensure(Number.isInteger(draws) && draws >= 99 && draws <= 99_999, 'Draw from 99 to 99,999 series.');
  ensure(
    known === undefined || (Number.isInteger(known) && known >= EDGE && known <= n - EDGE),
    'A known change needs three values on each side.',
  );
  ensureFinite(values);
  const range: Range = known === undefined ? [EDGE, n - EDGE] : [known, known];
  const { at, statistic } = split(Float64Array.from(values), range);
  const [before, after] = [average(values.slice(0, at)), average(values.slice(at))];
  const rest = values.map((value, i) => value - (i < at ? before : after));
  const autocorrelation = (withoutBias(lagOne(values), n, 1) + withoutBias(lagOne(rest), n, 2)) / 2;
  const p = statistic === 0 ? 1 : chance(statistic, n, range, autocorrelation, random, draws);
  return { at, before, after, statistic, autocorrelation, p };
}

type Range = readonly [from: number, to: number];

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

function split(values: Float64Array, [from, to]: Range): { at: number; statistic: number } {
  const n = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  let [running, most, at] = [0, -1, from];
  for (let k = 1; k <= to; k++) {
    running += values[k - 1]! - mean;
    if (k < from) continue;
    const size = (running * running) / (k * (n - k));
    if (size > most * (1 + 1e-12)) [most, at] = [size, k];
  }
  const flat = squares <= 1e-24 * n * mean * mean;
  return { at, statistic: flat ? 0 : Math.sqrt((most * n * (n - 1)) / squares) };
}

function chance(seen: number, n: number, range: Range, phi: number, random: Random, draws: number): number {
  const series = new Float64Array(n);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    series[0] = drawNormal(random) / Math.sqrt(1 - phi * phi);
    for (let i = 1; i < n; i++) series[i] = phi * series[i - 1]! + drawNormal(random);
    if (split(series, range).statistic >= seen * (1 - 1e-12)) extreme++;
  }
  return extreme / (draws + 1);
}
