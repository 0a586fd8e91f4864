import { percent } from '../../../terminal/bar.ts';
import { count } from '../../../terminal/text.ts';
import type { Figure } from '../figure.ts';
import { type Track, tracks } from './tracks.ts';

/** A goal with how far it was and is, 0 to 1, and a word on how it stands. */
export interface GoalWay {
  readonly id: string;
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly standing: string;
}

const most = 12;

/** How far each goal went in the period; null where none has figures. */
export function goalWays(goals: readonly GoalWay[]): Figure | null {
  const measured = goals.filter(({ to }) => to !== null).slice(0, most);
  if (measured.length === 0) return null;
  const title = titleOf(measured);
  return {
    name: 'goals',
    title,
    key: 'The share of the way: a ring where it stood before, a disc where it stands. Nothing moved where there is no line.',
    said: `${title} ${measured.map((goal) => `${nameOf(goal)}: ${wayOf(goal)}, ${goal.standing}`).join('; ')}.`,
    ...tracks(
      measured.map(
        (goal): Track => ({
          name: nameOf(goal),
          at: within(goal.to ?? 0),
          range: null,
          from: goal.from === null ? 0 : within(goal.from),
          colour: 'accent',
          mark: 'disc',
          isOpen: false,
          figure: percent(goal.to ?? 0),
          rest: goal.standing,
        }),
      ),
      {
        min: 0,
        max: 1,
        zero: null,
        ticks: [
          [0, '0 %'],
          [0.5, '50 %'],
          [1, '100 %'],
        ],
      },
    ),
    table: {
      head: ['Goal', 'Before', 'At the end', 'Standing'],
      rows: goals.map(({ id, text, from, to, standing }) => [
        `${id} ${firstOf(text)}`,
        from === null ? '' : percent(from),
        to === null ? '' : percent(to),
        standing,
      ]),
    },
  };
}

const firstOf = (text: string): string => text.split('\n')[0] ?? '';
const nameOf = ({ text }: GoalWay): string => firstOf(text);
const within = (share: number): number => Math.min(1, Math.max(0, share));
const moved = ({ from, to }: GoalWay): number => within(to ?? 0) - within(from ?? 0);

const wayOf = ({ from, to }: GoalWay): string =>
  from === null || from === to ? percent(to ?? 0) : `${percent(from)} to ${percent(to ?? 0)}`;

function titleOf(goals: readonly GoalWay[]): string {
  const movers = goals.filter((goal) => moved(goal) > 0.005);
  const [furthest] = movers.toSorted((a, b) => moved(b) - moved(a));
  if (furthest === undefined) return 'No goal with figures moved.';
  const way = `“${nameOf(furthest)}” from ${percent(furthest.from ?? 0)} to ${percent(furthest.to ?? 0)}`;
  if (movers.length === 1) return `One of ${count(goals.length, 'goal')} with figures moved, ${way}.`;
  return `${movers.length} of ${goals.length} goals with figures moved, the furthest ${way}.`;
}
