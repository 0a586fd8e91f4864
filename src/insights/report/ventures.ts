import { type Experiment, beginOf as firstDayOf } from '../../records/experiment/experiment.ts';
import { beginOf, type Program } from '../../records/program/program.ts';
import { belongsTo, type Where, whereIs } from '../../records/program/where.ts';
import type { Session } from '../../records/session/session.ts';
import type { Day } from '../../time/calendar.ts';
import type { Seen } from '../experiment/seen.ts';

/** What was tried for a while, as it stood at the end of the days. */
export interface Tried extends Pick<Experiment, 'id' | 'text' | 'state' | 'until' | 'closedOn' | 'learned'> {
  readonly begun: Day;
  /** What it shows, as `career experiment look` says it; null without a measure, while it runs and for all but the latest. */
  readonly seen: Seen | null;
}

/** What became of it later is no part of these days. */
const experimentOn = (experiment: Experiment, end: Day): Experiment =>
  experiment.closedOn !== null && experiment.closedOn > end
    ? { ...experiment, state: 'running', closedOn: null, learned: null }
    : experiment;

/** The latest first: by the day they were closed, then by the day they are over. `seen` says what one shows. */
export const experimentsIn = (
  experiments: readonly Experiment[],
  end: Day,
  seen: (experiment: Experiment) => Seen | null,
): Tried[] =>
  experiments
    .map((each) => experimentOn(each, end))
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0))
    .map((each) => {
      const { id, text, state, until, closedOn, learned } = each;
      return { id, text, state, until, closedOn, learned, begun: firstDayOf(each), seen: seen(each) };
    });

const lastDay = ({ closedOn, until }: Experiment): string => `${closedOn ?? ''} ${until ?? ''}`;

/** How far a program was at the end of the days. */
export interface Run extends Pick<Program, 'id' | 'text' | 'whom' | 'state' | 'closedOn'> {
  readonly where: Pick<Where, 'held' | 'planned' | 'ahead' | 'timeShare' | 'days' | 'gone'>;
  readonly sessions: readonly string[];
}

/** Programs that ran in some days, by where they stood on the last of them; `sessions` holds all that may belong to one. */
export const programsIn = (programs: readonly Program[], sessions: readonly Session[], end: Day): Run[] =>
  programs
    .filter((each) => beginOf(each) <= end)
    .map((each) => {
      const isLater = each.closedOn !== null && each.closedOn > end;
      const then: Program = isLater ? { ...each, state: 'running', closedOn: null } : each;
      const own = sessions.filter((talk) => talk.day <= end && belongsTo(then, talk)).map(({ id }) => id);
      const { held, planned, ahead, timeShare, days, gone } = whereIs(then, own.length, end);
      const { id, text, whom, state, closedOn } = then;
      const where = { held, planned, ahead, timeShare, days, gone };
      return { id, text, whom, state, closedOn, where, sessions: own };
    });
