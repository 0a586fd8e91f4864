import { afterEach, describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { isoOf } from '../../src/time/moment.ts';
import type { Direction } from '../../src/time/reading.ts';
import { when } from '../../src/time/when.ts';

const berlin = process.env.TZ;
afterEach(() => {
  process.env.TZ = berlin;
});

/** Fri 20 Nov 2026 15:04 in Berlin unless told. */
function read(
  text: string,
  direction: Direction = 'past',
  now = '2026-11-20T15:04:00+01:00',
  zone = 'Europe/Berlin',
): string {
  process.env.TZ = zone;
  const clock = clockFrom({ CAREER_NOW: now, TZ: zone });
  const moment = when(text, clock, direction);
  return moment.timed ? isoOf(moment).replace(/:00\.000/, '') : moment.day;
}

function refusal(...given: Parameters<typeof read>): string {
  try {
    return `read as ${read(...given)}`;
  } catch (error) {
    if (error instanceof CareerError) return `${error.message}${error.hint ? ` | ${error.hint}` : ''}`;
    throw error;
  }
}

describe('looking back, as when logging, on Fri 20 Nov 2026 15:04', () => {
  it.each([
    ['now', '2026-11-20T15:04+01:00'],
    ['today', '2026-11-20T15:04+01:00'],
    ['today 9:30', '2026-11-20T09:30+01:00'],
    ['9:30', '2026-11-20T09:30+01:00'],
    ['at 9:30', '2026-11-20T09:30+01:00'],
    ['9am', '2026-11-20T09:00+01:00'],
    ['12 am', '2026-11-20T00:00+01:00'],
    ['noon', '2026-11-20T12:00+01:00'],
    ['yesterday', '2026-11-19'],
    ['Yesterday 15:00', '2026-11-19T15:00+01:00'],
    ['yesterday at 3pm', '2026-11-19T15:00+01:00'],
    ['15:00 yesterday', '2026-11-19T15:00+01:00'],
    ['the day before yesterday', '2026-11-18'],
    ['3 days ago', '2026-11-17'],
    ['a week ago', '2026-11-13'],
    ['2 weeks ago 10:00', '2026-11-06T10:00+01:00'],
    ['one month ago', '2026-10-20'],
    ['a year ago', '2025-11-20'],
    ['half an hour ago', '2026-11-20T14:34+01:00'],
    ['90 minutes ago', '2026-11-20T13:34+01:00'],
    ['2 hours ago', '2026-11-20T13:04+01:00'],
    ['monday', '2026-11-16'],
    ['mon', '2026-11-16'],
    ['on monday 9:00', '2026-11-16T09:00+01:00'],
    ['friday', '2026-11-13'],
    ['this monday', '2026-11-16'],
    ['last friday', '2026-11-13'],
    ['last sunday', '2026-11-15'],
    ['2026-11-20', '2026-11-20T15:04+01:00'],
    ['2026-11-18', '2026-11-18'],
    ['2026-11-18 15:04', '2026-11-18T15:04+01:00'],
    ['2026-11-18T15:04', '2026-11-18T15:04+01:00'],
    ['2026-11-18T15:04:30Z', '2026-11-18T16:04:30.000+01:00'],
    ['2026-11-18T15:04+05:30', '2026-11-18T15:04+05:30'],
    ['18 nov', '2026-11-18'],
    ['Nov 18', '2026-11-18'],
    ['18th of November', '2026-11-18'],
    ['wed 18 nov', '2026-11-18'],
    ['24 dec', '2025-12-24'],
    ['18 nov 2024', '2024-11-18'],
    ['november 18, 2024', '2024-11-18'],
    ['18.11.', '2026-11-18'],
    ['18.11.2024', '2024-11-18'],
    ['18/11/2024', '2024-11-18'],
    ['11/18/2024', '2024-11-18'],
    ['5/5', '2026-05-05'],
    ['29 feb', '2024-02-29'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('looking ahead, as for due days', () => {
  it.each([
    ['friday', '2026-11-27'],
    ['monday', '2026-11-23'],
    ['this friday', '2026-11-20T15:04+01:00'],
    ['next friday', '2026-11-27'],
    ['tomorrow', '2026-11-21'],
    ['in 2 weeks', '2026-12-04'],
    ['2 weeks', '2026-12-04'],
    ['in three months', '2027-02-20'],
    ['a month from now', '2026-12-20'],
    ['end of week', '2026-11-22'],
    ['end of the month', '2026-11-30'],
    ['end of quarter', '2026-12-31'],
    ['end of year', '2026-12-31'],
    ['eod', '2026-11-20T15:04+01:00'],
    ['end of day', '2026-11-20T15:04+01:00'],
    ['EOW', '2026-11-22'],
    ['eom', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['eoy', '2026-12-31'],
    ['monday week', '2026-11-30'],
    ['on friday week', '2026-12-04'],
    ['tomorrow week', '2026-11-28'],
    ['1 dec', '2026-12-01'],
    ['1 nov', '2027-11-01'],
    ['29 feb', '2028-02-29'],
    ['1/2/2027', 'refused'],
  ])('%s → %s', (text, expected) => {
    if (expected === 'refused') expect(refusal(text, 'future')).toContain('can mean');
    else expect(read(text, 'future')).toBe(expected);
  });

  it('31 January in a month is the last of February', () => {
    expect(read('in 1 month', 'future', '2027-01-31T12:00:00+01:00')).toBe('2027-02-28');
  });
});

describe('words with two meanings are refused with both', () => {
  it('a date with slashes depends on the country', () => {
    expect(refusal('03/04')).toBe(
      '“03/04” can mean Wed 4 Mar 2026 or Fri 3 Apr 2026 | type 2026-03-04 or 2026-04-03',
    );
  });

  it('midnight is the start of a day or its end', () => {
    expect(refusal('midnight')).toBe(
      '“midnight” can mean the start of that day or its end | type 00:00 or the next day with 00:00',
    );
  });

  it('last and next weekday depend on who says it, except when week and nearness agree', () => {
    const saturday = '2026-11-21T10:00:00+01:00';
    expect(refusal('last friday', 'past', saturday)).toBe(
      '“last friday” can mean Fri 13 Nov 2026 or Fri 20 Nov 2026 | type 2026-11-13 or 2026-11-20',
    );
    expect(read('next friday', 'future', saturday)).toBe('2026-11-27');
    const monday = '2026-11-16T10:00:00+01:00';
    expect(read('last friday', 'past', monday)).toBe('2026-11-13');
    expect(refusal('next friday', 'future', monday)).toBe(
      '“next friday” can mean Fri 20 Nov 2026 or Fri 27 Nov 2026 | type 2026-11-20 or 2026-11-27',
    );
  });
});

describe('what is no date is refused with a sentence', () => {
  it.each([
    ['2026-02-30', 'there is no such day as “2026-02-30”'],
    ['2026-02-29', 'there is no such day as “2026-02-29”'],
    ['30 feb', 'there is no such day as “30 feb”'],
    ['2026-13-01', 'there is no such day as “2026-13-01”'],
    ['yesterday 24:00', '“yesterday 24:00” has a time that no clock shows'],
    ['yesterday 12:60', '“yesterday 12:60” has a time that no clock shows'],
    ['13pm', '“13pm” has no such hour'],
    ['12/11/26', 'the year of “12/11/26” needs four digits'],
    ['last week', '“last week” is not one day'],
    ['2026-11', '“2026-11” is not one day'],
    ['2026-W12', '“2026-W12” is not one day'],
    ['20', '“20” is not a date career understands'],
    ['', '“” is not a date career understands'],
    ['tomorow', '“tomorow” is not a date career understands'],
    ['２０２６-11-20', '“２０２６-11-20” is not a date career understands'],
    ['someday', '“someday” is not a date career understands'],
    ['99999 years ago', '“99999 years ago” is not a date career understands'],
    ['9999-01-01', 'there is no such day as “9999-01-01”'],
  ])('%s', (text, expected) => {
    expect(refusal(text).split(' | ')[0]).toBe(expected);
  });
});

describe('a misspelt word is pointed to', () => {
  it.each([
    ['tomorow', 'future', 'tomorrow'],
    ['2 minuts ago', 'past', '2 minutes ago'],
    ['fryday', 'future', 'friday'],
    ['Fryday 15:00', 'past', 'friday 15:00'],
    ['yestreday at 3pm', 'past', 'yesterday at 3pm'],
    ['in 2 weks', 'future', 'in 2 weeks'],
    ['lsat friday', 'past', 'last friday'],
    ['end of mnth', 'future', 'end of month'],
    ['3 novembre', 'past', '3 november'],
  ] as const)('%s', (text, direction, meant) => {
    expect(refusal(text, direction).split(' | ')[1]).toBe(`did you mean “${meant}”`);
  });

  it.each(['soon', 'someday', 'later', 'monday week', 'constructor', 'noon tide', 'eof'])(
    'not %s',
    (text) => {
      expect(refusal(text)).toContain('for example');
    },
  );
});

describe('clocks that are changed', () => {
  it('a time that was skipped is refused', () => {
    expect(refusal('2026-03-29 02:30')).toBe(
      '“2026-03-29 02:30” did not happen in Europe/Berlin: the clocks went past it | type another time',
    );
  });

  it('a time that came twice is refused with both', () => {
    expect(refusal('2026-10-25 02:30')).toBe(
      '“2026-10-25 02:30” can mean 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00 | type “2026-10-25T02:30+02:00” or “2026-10-25T02:30+01:00”',
    );
    expect(read('2026-10-25T02:30+02:00')).toBe('2026-10-25T02:30+02:00');
  });

  it('a midnight that was skipped leaves the day alone', () => {
    const now = '2018-11-10T12:00:00-02:00';
    expect(read('2018-11-04', 'past', now, 'America/Sao_Paulo')).toBe('2018-11-04');
    expect(refusal('2018-11-04 00:30', 'past', now, 'America/Sao_Paulo')).toContain('did not happen');
  });

  it('a day that was skipped did not happen', () => {
    expect(refusal('2011-12-30', 'past', '2012-01-10T12:00:00+14:00', 'Pacific/Apia')).toBe(
      'Fri 30 Dec 2011 did not happen in Pacific/Apia',
    );
  });

  it('odd offsets are kept', () => {
    expect(read('2026-11-18 15:04', 'past', undefined, 'Asia/Kathmandu')).toBe('2026-11-18T15:04+05:45');
  });
});
