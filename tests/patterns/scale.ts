/** The standard normal distribution function, off by less than 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = series * Math.exp(-x * x);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}

export const clamped = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, Math.round(value)));

/** The mean of what is reported: a normal value of this mean and deviation, rounded and held between the ends. */
export function reportedMean(mean: number, deviation: number, min: number, max: number): number {
  let sum = min;
  for (let level = min; level < max; level += 1) sum += 1 - normalCdf((level + 0.5 - mean) / deviation);
  return sum;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const [mx, my] = [meanOf(points.map(([x]) => x)), meanOf(points.map(([, y]) => y))];
  const across = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return across / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
