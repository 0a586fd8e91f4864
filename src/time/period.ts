import { CareerError, misuse } from '../errors.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  endOfMonth,
  firstYear,
  isDay,
  lastYear,
  monthNames,
  namePlace,
  type Range,
  shifted,
  startOfIsoWeek,
  startOfMonth,
  startOfWeek,
} from './calendar.ts';
import { respelt } from './misspelt.ts';
import { ambiguous, type Reading } from './reading.ts';

/** How the person's employer cuts years; a calendar year is the default. */
export interface FiscalYear {
  /** The month (1 to 12) in which it starts. */
  readonly start: number;
  /** Whether FY26 is the one that ends or the one that starts in 2026. */
  readonly named: 'end' | 'start';
}

export interface PeriodSetting {
  readonly today: Day;
  readonly fiscal: FiscalYear;
  /** The day of a record such as `r14`, for `since r14`; throws when there is none. */
  readonly dayOfRecord: (id: string) => Day;
}

/** Both ends included; `name` is how it was asked for, made regular. */
export interface Period extends Range {
  readonly name: string;
}

export const always: Range = { from: `${firstYear}-01-01`, to: `${lastYear}-12-31` };

const forms = 'for example week, last month, 2026-Q3, FY26Q1, 2026-03..2026-05, since r14, last 30 days, all';

/**
 * The stretch of days that words name: `today`, `week`, `last month`, `quarter`, `year`, `2026`, `2026-03`,
 * `2026-W12`, `2026-Q3`, `Q3`, `march`, `FY26`, `FY26Q1`, `last 30 days`, `since DAY|ID`, `until DAY`, `A..B`, `all`.
 * Quarters without a year are those of the employer.
 * Throws misuse for anything else and for words with two meanings.
 */
export function periodFrom(text: string, setting: PeriodSetting): Period {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const period = read(text, words, setting);
  if (period === undefined) {
    const meant = respelt(words);
    const hint = meant && isReadable(meant, setting) ? `did you mean “${meant}”` : forms;
    throw misuse(`“${text}” is not a period career understands`, hint);
  }
  if (period.from > period.to)
    throw misuse(`“${text}” ends before it starts`, `type ${period.to}..${period.from}`);
  return period;
}

const read = (text: string, words: string, setting: PeriodSetting): Period | undefined =>
  byWord(words, setting) ??
  byCount(words, setting) ??
  byNumber(words) ??
  byFiscal(words, setting) ??
  byBareName(text, words, setting) ??
  bySince(words, setting) ??
  byUntil(words, setting) ??
  byEnds(words, setting);

function isReadable(words: string, setting: PeriodSetting): boolean {
  try {
    return read(words, words, setting) !== undefined;
  } catch (error) {
    if (error instanceof CareerError) return false;
    throw error;
  }
}

/** `2026-Q3` of a calendar quarter; `place` 1 to 4. */
export function quarter(year: number, place: number): Period {
  const from = dayFrom(year, place * 3 - 2, 1) ?? always.from;
  return { name: `${year}-Q${place}`, from, to: endOfMonth(addMonths(from, 2)) };
}

export const quarterOf = (day: Day): Period =>
  quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3));

/** The quarter of a day as the employer cuts years: `FY27Q2`, or `2026-Q3` where theirs are calendar years. */
export function ownQuarterOf(day: Day, fiscal: FiscalYear): Period {
  if (fiscal.start === 1) return quarterOf(day);
  const place = (Number(day.slice(5, 7)) - fiscal.start + 12) % 12;
  const first = Number(addMonths(startOfMonth(day), -place).slice(0, 4));
  const number = fiscal.named === 'end' ? first + 1 : first;
  return fiscalQuarter(number, Math.floor(place / 3) + 1, fiscal);
}

const month = (day: Day): Period => {
  const from = startOfMonth(day);
  return { name: from.slice(0, 7), from, to: endOfMonth(from) };
};

const year = (number: number): Period => ({
  name: `${number}`,
  from: `${number}-01-01`,
  to: `${number}-12-31`,
});

const week = (day: Day): Period => {
  const from = startOfWeek(day);
  return { name: `week of ${from}`, from, to: addDays(from, 6) };
};

function byWord(words: string, { today, fiscal }: PeriodSetting): Period | undefined {
  if (words === 'all') return { name: 'all', ...always };
  if (words === 'today') return { name: 'today', from: today, to: today };
  if (words === 'yesterday') return { name: 'yesterday', from: addDays(today, -1), to: addDays(today, -1) };
  const match = /^(this |last |next )?(week|month|quarter|year)$/.exec(words);
  if (!match) return undefined;
  const step = { 'last ': -1, 'next ': 1 }[match[1] ?? ''] ?? 0;
  switch (match[2]) {
    case 'week':
      return week(addDays(today, step * 7));
    case 'month':
      return month(addMonths(startOfMonth(today), step));
    case 'quarter':
      return ownQuarterOf(addMonths(startOfMonth(today), step * 3), fiscal);
    default:
      return year(Number(today.slice(0, 4)) + step);
  }
}

/** `last 30 days` ends today and has just that many days in it. */
function byCount(words: string, { today }: PeriodSetting): Period | undefined {
  const match = /^(?:the )?(?:last |past )?(\d{1,4}) ?(d|days?|w|weeks?|mo|months?|y|years?)$/.exec(words);
  if (!match) return undefined;
  const from = addDays(shifted(today, -Number(match[1]), match[2]!), 1);
  return { name: `last ${match[1]} ${match[2]}`, from, to: today };
}

function byNumber(words: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|q([1-4])|w(\d\d)))?$/.exec(
    words.replace(/^(\d{4}) ?(q\d|w\d\d)$/, '$1-$2'),
  );
  if (!match) return undefined;
  const [, number = '', monthNumber, date, quarterNumber, weekNumber] = match;
  const first = dayFrom(Number(number), Number(monthNumber ?? 1), Number(date ?? 1));
  if (first === undefined) return undefined;
  if (date) return { name: first, from: first, to: first };
  if (monthNumber) return month(first);
  if (quarterNumber) return quarter(Number(number), Number(quarterNumber));
  if (!weekNumber) return year(Number(number));
  const monday = startOfIsoWeek(Number(number), Number(weekNumber));
  if (monday === undefined) throw misuse(`${number} has no week ${Number(weekNumber)}`);
  return { ...week(monday), name: `${number}-W${weekNumber}` };
}

function fiscalYear(number: number, { start, named }: FiscalYear): Day {
  const first = start > 1 && named === 'end' ? number - 1 : number;
  return dayFrom(first, start, 1) ?? always.from;
}

function byFiscal(words: string, { fiscal }: PeriodSetting): Period | undefined {
  const match = /^fy ?(\d{4}|\d\d)(?:[ -]?q([1-4]))?$/.exec(words);
  if (!match) return undefined;
  const number = match[1]!.length === 2 ? 2000 + Number(match[1]) : Number(match[1]);
  const first = fiscalYear(number, fiscal);
  if (match[2]) return fiscalQuarter(number, Number(match[2]), fiscal);
  return { name: fiscalName(number), from: first, to: endOfMonth(addMonths(first, 11)) };
}

const fiscalName = (number: number): string => `FY${String(number).slice(2)}`;

/** `FY26Q1`; `place` 1 to 4. */
function fiscalQuarter(number: number, place: number, fiscal: FiscalYear): Period {
  const from = addMonths(fiscalYear(number, fiscal), (place - 1) * 3);
  return { name: `${fiscalName(number)}Q${place}`, from, to: endOfMonth(addMonths(from, 2)) };
}

/** `Q3` and `march` are the latest that has begun; with a fiscal year of its own, `Q3` has two meanings. */
function byBareName(text: string, words: string, setting: PeriodSetting): Period | undefined {
  const { today, fiscal } = setting;
  const number = Number(today.slice(0, 4));
  const begun = (periods: readonly Period[]): Period | undefined =>
    periods.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const quarterMatch = /^q([1-4])$/.exec(words);
  if (quarterMatch) {
    const place = Number(quarterMatch[1]);
    const calendar = begun([quarter(number, place), quarter(number - 1, place)]);
    const own = begun(
      [number - 1, number, number + 1].map((each) => byFiscal(`fy${each}q${place}`, setting)!),
    );
    if (fiscal.start === 1 || calendar?.from === own?.from) return calendar;
    throw ambiguous(
      text,
      [calendar, own].map((each) => reading(each!)),
    );
  }
  const match = /^([a-z]+)(?: (\d{4}))?$/.exec(words);
  const place = match ? namePlace(monthNames, match[1]!) : 0;
  if (place === 0) return undefined;
  const years = match?.[2] ? [Number(match[2])] : [number, number - 1];
  const months = years.map((each) => month(dayFrom(each, place, 1) ?? always.from));
  return match?.[2] ? months[0] : begun(months);
}

const reading = ({ name, from, to }: Period): Reading => ({
  meaning: `${name} (${from} to ${to})`,
  type: name,
});

function bySince(words: string, setting: PeriodSetting): Period | undefined {
  const match = /^since (.+)$/.exec(words);
  if (!match) return undefined;
  const from = /^[a-z]\d+$/.test(match[1]!)
    ? setting.dayOfRecord(match[1]!)
    : periodFrom(match[1]!, setting).from;
  return { name: words, from, to: setting.today < from ? from : setting.today };
}

function byUntil(words: string, setting: PeriodSetting): Period | undefined {
  const match = /^until (.+)$/.exec(words);
  if (!match) return undefined;
  return { name: words, from: always.from, to: periodFrom(match[1]!, setting).to };
}

/** The stretch of the same length that ends the day before: a quarter before a quarter, a month before a month. */
export function periodBefore({ from, to }: Range, fiscal: FiscalYear): Period {
  const last = addDays(from, -1);
  const months = monthsIn({ from, to });
  if (months === undefined) {
    const range = { from: addDays(from, -(daysBetween(from, to) + 1)), to: last };
    return { name: nameOf(range), ...range };
  }
  const range = { from: addMonths(from, -months), to: last };
  const own = [
    month(last),
    ownQuarterOf(last, fiscal),
    ownYear(last, fiscal),
    year(Number(last.slice(0, 4))),
  ];
  return (
    own.find((each) => each.from === range.from && each.to === range.to) ?? { name: nameOf(range), ...range }
  );
}

/** The employer's quarters that lie in a period as a whole, in their order; none in one without an end. */
export function quartersIn({ from, to }: Range, fiscal: FiscalYear): Period[] {
  if (from === always.from || to === always.to) return [];
  const found: Period[] = [];
  for (
    let next = ownQuarterOf(from, fiscal);
    next.to <= to;
    next = ownQuarterOf(addDays(next.to, 1), fiscal)
  ) {
    if (next.from >= from) found.push(next);
  }
  return found;
}

/** How many whole months a stretch is; undefined when it is none. */
function monthsIn({ from, to }: Range): number | undefined {
  if (from !== startOfMonth(from) || to !== endOfMonth(to)) return undefined;
  const place = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return place(to) - place(from) + 1;
}

/** The employer's year of a day. */
function ownYear(day: Day, fiscal: FiscalYear): Period {
  const { name, from } = ownQuarterOf(day, fiscal);
  const first = addMonths(from, -3 * (Number(name.at(-1)) - 1));
  return { name: name.replace(/-?Q\d$/, ''), from: first, to: endOfMonth(addMonths(first, 11)) };
}

/** What a period with these ends is called; one that is open at an end has no made-up day there. */
export function nameOf({ from, to }: Range): string {
  if (to === always.to) return from === always.from ? 'all' : `since ${from}`;
  return from === always.from ? `until ${to}` : `${from}..${to}`;
}

/** `A..B`, each end a day or anything that is itself a period; an open end runs as far as dates go. */
function byEnds(words: string, setting: PeriodSetting): Period | undefined {
  const match = /^(.*?)(?: ?\.\. ?| to )(.*)$/.exec(words);
  if (!match || (!match[1] && !match[2])) return undefined;
  const end = (part: string): Range => (isDay(part) ? { from: part, to: part } : periodFrom(part, setting));
  const from = match[1] ? end(match[1]).from : always.from;
  const to = match[2] ? end(match[2]).to : always.to;
  return { name: nameOf({ from, to }), from, to };
}
