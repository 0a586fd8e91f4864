import { type Block, count, faint, signed, strong, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDistance, sayNearDay } from '../../time/say.ts';
import { leastOthers, type Round } from './round.ts';

/** Rounds with what oneself and others say; nothing where there is none. */
export const roundsView = (rounds: readonly Round[], now: Day): View =>
  rounds.flatMap((each, place): View => [...(place === 0 ? [] : ['']), ...roundView(each, now)]);

function roundView(round: Round, now: Day): View {
  const { skill, began, asked, others } = round;
  const open = asked.filter(({ state }) => state === 'open');
  const head: Text = [
    strong(skill.id),
    ` ${skill.name}`,
    faint(` · asked ${sayNearDay(began, now)}, ${answered(asked.length, asked.length - open.length)}`),
  ];
  return [
    head,
    { rows: [[faint('you'), ownWords(round)], ...ringRows(others)], indent: 4, least: [6, 10] },
    ...(others.length === 0 ? [] : [{ paragraph: gapWords(round), indent: 4 }]),
    ...(open.length === 0
      ? []
      : [
          {
            paragraph: faint(
              `not answered yet: ${open.map(({ id, to, day }) => `${id} to ${to}, ${sayDistance(day, now)}`).join('; ')}`,
            ),
            indent: 4,
          },
        ]),
  ];
}

const answered = (asked: number, done: number): string =>
  done === asked ? `all ${asked} answered` : `${done} of ${asked} answered`;

function ownWords({ own, skill }: Round): Text {
  if (own === null) return faint(`not said yet: career skill assess ${skill.id} 2`);
  return [String(own.level), own.after ? faint('  said after the first answer came') : ''];
}

/** By ring and not by name: levels of people are not set against each other. */
function ringRows(others: Round['others']): Text[][] {
  return [...Map.groupBy(others, ({ ring }) => ring ?? 'others')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([ring, own]): Text[] => [
      faint(ring),
      [
        own
          .map(({ level }) => level)
          .sort()
          .join(', '),
        faint(`  ${own.map(({ id }) => id).join(' ')}`),
      ],
    ]);
}

/** What the levels say together, in a sentence. */
export function gapWords({ own, others, gap }: Round): string {
  if (own === null) return 'Beside your own level theirs would say more.';
  if (gap === null)
    return `${count(others.length, 'other')} so far; from ${leastOthers} on the distance to your own level is told.`;
  const { mean, interval, n } = gap;
  const far = Math.abs(rounded(mean));
  const words =
    far === 0
      ? 'The others see you where you see yourself'
      : `The others see you ${far} ${far === 1 ? 'level' : 'levels'} ${mean > 0 ? 'higher' : 'lower'} than you see yourself`;
  if (interval === null) return `${words}; all ${n} say the same.`;
  return `${words}; 90 % range ${signed(rounded(interval.low))} to ${signed(rounded(interval.high))}, ${n} others.`;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The text to copy, and whom it was remembered for. */
export const askingView = (
  text: string,
  asks: readonly { readonly id: string; readonly to: string }[],
): View => [
  ...text.split('\n').map((line): Block => ({ paragraph: line })),
  '',
  { rows: asks.map(({ id, to }): Text[] => [strong(id), `to ${to}`]), least: [4] },
];
