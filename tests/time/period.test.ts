import { describe, expect, it } from 'vitest';
import { CareerError, refused } from '../../src/errors.ts';
import { type FiscalYear, periodFrom } from '../../src/time/period.ts';

const calendarYear: FiscalYear = { start: 1, named: 'end' };

function read(text: string, fiscal: FiscalYear = calendarYear, today = '2026-11-20'): string {
  const dayOfRecord = (id: string): string => {
    if (id === 'r14') return '2026-11-01';
    throw refused(`there is no retro ${id}`);
  };
  try {
    const { name, from, to } = periodFrom(text, { today, fiscal, dayOfRecord });
    return `${from} ${to} ${name}`;
  } catch (error) {
    if (error instanceof CareerError) return `${error.message}${error.hint ? ` | ${error.hint}` : ''}`;
    throw error;
  }
}

describe('periods on Fri 20 Nov 2026', () => {
  it.each([
    ['today', '2026-11-20 2026-11-20 today'],
    ['yesterday', '2026-11-19 2026-11-19 yesterday'],
    ['week', '2026-11-16 2026-11-22 week of 2026-11-16'],
    ['this week', '2026-11-16 2026-11-22 week of 2026-11-16'],
    ['Last  Week', '2026-11-09 2026-11-15 week of 2026-11-09'],
    ['month', '2026-11-01 2026-11-30 2026-11'],
    ['last month', '2026-10-01 2026-10-31 2026-10'],
    ['quarter', '2026-10-01 2026-12-31 2026-Q4'],
    ['last quarter', '2026-07-01 2026-09-30 2026-Q3'],
    ['next quarter', '2027-01-01 2027-03-31 2027-Q1'],
    ['year', '2026-01-01 2026-12-31 2026'],
    ['last year', '2025-01-01 2025-12-31 2025'],
    ['2026', '2026-01-01 2026-12-31 2026'],
    ['2026-03', '2026-03-01 2026-03-31 2026-03'],
    ['2024-02', '2024-02-01 2024-02-29 2024-02'],
    ['2026-Q3', '2026-07-01 2026-09-30 2026-Q3'],
    ['2026 Q3', '2026-07-01 2026-09-30 2026-Q3'],
    ['2026 w12', '2026-03-16 2026-03-22 2026-W12'],
    ['2026q3', '2026-07-01 2026-09-30 2026-Q3'],
    ['2026-11-05', '2026-11-05 2026-11-05 2026-11-05'],
    ['2026-W53', '2026-12-28 2027-01-03 2026-W53'],
    ['2025-W01', '2024-12-30 2025-01-05 2025-W01'],
    ['march', '2026-03-01 2026-03-31 2026-03'],
    ['december', '2025-12-01 2025-12-31 2025-12'],
    ['march 2024', '2024-03-01 2024-03-31 2024-03'],
    ['Q3', '2026-07-01 2026-09-30 2026-Q3'],
    ['q4', '2026-10-01 2026-12-31 2026-Q4'],
    ['last 30 days', '2026-10-22 2026-11-20 last 30 days'],
    ['7 days', '2026-11-14 2026-11-20 last 7 days'],
    ['last 3 months', '2026-08-21 2026-11-20 last 3 months'],
    ['since r14', '2026-11-01 2026-11-20 since r14'],
    ['since 2026-03', '2026-03-01 2026-11-20 since 2026-03'],
    ['since march', '2026-03-01 2026-11-20 since march'],
    ['2026-03..2026-05', '2026-03-01 2026-05-31 2026-03-01..2026-05-31'],
    ['2026-03-10 .. 2026-03-12', '2026-03-10 2026-03-12 2026-03-10..2026-03-12'],
    ['march to may', '2026-03-01 2026-05-31 2026-03-01..2026-05-31'],
    ['2026-03..', '2026-03-01 2199-12-31 since 2026-03-01'],
    ['..2026-03', '1900-01-01 2026-03-31 until 2026-03-31'],
    ['since 2026-07-17', '2026-07-17 2026-11-20 since 2026-07-17'],
    ['until 2026-09-30', '1900-01-01 2026-09-30 until 2026-09-30'],
    ['until last month', '1900-01-01 2026-10-31 until last month'],
    ['all', '1900-01-01 2199-12-31 all'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2025-W53', '2025 has no week 53'],
    ['2026-W00', '2026 has no week 0'],
    ['2026-13', '“2026-13” is not a period career understands'],
    ['2026-Q5', '“2026-Q5” is not a period career understands'],
    ['soon', '“soon” is not a period career understands'],
    ['', '“” is not a period career understands'],
    ['..', '“..” is not a period career understands'],
    ['since r99', 'there is no retro r99'],
    ['2026-05..2026-03', '“2026-05..2026-03” ends before it starts'],
  ])('%s is refused', (text, expected) => {
    expect(read(text).split(' | ')[0]).toBe(expected);
  });
});

describe('fiscal years', () => {
  const june: FiscalYear = { start: 6, named: 'end' };
  const april: FiscalYear = { start: 4, named: 'start' };

  it.each([
    ['FY26', calendarYear, '2026-01-01 2026-12-31 FY26'],
    ['FY26Q1', calendarYear, '2026-01-01 2026-03-31 FY26Q1'],
    ['FY22Q1', june, '2021-06-01 2021-08-31 FY22Q1'],
    ['fy22', june, '2021-06-01 2022-05-31 FY22'],
    ['FY2026 Q4', june, '2026-03-01 2026-05-31 FY26Q4'],
    ['FY26-Q4', april, '2027-01-01 2027-03-31 FY26Q4'],
  ])('%s', (text, fiscal, expected) => {
    expect(read(text, fiscal)).toBe(expected);
  });

  it.each([
    ['quarter', june, '2026-09-01 2026-11-30 FY27Q2'],
    ['this quarter', april, '2026-10-01 2026-12-31 FY26Q3'],
    ['last quarter', june, '2026-06-01 2026-08-31 FY27Q1'],
    ['next quarter', april, '2027-01-01 2027-03-31 FY26Q4'],
    ['next quarter', { start: 2, named: 'end' }, '2027-02-01 2027-04-30 FY28Q1'],
  ] as const)('%s is one of the fiscal year', (text, fiscal, expected) => {
    expect(read(text, fiscal)).toBe(expected);
  });

  it('the quarter of every day has that day in it, and its name says the same', () => {
    for (const start of [1, 2, 4, 7, 10, 12])
      for (const named of ['end', 'start'] as const)
        for (const today of ['2026-01-31', '2026-03-01', '2026-06-30', '2026-11-30', '2024-02-29']) {
          const [from = '', to = '', name = ''] = read('quarter', { start, named }, today).split(' ');
          expect([from <= today, today <= to]).toEqual([true, true]);
          expect(read(name, { start, named }, today)).toBe(`${from} ${to} ${name}`);
        }
  });

  it('a bare quarter has two meanings where the fiscal year differs from the calendar', () => {
    expect(read('Q3', june)).toBe(
      '“Q3” can mean 2026-Q3 (2026-07-01 to 2026-09-30) or FY26Q3 (2025-12-01 to 2026-02-28) | type 2026-Q3 or FY26Q3',
    );
  });
});
