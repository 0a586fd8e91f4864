import { instantOf } from '../../journal/record.ts';
import type { Energy } from '../../records/energy/energy.ts';
import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Goal } from '../../records/goal/goal.ts';
import { type Movement, movement } from '../../records/goal/movement.ts';
import type { Note } from '../../records/note/note.ts';
import { type Tally, tally } from '../../records/promise/ledger.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { type Question, questionOf } from '../../records/retro/formats.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Win } from '../../records/win/win.ts';
import { mean, median } from '../../statistics/median.ts';
import { addDays, type Day, daysBetween, daysOf, isWorkday, type Range } from '../../time/calendar.ts';
import { type Beside, type BesideMaterial, besideSince } from './beside.ts';
import { type Noticed, nothingNoticed } from './noticed.ts';

/** What a retro opens with: what the journal knows of the days since the last one. */
export interface Opening {
  readonly period: Range;
  /** Whoever holds the retro; nobody else sees it. */
  readonly generatedFor: 'me';
  readonly generatedOn: Day;
  /** The retro it looks back to; null for the first, which looks back over the cadence. */
  readonly last: { readonly id: string; readonly day: Day } | null;
  /** Days from the first to the last day of the period. */
  readonly days: number;
  readonly energy: EnergySince;
  readonly feedback: FeedbackSince;
  /** One's own promises, to others and to oneself. */
  readonly promises: Tally;
  /** Those with a step recorded since. */
  readonly goals: readonly (Movement & { readonly id: string; readonly text: string })[];
  readonly wins: readonly string[];
  readonly beside: Beside;
  readonly lessons: readonly { readonly id: string; readonly text: string }[];
  /** Lessons of former retros, brought back: two at most. */
  readonly remembered: readonly Remembered[];
  /** What stands out of the last year, and what is too thin to say. */
  readonly noticed: Noticed;
}

export interface EnergySince {
  readonly ids: readonly string[];
  /** Workdays of the period, and those with a record. */
  readonly workdays: number;
  readonly workdaysWith: number;
  /** Other days with a record. */
  readonly otherDaysWith: number;
  readonly median: number | null;
  /** The same number of days just before. */
  readonly before: { readonly records: number; readonly median: number | null };
  /** Every workday with the mean of its levels; null where nothing was logged. */
  readonly byDay: readonly { readonly day: Day; readonly mean: number | null }[];
}

export interface FeedbackSince {
  readonly ids: readonly string[];
  /** How many people said it, as far as they were named. */
  readonly people: number;
  /** The tag that most of it has, when at least two have it. */
  readonly recurring: {
    readonly tag: string;
    readonly ids: readonly string[];
    readonly people: number;
  } | null;
}

export interface Remembered {
  readonly retro: string;
  readonly day: Day;
  readonly text: string;
}

/** Records that may matter, in any order; those outside the period do no harm. */
export interface Material {
  readonly energy: readonly Energy[];
  readonly feedback: readonly Feedback[];
  readonly promises: readonly Promised[];
  readonly goals: readonly Goal[];
  readonly wins: readonly Win[];
  readonly notes: readonly Note[];
  readonly beside: BesideMaterial;
  /** Those before this one. */
  readonly retros: readonly Retro[];
}

export interface Setting {
  /** Milliseconds since 1970: now, or when the retro was held. */
  readonly at: number;
  readonly today: Day;
  /** Days from one retro to the next. */
  readonly cadence: number;
}

/** The latest of the retros held before an instant. */
export const latestBefore = (retros: readonly Retro[], at: number): Retro | undefined =>
  retros.filter((each) => instantOf(each).at < at).toSorted((a, b) => instantOf(b).at - instantOf(a).at)[0];

/** The first day that a retro looks back on. */
export const firstDay = (last: Retro | undefined, { today, cadence }: Setting): Day =>
  last?.day ?? addDays(today, 1 - cadence);

export function opening(material: Material, setting: Setting, noticed: Noticed = nothingNoticed): Opening {
  const { today, at } = setting;
  const last = latestBefore(material.retros, at);
  const from = firstDay(last, setting);
  const after = last === undefined ? Number.NEGATIVE_INFINITY : instantOf(last).at;
  const isSince = (record: { readonly at: string; readonly day: Day }): boolean =>
    record.day >= from && instantOf(record).at > after && instantOf(record).at <= at;
  const oldestFirst = <R extends { readonly at: string }>(records: readonly R[]): R[] =>
    records.toSorted((a, b) => instantOf(a).at - instantOf(b).at);
  const since = <R extends { readonly at: string; readonly day: Day }>(records: readonly R[]): R[] =>
    oldestFirst(records.filter(isSince));
  const period = { from, to: today };
  /** The days that are wholly after the last retro. */
  const whole = { from: last === undefined ? from : addDays(from, 1), to: today };
  return {
    period,
    generatedFor: 'me',
    generatedOn: today,
    last: last === undefined ? null : { id: last.id, day: last.day },
    days: last === undefined ? setting.cadence : daysBetween(from, today),
    energy: energySince(since(material.energy), material.energy, whole),
    feedback: feedbackSince(since(material.feedback)),
    promises: tally(
      material.promises.filter((promise) => promise.from === null),
      whole,
      today,
    ),
    goals: material.goals
      .map((goal) => ({ id: goal.id, text: goal.text, ...movement(goal, whole, today) }))
      .filter(({ steps }) => steps > 0),
    wins: since(material.wins).map(({ id }) => id),
    beside: besideSince(material.beside, whole),
    lessons: since(material.notes)
      .filter(({ type }) => type === 'lesson')
      .map(({ id, text }) => ({ id, text })),
    remembered: remembered(material.retros.filter((each) => instantOf(each).at < at)),
    noticed,
  };
}

function energySince(own: readonly Energy[], all: readonly Energy[], period: Range): EnergySince {
  const length = daysBetween(period.from, period.to) + 1;
  const earlier = all.filter(({ day }) => day < period.from && day >= addDays(period.from, -length));
  const workdays = daysOf(period).filter(isWorkday);
  const days = new Set(own.map(({ day }) => day));
  const workdaysWith = workdays.filter((day) => days.has(day)).length;
  return {
    ids: own.map(({ id }) => id),
    workdays: workdays.length,
    workdaysWith,
    otherDaysWith: days.size - workdaysWith,
    median: median(own.map(({ level }) => level)),
    before: { records: earlier.length, median: median(earlier.map(({ level }) => level)) },
    byDay: workdays.map((day) => ({
      day,
      mean: mean(own.filter((record) => record.day === day).map(({ level }) => level)),
    })),
  };
}

const peopleIn = (records: readonly Feedback[]): number =>
  new Set(records.flatMap(({ from }) => (from === null ? [] : [from]))).size;

function feedbackSince(own: readonly Feedback[]): FeedbackSince {
  const tags = [...new Set(own.flatMap((each) => each.tags))].sort();
  const [most] = tags
    .map((tag) => ({ tag, with: own.filter((each) => each.tags.includes(tag)) }))
    .filter((each) => each.with.length >= 2)
    .toSorted((a, b) => b.with.length - a.with.length);
  return {
    ids: own.map(({ id }) => id),
    people: peopleIn(own),
    recurring: most
      ? { tag: most.tag, ids: most.with.map(({ id }) => id), people: peopleIn(most.with) }
      : null,
  };
}

/** The lesson of the last retro, and one older one, another each time. */
function remembered(retros: readonly Retro[]): Remembered[] {
  const lessons = retros
    .toSorted((a, b) => instantOf(b).at - instantOf(a).at)
    .flatMap(({ id, day, format, answers }) => {
      const isLesson = ({ lesson }: Question): boolean => lesson === true;
      const texts = answers.filter(({ prompt }) => {
        const question = questionOf(format, prompt);
        return question !== undefined && isLesson(question);
      });
      return texts.slice(0, 1).map(({ text }) => ({ retro: id, day, text }));
    });
  const [newest, ...older] = lessons;
  if (newest === undefined) return [];
  const others = older.filter(({ text }) => text !== newest.text);
  const back = others[retros.length % Math.max(1, others.length)];
  return back === undefined ? [newest] : [newest, back];
}
