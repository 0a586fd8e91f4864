import { count } from '../../../terminal/text.ts';
import type { Figures } from '../../review/figures.ts';
import { isChange } from '../../review/reactions.ts';
import { numberWord } from '../../review/words.ts';
import type { Figure } from '../figure.ts';
import { units } from './units.ts';

/** Fewer are said in a sentence and need no picture. */
const least = 3;

const asks = {
  keep: 'to keep',
  more: 'for more',
  less: 'for less',
  start: 'to start',
  stop: 'to stop',
  unsaid: 'without a direction',
} as const;

/** What feedback asked for; null where there is hardly any. */
export function feedbackAsked({ feedback }: Figures): Figure | null {
  const all = sumOf(feedback.map(({ count: number }) => number));
  if (all < least) return null;
  const changes = feedback.filter(({ direction }) => isChange(direction));
  const change = sumOf(changes.map(({ count: number }) => number));
  const title = `${change === 0 ? 'None' : `${numberWord(change).replace(/^./, (letter) => letter.toUpperCase())}`} of ${all} ${change === 1 ? 'asks' : 'ask'} for a change.`;
  return {
    name: 'feedback',
    title,
    key: 'A mark is a piece of feedback, by what it asks for.',
    said: `${title} ${feedback.map(({ direction, count: number, people }) => `${number} ${asks[direction]}${people === 0 ? '' : `, from ${count(people, 'person', 'people')}`}`).join('; ')}.`,
    ...units(
      feedback.map(({ direction, count: number, people }) => ({
        name: asks[direction],
        full: direction === 'unsaid' ? 0 : number,
        open: direction === 'unsaid' ? number : 0,
        colour: isChange(direction) ? ('ink' as const) : ('accent' as const),
        words: people === 0 ? '' : `from ${count(people, 'person', 'people')}`,
      })),
    ),
    table: {
      head: ['It asks', 'Times', 'People'],
      rows: feedback.map(({ direction, count: number, people }) => [asks[direction], number, people]),
    },
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
