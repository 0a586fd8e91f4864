import type { Goal, Measure } from '../../records/goal/goal.ts';
import { shareOf } from '../../records/goal/measure.ts';
import { valueOn } from '../../records/goal/progress.ts';
import { addDays, type Range } from '../../time/calendar.ts';
import type { Verdict } from './review.ts';
import { figure, onOneLine } from './words.ts';

/** A goal as it stood at the end of a period, whatever became of it later. */
export interface Standing {
  readonly state: Goal['state'];
  readonly measures: readonly MeasureStanding[];
  /** The mean share of the measures with figures, each within 0 and 1; null without any. */
  readonly share: number | null;
  /** The day it should have been reached is over. */
  readonly due: boolean;
  /** Some measure came closer to its target within the period. */
  readonly moved: boolean;
}

export interface MeasureStanding {
  readonly measure: Measure;
  readonly before: number | null;
  readonly value: number | null;
}

/** `over`: the period is, so that its last day counts as past. */
export function standingOf(goal: Goal, { from, to }: Range, over: boolean): Standing {
  const measures = goal.measures.map((measure) => ({
    measure,
    // A goal of the period begins with the figures it was set with.
    before: valueOn(goal, measure, goal.day > from ? goal.day : addDays(from, -1)),
    value: valueOn(goal, measure, to),
  }));
  const shares = measures.flatMap(({ measure, value }) => shareAt(measure, value) ?? []);
  const mean = shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / shares.length;
  const closedLater = goal.closedOn !== null && goal.closedOn > to;
  return {
    state: closedLater ? 'active' : goal.state,
    measures,
    due: goal.horizon !== null && (goal.horizon < to || (over && goal.horizon === to)),
    share: shares.length === 0 ? null : mean,
    moved: measures.some(
      ({ measure, before, value }) => (shareAt(measure, value) ?? 0) > (shareAt(measure, before) ?? 0),
    ),
  };
}

/** A question counts like yes or no: answered or not. */
const shareAt = (measure: Measure, value: number | null): number | undefined =>
  measure.type === 'question' ? (value ?? 0) : shareOf({ ...measure, current: value });

/**
 * Hit: every target reached, or done and nothing was measured. Partial or Miss, when it is done or its day is over:
 * from half of the way on, or below. Not due yet: Partial when it moved or something was recorded toward it,
 * Miss when it `idled` for a whole period, Open otherwise. Changed: paused or dropped.
 */
export function verdictOf(
  { state, share, due, moved }: Standing,
  supported: boolean,
  idled: boolean,
): Verdict {
  if (state === 'dropped' || state === 'paused') return 'changed';
  if (share === 1 || (share === null && state === 'done')) return 'hit';
  if (due || state === 'done') return (share ?? (supported ? 0.5 : 0)) >= 0.5 ? 'partial' : 'miss';
  if (moved || supported) return 'partial';
  return idled ? 'miss' : 'open';
}

const withUnit = (value: number, unit: string | null): string =>
  unit === null ? figure(value) : `${figure(value)} ${unit}`;

/** `services moved 0 → 12`, `handover done`, `an answer to “what do staff engineers do”`. */
export function sayTarget({ name, type, baseline, target, unit, steps }: Measure): string {
  const plain = onOneLine(name);
  if (type === 'question') return `an answer to “${plain}”`;
  if (steps.length > 0) return `${plain}: ${steps.map(onOneLine).join(', ')}`;
  if (target === null) return plain;
  const start = baseline === null ? '' : `${figure(baseline)} → `;
  return `${plain} ${start}${withUnit(target, unit)}`;
}

/** `from 4 to 9`, `4`, `not measured yet`; named when there are several. */
export function sayResult({ measure, before, value }: MeasureStanding, named: boolean): string {
  const { name, type, unit, steps, baseline } = measure;
  const lead = named ? `${onOneLine(name)} ` : '';
  if (type === 'question') return `${lead}${value === 1 ? 'answered' : 'open'}`;
  if (type === 'yes-no') return `${lead}${value === 1 ? 'yes' : 'not yet'}`;
  if (value === null) return `${lead}not measured yet`;
  const step = steps[value - 1];
  if (step !== undefined) return `${lead}${value} of ${steps.length}, ${onOneLine(step)}`;
  const start = before ?? baseline;
  if (start === null || start === value) return `${lead}${withUnit(value, unit)}`;
  return `${lead}from ${figure(start)} to ${withUnit(value, unit)}`;
}

/** What is still to come: `services moved 9 → 12`, `design: signed`. */
export const sayAhead = ({ measure, value }: MeasureStanding): string =>
  value === null
    ? sayTarget(measure)
    : sayTarget({ ...measure, baseline: value, steps: measure.steps.slice(value) });

/** `1 of 3 posts published`, `merge time 2 days, target 1 days`. */
export function sayStood(standing: MeasureStanding): string {
  const { measure, value } = standing;
  const { name, type, baseline, target, unit } = measure;
  const isCounted = (type === 'count' || type === 'milestones') && baseline === 0;
  if (isCounted && target !== null) return `${figure(value ?? 0)} of ${figure(target)} ${onOneLine(name)}`;
  const stood = sayResult({ ...standing, before: value }, true);
  return target === null ? stood : `${stood}, target ${withUnit(target, unit)}`;
}
