import { CareerError, misuse } from '../errors.ts';
import { once } from '../once.ts';
import type { Day } from './calendar.ts';
import type { Clock } from './clock.ts';
import { dayPhrase } from './day-phrase.ts';
import { respelt } from './misspelt.ts';
import { instantsOf, isoOf, type Moment, momentAt, type WallTime } from './moment.ts';
import { ambiguous, type Direction } from './reading.ts';
import { sayFullDay, today } from './say.ts';

const forms: Readonly<Record<Direction, string>> = {
  past: 'for example 2026-11-20, 2026-11-20 15:04, yesterday 15:00, last friday, 3 days ago',
  future: 'for example 2026-12-01, 1 Dec, tomorrow, friday, in 2 weeks',
};

/**
 * The moment that a person's words name. ISO dates and times, today, yesterday, weekdays with last, this and
 * next, `3 days ago`, `in 2 weeks`, `20 Nov`, each with or without a time. Throws misuse for anything else,
 * for dates that no calendar has, for times the clocks skipped, and for words with two meanings.
 */
export function when(text: string, clock: Clock, direction: Direction): Moment {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'now') return momentAt(clock.now(), clock);
  const exact = isoInstant(text, words, clock) ?? relativeInstant(words, clock);
  if (exact) return exact;
  const { phrase, time } = splitTime(text, words);
  const now = today(clock);
  const day = phrase === '' && time ? now : dayPhrase(text, phrase, now, direction);
  if (day === undefined) {
    const meant = respelt(words);
    const near = meant !== undefined && isReadable(meant, clock, direction);
    const hint = near ? `did you mean “${meant}”` : forms[direction];
    throw misuse(`“${text}” is not a date career understands`, hint);
  }
  if (time) return wallMoment(text, day, time, clock);
  if (day === now) return momentAt(clock.now(), clock);
  const [noon] = instantsOf(day, { hour: 12, minute: 0 });
  if (noon === undefined) throw misuse(`${sayFullDay(day)} did not happen in ${clock.zone}`);
  return { ...momentAt(noon, clock, false), day };
}

function isReadable(text: string, clock: Clock, direction: Direction): boolean {
  try {
    when(text, clock, direction);
    return true;
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return false;
  }
}

/** The day on which something is due. */
export const dueDay = (text: string, clock: Clock): Day => when(text, clock, 'future').day;

function isoInstant(text: string, words: string, clock: Clock): Moment | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)[t ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)? ?(z|[+-]\d\d:?\d\d)$/.exec(words);
  if (!match) return undefined;
  const [, date = '', hour, minute, second = '00', fraction = '0', zone = 'z'] = match;
  const time = wallTime(text, Number(hour), Number(minute), Number(second));
  const day = dayPhrase(text, date, date, 'past');
  if (day === undefined) return undefined;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/g, '');
  const offset = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  const wall = Date.parse(`${day}T00:00:00Z`) + (time.hour * 60 + time.minute) * 60_000;
  const at = wall + Number(second) * 1000 + Number(fraction.padEnd(3, '0')) - offset * 60_000;
  return zone === 'z' ? momentAt(at, clock) : { at, offset, zone: clock.zone, day, timed: true };
}

function relativeInstant(words: string, clock: Clock): Moment | undefined {
  const match = /^(in )?(\d+|an?|one|two|three|half an) (minutes?|mins?|hours?|h)( ago)?$/.exec(words);
  if (!match || (match[1] === undefined) === (match[4] === undefined)) return undefined;
  const amount = { a: 1, an: 1, one: 1, two: 2, three: 3, 'half an': 0.5 }[match[2]!] ?? Number(match[2]);
  const unit = match[3]!.startsWith('h') ? 3_600_000 : 60_000;
  return momentAt(clock.now() + amount * unit * (match[4] ? -1 : 1), clock);
}

const timePattern = String.raw`(?:at )?(?:(\d{1,2})(?:[:h](\d\d))?(?::(\d\d))? ?(am|pm)?|(noon|midnight))`;
const timeLast = once(() => new RegExp(`^(?:(.*?)[ t,])?${timePattern}$`));
const timeFirst = once(() => new RegExp(`^${timePattern} (.+)$`));

/** Words such as `yesterday 15:00`, `3pm friday`, `2026-11-20T15:04` in their two parts. */
function splitTime(text: string, words: string): { phrase: string; time?: WallTime } {
  const last = timeLast().exec(words);
  if (last && isTime(last.slice(2))) {
    return { phrase: (last[1] ?? '').replace(/,$|(^| )at$/, ''), time: readTime(text, last.slice(2)) };
  }
  const first = timeFirst().exec(words);
  if (first && isTime(first.slice(1, 6)))
    return { phrase: first[6]!, time: readTime(text, first.slice(1, 6)) };
  return { phrase: words };
}

/** A bare number is no time: `20` may be an hour or a date. */
const isTime = ([hour, minute, , half, name]: readonly (string | undefined)[]): boolean =>
  name !== undefined || (hour !== undefined && (minute !== undefined || half !== undefined));

function readTime(
  text: string,
  [hour, minute, second, half, name]: readonly (string | undefined)[],
): WallTime {
  if (name === 'midnight') {
    throw ambiguous(text, [
      { meaning: 'the start of that day', type: '00:00' },
      { meaning: 'its end', type: 'the next day with 00:00' },
    ]);
  }
  if (name === 'noon') return { hour: 12, minute: 0 };
  const shown = Number(hour);
  if (half && (shown < 1 || shown > 12))
    throw misuse(`“${text}” has no such hour`, 'for example 15:00 or 3pm');
  const hours = half ? (shown % 12) + (half === 'pm' ? 12 : 0) : shown;
  return wallTime(text, hours, Number(minute ?? 0), Number(second ?? 0));
}

function wallTime(text: string, hour: number, minute: number, second: number): Required<WallTime> {
  if (hour > 23 || minute > 59 || second > 59) {
    throw misuse(`“${text}” has a time that no clock shows`, 'hours go from 00 to 23, minutes to 59');
  }
  return { hour, minute, second };
}

function wallMoment(text: string, day: Day, time: WallTime, clock: Clock): Moment {
  const [first, second] = instantsOf(day, time);
  if (first === undefined) {
    throw misuse(`“${text}” did not happen in ${clock.zone}: the clocks went past it`, 'type another time');
  }
  if (second !== undefined) {
    const readings = [first, second].map((at) => {
      const iso = isoOf(momentAt(at, clock)).replace(/:00\.000/, '');
      return { meaning: iso, type: `“${iso}”` };
    });
    throw ambiguous(text, readings);
  }
  return momentAt(first, clock);
}
