/** What the colours of a page are for. Okabe and Ito's set, which eyes of every kind tell apart. */
export interface Palette {
  readonly paper: string;
  /** Behind what is folded away and behind every other thing that lies beside the text. */
  readonly wash: string;
  readonly ink: string;
  /** Words of the second rank. */
  readonly soft: string;
  /** Lines that part. */
  readonly rule: string;
  /** Axes and marks of what is only there for comparison; never of words. */
  readonly axis: string;
  readonly accent: string;
  readonly give: string;
  readonly take: string;
  /** Areas that words may stand on. */
  readonly keep: string;
  readonly more: string;
  readonly less: string;
  readonly start: string;
  readonly stop: string;
  readonly unsaid: string;
}

export const light: Palette = {
  paper: '#fdfdfb',
  wash: '#f4f5f1',
  ink: '#1b1f24',
  soft: '#565d66',
  rule: '#d9dcd6',
  axis: '#858c93',
  accent: '#0072b2',
  give: '#0072b2',
  take: '#d55e00',
  keep: '#b7dcf2',
  more: '#c5e8dc',
  less: '#f8ddb0',
  start: '#f3cfe2',
  stop: '#f6c8a8',
  unsaid: '#e6e8e3',
};

export const dark: Palette = {
  paper: '#14171a',
  wash: '#1c2024',
  ink: '#e6e8e3',
  soft: '#a9b0b7',
  rule: '#2c3238',
  axis: '#6f7881',
  accent: '#56b4e9',
  give: '#56b4e9',
  take: '#e69f00',
  keep: '#1d4a66',
  more: '#12503f',
  less: '#5b4310',
  start: '#5a3049',
  stop: '#66330f',
  unsaid: '#30363c',
};

/** On paper, where every grey costs sharpness. */
export const printed: Palette = {
  ...light,
  paper: '#ffffff',
  wash: '#ffffff',
  ink: '#000000',
  soft: '#444444',
  accent: '#005a8c',
};

/** The name of a colour inside a chart and a style: each theme and the printer fill it in. */
export const paint = (name: keyof Palette): string => `var(--${name})`;

/** `--paper:#fdfdfb;--ink:#1b1f24;` */
export const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
