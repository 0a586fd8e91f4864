import type { Win } from '../../records/win/win.ts';
import { addDays, addMonths, type Day, type Range, startOfMonth, startOfWeek } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import { isBacked, lastThirdFrom, thirdOf } from './outcomes.ts';
import type { Entry } from './records.ts';
import type { Balance, Coverage, MonthCount } from './review.ts';

/** The days a review can be about: the period, from the first record when it has no beginning, up to today. */
export function spanOf(period: Range, entries: readonly Entry[], today: Day): Range {
  const days = entries.map(({ day }) => day).sort();
  const last = days.at(-1) ?? period.from;
  const now = today > last ? today : last;
  const to = period.to < now ? period.to : now < period.from ? period.from : now;
  const from = period.from === always.from ? (days[0] ?? to) : period.from;
  return { from, to };
}

export function coverageOf(entries: readonly Entry[], wins: readonly Win[], span: Range): Coverage {
  const seen = new Set(entries.map(({ day }) => startOfWeek(day)));
  const weeks = steps(startOfWeek(span.from), span.to, (day) => addDays(day, 7));
  return {
    records: entries.length,
    weeks: weeks.length,
    weeksWithRecords: weeks.filter((week) => seen.has(week)).length,
    emptyWeeks: weeks.filter((week) => !seen.has(week)),
    months: monthCounts(entries, span),
    wins: wins.length,
    winsWithEvidence: wins.filter(isBacked).length,
  };
}

export function balanceOf(chosen: readonly { readonly day: Day }[], span: Range): Balance {
  const inLastThird = chosen.filter(({ day }) => thirdOf(day, span) === 2).length;
  return {
    months: monthCounts(chosen, span),
    chosen: chosen.length,
    inLastThird,
    lastThirdFrom: lastThirdFrom(span),
    lopsided: inLastThird * 2 > chosen.length,
  };
}

function monthCounts(entries: readonly { readonly day: Day }[], { from, to }: Range): MonthCount[] {
  const counts = new Map<string, number>();
  for (const { day } of entries) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
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
