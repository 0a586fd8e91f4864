import type { Day, Range } from '../../time/calendar.ts';
import type { FiscalYear } from '../../time/period.ts';
import type { Finding } from '../patterns/finding.ts';
import type { Material } from '../patterns/material.ts';
import { type Activities, activitiesOf } from './activities.ts';
import { type Again, againIn } from './again.ts';
import { type GoalHeadway, goalHeadway, standsStill } from './headway.ts';
import { type Heard, heardIn } from './heard.ts';
import type { Around } from './material.ts';
import { type Breadth, breadthOf, type Momentum, momentumOf } from './pace.ts';
import { type Kept, keptIn } from './promises.ts';
import { type Strength, strengthsOf } from './strengths.ts';
import { type IfBlankWereLow, ifBlankWereLow, longestGap, type Week, weeksOf } from './weeks.ts';

/** What is told without a test: it is only counted, and says of nothing that it stands out. */
export interface Told {
  /** At most the last 53. */
  readonly weeks: readonly Week[];
  readonly longestGap: (Range & { readonly days: number }) | null;
  readonly ifBlankWereLow: IfBlankWereLow | null;
  readonly strengths: readonly Strength[];
  readonly activities: Activities | null;
  readonly heard: Heard | null;
  readonly promises: Kept | null;
  readonly goals: readonly GoalHeadway[];
  /** Eight weeks in which no goal moved, nothing was learned or tried and nothing new began. */
  readonly standsStill: boolean;
  readonly momentum: Momentum;
  readonly breadth: Breadth | null;
  readonly again: Again;
}

export interface ToldSetting {
  readonly range: Range;
  readonly today: Day;
  readonly fiscal: FiscalYear;
}

export function toldOf(
  material: Material,
  around: Around,
  findings: readonly Finding[],
  { range, today, fiscal }: ToldSetting,
): Told {
  const { energy, feedback, closed, pulse, span } = material;
  const last = range.to < today ? range.to : today;
  return {
    weeks: weeksOf(material, last),
    ifBlankWereLow: ifBlankWereLow(material, last),
    longestGap: longestGap([...energy, ...feedback, ...closed, ...pulse].map(({ day }) => day)),
    strengths: strengthsOf(energy, feedback, findings),
    activities: activitiesOf(energy),
    heard: feedback.length === 0 ? null : heardIn(feedback, span),
    promises: keptIn(closed, fiscal),
    goals: goalHeadway(around, range, today),
    standsStill: standsStill(around, energy, range, today),
    momentum: momentumOf(material, around),
    breadth: breadthOf(energy, span),
    again: againIn(around.retros),
  };
}
