import { movement } from '../../records/goal/movement.ts';
import { addDays, type Day, type Range } from '../../time/calendar.ts';
import type { EnergyRow } from '../patterns/material.ts';
import type { Around } from './material.ts';

/** How each goal moved in the days of the report. */
export interface GoalHeadway {
  readonly id: string;
  readonly text: string;
  readonly state: string;
  /** Shares of the way, 0 to 1, before and at the end; null without figures. */
  readonly from: number | null;
  readonly to: number | null;
  readonly steps: number;
  readonly lastOn: Day | null;
  readonly stillDays: number;
}

export const goalHeadway = ({ goals }: Around, range: Range, today: Day): GoalHeadway[] =>
  goals.map((goal) => {
    const { from, to, steps, lastOn, stillDays } = movement(goal, range, today);
    const { id, text } = goal;
    const end = range.to < today ? range.to : today;
    // What became of it later is no part of these days.
    const state = goal.closedOn !== null && goal.closedOn > end ? 'active' : goal.state;
    return { id, text, state, from, to, steps, lastOn, stillDays };
  });

/** So many days without headway are worth a question. */
export const stillFor = 56;

/**
 * Whether nothing of all this happened in the last eight weeks up to today, though the journal was kept: a goal
 * moved, a lesson was noted or a trial ended, a tag was used for the first time. A question and not an alarm.
 */
export function standsStill(around: Around, energy: readonly EnergyRow[], range: Range, today: Day): boolean {
  const since = addDays(today, -stillFor);
  if (range.to < today || range.from >= since) return false;
  const isRecent = ({ day }: { readonly day: Day }): boolean => day > since && day <= today;
  const before = new Set(energy.filter(({ day }) => day <= since).flatMap(({ tags }) => tags));
  const lately = energy.filter(isRecent);
  const pursued = around.goals.filter(({ state }) => state === 'active');
  if (pursued.length === 0 || lately.length === 0 || before.size === 0) return false;
  return (
    pursued.every(({ progress }) => progress.every(({ on }) => on <= since)) &&
    !around.lessons.some(isRecent) &&
    lately.every(({ tags }) => tags.every((tag) => before.has(tag)))
  );
}
