import { labelled } from '../../journal/verbs/show.ts';
import { bar, percent } from '../../terminal/bar.ts';
import { type Block, dotted, faint, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, today } from '../../time/say.ts';
import type { Goal } from './goal.ts';
import { isEither, shareOf, shareOfGoal } from './measure.ts';
import { courseWords } from './movement.ts';
import { isClosed } from './rules.ts';
import type { Measure, Progress } from './shape.ts';

export function line(goal: Goal, clock: Clock): Text {
  const now = today(clock);
  const { state, horizon, reviewOn } = goal;
  const day =
    horizon !== null
      ? `by ${sayDay(horizon, now)}`
      : reviewOn !== null
        ? `look again ${sayDay(reviewOn, now)}`
        : '';
  return dotted(
    yielding(firstLine(goal.text)),
    state === 'active' ? undefined : courseWords(goal, now),
    figureOf(goal),
    isClosed({ state }) ? undefined : day,
  );
}

/** Where a goal stands in one figure: `1 of 6` when it counts one thing, else `62 %`; empty without figures. */
export function figureOf(goal: Pick<Goal, 'measures'>): string {
  const [only, ...others] = goal.measures;
  if (only && others.length === 0 && isEither(only)) return figureWords(only);
  if (only && others.length === 0 && isCounted(only)) return `${only.current ?? 0} of ${only.target}`;
  const share = shareOfGoal(goal);
  return share === undefined ? '' : percent(share);
}

const isCounted = ({ type, baseline }: Measure): boolean =>
  (type === 'count' || type === 'milestones') && baseline === 0;

/** Rows of goals that line up: id apart, words, bar, figure and course. */
export const goalCells = (goal: Goal, now: Day): readonly Text[] => {
  const share = shareOfGoal(goal);
  return [
    yielding(firstLine(goal.text)),
    share === undefined ? '' : bar(share),
    figureOf(goal),
    faint(courseWords(goal, now)),
  ];
};

/** What `show` says below the words. */
export function details(goal: Goal, clock: Clock): View {
  const now = today(clock);
  const { why, origin, given, horizon, question, reviewOn, obstacle, plan, state, reason } = goal;
  const near = (day: Day): string =>
    isClosed({ state }) ? sayDay(day, now) : `${sayDay(day, now)}, ${sayDistance(day, now)}`;
  return [
    ...labelled('why', why ?? ''),
    ...labelled('state', state === 'active' ? `active · ${courseWords(goal, now)}` : courseWords(goal, now)),
    ...labelled('because', reason ?? ''),
    ...labelled('by', horizon === null ? '' : near(horizon)),
    ...labelled('question', question ?? ''),
    ...labelled('look again', reviewOn === null ? '' : near(reviewOn)),
    ...labelled('in the way', obstacle ?? ''),
    ...labelled('plan', plan ?? ''),
    ...labelled('origin', origin === 'self' ? '' : origin),
    ...labelled('it came as', given ?? ''),
    ...block(goal.measures.map(measureCells)),
    ...block(goal.progress.map((step) => stepCells(step, goal.measures, now))),
  ];
}

const block = (rows: readonly (readonly Text[])[]): Block[] =>
  rows.length === 0 ? [] : ['', { rows, indent: 2 }];

function measureCells(measure: Measure): readonly Text[] {
  const share = shareOf(measure);
  const { name, steps, lead } = measure;
  const figures = dotted(
    figureWords(measure),
    share === undefined || isCounted(measure) || isEither(measure) ? undefined : percent(share),
    steps.length === 0
      ? undefined
      : steps.map((step, place) => (place < (measure.current ?? 0) ? `${step} ✓` : step)).join(', '),
    lead === 'leading' ? 'leading: what you do' : undefined,
  );
  return [name, share === undefined ? '' : bar(share), figures];
}

/** `2 of 6`, `2 days, from 3 to 1`, `not yet`. */
export function figureWords(measure: Measure): string {
  const { type, baseline, current, target } = measure;
  if (type === 'question') return current === 1 ? 'answered' : 'open';
  if (type === 'yes-no') return current === 1 ? 'yes' : 'not yet';
  if (isCounted(measure)) return `${current ?? 0} of ${target}`;
  return `${sayFigure(measure, current ?? baseline)}, from ${sayFigure(measure, baseline, '')} to ${sayFigure(measure, target)}`;
}

/** With a true minus sign and its unit. */
function sayFigure({ unit }: Measure, figure: number | null, tail = unit === null ? '' : ` ${unit}`): string {
  return figure === null ? '–' : `${String(figure).replace('-', '−')}${tail}`;
}

function stepCells({ on, measure, value, note }: Progress, measures: readonly Measure[], now: Day): Text[] {
  const known = measures.find(({ name }) => name === measure);
  const said = known && value !== null ? stepWords(known, value) : value === null ? '' : String(value);
  return [
    faint(sayDay(on, now)),
    dotted([measure, said].filter((part) => part !== null && part !== '').join(' '), note ?? undefined),
  ];
}

function stepWords(measure: Measure, value: number): string {
  if (measure.type === 'question') return value === 1 ? 'answered' : 'open';
  if (measure.type === 'yes-no') return value === 1 ? 'yes' : 'no';
  return measure.steps[value - 1] ?? sayFigure(measure, value);
}
