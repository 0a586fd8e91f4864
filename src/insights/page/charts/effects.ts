import { count } from '../../../terminal/text.ts';
import { sayAmount, sayEffect, sayInterval, sayTarget } from '../../patterns/words.ts';
import { axisFor } from '../../report/plot.ts';
import type { Standing } from '../../report/standing.ts';
import { listed } from '../../review/words.ts';
import type { Figure } from '../figure.ts';
import { tracks } from './tracks.ts';

/** Findings that can stand on one axis: what goes with more energy and what with less. */
const comparable = (findings: readonly Standing[]): Standing[] =>
  findings.filter(
    ({ kind, unit, interval }) =>
      unit === 'points' &&
      interval !== null &&
      ['tag', 'person', 'setting', 'flow', 'pressure', 'weekday', 'part'].includes(kind),
  );

/** What gives and what takes, with the ranges; null when nothing does. */
export function effects(findings: readonly Standing[], name: string): Figure | null {
  const shown = comparable(findings).toSorted((a, b) => b.effect - a.effect);
  if (shown.length === 0) return null;
  const end = axisFor(shown.map(({ interval }) => interval));
  const said = shown.map((each) => `${sayTarget(each)} ${sayEffect(each)} (${sayInterval(each)})`);
  return {
    name,
    title: titleOf(shown),
    key: 'Points of energy with it against without it, all else alike. A line is the range that holds what is believed with 90 %.',
    said: `${titleOf(shown)} In points of energy, with ranges: ${listed(said)}.`,
    ...tracks(
      shown.map((each) => ({
        name: sayTarget(each),
        at: each.effect,
        range: each.interval === null ? null : [each.interval.low, each.interval.high],
        colour: each.direction > 0 ? 'give' : 'take',
        mark: each.direction > 0 ? 'disc' : 'diamond',
        isOpen: each.level !== 'finding',
        figure: sayEffect(each),
        rest: `${sayInterval(each)} · ${sayAmount(each)}`,
      })),
      {
        min: -end,
        max: end,
        zero: 0,
        ticks: [
          [-end, `−${end}`],
          [0, '0'],
          [end, `+${end}`],
        ],
      },
    ),
    table: {
      head: ['What', 'Points', '90 % range', 'Records', 'Days'],
      rows: shown.map((each) => [sayTarget(each), sayEffect(each), sayInterval(each), each.n, each.days]),
    },
  };
}

const most = 3;

/** `Flow and #pairing go with more energy, #on-call with less.` */
function titleOf(shown: readonly Standing[]): string {
  const gives = shown.filter(({ direction }) => direction > 0).map(sayTarget);
  const takes = shown
    .filter(({ direction }) => direction < 0)
    .toReversed()
    .map(sayTarget);
  const some = (names: readonly string[]): string =>
    names.length <= most
      ? listed(names)
      : `${names.slice(0, most - 1).join(', ')} and ${count(names.length - most + 1, 'other')}`;
  const verb = (names: readonly string[]): string => (names.length === 1 ? 'goes' : 'go');
  const more = `${some(gives)} ${verb(gives)} with more energy`;
  const less = `${some(takes)} ${verb(takes)} with less energy`;
  const all = gives.length === 0 ? less : takes.length === 0 ? more : `${more}, ${some(takes)} with less`;
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}
