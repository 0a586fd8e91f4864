import { weekdayNames } from '../../src/time/calendar.ts';
import type { Truth } from './contract.ts';
import { type EnergyRecord, partAt } from './energy.ts';
import type { Reading } from './numbers.ts';
import { dailyEnergy, dailyNumbers, pairCount } from './pair.ts';
import type { PromiseRecord } from './promises.ts';
import type { Span } from './span.ts';
import { pressures } from './worlds.ts';

/** All that stands in a journal, as far as patterns go. */
export interface Standing {
  readonly span: Span;
  readonly energy: readonly EnergyRecord[];
  readonly meetings: readonly Reading[];
  readonly tickets: readonly Reading[];
  readonly satisfaction: readonly Reading[];
  /** Days on which satisfaction steps. */
  readonly steps: readonly number[];
  readonly feedback: readonly { readonly place: number; readonly tags: readonly string[] }[];
  readonly recentFrom: number;
  readonly promises: readonly PromiseRecord[];
}

type Asked = Pick<Truth, 'kind' | 'target' | 'effect'>;

/** Half a deviation of energy; a smaller effect of a weekday needs more weeks. */
const halfDeviation = 0.5;

/** Whether there is the least data that a finding of this kind needs. */
export function enough({ kind, target, effect }: Asked, standing: Standing): boolean {
  const { span, energy, satisfaction, steps, feedback, recentFrom, promises } = standing;
  const weeks = new Set(energy.map(({ place }) => span.week(place))).size;
  const among = (has: (record: EnergyRecord) => boolean): boolean => {
    const own = energy.filter(has);
    const days = new Set(own.map(({ place }) => place)).size;
    return (
      own.length >= 5 && energy.length - own.length >= 5 && days >= 4 && energy.length >= 20 && weeks >= 6
    );
  };
  const inWeek = (has: (record: EnergyRecord) => boolean): boolean =>
    energy.filter(has).length >= 5 && weeks >= (Math.abs(effect ?? 0) < halfDeviation ? 20 : 8);
  switch (kind) {
    case 'tag':
      return among(({ tags }) => tags.includes(target));
    case 'person':
      return among(({ people }) => people.includes(target));
    case 'flow':
      return among(({ flow }) => flow === true);
    case 'pressure':
      return among(({ pressure }) => pressure !== null && pressures[pressure] === target);
    case 'weekday':
      return inWeek(({ place }) => weekdayNames[span.weekday(place) - 1] === target);
    case 'part':
      return inWeek(({ minute }) => partAt(minute) === target);
    case 'trend':
      return weeks >= 8 && weeks >= 0.6 * (span.week(span.days.length - 1) + 1);
    case 'change': {
      const before = satisfaction.filter(({ place }) => place < (steps[0] ?? 0)).length;
      return satisfaction.length >= 12 && before >= 3 && satisfaction.length - before >= 3;
    }
    case 'theme': {
      const recent = feedback.filter(({ place }) => place >= recentFrom).length;
      return (
        recent >= 8 &&
        feedback.length >= 16 &&
        feedback.filter(({ tags }) => tags.includes(target)).length >= 3
      );
    }
    case 'kept': {
      const closed = promises.filter(({ isKept }) => isKept !== undefined);
      const own = closed.filter(({ topic, to }) => topic === target || to === target).length;
      return own >= 5 && closed.length - own >= 8;
    }
    case 'pair': {
      const count = pairCount(
        dailyNumbers(standing.meetings),
        dailyEnergy(energy, ({ level }) => level),
        1,
      );
      const size = Math.abs(effect ?? 0);
      return (count >= 30 && size >= 0.5) || (count >= 60 && size >= 0.4) || (count >= 120 && size >= 0.3);
    }
    case 'setting':
    case 'event':
      return false;
  }
}
