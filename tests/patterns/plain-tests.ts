import type { Interval } from './contract.ts';
import { meanOf } from './scale.ts';
import { chanceBeyond, limitOf } from './student.ts';

export interface Estimate {
  readonly effect: number;
  /** Two-sided. */
  readonly chance: number;
  readonly interval: Interval;
  readonly interval80: Interval;
}

/** From an effect and its standard error, on a t distribution. Nothing where there is no spread. */
function estimate(effect: number, error: number, freedom: number): Estimate | undefined {
  if (!(error > 0) || !(freedom >= 1)) return undefined;
  const around = (within: number): Interval => {
    const width = limitOf(within, freedom) * error;
    return { low: effect - width, high: effect + width };
  };
  return {
    effect,
    chance: chanceBeyond(effect / error, freedom),
    interval: around(0.9),
    interval80: around(0.8),
  };
}

const variance = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/** Welch: the mean of some minus the mean of others. */
export function differenceOf(some: readonly number[], others: readonly number[]): Estimate | undefined {
  if (some.length < 2 || others.length < 2) return undefined;
  const [a, b] = [variance(some) / some.length, variance(others) / others.length];
  const freedom = (a + b) ** 2 / (a ** 2 / (some.length - 1) + b ** 2 / (others.length - 1));
  return estimate(meanOf(some) - meanOf(others), Math.sqrt(a + b), freedom);
}

type Points = readonly (readonly [x: number, y: number])[];

function sums(points: Points) {
  const [mx, my] = [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))];
  const total = (of: (x: number, y: number) => number): number =>
    points.reduce((sum, [x, y]) => sum + of(x - mx, y - my), 0);
  return { xx: total((x) => x * x), yy: total((_, y) => y * y), xy: total((x, y) => x * y) };
}

/** Least squares. */
export function slopeWith(points: Points): Estimate | undefined {
  if (points.length < 4) return undefined;
  const { xx, yy, xy } = sums(points);
  const freedom = points.length - 2;
  return estimate(xy / xx, Math.sqrt(Math.max(0, yy - xy ** 2 / xx) / freedom / xx), freedom);
}

/** Pearson, with Fisher's interval. */
export function correlationOf(points: Points): Estimate | undefined {
  if (points.length < 5) return undefined;
  const { xx, yy, xy } = sums(points);
  const r = xy / Math.sqrt(xx * yy);
  if (!(Math.abs(r) < 1)) return undefined;
  const freedom = points.length - 2;
  const around = (z: number): Interval => {
    const width = z / Math.sqrt(points.length - 3);
    return { low: Math.tanh(Math.atanh(r) - width), high: Math.tanh(Math.atanh(r) + width) };
  };
  const chance = chanceBeyond(r * Math.sqrt(freedom / (1 - r * r)), freedom);
  return { effect: r, chance, interval: around(1.645), interval80: around(1.282) };
}
