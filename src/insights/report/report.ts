import { type Day, daysOf, isWorkday, type Range } from '../../time/calendar.ts';
import type { FiscalYear, Period } from '../../time/period.ts';
import type { Material } from '../patterns/material.ts';
import { patterns } from '../patterns/patterns.ts';
import { type Belief, beliefsBeside, type Stated } from './beliefs.ts';
import type { Around } from './material.ts';
import { noneOfIt, type Seldom } from './seldom.ts';
import { type Gone, goneFrom, type Memory, type Standing, standingOf } from './standing.ts';
import { type Told, toldOf } from './told.ts';

/** What `career report` says. Also its value with --json. */
export interface Report extends Told, Seldom {
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
    /** The first day with a record; null without any. */
    readonly from: Day | null;
  };
  /** How many things were looked at, whatever came of it. */
  readonly looked: number;
  readonly findings: readonly Standing[];
  readonly hints: readonly Standing[];
  /** Enough data, and nothing that stands out. */
  readonly described: readonly Standing[];
  readonly tooThin: readonly Standing[];
  /** What the person said in career init, beside the data. */
  readonly beliefs: readonly Belief[];
  /** When the latest report was kept; null when none was, and outside the standing window. */
  readonly keptOn: Day | null;
  /** What that report holds and this one does not. */
  readonly gone: readonly Gone[];
}

export interface Setting {
  readonly today: Day;
  readonly fiscal: FiscalYear;
  readonly beliefs: Stated;
  /** Kept reports to compare with: those of the standing window with no other. */
  readonly memory?: Memory | null;
  /** What the kinds that are seldom logged hold of the same days. */
  readonly seldom?: Seldom;
}

export function reportOf(
  material: Material,
  around: Around,
  period: Period,
  { today, beliefs, fiscal, memory = null, seldom = noneOfIt }: Setting,
): Report {
  const all = standingOf(patterns(material), memory, { today, material });
  const at = (level: Standing['level']): Standing[] =>
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
    keptOn: memory?.reports.at(-1)?.day ?? null,
    gone: memory === null ? [] : goneFrom(all, memory),
    ...toldOf(material, around, all, { range: period, today, fiscal }),
    ...seldom,
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
    from: days.size === 0 ? null : span.from,
    allWorkdays: days.size === 0 ? 0 : workdaysIn({ from: span.from, to: last > span.to ? last : span.to }),
  };
}

const workdaysIn = (range: Range): number => daysOf(range).filter(isWorkday).length;
