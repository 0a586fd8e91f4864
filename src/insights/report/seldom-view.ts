import { type Block, faint, strong, type View } from '../../terminal/text.ts';
import { sayIds } from '../retro/ids.ts';
import type { Line, Section } from './seldom-words.ts';

/** As many as tell something on a screen; a page has all of them. */
const most = 6;

/** Each section with the names of its lines in a column; ids that are not named stand behind. */
export const seldomView = (sections: readonly Section[]): View =>
  sections.flatMap(({ title, lines }): Block[] => {
    const named = lines.filter(({ name }) => name !== '');
    const others = lines.filter(({ name }) => name === '');
    const shown = named.slice(0, most);
    const wide = Math.max(0, ...shown.map(({ name }) => name.length));
    const rest = named.length - shown.length;
    return [
      '',
      strong(title),
      ...shown.map((line): Block => ({ lead: `  ${line.name.padEnd(wide)}  `, paragraph: said(line) })),
      ...(rest > 0 ? [{ paragraph: faint(`and ${rest} more`), indent: 2 }] : []),
      ...others.map((line): Block => ({ paragraph: said(line), indent: 2 })),
    ];
  });

const said = ({ words, ids }: Line) => (ids.length === 0 ? words : [words, faint(`  ${sayIds(ids)}`)]);
