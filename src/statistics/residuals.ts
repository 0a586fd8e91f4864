/** Takes a mean and some columns out of series. */
export interface Clearing {
  /** How many columns say something new. */
  readonly taken: number;
  /** What is left of a series; the same length and unit. */
  residuals(values: readonly number[]): Float64Array;
}

/**
 * Takes the mean and the columns out of series of this length by least squares.
 *
 * Columns that say nothing new (constant, or made of others) are passed over. Columns and series are as long as
 * told; the caller answers for it. Source: Gram–Schmidt, twice over for rounding (Golub and Van Loan, section 5.2).
 */
export function clearing(columns: readonly (readonly number[])[], length: number): Clearing {
  const basis: Float64Array[] = [];
  const residuals = (values: readonly number[]): Float64Array => {
    const rest = Float64Array.from(values);
    for (let pass = 0; pass < 2; pass++)
      for (const unit of basis) {
        const share = product(rest, unit);
        for (let i = 0; i < length; i++) rest[i]! -= share * unit[i]!;
      }
    return rest;
  };
  for (const column of [new Array<number>(length).fill(1), ...columns]) {
    const rest = residuals(column);
    const size = Math.sqrt(product(rest, rest));
    if (size > 1e-9 * Math.sqrt(product(column, column))) basis.push(rest.map((value) => value / size));
  }
  return { taken: basis.length - 1, residuals };
}

type Series = readonly number[] | Float64Array;

/** Σ of one times the other. */
export function product(one: Series, other: Series): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
