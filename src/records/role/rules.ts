import { misuse, refused } from '../../errors.ts';
import { addMonths, type Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import type { Role } from './role.ts';

/** Throws refused when it is over, misuse for a day before it began. */
export function ended({ id, day, until }: Role, on: Day) {
  if (until !== null)
    throw refused(`${id} ended on ${sayFullDay(until)} already`, `career edit ${id} --editor`);
  refuseBefore({ id, day }, on);
  return { until: on };
}

export function turnedOut(role: Role, on: Day, text: string): Pick<Role, 'turned'> {
  refuseBefore(role, on);
  return { turned: [...role.turned, { on, text }] };
}

export function turningPoint(role: Role, on: Day, text: string): Pick<Role, 'points'> {
  refuseBefore(role, on);
  return { points: [...role.points, { on, text }] };
}

function refuseBefore({ id, day }: Pick<Role, 'id' | 'day'>, on: Day): void {
  if (on < day) throw misuse(`${id} only began on ${sayFullDay(day)}`, 'give --at that day or a later one');
}

/** Months after which it is asked what a role turned out to be. */
const askedAfter = [6, 18];

/** The day since when it is worth asking what the role turned out to be; null when it was asked since, or is too early. */
export function askSince({ day, turned }: Pick<Role, 'day' | 'turned'>, now: Day): Day | null {
  const passed = askedAfter.map((months) => addMonths(day, months)).filter((each) => each <= now);
  const last = passed.at(-1);
  return last === undefined || turned.some(({ on }) => on >= last) ? null : last;
}
