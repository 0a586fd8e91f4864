import { cholesky, inverseBlock, inverseDiagonal, logDeterminant, solved } from './cholesky.ts';
import type { System } from './cross-products.ts';

export interface Fit {
  /** The logarithm of the weight, up to a constant. */
  readonly weight: number;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Of the columns in `together` with one another, rows one after another. */
  readonly covariances: Float64Array;
}

/**
 * One point of the grid: ridge regression of the values on the columns, the first `fixed` of them free (a
 * ridge of 1e-6) and the others drawn to zero with deviation `pull` in units of σ. `size` is the number of
 * values; the covariances of the columns in `together` are told besides.
 */
export function fitted(
  { matrix, right, squares, logVariance }: System,
  { fixed, size, pull, prior }: Record<'fixed' | 'size' | 'pull' | 'prior', number>,
  together: readonly number[] = [],
): Fit {
  const columns = right.length;
  const ridged = Float64Array.from(matrix);
  for (let i = 0; i < columns; i++) ridged[i * columns + i]! += i < fixed ? 1e-6 : 1 / (pull * pull);
  const factor = cholesky(ridged, columns);
  const means = solved(factor, right);
  let left = squares;
  for (let i = 0; i < columns; i++) left -= right[i]! * means[i]!;
  // Rounding can leave less than nothing where the columns explain everything.
  left = Math.max(left, 1e-12 * squares);
  // The mean of what is believed of σ² afterwards: a normal distribution with it is as wide as the t that the sum is.
  const variance = left / Math.max(1, size - fixed - 2);
  const weight =
    -0.5 * ((size - fixed) * Math.log(left) + logVariance + logDeterminant(factor, columns)) -
    (columns - fixed) * Math.log(pull) +
    prior;
  const deviations = inverseDiagonal(factor, columns).map((value) => Math.sqrt(variance * value));
  const covariances = inverseBlock(factor, together, columns).map((value) => variance * value);
  return { weight, means, deviations, covariances };
}
