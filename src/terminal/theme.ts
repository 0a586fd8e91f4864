import type { Style } from './text.ts';

/** Names meanings, not colours; a view never knows which one it gets. */
export type Paint = (style: Style, text: string) => string;

export const plainPaint: Paint = (_style, text) => text;

/** The only place that knows chalk, loaded only when colour is wanted. */
export async function colourPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const paints: Readonly<Record<Style, (text: string) => string>> = {
    strong: chalk.bold,
    faint: chalk.dim,
    accent: chalk.cyan,
    warning: chalk.yellow,
  };
  return (style, text) => paints[style](text);
}
