import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFrom,
  daysBetween,
  daysOf,
  endOfMonth,
  isDay,
  startOfIsoWeek,
  startOfWeek,
  weekday,
  weekOf,
} from '../../src/time/calendar.ts';
import { offsetAt } from '../../src/time/clock.ts';
import { minutesFrom } from '../../src/time/duration.ts';
import { instantsOf } from '../../src/time/moment.ts';
import { quarterOf } from '../../src/time/period.ts';
import { sayDay, sayDistance, sayMinutes, sayNearDay, sayRange } from '../../src/time/say.ts';

/** An independent count: days since 1970 by the Gregorian rule alone, without Date. */
function serial(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO week by its definition: the week that holds the year's first Thursday is week 1. */
function isoWeek(day: number, yearOf: (serialDay: number) => number): { year: number; week: number } {
  const thursday = day - ((day + 3) % 7) + 3;
  const year = yearOf(thursday);
  return { year, week: Math.floor((thursday - serial(year, 1, 1)) / 7) + 1 };
}

describe('every day from 1970 to 2100', () => {
  it('agrees with an independent count in day, weekday, ISO week and quarter', () => {
    const end = serial(2100, 12, 31);
    let day = '1970-01-01';
    for (let count = 0; count <= end; count += 1) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      const yearOf = (other: number): number =>
        other < serial(year, 1, 1) ? year - 1 : other > serial(year, 12, 31) ? year + 1 : year;
      if (
        serial(year, month, date) !== count ||
        weekday(day) !== ((count + 3) % 7) + 1 ||
        JSON.stringify(weekOf(day)) !== JSON.stringify(isoWeek(count, yearOf)) ||
        quarterOf(day).name !== `${year}-Q${Math.floor((month - 1) / 3) + 1}`
      ) {
        throw new Error(`${day} is counted wrong`);
      }
      day = addDays(day, 1);
    }
    expect(day).toBe('2101-01-01');
  });

  it.each([
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'UTC',
    'America/St_Johns',
  ])('a week has seven days and noon is noon in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    for (let day = '2010-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const [noon] = instantsOf(day, { hour: 12, minute: 0 });
      if (noon === undefined) {
        expect([zone, day]).toEqual(['Pacific/Apia', '2011-12-30']);
        continue;
      }
      const wall = new Date(noon + offsetAt(noon) * 60_000).toISOString();
      if (!wall.startsWith(`${day}T12:00`)) throw new Error(`${day} in ${zone}: ${wall}`);
    }
    process.env.TZ = before;
  });
});

it('months are clamped to their last day', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
});

it('weeks around New Year', () => {
  expect(weekOf('2027-01-03')).toEqual({ year: 2026, week: 53 });
  expect(weekOf('2024-12-30')).toEqual({ year: 2025, week: 1 });
  expect(startOfIsoWeek(2026, 53)).toBe('2026-12-28');
  expect(startOfIsoWeek(2025, 53)).toBeUndefined();
  expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
});

it('days that no calendar has', () => {
  expect(dayFrom(2026, 2, 29)).toBeUndefined();
  expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
  expect(dayFrom(1899, 12, 31)).toBeUndefined();
  expect(isDay('2026-1-01')).toBe(false);
  expect(isDay('2026-11-31')).toBe(false);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysOf({ from: '2026-10-24', to: '2026-10-26' })).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);
});

it('dates are said as people say them', () => {
  expect(sayDay('2026-11-17', '2026-11-20')).toBe('Tue 17 Nov');
  expect(sayDay('2024-11-17', '2026-11-20')).toBe('17 Nov 2024');
  expect(sayDay('2027-01-08', '2026-11-20')).toBe('Fri 8 Jan');
  expect(sayNearDay('2026-11-19', '2026-11-20')).toBe('yesterday');
  expect(sayDistance('2026-11-27', '2026-11-20')).toBe('in 7 days');
  expect(sayDistance('2026-11-11', '2026-11-20')).toBe('9 days ago');
  expect(sayRange('2026-11-01', '2026-11-20', '2026-11-20')).toBe('1 Nov to 20 Nov');
  expect(sayRange('2025-12-20', '2026-01-10', '2026-11-20')).toBe('20 Dec 2025 to 10 Jan 2026');
  expect(sayRange('2025-07-01', '2025-09-30', '2026-11-20')).toBe('1 Jul to 30 Sep 2025');
  expect(sayMinutes(90)).toBe('1 h 30');
});

describe('lengths of time', () => {
  it.each([
    ['90m', 90],
    ['90', 90],
    ['90 min', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['2 hours', 120],
    ['1:30', 90],
    ['24h', 1440],
  ])('%s is %i minutes', (text, minutes) => {
    expect(minutesFrom(text)).toBe(minutes);
  });

  it.each(['', '0', 'h', 'soon', '25h', '-5m', '1h30m20', '1e3'])('“%s” is refused', (text) => {
    expect(() => minutesFrom(text)).toThrow(/is not/);
  });
});
