import { type Day, daysOf, isWorkday, type Range } from '../../time/calendar.ts';
import type { FiscalYear, Period } from '../../time/period.ts';
import type { Around } from '../report/material.ts';
import { type Told, toldOf } from '../report/told.ts';
import { type Belief, beliefsBeside, type Stated } from './beliefs.ts';
import type { Finding } from './finding.ts';
import type { Material } from './material.ts';
import { patterns } from './patterns.ts';

/** What `career report` says. Also its value with --json. */
export interface Report extends Told {
  readonly period: Period;
  readonly generatedFor: 'me';
  readonly generatedOn: Day;
  readonly coverage: {
    readonly energy: number;
    readonly feedback: number;
    readonly promises: number;
    readonly pulse: number;
    /** Days with one of them, and the workdays among those and in all. */
    readonly days: number;
    readonly workdays: number;
    readonly allWorkdays: number;
  };
  /** How many things were looked at, whatever came of it. */
  readonly looked: number;
  readonly findings: readonly Finding[];
  readonly hints: readonly Finding[];
  /** Enough data, and nothing that stands out. */
  readonly described: readonly Finding[];
  readonly tooThin: readonly Finding[];
  /** What the person said in career init, beside the data. */
  readonly beliefs: readonly Belief[];
}

export interface Setting {
  readonly today: Day;
  readonly fiscal: FiscalYear;
  readonly beliefs: Stated;
}

export function reportOf(
  material: Material,
  around: Around,
  period: Period,
  { today, beliefs, fiscal }: Setting,
): Report {
  const all = patterns(material);
  const at = (level: Finding['level']): Finding[] =>
    all.filter((finding) => finding.level === level && finding.thin === null);
  return {
    period,
    generatedFor: 'me',
    generatedOn: today,
    coverage: coverageOf(material, period.to < today ? period.to : today),
    looked: all.length,
    findings: at('finding'),
    hints: at('hint'),
    described: at('described'),
    tooThin: all.filter(({ thin }) => thin !== null),
    beliefs: beliefsBeside(beliefs, all),
    ...toldOf(material, around, all, { range: period, today, fiscal }),
  };
}

function coverageOf({ energy, feedback, closed, pulse, span }: Material, last: Day): Report['coverage'] {
  const days = new Set([...energy, ...feedback, ...closed, ...pulse].map(({ day }) => day));
  return {
    energy: energy.length,
    feedback: feedback.length,
    promises: closed.length,
    pulse: pulse.length,
    days: days.size,
    workdays: [...days].filter(isWorkday).length,
    allWorkdays: days.size === 0 ? 0 : workdaysIn({ from: span.from, to: last > span.to ? last : span.to }),
  };
}

const workdaysIn = (range: Range): number => daysOf(range).filter(isWorkday).length;
