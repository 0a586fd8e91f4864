import type { Boundary } from '../../records/boundary/boundary.ts';
import type { Decision } from '../../records/decision/decision.ts';
import type { Experiment } from '../../records/experiment/experiment.ts';
import type { Session } from '../../records/session/session.ts';
import type { Range } from '../../time/calendar.ts';

/** What else the journal knows of the days since the last retro. */
export interface Beside {
  /** Talks that were held. */
  readonly sessions: readonly string[];
  /** Boundaries that were tested. */
  readonly boundaries: readonly { readonly id: string; readonly held: number; readonly crossed: number }[];
  /** Experiments that were closed, and running ones whose last day came. */
  readonly experiments: readonly string[];
  /** Decisions that were made or looked at again. */
  readonly decisions: readonly string[];
}

export interface BesideMaterial {
  readonly sessions: readonly Session[];
  readonly boundaries: readonly Boundary[];
  readonly experiments: readonly Experiment[];
  readonly decisions: readonly Decision[];
}

export function besideSince(material: BesideMaterial, { from, to }: Range): Beside {
  const isIn = (day: string | null): boolean => day !== null && day >= from && day <= to;
  return {
    sessions: material.sessions.filter(({ state, day }) => state === 'held' && isIn(day)).map(({ id }) => id),
    boundaries: material.boundaries.flatMap(({ id, marks }) => {
      const own = marks.filter(({ on }) => isIn(on));
      const crossed = own.filter(({ result }) => result === 'crossed').length;
      return own.length === 0 ? [] : [{ id, held: own.length - crossed, crossed }];
    }),
    experiments: material.experiments
      .filter(({ state, until, closedOn }) => isIn(state === 'running' ? until : closedOn))
      .map(({ id }) => id),
    decisions: material.decisions
      .filter(({ day, reviewedOn }) => isIn(day) || isIn(reviewedOn))
      .map(({ id }) => id),
  };
}
