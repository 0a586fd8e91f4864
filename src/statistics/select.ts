/**
 * Moves the values so that the one of this rank (0 is the smallest) stands at its place, no larger ones
 * before it, and returns it. A rank outside is taken as the nearest. Mean time grows with the number of
 * values.
 *
 * Source: C. A. R. Hoare, Algorithm 65 (1961), with the median of three as pivot.
 */
export function select(values: Float64Array, rank: number): number {
  const place = Math.max(0, Math.min(values.length - 1, rank));
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const [a, b, c] = [values[low]!, values[(low + high) >> 1]!, values[high]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place]!;
}
