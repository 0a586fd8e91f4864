import { addDays, compareDays, type Day, daysBetween, isWorkday, weekday } from '../../time/calendar.ts';
import { askOn, energies, feedbackOn, noteOn, pulsesOn, winOn } from './events.ts';
import { goals } from './goals.ts';
import { recent } from './recent.ts';
import { bagOf, type Chance, type SampleRecord } from './record.ts';
import { withRetros } from './retros.ts';
import { sayings, wins } from './texts.ts';

/** Rises when the sample changes, so that an old one is not shown. */
export const sampleVersion = 8;

export const span = 730;

/**
 * Two invented years up to and including `today`, in order of time. The same chance and day give the same
 * sample. Weeks of holiday are left blank, as real journals have them.
 */
export function sample(today: Day, chance: Chance): SampleRecord[] {
  const start = addDays(today, -span);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const days = Array.from({ length: span + 1 }, (_, index) => addDays(start, index));
  const working = days.filter((day) => isWorkday(day) && !isHoliday(start, day));
  const [nextWin, nextSaying] = [bagOf(wins, chance), bagOf(sayings, chance)];
  const mood = moods(days.length, chance);
  const records: SampleRecord[] = [...goals(start, today), ...recent(today)];
  for (const day of working) {
    const low = mood[daysBetween(start, day)] ?? 0;
    if (chance() < 0.72) records.push(...energies(day, low, pick, chance));
    if (chance() < 0.09) records.push(feedbackOn(day, today, nextSaying, pick, chance));
    if (chance() < 0.04) records.push(askOn(day, today, pick));
    if (chance() < 0.09) records.push(winOn(day, addDays(today, -219), nextWin, chance));
    if (chance() < 0.05) records.push(noteOn(day, pick));
    if (weekday(day) === 5) records.push(...pulsesOn(day, low, chance));
  }
  return inTime([...records, ...withRetros(start, today, working, pick, chance)]);
}

export const inTime = (records: readonly SampleRecord[]): SampleRecord[] =>
  records.toSorted((a, b) => compareDays(a.day, b.day) || a.minute - b.minute);

/** Two weeks each summer and ten days around each New Year, counted from the start. */
const isHoliday = (start: Day, day: Day): boolean => {
  const place = daysBetween(start, day) % 365;
  return (place >= 250 && place < 264) || (place >= 40 && place < 50);
};

/** A slow wave with noise of its own: yesterday's mood is part of today's. */
function moods(length: number, chance: Chance): number[] {
  const found: number[] = [];
  for (let day = 0; day < length; day += 1) {
    found.push(0.8 * (found[day - 1] ?? 0) + (chance() + chance() - 1) * 0.6);
  }
  return found;
}
