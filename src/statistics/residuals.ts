/** What is left of a series, and how many columns that say something new were taken out of it. */
interface Rest {
  readonly rest: number[];
  readonly taken: number;
}

/**
 * What is left of a series when its mean and the columns are taken out by least squares; the same length and
 * unit.
 *
 * Columns that say nothing new (constant, or made of others) are passed over. The columns are as long as the
 * series; the caller answers for it. Source: Gram–Schmidt, twice over for rounding (Golub and Van Loan,
 * section 5.2).
 */
export function residuals(values: readonly number[], columns: readonly (readonly number[])[]): Rest {
  const basis: number[][] = [];
  const cleared = (series: readonly number[]): number[] => {
    let rest = [...series];
    for (let pass = 0; pass < 2; pass++)
      for (const unit of basis) {
        const share = product(rest, unit);
        rest = rest.map((value, i) => value - share * unit[i]!);
      }
    return rest;
  };
  for (const column of [values.map(() => 1), ...columns]) {
    const rest = cleared(column);
    const size = Math.sqrt(product(rest, rest));
    if (size > 1e-9 * Math.sqrt(product(column, column))) basis.push(rest.map((value) => value / size));
  }
  return { rest: cleared(values), taken: basis.length - 1 };
}

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + value * other[i]!, 0);
