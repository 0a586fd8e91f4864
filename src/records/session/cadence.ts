import { addDays, compareDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import type { Session, SessionType } from './session.ts';

/** How often each type is usually held, in days, and for how many minutes; null where it is held as needed. */
const customs: Readonly<Record<SessionType, { readonly every: number | null; readonly minutes: number }>> = {
  coaching: { every: 7, minutes: 60 },
  'technical-review': { every: 14, minutes: 90 },
  'career-planning': { every: 30, minutes: 60 },
  'practice-interview': { every: null, minutes: 60 },
  mentoring: { every: null, minutes: 60 },
  supervision: { every: null, minutes: 60 },
  therapy: { every: null, minutes: 60 },
  other: { every: null, minutes: 60 },
};

/** Minutes that a talk of this type usually takes. */
export const usualMinutes = (type: SessionType): number => customs[type].minutes;

/** How a series of talks with one person and of one type goes. */
export interface Adherence {
  readonly whom: string | null;
  readonly type: SessionType;
  readonly held: number;
  readonly skipped: number;
  readonly minutes: number;
  /** Of those that were held and skipped. */
  readonly ids: readonly string[];
  readonly lastOn: Day | null;
  /** Days between two of them, as is usual for the type. */
  readonly every: number | null;
  /** As planned, or as usual after the last; null where neither says. */
  readonly dueOn: Day | null;
}

/** The type of the latest of these talks, held or planned; undefined where there is none, or none of a type. */
export function lastType(sessions: readonly Session[]): SessionType | undefined {
  const dayOf = ({ state, plannedOn, day }: Session): Day => (state === 'planned' && plannedOn) || day;
  const last = sessions.toSorted((a, b) => compareDays(dayOf(a), dayOf(b))).at(-1);
  return last === undefined || last.type === 'other' ? undefined : last.type;
}

/** A series for each person and type, the one due first at the top. */
export function adherenceOf(sessions: readonly Session[], { from, to }: Range): Adherence[] {
  const series = Map.groupBy(sessions, ({ whom, type }) => `${type} ${whom ?? ''}`);
  return [...series.values()]
    .map((own): Adherence => {
      const { whom, type } = own[0]!;
      const held = own.filter(({ state }) => state === 'held');
      const isInRange = ({ day }: Session): boolean => day >= from && day <= to;
      const inRange = held.filter(isInRange);
      const skipped = own.filter((each) => each.state === 'skipped' && isInRange(each));
      const lastOn =
        held
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null;
      const { every } = customs[type];
      const planned = own.flatMap(({ state, plannedOn }) =>
        state === 'planned' && plannedOn ? [plannedOn] : [],
      );
      const usual = every === null || lastOn === null ? null : addDays(lastOn, every);
      return {
        whom,
        type,
        held: inRange.length,
        skipped: skipped.length,
        minutes: inRange.reduce((sum, { spent }) => sum + (spent ?? 0), 0),
        ids: [...inRange, ...skipped].map(({ id }) => id),
        lastOn,
        every,
        dueOn: planned.sort()[0] ?? usual,
      };
    })
    .toSorted(
      (a, b) =>
        order(a.dueOn ?? '9', b.dueOn ?? '9') ||
        order(b.lastOn ?? '', a.lastOn ?? '') ||
        order(a.type, b.type),
    );
}

/** By code units: the rules of a language take milliseconds to load, and these are days and words of our own. */
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** After three times its usual distance a series has ended, and nobody is reminded of it. */
export const isAsleep = ({ every, lastOn, dueOn }: Adherence, now: Day): boolean =>
  every !== null && lastOn !== null && dueOn !== null && dueOn < now && daysBetween(lastOn, now) > 3 * every;
