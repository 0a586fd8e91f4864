import { type Day, daysBetween } from '../../../time/calendar.ts';
import type { Mark } from '../../timeline/timeline.ts';
import type { Place } from '../drawing.ts';
import { box, diamond, disc, fitting, line, type Shape, words } from '../shapes.ts';

/** Something that lasts, from a day to a day, or the days of what happens again and again. */
export interface Row {
  readonly name: string;
  readonly aside: string;
  readonly kind: Mark;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly end: 'open' | 'done' | 'given up';
  readonly days: readonly Day[];
}

export interface Tick {
  /** Days from the beginning. */
  readonly at: number;
  readonly name: string;
}

interface Layout {
  readonly from: Day;
  readonly left: number;
  readonly width: number;
  readonly isNarrow: boolean;
}

export const rowHeight = (isNarrow: boolean): number => (isNarrow ? 44 : 27);

export function ruler(ticks: readonly Tick[], rows: number, place: Place): Shape[] {
  return ticks.flatMap(({ at, name }) => {
    const [x, top] = place(at, 0);
    return [
      line([x, top - 4], [x, place(at, rows)[1]], { colour: 'rule' }),
      words([x, top - 14], name, { colour: 'soft', size: 12 }),
    ];
  });
}

export function rowShapes(
  row: Row,
  at: number,
  place: Place,
  { from, left, width, isNarrow }: Layout,
): Shape[] {
  const [, y] = place(0, at + (isNarrow ? 0.72 : 0.5));
  const textAt = isNarrow ? place(0, at + 0.28)[1] : y;
  const x = (day: Day): number => place(daysBetween(from, day), 0)[0];
  const { name, aside, kind } = row;
  const colour = kind === 'role' ? 'ink' : 'accent';
  return [
    words([0, textAt], fitting(name, isNarrow ? width - 150 : left - 20), {
      strong: kind === 'role',
      halo: isNarrow,
    }),
    words([width, textAt], aside, { colour: 'soft', size: 12, align: 'right', halo: isNarrow }),
    ...(row.from === null || row.to === null
      ? row.days.map((day) => markOf(kind, [x(day), y]))
      : [
          line([x(row.from), y], [x(row.to), y], {
            colour,
            width: kind === 'role' ? 7 : 3,
            round: kind === 'goal',
            ...(kind === 'experiment' ? { dash: [6, 3] } : {}),
          }),
          ...(row.end === 'open' ? [] : [disc([x(row.to), y], 5, colour, row.end === 'given up')]),
        ]),
  ];
}

function markOf(kind: Mark, at: readonly [number, number]): Shape {
  if (kind === 'win') return disc(at, 4, 'accent');
  if (kind === 'turning point') return diamond(at, 6, 'ink');
  return kind === 'decision'
    ? box([at[0] - 3.5, at[1] - 3.5], [7, 7], 'ink')
    : diamond(at, 5, 'accent', true);
}
