import { addDays, type Day, daysOf, weekday } from '../../src/time/calendar.ts';
import { type Chance, drawSeries } from './chance.ts';
import { lastDay, type Size, spans, zone } from './contract.ts';
import type { Recipe } from './worlds.ts';

/** The days of a journal; everywhere else a day is its place in them. */
export interface Span {
  readonly days: readonly Day[];
  /** Places of the days on which something may be logged. */
  readonly active: readonly number[];
  /** 1 Monday … 7 Sunday. */
  weekday(place: number): number;
  /** Weeks from Monday, counted from 0. */
  week(place: number): number;
  zone(place: number): string;
}

/** A workday sees records where the will is below: 50, 60, 65 and 85 of a hundred. */
const limits: Readonly<Record<Size, number>> = { 40: 0, 200: 0.253, 1000: 0.385, 5000: 1.036 };

const farAway = 'America/New_York';

export function spanOf(chance: Chance, size: Size, { holidays, moves }: Recipe): Span {
  const length = spans[size];
  const first = addDays(lastDay, 1 - length);
  const days = daysOf({ from: first, to: lastDay });
  const before = weekday(first) - 1;
  // Logging comes in streaks.
  const will = drawSeries(chance('activity'), length, 0.6, 1);
  const weekend = chance('activity/weekend');
  const active = days.flatMap((day, place) => {
    const worksWeekend = weekend() < 0.06;
    if (holidays && isHoliday(day, place, length)) return [];
    const isOn = weekday(day) <= 5 ? will[place]! < limits[size] : worksWeekend;
    return isOn ? [place] : [];
  });
  return {
    days,
    active,
    weekday: (place) => weekday(days[place]!),
    week: (place) => Math.floor((place + before) / 7),
    zone: (place) => (moves && place >= length / 2 ? farAway : zone),
  };
}

/** Three weeks in the middle, three in each August, and the turn of each year. */
function isHoliday(day: Day, place: number, length: number): boolean {
  const date = day.slice(5);
  const isMiddle = place >= length / 2 && place < length / 2 + 21;
  return isMiddle || (date >= '08-01' && date <= '08-21') || date >= '12-20' || date <= '01-05';
}

/** What is left of a size for each stream; energy takes the rest. */
export function countsOf(size: Size, { active }: Span): Record<Stream, number> {
  const part = (share: number): number => Math.round(size * share);
  const meetings = Math.min(part(0.16), active.length);
  const tickets = Math.min(part(0.06), active.length);
  const weeks = new Set(active.map((place) => Math.floor(place / 7))).size;
  const satisfaction = Math.min(part(0.06), weeks);
  const drained = Math.min(part(0.025), weeks);
  const [feedback, promises] = [part(size === 40 ? 0.05 : 0.075), part(size === 40 ? 0.05 : 0.065)];
  const others = Math.max(5, part(0.02));
  const taken = meetings + tickets + satisfaction + drained + feedback + promises + others;
  return { meetings, tickets, satisfaction, drained, feedback, promises, others, energy: size - taken };
}

export type Stream =
  | 'energy'
  | 'meetings'
  | 'tickets'
  | 'satisfaction'
  | 'drained'
  | 'feedback'
  | 'promises'
  | 'others';
