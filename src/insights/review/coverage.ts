import type { Win } from '../../records/win/win.ts';
import { addDays, addMonths, type Day, type Range, startOfMonth, startOfWeek } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import { isBacked, thirdsOf } from './outcomes.ts';
import type { DayCount } from './records.ts';
import type { Balance, Coverage, MonthCount } from './review.ts';

/** The days a review can be about: the period, from the first record when it has no beginning, up to today. */
export function spanOf(period: Range, days: readonly DayCount[], today: Day): Range {
  const first = days[0]?.day ?? period.from;
  const last = days.at(-1)?.day ?? period.from;
  const now = today > last ? today : last;
  const to = period.to < now ? period.to : now < period.from ? period.from : now;
  return { from: period.from === always.from ? (days.length === 0 ? to : first) : period.from, to };
}

export function coverageOf(days: readonly DayCount[], wins: readonly Win[], span: Range): Coverage {
  const seen = new Set(days.map(({ day }) => startOfWeek(day)));
  const weeks = steps(startOfWeek(span.from), span.to, (day) => addDays(day, 7));
  return {
    records: days.reduce((sum, { count }) => sum + count, 0),
    weeks: weeks.length,
    weeksWithRecords: weeks.filter((week) => seen.has(week)).length,
    emptyWeeks: weeks.filter((week) => !seen.has(week)),
    months: monthCounts(days, span),
    wins: wins.length,
    winsWithEvidence: wins.filter(isBacked).length,
  };
}

export function balanceOf(chosen: readonly { readonly day: Day }[], span: Range): Balance {
  const [, lastThirdFrom] = thirdsOf(span);
  const inLastThird = chosen.filter(({ day }) => day >= lastThirdFrom).length;
  return {
    months: monthCounts(
      chosen.map(({ day }) => ({ day, count: 1 })),
      span,
    ),
    chosen: chosen.length,
    inLastThird,
    lastThirdFrom,
    lopsided: chosen.length >= 3 && inLastThird * 2 > chosen.length,
  };
}

/** How many in each month of a span, those without any too. */
export function monthCounts(
  days: readonly Pick<DayCount, 'day' | 'count'>[],
  { from, to }: Range,
): MonthCount[] {
  const counts = new Map<string, number>();
  for (const { day, count } of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + count);
  return steps(startOfMonth(from), to, (day) => addMonths(day, 1)).map((day) => ({
    month: day.slice(0, 7),
    count: counts.get(day.slice(0, 7)) ?? 0,
  }));
}

function steps(first: Day, last: Day, next: (day: Day) => Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = next(day)) days.push(day);
  return days;
}
