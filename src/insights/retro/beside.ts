import type { Boundary } from '../../records/boundary/boundary.ts';
import type { Decision } from '../../records/decision/decision.ts';
import type { Experiment } from '../../records/experiment/experiment.ts';
import type { Role } from '../../records/role/role.ts';
import { askSince } from '../../records/role/rules.ts';
import type { Session } from '../../records/session/session.ts';
import { stale } from '../../records/skill/gaps.ts';
import type { Skill } from '../../records/skill/skill.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** What else the journal knows of the days since the last retro. */
export interface Beside {
  /** Talks that were held. */
  readonly sessions: readonly string[];
  /** Boundaries that were tested. */
  readonly boundaries: readonly { readonly id: string; readonly held: number; readonly crossed: number }[];
  /** Experiments that were closed. */
  readonly experiments: readonly string[];
  /** Decisions that were made or looked at again. */
  readonly decisions: readonly string[];
  readonly waiting: Waiting;
}

/** What has its day behind it and wants to be looked at, however long ago that was. */
export interface Waiting {
  /** Open ones whose day to look again has come. */
  readonly decisions: readonly string[];
  /** Running ones whose last day has passed. */
  readonly experiments: readonly string[];
  /** Those that were not asked about since half a year, or a year and a half, was over. */
  readonly roles: readonly string[];
  /** Those that were last assessed more than a quarter ago. */
  readonly skills: readonly string[];
}

export interface BesideMaterial {
  readonly sessions: readonly Session[];
  readonly boundaries: readonly Boundary[];
  readonly experiments: readonly Experiment[];
  readonly decisions: readonly Decision[];
  readonly roles: readonly Role[];
  readonly skills: readonly Skill[];
}

export function besideSince(material: BesideMaterial, { from, to }: Range): Beside {
  const isIn = (day: string | null): boolean => day !== null && day >= from && day <= to;
  return {
    sessions: idsOf(material.sessions.filter(({ state, day }) => state === 'held' && isIn(day))),
    boundaries: material.boundaries.flatMap(({ id, marks }) => {
      const own = marks.filter(({ on }) => isIn(on));
      const crossed = own.filter(({ result }) => result === 'crossed').length;
      return own.length === 0 ? [] : [{ id, held: own.length - crossed, crossed }];
    }),
    experiments: idsOf(material.experiments.filter(({ closedOn }) => isIn(closedOn))),
    decisions: idsOf(material.decisions.filter(({ day, reviewedOn }) => isIn(day) || isIn(reviewedOn))),
    waiting: waitingOn(material, to),
  };
}

const waitingOn = ({ decisions, experiments, roles, skills }: BesideMaterial, now: Day): Waiting => ({
  decisions: idsOf(
    decisions.filter(({ state, reviewOn }) => state === 'open' && reviewOn !== null && reviewOn <= now),
  ),
  experiments: idsOf(
    experiments.filter(({ state, until }) => state === 'running' && until !== null && until < now),
  ),
  roles: idsOf(roles.filter((role) => askSince(role, now) !== null)),
  skills: idsOf(stale(skills, now)),
});

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
