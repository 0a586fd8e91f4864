import { type Palette, paint } from './palette.ts';

/** A mark as echarts draws it. */
export interface Shape {
  readonly type: 'line' | 'circle' | 'rect' | 'polygon' | 'polyline' | 'text';
  readonly shape?: object;
  readonly style: object;
  readonly silent: true;
}

type Colour = keyof Palette;

interface Stroke {
  readonly colour: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
}

export const line = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { colour, width = 1, dash, round = false }: Stroke,
): Shape => ({
  type: 'line',
  silent: true,
  shape: { x1, y1, x2, y2 },
  style: {
    stroke: paint(colour),
    lineWidth: width,
    fill: 'none',
    ...(dash === undefined ? {} : { lineDash: dash }),
    ...(round ? { lineCap: 'round' } : {}),
  },
});

export const box = (
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  colour: Colour,
  { outline = false, round = 0 }: { readonly outline?: boolean; readonly round?: number } = {},
): Shape => ({
  type: 'rect',
  silent: true,
  shape: { x, y, width, height, r: round },
  style: outline ? { fill: 'none', stroke: paint(colour), lineWidth: 1 } : { fill: paint(colour) },
});

/** A filled disc says it is sure; a ring says it is not. */
export const disc = (
  [cx, cy]: readonly [number, number],
  r: number,
  colour: Colour,
  ring = false,
): Shape => ({
  type: 'circle',
  silent: true,
  shape: { cx, cy, r: ring ? r - 0.75 : r },
  style: ring ? { fill: paint('paper'), stroke: paint(colour), lineWidth: 1.5 } : { fill: paint(colour) },
});

export const diamond = (
  [x, y]: readonly [number, number],
  r: number,
  colour: Colour,
  ring = false,
): Shape => ({
  type: 'polygon',
  silent: true,
  shape: {
    points: [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
  },
  style: ring ? { fill: paint('paper'), stroke: paint(colour), lineWidth: 1.5 } : { fill: paint(colour) },
});

interface Letters {
  readonly colour?: Colour;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly strong?: boolean;
  /** Keeps words readable where a line runs behind them. */
  readonly halo?: boolean;
}

export const words = (
  [x, y]: readonly [number, number],
  text: string,
  { colour = 'ink', size = 13, align = 'left', strong = false, halo = false }: Letters = {},
): Shape => ({
  type: 'text',
  silent: true,
  style: {
    text,
    x,
    y,
    fill: paint(colour),
    fontSize: size,
    align,
    verticalAlign: 'middle',
    ...(strong ? { fontWeight: 600 } : {}),
    ...(halo ? { stroke: paint('paper'), lineWidth: 4 } : {}),
  },
});

/** About as many characters as fit into so many pixels, cut with … */
export function fitting(text: string, width: number, size = 13): string {
  const most = Math.max(3, Math.floor(width / (size * 0.5)));
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
