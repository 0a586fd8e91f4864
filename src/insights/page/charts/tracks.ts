import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Palette } from '../palette.ts';
import { diamond, disc, fitting, line, type Shape, words } from '../shapes.ts';

/** A line of a chart: a name, a track with what lies on it, and the figures in words. */
export interface Track {
  readonly name: string;
  readonly at: number | null;
  readonly range: readonly [low: number, high: number] | null;
  /** Where it was before, when it moved. */
  readonly from?: number | null;
  readonly colour: keyof Palette;
  readonly mark: 'disc' | 'diamond';
  /** Not sure enough to be filled. */
  readonly isOpen: boolean;
  /** What is most of it, and what is said with less weight. */
  readonly figure: string;
  readonly rest: string;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Marked values with their names. */
  readonly ticks: readonly (readonly [value: number, name: string])[];
  /** The value that everything is held against. */
  readonly zero: number | null;
  /** What it is measured in, above its ends. */
  readonly ends?: readonly [low: string, high: string];
}

/** The names at the left, tracks in the middle, figures at the right; on a narrow screen above the tracks. */
export function tracks(
  list: readonly Track[],
  scale: Scale,
): { readonly wide: string; readonly narrow: string } {
  return {
    wide: picture(list, scale, { width: 744, row: 32, top: 34, ...sides(list), isNarrow: false }),
    narrow: picture(list, scale, { width: 360, row: 50, top: 34, left: 8, right: 8, isNarrow: true }),
  };
}

/** As much room beside the tracks as the longest words need, within bounds. */
function sides(list: readonly Track[]): { readonly left: number; readonly right: number } {
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => [...text].length));
  return {
    left: Math.min(250, Math.max(110, longest(list.map(({ name }) => name)) * 7.4 + 30)),
    right: Math.max(
      110,
      longest(list.map(({ figure }) => figure)) * 7.8 + longest(list.map(({ rest }) => rest)) * 6.1 + 60,
    ),
  };
}

interface Layout {
  readonly width: number;
  readonly row: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly isNarrow: boolean;
}

function picture(list: readonly Track[], scale: Scale, layout: Layout): string {
  const { width, row, top, left, right } = layout;
  const height = top + list.length * row + 6;
  return drawn(
    {
      grid: { left, right, top, bottom: 6, containLabel: false },
      xAxis: hidden(scale.min, scale.max),
      yAxis: hidden(0, list.length, { inverse: true }),
      series: [
        marks((place) => [
          ...ruler(scale, list.length, place),
          ...list.flatMap((each, at) => trackShapes(each, at, place, layout)),
        ]),
      ],
    },
    { width, height },
  );
}

function ruler({ ticks, zero, ends, min, max }: Scale, rows: number, place: Place): Shape[] {
  const [, top] = place(0, 0);
  const [, bottom] = place(0, rows);
  return [
    ...ticks.flatMap(([value, name]) => {
      const [x] = place(value, 0);
      const colour = value === zero ? 'axis' : 'rule';
      return [
        line([x, top - 4], [x, bottom], { colour }),
        words([x, top - 14], name, { colour: 'soft', size: 12, align: 'center' }),
      ];
    }),
    ...(ends === undefined
      ? []
      : (
          [
            [min, ends[0], 'left'],
            [max, ends[1], 'right'],
          ] as const
        ).map(([value, text, align]) =>
          words([place(value, 0)[0], top - 28], text, { colour: 'soft', size: 12, align }),
        )),
  ];
}

function trackShapes(
  track: Track,
  row: number,
  place: Place,
  { isNarrow, left, width, right }: Layout,
): Shape[] {
  const { name, at, range, from, colour, mark, isOpen, figure, rest } = track;
  const [, y] = place(0, row + (isNarrow ? 0.74 : 0.5));
  const x = (value: number): number => place(value, 0)[0];
  const shape = mark === 'disc' ? disc : diamond;
  const textAt = isNarrow ? place(0, row + 0.3)[1] : y;
  const room = isNarrow ? width - left - right - 130 : left - 24;
  return [
    words([0, textAt], fitting(name, room), { strong: true, halo: isNarrow }),
    ...(range === null ? [] : [line([x(range[0]), y], [x(range[1]), y], { colour, width: 2, round: true })]),
    ...(from === undefined || from === null || at === null || from === at
      ? []
      : [line([x(from), y], [x(at), y], { colour, width: 2 }), disc([x(from), y], 4, colour, true)]),
    ...(at === null ? [] : [shape([x(at), y], mark === 'disc' ? 5.5 : 7, colour, isOpen)]),
    ...(isNarrow
      ? [words([width, textAt], figure, { strong: true, align: 'right', halo: true })]
      : [
          words([width - right + 24, y], figure, { strong: true }),
          words([width, y], rest, { colour: 'soft', size: 12, align: 'right' }),
        ]),
  ];
}
