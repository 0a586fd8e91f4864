import { type Day, dayAt } from './calendar.ts';
import { type Clock, offsetAt } from './clock.ts';

/** A point in time as the person lived it. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Minutes east of UTC there and then. */
  readonly offset: number;
  readonly zone: string;
  readonly day: Day;
  /** False when only the day is known; `at` is then its noon. */
  readonly timed: boolean;
}

export function momentAt(at: number, clock: Clock, timed = true): Moment {
  const offset = offsetAt(at);
  return { at, offset, zone: clock.zone, day: dayAt(at, offset), timed };
}

/** An instant that was written down elsewhere, as its writer lived it: so many minutes east of UTC. */
export function momentWith(at: number, offset: number, clock: Clock): Moment {
  const zone = offset === offsetAt(at) ? clock.zone : fixedZone(offset);
  return { at, offset, zone, day: dayAt(at, offset), timed: true };
}

/** IANA has names for whole hours, with the sign turned about: `Etc/GMT-2` is east of Greenwich. */
function fixedZone(offset: number): string {
  if (offset === 0) return 'Etc/UTC';
  if (offset % 60 !== 0) return 'Etc/Unknown';
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 60}`;
}

export interface WallTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/**
 * The instants (ms) at which the process's zone shows this day and time: none when the clocks skipped it,
 * two when they were set back over it, in order.
 */
export function instantsOf(day: Day, { hour, minute, second = 0 }: WallTime): number[] {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;
  const dayLength = 86_400_000;
  const offsets = new Set([offsetAt(asUtc - dayLength), offsetAt(asUtc + dayLength)]);
  return [...offsets]
    .map((offset) => ({ offset, at: asUtc - offset * 60_000 }))
    .filter(({ offset, at }) => offsetAt(at) === offset)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

/** `2026-11-20T15:04:00.000+01:00`: the instant and the wall clock in one text. */
export function isoOf({ at, offset }: Pick<Moment, 'at' | 'offset'>): string {
  const wall = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
