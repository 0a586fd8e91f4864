import { addDays, type Day, daysBetween } from '../../time/calendar.ts';
import { type FiscalYear, ownQuarterOf, type Period } from '../../time/period.ts';

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
