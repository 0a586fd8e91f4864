/**
 * The ranks of values, from 1; equal values share the mean of their ranks. Values count as equal within
 * `near`, measured from the smallest of their run.
 */
export function ranks(values: readonly number[], near = 0): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranked = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!]! - values[order[from]!]! <= near) to++;
    for (let place = from; place < to; place++) ranked[order[place]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranked;
}
