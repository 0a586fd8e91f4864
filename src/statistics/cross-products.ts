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
  rows: Iterable<DesignRow>,
  columns: number,
): (omega: number, delta: number) => System {
  const width = columns + 1;
  const plain = new Float64Array(width * width);
  const gathered = new Map<DesignRow['group'], Map<DesignRow['part'], Sums>>();
  for (const { columns: own, value, group, part } of rows) {
    const parts = kept(gathered, group, () => new Map<DesignRow['part'], Sums>());
    const here = kept(parts, part, (): Sums => ({ size: 0, sums: new Map() }));
    here.size++;
    for (const column of own) {
      here.sums.set(column, (here.sums.get(column) ?? 0) + 1);
      for (const other of own) plain[column * width + other]!++;
      plain[column * width + columns]! += value;
      plain[columns * width + column]! += value;
    }
    here.sums.set(columns, (here.sums.get(columns) ?? 0) + value);
    plain[columns * width + columns]! += value * value;
  }
  const groups = [...gathered.values()].map((parts) =>
    [...parts.values()].map(
      ({ size, sums }): Bundle => ({ size, at: [...sums.keys()], sums: [...sums.values()] }),
    ),
  );
  const shared = new Float64Array(width);
  return (omega, delta) => {
    const all = Float64Array.from(plain);
    let logVariance = 0;
    for (const parts of groups) {
      const touched = new Set<number>();
      let weight = 0;
      for (const { size, at, sums } of parts) {
        const own = 1 + delta * delta * size;
        logVariance += Math.log(own);
        weight += size / own;
        at.forEach((column, i) => {
          touched.add(column);
          shared[column]! += sums[i]! / own;
        });
        if (delta > 0) add(all, width, at, sums, (-delta * delta) / own);
      }
      const own = 1 + omega * omega * weight;
      logVariance += Math.log(own);
      const at = [...touched];
      if (omega > 0)
        add(
          all,
          width,
          at,
          at.map((column) => shared[column]!),
          (-omega * omega) / own,
        );
      for (const column of at) shared[column] = 0;
    }
    return apart(all, columns, logVariance);
  };
}

interface Sums {
  size: number;
  readonly sums: Map<number, number>;
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = made();
  map.set(key, value);
  return value;
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
