import { figures } from './figures.ts';
import { frame } from './frame.ts';
import { ground } from './ground.ts';
import { print } from './print.ts';
import { table } from './table.ts';

/** The one style sheet of a page. No word of a record is ever in it. */
export const style = [ground, frame, table, figures, print].join('').replaceAll('\n', '');
