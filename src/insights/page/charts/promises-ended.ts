import { count } from '../../../terminal/text.ts';
import type { Figures } from '../../review/figures.ts';
import { listed } from '../../review/words.ts';
import type { Figure } from '../figure.ts';
import { units } from './units.ts';

/** Fewer are said in a sentence and need no picture. */
const least = 3;

const ends = [
  ['kept', 'kept in time'],
  ['late', 'kept late'],
  ['broken', 'broken'],
  ['released', 'released by agreement'],
  ['moved', 'moved before their day'],
  ['open', 'open'],
  ['overdue', 'past their day'],
] as const;

type Counts = Readonly<Record<(typeof ends)[number][0], number>>;

/** What became of promises; null where there are hardly any. */
export function promisesEnded({ promises: ids }: Figures): Figure | null {
  const promises = Object.fromEntries(ends.map(([name]) => [name, ids[name].length])) as Counts;
  const there = ends.filter(([name]) => promises[name] > 0);
  const due = promises.kept + promises.late + promises.broken + promises.overdue;
  if (due < least) return null;
  const title = `${promises.kept} of ${count(due, 'promise')} ${promises.kept === 1 ? 'was' : 'were'} kept in time.`;
  return {
    name: 'promises',
    title,
    key: 'A mark is a promise; what is filled was kept in time. One that was moved counts again by what became of it.',
    said: `${title} ${listed(there.map(([name, words]) => `${promises[name]} ${words}`))}.`,
    ...units(
      there.map(([name, words]) => ({
        name: words,
        full: name === 'kept' ? promises.kept : 0,
        open: name === 'kept' ? 0 : promises[name],
        colour: name === 'kept' ? ('accent' as const) : ('ink' as const),
        words: String(promises[name]),
      })),
    ),
    table: {
      head: ['What became of it', 'Promises'],
      rows: there.map(([name, words]) => [words, promises[name]]),
    },
  };
}
