import { drawn, hidden, marks, type Place } from '../drawing.ts';
import type { Palette } from '../palette.ts';
import { box, disc, fitting, type Shape, words } from '../shapes.ts';

/** A line with one mark for each thing counted: discs first, then rings for those that lack something. */
export interface Units {
  readonly name: string;
  readonly full: number;
  readonly open: number;
  readonly colour: keyof Palette;
  /** Said behind the marks. */
  readonly words: string;
}

/** Pictures of counts that are small enough to be seen one by one; larger ones become bars. */
export const units = (rows: readonly Units[]): { readonly wide: string; readonly narrow: string } => ({
  wide: picture(rows, { width: 744, row: 28, isNarrow: false }),
  narrow: picture(rows, { width: 360, row: 46, isNarrow: true }),
});

interface Layout {
  readonly width: number;
  readonly row: number;
  readonly isNarrow: boolean;
}

const most = 26;
const pitch = 16;
const bar = 12;

function picture(rows: readonly Units[], { width, row, isNarrow }: Layout): string {
  const left = isNarrow ? 0 : Math.max(110, Math.max(...rows.map(({ name }) => name.length)) * 7.2 + 24);
  const largest = Math.max(...rows.map(({ full, open }) => full + open));
  const scale = largest <= (isNarrow ? most / 2 : most) ? pitch : (isNarrow ? 300 : 380) / largest;
  const height = rows.length * row + 4;
  return drawn(
    {
      grid: { left, right: 0, top: 2, bottom: 2, containLabel: false },
      xAxis: hidden(0, width - left),
      yAxis: hidden(0, rows.length, { inverse: true }),
      series: [
        marks((place) =>
          rows.flatMap((each, at) => rowShapes(each, at, place, { scale, left, isNarrow, width })),
        ),
      ],
    },
    { width, height },
  );
}

function rowShapes(
  { name, full, open, colour, words: said }: Units,
  at: number,
  place: Place,
  { scale, left, isNarrow, width }: { scale: number; left: number; isNarrow: boolean; width: number },
): Shape[] {
  const y = place(0, at + (isNarrow ? 0.72 : 0.5))[1];
  const textAt = isNarrow ? place(0, at + 0.26)[1] : y;
  const x = (count: number): number => place(count * scale, 0)[0];
  const all = full + open;
  const drawnUnits =
    scale === pitch
      ? Array.from({ length: all }, (_, each) => disc([x(each) + pitch / 2, y], 5.5, colour, each >= full))
      : [
          box([x(0), y - bar / 2], [full * scale, bar], colour),
          ...(open === 0
            ? []
            : [box([x(full) + 1, y - bar / 2 + 0.5], [open * scale, bar - 1], colour, { outline: true })]),
        ];
  return [
    words([0, textAt], fitting(name, isNarrow ? width / 2 : left - 12), { strong: true }),
    ...drawnUnits,
    isNarrow
      ? words([width, textAt], said, { colour: 'soft', size: 12, align: 'right' })
      : words([x(all) + (all === 0 ? 0 : 12), y], said, { colour: 'soft', size: 12 }),
  ];
}
