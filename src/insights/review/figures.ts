import type { Feedback } from '../../records/feedback/feedback.ts';
import { shareOn } from '../../records/goal/progress.ts';
import { addDays, type Range } from '../../time/calendar.ts';
import { type Books, idsOf } from './books.ts';
import { monthCounts } from './coverage.ts';
import type { Judged } from './goals.ts';
import { isBacked } from './outcomes.ts';
import type { Records } from './records.ts';
import type { MonthCount, Verdict } from './review.ts';
import { clip } from './words.ts';

/** What can be drawn of a review: counted from what its reader may see, and from nothing else. */
export interface Figures {
  readonly goals: readonly GoalFigure[];
  /** By month of the period. */
  readonly wins: readonly (MonthCount & { readonly withEvidence: number })[];
  /** Ids of the promises that came to an end or are open, by what became of them; moved ones count again there. */
  readonly promises: Readonly<Record<keyof Books, readonly string[]>>;
  /** How often feedback asked for what, from how many people; `unsaid` where it does not say. */
  readonly feedback: readonly DirectionFigure[];
}

export interface GoalFigure {
  readonly id: string;
  readonly goal: string;
  readonly verdict: Verdict;
  /** Shares of the way, 0 to 1, before the period and at its end; null without figures. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface DirectionFigure {
  readonly direction: NonNullable<Feedback['direction']> | 'unsaid';
  readonly count: number;
  readonly people: number;
}

const directions = ['keep', 'more', 'less', 'start', 'stop', 'unsaid'] as const;

export function figuresOf(
  { wins, feedback }: Records,
  judged: readonly Judged[],
  books: Books,
  span: Range,
): Figures {
  const monthly = (list: Records['wins']): MonthCount[] =>
    monthCounts(
      list.map(({ day }) => ({ day, count: 1 })),
      span,
    );
  const backed = monthly(wins.filter(isBacked));
  return {
    goals: judged.map(({ goal, verdict }) => ({
      id: goal.id,
      goal: clip(goal.text, 14),
      verdict,
      from: shareOn(goal, addDays(span.from, -1)) ?? null,
      to: shareOn(goal, span.to) ?? null,
    })),
    wins: monthly(wins).map((month, place) => ({ ...month, withEvidence: backed[place]?.count ?? 0 })),
    promises: {
      kept: idsOf(books.kept),
      late: idsOf(books.late),
      broken: idsOf(books.broken),
      released: idsOf(books.released),
      moved: idsOf(books.moved),
      open: idsOf(books.open),
      overdue: idsOf(books.overdue),
    },
    feedback: directions.flatMap((direction) => {
      const own = feedback.filter((each) => (each.direction ?? 'unsaid') === direction);
      const people = new Set(own.flatMap(({ from }) => from ?? [])).size;
      return own.length === 0 ? [] : [{ direction, count: own.length, people }];
    }),
  };
}
