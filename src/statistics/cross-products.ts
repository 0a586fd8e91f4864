/** A row of a design: its value, the columns that are 1 in it, and what it shares with other rows. */
export interface DesignRow {
  readonly value: number;
  readonly columns: readonly number[];
  readonly group: string | number;
  readonly part?: string | number | undefined;
}

/** Z'V⁻¹Z (rows one after another), Z'V⁻¹y, y'V⁻¹y and ln |V|, in units of σ². */
export interface System {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
  readonly squares: number;
  readonly logVariance: number;
}

interface Bundle {
  readonly size: number;
  /** Columns with their sums over the rows; the value stands after the last column. */
  readonly at: readonly number[];
  readonly sums: readonly number[];
}

/**
 * The cross products of a design whose rows share an intercept of variance ω² within groups and δ² within
 * parts of groups.
 *
 * Gathers sums once and returns a function of ω and δ, so that a grid costs little. V⁻¹ by Woodbury's
 * identity, first for parts and then for groups: a sum over the rows of a group weighs each part by 1/(1 + δ²
 * rows of the part).
 */
export function crossProducts(
  rows: readonly DesignRow[],
  columns: number,
): (omega: number, delta: number) => System {
  const width = columns + 1;
  const plain = new Float64Array(width * width);
  for (const { columns: own, value } of rows)
    add(plain, width, [...own, columns], [...own.map(() => 1), value], 1);
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()].map((group) =>
    [...Map.groupBy(group, ({ part }) => part).values()].map((part) => bundle(part, columns)),
  );
  return (omega, delta) => {
    const all = Float64Array.from(plain);
    let logVariance = 0;
    for (const parts of groups) {
      const shared = new Map<number, number>();
      let weight = 0;
      for (const { size, at, sums } of parts) {
        const own = 1 + delta * delta * size;
        logVariance += Math.log(own);
        weight += size / own;
        at.forEach((column, i) => {
          shared.set(column, (shared.get(column) ?? 0) + sums[i]! / own);
        });
        if (delta > 0) add(all, width, at, sums, (-delta * delta) / own);
      }
      const own = 1 + omega * omega * weight;
      logVariance += Math.log(own);
      if (omega > 0) add(all, width, [...shared.keys()], [...shared.values()], (-omega * omega) / own);
    }
    return apart(all, columns, logVariance);
  };
}

function bundle(rows: readonly DesignRow[], columns: number): Bundle {
  const sums = new Map<number, number>();
  for (const row of rows) {
    for (const column of row.columns) sums.set(column, (sums.get(column) ?? 0) + 1);
    sums.set(columns, (sums.get(columns) ?? 0) + row.value);
  }
  return { size: rows.length, at: [...sums.keys()], sums: [...sums.values()] };
}

/** Adds `factor` times the product of a sparse vector with itself. */
function add(
  matrix: Float64Array,
  width: number,
  at: readonly number[],
  sums: readonly number[],
  factor: number,
): void {
  for (let i = 0; i < at.length; i++)
    for (let j = 0; j < at.length; j++) matrix[at[i]! * width + at[j]!]! += factor * sums[i]! * sums[j]!;
}

function apart(all: Float64Array, columns: number, logVariance: number): System {
  const width = columns + 1;
  const matrix = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) matrix.set(all.subarray(i * width, i * width + columns), i * columns);
  return {
    matrix,
    right: all.slice(columns * width, columns * width + columns),
    squares: all[columns * width + columns]!,
    logVariance,
  };
}
