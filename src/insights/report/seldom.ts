import type { Reading } from '../../journal/access.ts';
import type { Boundary } from '../../records/boundary/boundary.ts';
import type { Decision } from '../../records/decision/decision.ts';
import type { Experiment } from '../../records/experiment/experiment.ts';
import type { Program } from '../../records/program/program.ts';
import type { Role } from '../../records/role/role.ts';
import type { Session } from '../../records/session/session.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { addDays, type Day, type Range } from '../../time/calendar.ts';
import type { FiscalYear } from '../../time/period.ts';
import { type Seen, seenOn } from '../experiment/seen.ts';
import {
  type BoundaryHeld,
  boundariesIn,
  type Decisions,
  decisionsIn,
  type Turns,
  turnsIn,
} from './choices.ts';
import { promiseStates, seldomIn } from './seldom-store.ts';
import { type SkillMoves, skillMovesIn } from './skill-moves.ts';
import { type Talks, talksIn } from './talks.ts';
import { experimentsIn, programsIn, type Run, type Tried } from './ventures.ts';

/** What the kinds that are seldom logged hold of some days: counted and not tested. */
export interface Seldom {
  readonly sessions: Talks | null;
  readonly skills: SkillMoves | null;
  readonly experiments: readonly Tried[];
  readonly decisions: Decisions | null;
  readonly boundaries: readonly BoundaryHeld[];
  readonly programs: readonly Run[];
  readonly roles: Turns | null;
}

export const noneOfIt: Seldom = {
  sessions: null,
  skills: null,
  experiments: [],
  decisions: null,
  boundaries: [],
  programs: [],
  roles: null,
};

export const holdsNothing = (seldom: Seldom): boolean =>
  (Object.keys(noneOfIt) as (keyof Seldom)[])
    .map((name) => seldom[name])
    .every((held) => held === null || (Array.isArray(held) && held.length === 0));

/** Days after which no usual series of talks is still due. */
const longestSeries = 90;

/** So many experiments are looked at, the latest; each of them is a question to the journal. */
const mostLooked = 3;

export function gatherSeldom(
  { db, kinds }: Reading,
  range: Range,
  { today, fiscal }: { readonly today: Day; readonly fiscal: FiscalYear },
): Seldom {
  if (range.from > today) return noneOfIt;
  const end = range.to < today ? range.to : today;
  const ahead = range.to >= today ? 1 : 0;
  const earliest = addDays(end, -longestSeries);
  const since = ahead === 0 || range.from < earliest ? range.from : earliest;
  const found = seldomIn(db, kinds, { from: range.from, to: end, since, ahead });
  if (found.length === 0) return noneOfIt;
  const of = <R>(kind: string): R[] => found.filter((each) => each.kind === kind) as R[];
  const sessions = of<Session>('session');
  const steps = sessions.flatMap((each) => each.steps.flatMap(({ promise }) => promise ?? []));
  const promises: ReadonlyMap<string, string> = steps.length === 0 ? new Map() : promiseStates(db, steps);
  let looked = 0;
  // Whoever looks while it runs finds something on some day. What a coin shows is tested where it is asked for by name:
  // the tests of a report are one family.
  const seen = (experiment: Experiment): Seen | null => {
    const { measure, closedOn, until } = experiment;
    const isOver = closedOn !== null || (until !== null && until < end);
    if (measure === null || !isOver || looked >= mostLooked) return null;
    looked += 1;
    return seenOn(db, experiment, end, { describes: true }) ?? null;
  };
  const days = { from: range.from, to: end };
  return {
    sessions: talksIn(sessions, { range: { ...days, to: range.to }, today, fiscal, promises }),
    skills: skillMovesIn(of<Skill>('skill'), days),
    experiments: experimentsIn(of<Experiment>('experiment'), end, seen),
    decisions: decisionsIn(of<Decision>('decision'), days),
    boundaries: boundariesIn(of<Boundary>('boundary'), days),
    programs: programsIn(of<Program>('program'), sessions, end),
    roles: turnsIn(of<Role>('role'), days),
  };
}
