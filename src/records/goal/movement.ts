import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import { sayDay, sayDays, sayDistance, sayMonth } from '../../time/say.ts';
import type { Goal } from './goal.ts';
import { lastStepOn, shareOn } from './progress.ts';

/** How a goal moved in a period, up to its end or today, whichever is first. */
export interface Movement {
  /** The share before the period and at its end, 0 to 1; null for goals without figures. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many steps were recorded in it. */
  readonly steps: number;
  /** The last day something was recorded, up to the end; null when nothing ever was. */
  readonly lastOn: Day | null;
  /** Days since then, or since the goal was set. */
  readonly stillDays: number;
  /** How much of the time from the day it was set to its horizon is gone: 0.5 is half; null without a horizon. */
  readonly timeShare: number | null;
  /** At least as far as the time is gone. Null when nothing was recorded yet, or nothing can be compared. */
  readonly onCourse: boolean | null;
}

export function movement(goal: Goal, period: Range, today: Day): Movement {
  const end = period.to < today ? period.to : today;
  const to = shareOn(goal, end) ?? null;
  const lastOn = lastStepOn(goal, end) ?? null;
  const timeShare = timeGone(goal, end);
  const comparable = to !== null && timeShare !== null && lastOn !== null;
  return {
    from: shareOn(goal, addDays(period.from, -1)) ?? null,
    to,
    steps: goal.progress.filter(({ on }) => on >= period.from && on <= end).length,
    lastOn,
    stillDays: Math.max(0, daysBetween(lastOn ?? goal.day, end)),
    timeShare,
    onCourse: comparable ? to >= Math.min(1, timeShare) : null,
  };
}

function timeGone({ day, horizon }: Goal, end: Day): number | null {
  if (horizon === null || horizon <= day) return null;
  return Math.max(0, daysBetween(day, end)) / daysBetween(day, horizon);
}

/** From this many days on, a goal is said to be still. */
const stillAfter = 21;

/** The goal in a few words for today: `on course for Dec`, `still for 41 days`, `paused`. States facts only. */
export function courseWords(goal: Goal, today: Day): string {
  const { state, horizon, reviewOn, closedOn } = goal;
  if (state === 'proposed') return goal.origin === 'external' ? 'waits for your own words' : 'proposed';
  if (state === 'paused') return 'paused';
  if (state !== 'active') return closedOn === null ? state : `${state} on ${sayDay(closedOn, today)}`;
  const { to, lastOn, stillDays, onCourse } = movement(goal, { from: today, to: today }, today);
  if (to !== null && to >= 1) return 'all of it reached';
  if (horizon !== null && horizon < today) return `its day was ${sayDay(horizon, today)}`;
  if (onCourse && horizon !== null) return `on course for ${sayMonth(horizon, today)}`;
  if (horizon === null && reviewOn !== null)
    return `look again ${sayDay(reviewOn, today)}, ${sayDistance(reviewOn, today)}`;
  if (stillDays >= stillAfter) return `still for ${stillDays} days`;
  if (onCourse === false && horizon !== null)
    return horizon === today ? 'its day is today' : `${sayDays(daysBetween(today, horizon))} left`;
  return `${lastOn === null ? 'set' : 'moved'} ${sayDistance(lastOn ?? goal.day, today)}`;
}
