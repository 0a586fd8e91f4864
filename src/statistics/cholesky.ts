import { ensure } from './ensure.ts';

/**
 * The lower triangle L with L L' = the matrix; rows one after another, `size` × `size`, zeros above the
 * diagonal.
 *
 * The matrix must be symmetric (only its lower triangle is read) and positive definite, else RangeError.
 * Source: Golub and Van Loan, Matrix Computations, algorithm 4.2.1.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  ensure(matrix.length === size * size, 'A square matrix is needed.');
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j]!;
      for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[other + k]!;
      if (j < i) factor[row + j] = sum / factor[other + j]!;
      else {
        ensure(sum > 0 && Number.isFinite(sum), 'The matrix is not positive definite.');
        factor[row + i] = Math.sqrt(sum);
      }
    }
  }
  return factor;
}

/** The x with L L' x = `right`, for L as `cholesky` returns it. */
export function solved(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * x[k]!;
    x[i] = sum / factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = x[i]! / factor[i * size + i]!;
    x[i] = value;
    for (let k = 0; k < i; k++) x[k]! -= factor[i * size + k]! * value;
  }
  return x;
}

/** The natural logarithm of the determinant of L L'. */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.log(factor[i * size + i]!);
  return 2 * sum;
}

/** The diagonal of the inverse of L L'. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let start = 0; start < size; start++) {
    let squares = 0;
    for (let i = start; i < size; i++) {
      let sum = i === start ? 1 : 0;
      for (let k = start; k < i; k++) sum -= factor[i * size + k]! * column[k]!;
      const value = sum / factor[i * size + i]!;
      column[i] = value;
      squares += value * value;
    }
    diagonal[start] = squares;
  }
  return diagonal;
}

/** The rows and columns of the inverse of L L' that stand at these places, rows one after another. */
export function inverseBlock(factor: Float64Array, places: readonly number[], size: number): Float64Array {
  const block = new Float64Array(places.length ** 2);
  places.forEach((place, row) => {
    const unit = new Float64Array(size);
    unit[place] = 1;
    const column = solved(factor, unit);
    places.forEach((other, at) => {
      block[row * places.length + at] = column[other]!;
    });
  });
  return block;
}
