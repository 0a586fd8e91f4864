import type { Interval } from '../../statistics/interval.ts';

/** Columns on each side of the zero line. */
const half = 9;

/** The end of the axis for these intervals: 0.5, 1, 1.5 and so on. */
export const axisFor = (intervals: readonly (Interval | null)[]): number =>
  Math.max(
    0.5,
    Math.ceil(2 * Math.max(0, ...intervals.flatMap((each) => (each ? [-each.low, each.high] : [])))) / 2,
  );

/** `     ├──●──┤  │         `: the range and the estimate on an axis from −end to +end, with a line at 0. */
export function intervalPlot(effect: number, interval: Interval, end: number): string {
  const place = (value: number): number =>
    Math.max(0, Math.min(2 * half, half + Math.round((value / end) * half)));
  const [low, at, high] = [place(interval.low), place(effect), place(interval.high)];
  const line = Array.from({ length: 2 * half + 1 }, (_, column) => {
    if (column === at) return '●';
    if (column === low) return '├';
    if (column === high) return '┤';
    if (column > low && column < high) return column === half ? '┼' : '─';
    return column === half ? '│' : ' ';
  });
  return line.join('');
}

/** The line above the plots: its ends and its middle. */
export function axisWords(end: number): string {
  const [low, high] = [`−${end}`, `+${end}`];
  return `${low.padEnd(half)}0${high.padStart(half)}`;
}
