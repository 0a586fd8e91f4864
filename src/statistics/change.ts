import { inflation, lagOne, withoutBias } from './autocorrelation.ts';
import { ensure, ensureFinite, ensureInside } from './ensure.ts';
import { drawNormal, type Random } from './generator.ts';
import type { Interval } from './interval.ts';

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
  /** The standard error of the difference of the means, as if its place had been known and the values apart. */
  readonly error: number;
  /** How many standard errors chance alone takes the difference away, the search included; rising, one a draw. */
  readonly reach: Float64Array;
}

const EDGE = 3;
/** A range needs fewer draws than a small p. */
const REACH = 199;
/** By so much twice the logarithm of the likelihood of a place falls short of the best, 19 times of 20 at most. */
const OPEN = 7.35;

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
 * kept within 0 and 0.9. p = (1 + draws as extreme)/(1 + draws), or, as soon as `enough` (10 or more) were as extreme,
 * their share of the draws so far (J. Besag and P. Clifford, Biometrika 78, 1991). Source: the CUSUM test of Page (1955) with a
 * parametric bootstrap (Davison and Hinkley 1997, section 4.2).
 *
 * `reach` is that of the largest |difference| / error over all places that the values leave open for the
 * change: those whose likelihood is not below the best by more than Hansen's bound (Econometrica 68, 2000),
 * with the sum of squares worth as many values as are independent. So a change that is sure of its place has
 * an interval like that of a known one, and the largest difference of a series without one has an interval
 * that allows for its being the largest. Its φ lies nearer to that around the break the smaller p is.
 */
export function changePoint(
  values: readonly number[],
  random: Random,
  { draws = 999, known, enough = Number.POSITIVE_INFINITY }: Search = {},
): Change {
  const n = values.length;
  ensure(n >= 2 * EDGE && n <= 10_000, 'A change needs 6 to 10,000 values.');
  ensure(Number.isInteger(draws) && draws >= 99 && draws <= 99_999, 'Draw from 99 to 99,999 series.');
  ensure(enough >= 10, 'At least ten draws as extreme are enough.');
  ensure(
    known === undefined || (Number.isInteger(known) && known >= EDGE && known <= n - EDGE),
    'A known change needs three values on each side.',
  );
  ensureFinite(values);
  const range: Range = known === undefined ? [EDGE, n - EDGE] : [known, known];
  const series = Float64Array.from(values);
  const { at, statistic } = split(series, range);
  const [before, after] = [average(values.slice(0, at)), average(values.slice(at))];
  const rest = values.map((value, i) => value - (i < at ? before : after));
  const [whole, parted] = [withoutBias(lagOne(values), n, 1), withoutBias(lagOne(rest), n, 2)];
  const autocorrelation = (whole + parted) / 2;
  const squares = rest.reduce((sum, value) => sum + value ** 2, 0);
  if (statistic === 0) {
    return { at, before, after, statistic, autocorrelation, p: 1, error: 0, reach: new Float64Array(1) };
  }
  const steps = new Float64Array(n * Math.min(draws, REACH));
  const { p, drawn } = chance(statistic, { range, phi: autocorrelation, random, draws, enough, steps }, n);
  for (let i = drawn * n; i < steps.length; i++) steps[i] = drawNormal(random);
  // A change makes a series look as if it lasted more than it does, and p says how far there may be none.
  const lasting = p * whole + (1 - p) * parted;
  const open = openPlaces(series, range, squares * (1 + (OPEN * inflation(lasting, n)) / n));
  const reach = reachOf(steps, n, { range, open, phi: lasting });
  const error = Math.sqrt((squares / (n - 2)) * (1 / at + 1 / (n - at)));
  return { at, before, after, statistic, autocorrelation, p, error, reach };
}

/** The range of the difference that chance leaves with this level. RangeError unless 0 < level < 1. */
export function changeInterval({ before, after, error, reach }: Change, level = 0.9): Interval {
  ensureInside(level);
  const half = error * reach[Math.min(reach.length - 1, Math.ceil(level * (reach.length + 1)) - 1)]!;
  return { low: after - before - half, high: after - before + half };
}

interface Search {
  readonly draws?: number;
  readonly known?: number;
  readonly enough?: number;
}

type Range = readonly [from: number, to: number];

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** The largest distance over a range of places, where it is, and the largest over the places that are open. */
function split(values: Float64Array, [from, to]: Range, open?: Uint8Array) {
  const n = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  let [running, most, at, mostOpen] = [0, -1, from, 0];
  for (let k = 1; k <= to; k++) {
    running += values[k - 1]! - mean;
    if (k < from) continue;
    const size = (running * running) / (k * (n - k));
    if (size > most * (1 + 1e-12)) [most, at] = [size, k];
    if (open !== undefined && open[k] === 1 && size > mostOpen) mostOpen = size;
  }
  const flat = squares <= 1e-24 * n * mean * mean;
  const told = (size: number): number => (flat ? 0 : Math.sqrt((size * n * (n - 1)) / squares));
  return { at, statistic: told(most), statisticOpen: told(mostOpen) };
}

/** The places where the squares that are left around the two means are at most so many. */
function openPlaces(values: Float64Array, [from, to]: Range, most: number): Uint8Array {
  const n = values.length;
  const open = new Uint8Array(n + 1);
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let running = 0;
  for (let k = 1; k <= to; k++) {
    running += values[k - 1]! - mean;
    if (k >= from && squares - (running * running * n) / (k * (n - k)) <= most * (1 + 1e-9)) open[k] = 1;
  }
  return open;
}

interface Drawing {
  readonly range: Range;
  readonly phi: number;
  readonly random: Random;
  readonly draws: number;
  readonly enough: number;
  /** Takes the steps of the first series, one after another, as long as there is room. */
  readonly steps: Float64Array;
}

function chance(
  seen: number,
  { range, phi, random, draws, enough, steps }: Drawing,
  n: number,
): { p: number; drawn: number } {
  const spare = new Float64Array(n);
  const series = new Float64Array(n);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    const own = draw * n < steps.length ? steps.subarray(draw * n, (draw + 1) * n) : spare;
    for (let i = 0; i < n; i++) own[i] = drawNormal(random);
    fill(series, own, phi);
    if (split(series, range).statistic >= seen * (1 - 1e-12)) extreme++;
    if (extreme > enough) return { p: enough / (draw + 1), drawn: draw + 1 };
  }
  return { p: extreme / (draws + 1), drawn: draws };
}

/** A stationary AR(1) series with these steps. */
function fill(series: Float64Array, steps: Float64Array, phi: number): void {
  series[0] = steps[0]! / Math.sqrt(1 - phi * phi);
  for (let i = 1; i < series.length; i++) series[i] = phi * series[i - 1]! + steps[i]!;
}

/** The same steps once more, with what they lead to by themselves where a change may be. */
function reachOf(
  steps: Float64Array,
  n: number,
  { range, open, phi }: { readonly range: Range; readonly open: Uint8Array; readonly phi: number },
): Float64Array {
  const series = new Float64Array(n);
  const reach = new Float64Array(steps.length / n);
  for (let draw = 0; draw < reach.length; draw++) {
    fill(series, steps.subarray(draw * n, (draw + 1) * n), phi);
    // From deviations of the series to those of what is left around the two means.
    const square = split(series, range, open).statisticOpen ** 2;
    reach[draw] = Math.sqrt((square * (n - 2)) / Math.max(1e-9, n - 1 - square));
  }
  return reach.sort();
}
