import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import { always, type FiscalYear, ownQuarterOf, type Period, quartersIn } from '../../time/period.ts';
import { sayRange } from '../../time/say.ts';

/** Whether a period is told quarter by quarter: a year or more, with a beginning and an end. */
export const isLong = ({ from, to }: Range): boolean =>
  from !== always.from && to !== always.to && daysBetween(from, to) >= 360;

/** The quarters of a long period up to a day, with what it has before the first and after the last of them. */
export function partsOf(period: Period, fiscal: FiscalYear, today: Day): Period[] {
  if (!isLong(period)) return [];
  const quarters = quartersIn(period, fiscal).filter(({ from }) => from <= today);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = period.to < today ? period.to : today;
  const rest = (range: Range): Period[] =>
    range.from > range.to ? [] : [{ name: sayRange(range.from, range.to, ''), ...range }];
  return [
    ...rest({ from: period.from, to: addDays(first.from, -1) }),
    ...quarters,
    ...rest({ from: addDays(last.to, 1), to: end }),
  ];
}

/** Reviews are written in the first days after a quarter, so until then the last one is meant. */
const grace = 14;

export interface Meant {
  readonly period: Period;
  /** Why this one, in a phrase. */
  readonly why: string;
}

/** The quarter that is meant when none is named: the current one, or in its first two weeks the one before. */
export function quarterMeant(today: Day, fiscal: FiscalYear): Meant {
  const current = ownQuarterOf(today, fiscal);
  const days = daysBetween(current.from, today);
  if (days >= grace) return { period: current, why: 'the current quarter' };
  const began = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const last = ownQuarterOf(addDays(current.from, -1), fiscal);
  return { period: last, why: `the last quarter, as the new one began ${began}` };
}
