import { binomialDensity } from './binomial-density.ts';
import { ensure } from './ensure.ts';

const SHAPE_LIMIT = 1e8;

export function ensureShapes(a: number, b: number): void {
  ensure(
    a > 0 && b > 0 && a <= SHAPE_LIMIT && b <= SHAPE_LIMIT,
    'A beta distribution needs shapes above 0 and up to 100,000,000.',
  );
}

/**
 * The regularised incomplete beta function I_x(a, b), for x and y = 1 − x given apart, so that neither end
 * loses digits.
 *
 * Shapes above 0 and up to 1e8, else RangeError. Source: the continued fraction of Numerical Recipes, section
 * 6.4 (evaluated as by Lentz), with the factor in front from Loader's saddle-point form.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  ensureShapes(a, b);
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x <= (a + 1) / (a + b + 2)
    ? Math.min(1, (weight(x, y, a, b) * fraction(x, a, b)) / a)
    : Math.max(0, 1 - (weight(y, x, b, a) * fraction(y, b, a)) / b);
}

/** x^a y^b / B(a, b): how fast I_x(a, b) grows with ln(x/y). */
export const weight = (x: number, y: number, a: number, b: number): number =>
  binomialDensity(a, a + b, x, y) * a * (b / (a + b));

function fraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}
