import { count } from '../../../terminal/text.ts';
import type { Figures } from '../../review/figures.ts';
import type { Figure } from '../figure.ts';
import { monthName } from './months.ts';
import { type Units, units } from './units.ts';

/** Fewer are said in a sentence and need no picture. */
const least = 3;

/** More months than these are told as years. */
const mostMonths = 24;

/** Wins by month or by year, those with evidence apart; null where there are hardly any. */
export function winsByMonth({ wins }: Figures): Figure | null {
  const isLong = wins.length > mostMonths;
  const spans = [...Map.groupBy(wins, ({ month }) => (isLong ? month.slice(0, 4) : month))].map(
    ([name, own]) => ({
      name: isLong ? name : monthName(`${name}-01`),
      full: sumOf(own.map(({ withEvidence }) => withEvidence)),
      all: sumOf(own.map(({ count: number }) => number)),
    }),
  );
  const all = sumOf(spans.map((span) => span.all));
  const backed = sumOf(spans.map(({ full }) => full));
  if (all < least || spans.length < 2) return null;
  const title = `${backed} of ${count(all, 'win')} ${backed === 1 ? 'has' : 'have'} evidence behind ${backed === 1 ? 'it' : 'them'}.`;
  return {
    name: 'wins',
    title,
    key: `Wins by ${isLong ? 'year' : 'month'}: what is filled has a link or another record behind it, what is not has none yet.`,
    said: `${title} ${spans.map((span) => `${span.name}: ${span.all}, ${span.full} with evidence`).join('; ')}.`,
    ...units(
      spans.map(
        (span): Units => ({
          name: span.name,
          full: span.full,
          open: span.all - span.full,
          colour: 'accent',
          words: span.all === 0 ? 'none' : String(span.all),
        }),
      ),
    ),
    table: {
      head: [isLong ? 'Year' : 'Month', 'Wins', 'With evidence'],
      rows: spans.map((span) => [span.name, span.all, span.full]),
    },
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
