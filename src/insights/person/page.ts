import type { Ask } from '../../records/ask/ask.ts';
import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Known } from '../../records/person/people.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { adherenceOf } from '../../records/session/cadence.ts';
import type { Session } from '../../records/session/session.ts';
import type { Win } from '../../records/win/win.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';

/** What lies between oneself and one person; only what was logged, and no score. */
export interface Page {
  readonly owing: readonly Promised[];
  readonly owed: readonly Promised[];
  /** Of what was promised to them and came to an end: how many were kept in time. */
  readonly kept: { readonly kept: number; readonly of: number };
  /** The latest first. */
  readonly feedback: readonly Feedback[];
  readonly asks: readonly Ask[];
  readonly sessions: { readonly held: number; readonly last: Day | null; readonly next: Day | null };
  readonly wins: readonly Win[];
  /** When the next talk would be due, from a planned one, the usual distance, or the distance that was wished for. */
  readonly next: Day | null;
}

export interface PageMaterial {
  readonly promises: readonly Promised[];
  readonly feedback: readonly Feedback[];
  readonly asks: readonly Ask[];
  readonly sessions: readonly Session[];
  readonly wins: readonly Win[];
}

const most = { feedback: 3, wins: 3 };

export function pageOf({ alias, cadence, last }: Known, material: PageMaterial): Page {
  const isOpen = ({ state }: Promised): boolean => state === 'open' || state === 'moved';
  const theirs = material.promises.filter(({ to }) => to === alias);
  const ended = theirs.filter(({ state }) => state === 'kept' || state === 'late' || state === 'broken');
  const held = material.sessions.filter(({ state }) => state === 'held');
  const lastTalk =
    held
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  const series = adherenceOf(material.sessions, always);
  const due = series.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null;
  const wished = cadence === null || last === null ? null : addDays(last.day, cadence);
  return {
    owing: theirs.filter(isOpen),
    owed: material.promises.filter(({ from }) => from === alias).filter(isOpen),
    kept: { kept: ended.filter(({ state }) => state === 'kept').length, of: ended.length },
    feedback: material.feedback.filter(({ from }) => from === alias).slice(0, most.feedback),
    asks: material.asks.filter(({ state }) => state === 'open'),
    sessions: { held: held.length, last: lastTalk, next: due },
    wins: material.wins.slice(0, most.wins),
    next: [due, wished].flatMap((day) => day ?? []).sort()[0] ?? null,
  };
}
