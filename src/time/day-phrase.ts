import { misuse } from '../errors.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  endOfMonth,
  monthNames,
  namePlace,
  shifted,
  startOfWeek,
  weekday,
  weekdayNames,
} from './calendar.ts';
import { ambiguous, type Direction } from './reading.ts';
import { sayFullDay } from './say.ts';

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** The day that a phrase without a time names, or undefined when it names none. */
export function dayPhrase(text: string, phrase: string, now: Day, direction: Direction): Day | undefined {
  const plain = phrase.replace(/^on (?:the )?/, '');
  return (
    named(plain, now) ??
    relative(plain, now, direction) ??
    byWeekday(text, plain, now, direction) ??
    weekAfter(plain, now, direction) ??
    isoDay(text, plain) ??
    byMonthName(text, plain, now, direction) ??
    byNumbers(text, plain, now, direction) ??
    refuseSpan(text, plain)
  );
}

function named(phrase: string, now: Day): Day | undefined {
  const quarterEnd = (): Day => endOfMonth(addMonths(now, (12 - Number(now.slice(5, 7))) % 3));
  const days: Readonly<Record<string, () => Day>> = {
    today: () => now,
    yesterday: () => addDays(now, -1),
    tomorrow: () => addDays(now, 1),
    'day before yesterday': () => addDays(now, -2),
    'the day before yesterday': () => addDays(now, -2),
    'day after tomorrow': () => addDays(now, 2),
    'the day after tomorrow': () => addDays(now, 2),
    'end of day': () => now,
    'end of week': () => addDays(startOfWeek(now), 6),
    'end of month': () => endOfMonth(now),
    'end of quarter': quarterEnd,
    'end of year': () => `${now.slice(0, 4)}-12-31`,
  };
  const shortened: Readonly<Record<string, string>> = {
    eod: 'end of day',
    eow: 'end of week',
    eom: 'end of month',
    eoq: 'end of quarter',
    eoy: 'end of year',
  };
  const whole = shortened[phrase] ?? phrase.replace(/^(?:the )?end of (?:the|this) /, 'end of ');
  return Object.hasOwn(days, whole) ? days[whole]?.() : undefined;
}

function relative(phrase: string, now: Day, direction: Direction): Day | undefined {
  const match = /^(in )?(\d{1,5}|[a-z]+) ?(d|days?|w|weeks?|mo|months?|y|years?)( ago| from now)?$/.exec(
    phrase,
  );
  if (!match) return undefined;
  const count = numberWords[match[2]!] ?? Number(match[2]);
  if (Number.isNaN(count)) return undefined;
  const ahead = match[1] !== undefined || match[4] === ' from now';
  if (!ahead && match[4] === undefined && direction === 'past') return undefined;
  const day = shifted(now, match[4] === ' ago' ? -count : count, match[3]!);
  return dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

function byWeekday(text: string, phrase: string, now: Day, direction: Direction): Day | undefined {
  const match = /^(last |next |this )?([a-z]+)$/.exec(phrase);
  const place = match ? namePlace(weekdayNames, match[2]!) : 0;
  if (!match || place === 0) return undefined;
  const inWeek = addDays(startOfWeek(now), place - 1);
  const ahead = addDays(now, ((place - weekday(now) + 6) % 7) + 1);
  const back = addDays(ahead, ahead === addDays(now, 7) ? -14 : -7);
  switch (match[1]) {
    case 'this ':
      return inWeek;
    case 'next ':
      return oneOf(text, ahead, addDays(inWeek, 7));
    case 'last ':
      return oneOf(text, back, addDays(inWeek, -7));
    default:
      return direction === 'future' ? ahead : back;
  }
}

/** `monday week` is a week after the Monday to come. */
function weekAfter(phrase: string, now: Day, direction: Direction): Day | undefined {
  const match = /^([a-z]+) week$/.exec(phrase);
  if (!match || direction === 'past') return undefined;
  const day = named(match[1]!, now) ?? byWeekday(phrase, match[1]!, now, direction);
  return day && addDays(day, 7);
}

/** `next friday` said on a Monday names two days to two people; said on a Saturday only one. */
function oneOf(text: string, nearest: Day, byWeek: Day): Day {
  if (nearest === byWeek) return nearest;
  throw ambiguous(
    text,
    [nearest, byWeek].sort().map((day) => ({ meaning: sayFullDay(day), type: day })),
  );
}

const impossible = (text: string) => misuse(`there is no such day as “${text}”`);

function isoDay(text: string, phrase: string): Day | undefined {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(phrase);
  if (!match) return undefined;
  const day = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) throw impossible(text);
  return day;
}

function byMonthName(text: string, phrase: string, now: Day, direction: Direction): Day | undefined {
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?,?(?: (\d{4}))?$/.exec(
    phrase,
  );
  const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(phrase);
  const [month, date, year] = dayFirst
    ? [dayFirst[2]!, dayFirst[1]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3]]
      : [];
  const place = month ? namePlace(monthNames, month) : 0;
  return place === 0 ? undefined : inYear(text, place, Number(date), year, now, direction);
}

/** `20.11.2026` is day first wherever dots are used; with slashes it depends on the country. */
function byNumbers(text: string, phrase: string, now: Day, direction: Direction): Day | undefined {
  const match = /^(\d{1,2})([./])(\d{1,2})(?:\2(\d{4})?)?$/.exec(phrase);
  if (!match) {
    if (!/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(phrase)) return undefined;
    throw misuse(`the year of “${text}” needs four digits`, 'for example 2026-11-20');
  }
  const [first, second] = [Number(match[1]), Number(match[3])];
  const read = (date: number, month: number): Day => inYear(text, month, date, match[4], now, direction);
  if (match[2] === '.' || (second <= 12 && first > 12)) return read(first, second);
  if (second > 12) return read(second, first);
  return first === second ? read(first, second) : oneOf(text, read(first, second), read(second, first));
}

/** Without a year: the nearest such day back from today, or ahead of it; 29 February may be years away. */
function inYear(
  text: string,
  month: number,
  date: number,
  year: string | undefined,
  now: Day,
  direction: Direction,
): Day {
  const step = direction === 'past' ? -1 : 1;
  const years = year
    ? [Number(year)]
    : Array.from({ length: 9 }, (_, index) => Number(now.slice(0, 4)) + step * index);
  for (const candidate of years) {
    const day = dayFrom(candidate, month, date);
    if (day && (year || (direction === 'past' ? day <= now : day >= now))) return day;
  }
  throw impossible(text);
}

function refuseSpan(text: string, phrase: string): undefined {
  const span =
    /^(?:(?:last|this|next) )?(week|month|quarter|year)$/.exec(phrase) ??
    /^\d{4}-(\d\d|q\d|w\d\d)$/.exec(phrase);
  if (span) throw misuse(`“${text}” is not one day`, 'name the day, for example friday or 2026-11-20');
  return undefined;
}
