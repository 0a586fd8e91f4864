import { misuse } from '../../errors.ts';
import { numberFrom } from '../../journal/field.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import { isEither, isShare, shareOfGoal } from './measure.ts';
import type { Measure, Progress } from './shape.ts';

/** How far a goal has come, on any day: what was recorded is kept, and the present follows from it. */

interface Moving {
  /** The day it was set. */
  readonly day: Day;
  readonly measures: readonly Measure[];
  readonly progress: readonly Progress[];
}

/** `shareOfGoal` as it was at the end of a day. */
export const shareOn = (goal: Moving, day: Day): number | undefined =>
  shareOfGoal({
    measures: goal.measures.map((measure) => ({ ...measure, current: valueOn(goal, measure, day) })),
  });

/** Where a measure stood at the end of a day; its start before anything was recorded. */
export function valueOn({ progress }: Moving, { name, baseline, current }: Measure, day: Day): number | null {
  const steps = progress.filter(({ measure, value }) => measure === name && value !== null);
  if (steps.length === 0) return current;
  return steps.findLast(({ on }) => on <= day)?.value ?? baseline;
}

/** The last day up to `day` on which something was recorded. */
export const lastStepOn = ({ progress }: Pick<Moving, 'progress'>, day: Day): Day | undefined =>
  progress.findLast(({ on }) => on <= day)?.on;

/**
 * The goal with one step more, in the order of days. What a measure was set with becomes its first step, so
 * the past stays known.
 */
export function withStep(goal: Moving, step: Progress): Pick<Moving, 'measures' | 'progress'> {
  const measure = goal.measures.find(({ name }) => name === step.measure);
  const isFirst = measure !== undefined && !goal.progress.some((each) => each.measure === measure.name);
  const set: Progress[] =
    isFirst && measure.current !== null
      ? [{ on: goal.day, measure: measure.name, value: measure.current, note: null }]
      : [];
  const progress = [...set, step].reduce(inserted, goal.progress);
  const measures = goal.measures.map((each) =>
    each.name === step.measure ? { ...each, current: valueOn({ ...goal, progress }, each, lastDay) } : each,
  );
  return { measures, progress };
}

export const lastDay = '9999-12-31';

/** After everything of the same day or before. */
function inserted(steps: readonly Progress[], step: Progress): readonly Progress[] {
  const place = steps.findLastIndex(({ on }) => on <= step.on) + 1;
  return [...steps.slice(0, place), step, ...steps.slice(place)];
}

/**
 * The figure that words say for a measure: `40`, `+1` from where it stands, a milestone by name, yes or no.
 * Throws misuse.
 */
export function valueFrom(goal: Moving, measure: Measure, words: string, on: Day): number {
  const said = words.trim();
  const { name, type, steps } = measure;
  if (isEither(measure)) return reached(measure, said);
  const step = steps.findIndex((each) => each.toLowerCase() === said.toLowerCase());
  if (step >= 0) return step + 1;
  const unit = measure.unit ?? '';
  const figure = unit !== '' && said.endsWith(unit) ? said.slice(0, -unit.length) : said;
  refuseShare(measure, figure);
  const more = /^\+\s*(.+)$/.exec(figure.trim());
  const value = more ? standing(goal, measure, on) + amount(measure, more[1]!) : amount(measure, figure);
  if (type === 'rating' && (value < 0 || value > 10))
    throw misuse(`“${name}” is a rating, which goes from 0 to 10`, example(measure));
  if ((type === 'count' || type === 'milestones') && (!Number.isInteger(value) || value < 0))
    throw misuse(`“${name}” is counted in whole numbers`, example(measure));
  return value;
}

/** 40 % of a measure that goes from 0 to 12 is not 40. */
function refuseShare(measure: Measure, figure: string): void {
  const { name, unit, baseline, target } = measure;
  if (!/%\s*$/.test(figure) || isShare(unit)) return;
  const ends =
    baseline === null || target === null ? 'is no percentage' : `goes from ${baseline} to ${target}`;
  throw misuse(
    `“${figure.trim()}” is a share, and “${name}” ${ends}`,
    `say where it stands: ${example(measure)}`,
  );
}

function amount(measure: Measure, words: string): number {
  try {
    return numberFrom(words);
  } catch {
    throw misuse(`“${words.trim()}” says nothing of “${measure.name}”`, example(measure));
  }
}

function reached(measure: Measure, words: string): number {
  if (/^(y|yes|true|1|done|answered|reached)$/i.test(words)) return 1;
  if (/^(n|no|false|0|open|not yet)$/i.test(words)) return 0;
  throw misuse(`“${words}” says nothing of “${measure.name}”`, example(measure));
}

/** `+1` says one more than what was last recorded, so it cannot be put before that. */
function standing(goal: Moving, measure: Measure, on: Day): number {
  const later = goal.progress.find(
    (each) => each.measure === measure.name && each.value !== null && each.on > on,
  );
  if (later) {
    throw misuse(
      `“${measure.name}” has a later figure, from ${sayFullDay(later.on)}`,
      'give where it stood that day instead of +',
    );
  }
  return valueOn(goal, measure, on) ?? measure.baseline ?? 0;
}

/** What can be said of a measure. */
export function example({ type, steps, unit }: Measure): string {
  if (isEither({ type })) return 'say yes or no';
  if (steps.length > 0) return `one of ${steps.join(', ')}, or how many are reached`;
  if (type === 'count' || type === 'milestones') return 'a whole number such as 2, or +1';
  if (type === 'rating') return 'a number from 0 to 10';
  return `a number such as 2${unit === null ? '' : ` ${unit}`}, or +1`;
}
