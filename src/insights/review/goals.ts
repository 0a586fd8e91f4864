import type { Goal } from '../../records/goal/goal.ts';
import { addDays, compareDays, type Day, type Range } from '../../time/calendar.ts';
import { sayDate } from '../../time/say.ts';
import { type Standing, sayResult, sayTarget, standingOf, verdictOf } from './goal-standing.ts';
import type { Records } from './records.ts';
import type { GoalRow, Sentence, Verdict } from './review.ts';
import { clip, quoted, sentence, sortedIds } from './words.ts';

/** A goal with what the period made of it. */
export interface Judged {
  readonly goal: Goal;
  readonly standing: Standing;
  readonly verdict: Verdict;
  /** What was recorded toward it in the period. */
  readonly support: readonly string[];
}

/** Days in a review are said without the year of its period; today's plays no part, so that it reads the same later. */
export type SayDay = (day: Day) => string;

export const sayIn =
  (period: Range): SayDay =>
  (day) =>
    sayDate(day, period.to);

/** Every goal that was the person's own in the period and not over before it, in the order they were set. */
export function judgedGoals({ goals, wins }: Records, span: Range, over: boolean): Judged[] {
  return goals
    .filter(({ state, day, closedOn }) => {
      const ended = state === 'done' || state === 'dropped';
      return state !== 'proposed' && day <= span.to && !(ended && closedOn !== null && closedOn < span.from);
    })
    .map((goal) => {
      const standing = standingOf(goal, span, over);
      const support = wins.filter(({ links }) => links.some(({ id }) => id === goal.id)).map(({ id }) => id);
      const remarked = goal.progress.some(
        ({ on, value }) => value === null && on >= span.from && on <= span.to,
      );
      const idled = over && goal.day < span.from;
      return { goal, standing, support, verdict: verdictOf(standing, remarked || support.length > 0, idled) };
    });
}

export function goalRow({ goal, standing, verdict, support }: Judged, say: SayDay): GoalRow {
  const { measures } = standing;
  const question = goal.question === null ? [] : [`an answer to “${goal.question}”`];
  const due = goal.horizon === null ? [] : [`by ${say(goal.horizon)}`];
  const targets = [...measures.map(({ measure }) => sayTarget(measure)), ...question, ...due];
  return {
    id: goal.id,
    goal: clip(goal.text, 14),
    target: clip(targets.join(', ') || 'no measure', 24),
    result: clip(resultOf(measures, standing.state, support), 24),
    verdict,
    remark: remarkOn({ goal, standing, verdict, support }, say),
    ids: sortedIds([goal.id, ...support]),
  };
}

function resultOf(measures: Standing['measures'], state: Goal['state'], support: readonly string[]): string {
  if (measures.length > 0) return measures.map((each) => sayResult(each, measures.length > 1)).join(', ');
  if (state === 'done') return 'done';
  return support.length === 0 ? 'nothing recorded' : 'see evidence';
}

function remarkOn({ goal, standing, verdict }: Judged, say: SayDay): string {
  const { closedOn, day } = goal;
  const { state, due } = standing;
  const on = closedOn === null ? '' : ` ${say(closedOn)}`;
  if (verdict === 'changed') return state === 'paused' ? 'paused' : `dropped${on}`;
  if (state === 'done') return `done${on}`;
  if (verdict === 'open') return `set ${say(day)}`;
  if (verdict === 'partial') return due ? '' : 'in progress';
  return verdict === 'miss' && !due ? 'no movement' : '';
}

/** Reviews are written after the end of the period, and reasons often with them. */
const daysAfter = 31;

/** Whether a remark of this day would still be taken as the reason for what a period came to. */
export const isSoonAfter = (day: Day, { to }: Range): boolean => day <= addDays(to, daysAfter);

export const noReason = 'the reason is not recorded';

/**
 * Why a goal is where it is, in the person's words: the reason it ended, or the last remark on its progress; where there is
 * none, the first that was given soon after the period.
 */
export function whyOf({ goal, standing }: Judged, span: Range): string | null {
  const soon = addDays(span.to, daysAfter);
  const hasEnded = standing.state !== 'active' || (goal.closedOn !== null && goal.closedOn <= soon);
  if (goal.reason !== null && hasEnded) return goal.reason;
  const remarks = goal.progress
    .filter(({ on, note }) => note !== null && on >= span.from && on <= soon)
    .toSorted((one, other) => compareDays(one.on, other.on));
  const found = remarks.findLast(({ on }) => on <= span.to) ?? remarks[0];
  return found?.note ?? null;
}

/** Under the table: why goals changed. Misses are explained in their own section. */
export function goalNotes(judged: readonly Judged[], span: Range, words: number): Sentence[] {
  return judged
    .filter(({ verdict }) => verdict === 'changed')
    .map((each) => {
      const why = whyOf(each, span);
      const deed = each.standing.state === 'paused' ? 'paused' : 'dropped';
      const named = `I ${deed} ${quoted(clip(each.goal.text, 10))}`;
      return why === null
        ? sentence(`${named}; ${noReason}`, each.goal.id)
        : sentence(`${named}: ${clip(why, words)}`, each.goal.id);
    });
}
