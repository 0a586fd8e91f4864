import { type Day, dayAt, daysBetween, monthNames, weekday, weekdayNames } from './calendar.ts';
import { type Clock, offsetAt } from './clock.ts';

/** How dates and spans are said to people; ISO is for JSON and files. */

const short = (names: readonly string[], place: number): string => {
  const name = names[place - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1, 3);
};

const dateOf = (day: Day): string => `${Number(day.slice(8))} ${short(monthNames, Number(day.slice(5, 7)))}`;

export const today = (clock: Clock): Day => dayAt(clock.now(), offsetAt(clock.now()));

/** `Tue 17 Nov` within half a year of `now`, `17 Nov 2024` beyond. */
export function sayDay(day: Day, now: Day): string {
  const far = Math.abs(daysBetween(day, now)) > 183;
  return far ? `${dateOf(day)} ${day.slice(0, 4)}` : `${short(weekdayNames, weekday(day))} ${dateOf(day)}`;
}

/** `17 Nov`, with the year when it is not the year of `now`. */
export const sayDate = (day: Day, now: Day): string =>
  day.slice(0, 4) === now.slice(0, 4) ? dateOf(day) : `${dateOf(day)} ${day.slice(0, 4)}`;

/** Always with weekday and year, for what must not be misread: `Fri 20 Nov 2026`. */
export const sayFullDay = (day: Day): string =>
  `${short(weekdayNames, weekday(day))} ${dateOf(day)} ${day.slice(0, 4)}`;

/** `Dec`, with the year when it is not the year of `now`. */
export const sayMonth = (day: Day, now: Day): string =>
  dateOf(day).replace(/^\d+ /, '') + (day.slice(0, 4) === now.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`);

/** `today`, `tomorrow`, `yesterday`, else as `sayDay`. */
export function sayNearDay(day: Day, now: Day): string {
  const days = daysBetween(now, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days === -1 ? 'yesterday' : sayDay(day, now);
}

/** `15:04` in the zone where it happened. */
export const sayTime = (at: number, offset: number): string =>
  new Date(at + offset * 60_000).toISOString().slice(11, 16);

/** `in 7 days`, `tomorrow`, `today`, `9 days ago`. Never a reproach. */
export function sayDistance(day: Day, now: Day): string {
  const days = daysBetween(now, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `1 day`, `3 weeks`, `19 days`. */
export function sayDays(days: number): string {
  if (days >= 14 && days % 7 === 0) return `${days / 7} weeks`;
  return days === 1 ? '1 day' : `${days} days`;
}

/** `31 of 40 workdays`; before the first workday `1 weekend day`. `others` are the other days that have something. */
export function sayWorkdays(having: number, workdays: number, others: number): string {
  if (workdays === 0) return others === 1 ? '1 weekend day' : `${others} weekend days`;
  return `${having} of ${workdays === 1 ? '1 workday' : `${workdays} workdays`}`;
}

/** `1 Nov to 20 Nov`; years are added when they differ or are not the present one. */
export function sayRange(from: Day, to: Day, now: Day): string {
  const plain = from.slice(0, 4) === to.slice(0, 4) && to.slice(0, 4) === now.slice(0, 4);
  if (from === to) return sayDate(from, now);
  const first = from.slice(0, 4) === to.slice(0, 4) ? dateOf(from) : `${dateOf(from)} ${from.slice(0, 4)}`;
  return `${first} to ${plain ? dateOf(to) : `${dateOf(to)} ${to.slice(0, 4)}`}`;
}

/** `90 min`, `1 h 30`. */
export function sayMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${(minutes - rest) / 60} h` : `${(minutes - rest) / 60} h ${rest}`;
}
