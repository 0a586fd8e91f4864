import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/**
 * Civil dates: `YYYY-MM-DD`, compared as text, counted on a calendar and never in milliseconds. Carrying
 * them as UTC keeps every zone's clock changes out of the arithmetic.
 */
export type Day = string;

/** Both ends included. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

const carry = (day: Day): Date =>
  new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const write = (date: Date): Day => date.toISOString().slice(0, 10);

/** Days since 1970-01-01. A list asks for hundreds, so no date is made: in UTC all days are equally long. */
const count = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

export const firstYear = 1900;
export const lastYear = 2199;

/** The day of these numbers, or undefined when no calendar has it (30 February, month 13). */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (!(year >= firstYear && year <= lastYear)) return undefined;
  const carried = new UTCDateMini(year, month - 1, date);
  const same = carried.getMonth() === month - 1 && carried.getDate() === date;
  return same && Number.isInteger(date) ? write(carried) : undefined;
}

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** The civil day of an instant (ms) seen `offset` minutes east of UTC. */
export const dayAt = (at: number, offset: number): Day => write(new Date(at + offset * 60_000));

export const addDays = (day: Day, days: number): Day => write(new Date((count(day) + days) * 86_400_000));

/** A day that the month does not have becomes its last day. */
export const addMonths = (day: Day, months: number): Day => write(addMonthsTo(carry(day), months));

/** The day so many units later; units are recognised by their first letters: d, w, mo, y. */
export function shifted(day: Day, units: number, unit: string): Day {
  if (unit.startsWith('w')) return addDays(day, units * 7);
  if (unit.startsWith('mo')) return addMonths(day, units);
  if (unit.startsWith('y')) return addMonths(day, units * 12);
  return addDays(day, units);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
/** For sorting, the earliest first. localeCompare would load the words of a language first: a quarter of a bare start. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

export const daysBetween = (from: Day, to: Day): number => count(to) - count(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => ((((count(day) + 3) % 7) + 7) % 7) + 1;

/** Weeks from Monday to Sunday, counted from that of 1970-01-01; for long lists, where a date for each would cost. */
export const weekNumber = (day: Day): number => Math.floor((count(day) + 3) / 7);

export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekday(day));

export const startOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;

export const endOfMonth = (day: Day): Day => addDays(addMonths(startOfMonth(day), 1), -1);

export interface Week {
  /** The ISO week-numbering year, which around New Year is not the calendar year. */
  readonly year: number;
  readonly week: number;
}

export const weekOf = (day: Day): Week => ({
  year: getISOWeekYear(carry(day)),
  week: getISOWeek(carry(day)),
});

/** Monday of an ISO week, or undefined when that year has no such week. */
export function startOfIsoWeek(year: number, week: number): Day | undefined {
  const fourth = dayFrom(year, 1, 4);
  if (fourth === undefined || week < 1) return undefined;
  const monday = addDays(startOfWeek(fourth), (week - 1) * 7);
  return weekOf(monday).year === year ? monday : undefined;
}

/** Every day of a range in order. */
export function daysOf({ from, to }: Range): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** Monday to Friday. */
export const isWorkday = (day: Day): boolean => weekday(day) <= 5;

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The place (1-based) of a name written whole or by its first three letters or more; 0 when it is none. */
export function namePlace(names: readonly string[], word: string): number {
  if (word.length < 3) return 0;
  const folded = word.toLowerCase().replace(/\.$/, '');
  const sept = folded === 'sept' ? 'september' : folded;
  return names.findIndex((name) => name.startsWith(sept)) + 1;
}
