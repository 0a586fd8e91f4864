import type { Link } from '../../journal/record.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../time/calendar.ts';
import { beginOf, type Program } from './program.ts';
import type { Phase } from './shape.ts';

/** Where a program stands: by date, and by what is done, which need not be the same. */
export interface Where {
  /** The phase of today; null before, after, and without phases. */
  readonly byDate: PhaseStanding | null;
  /** The first phase of which something is not done; null when all is, and without phases. */
  readonly byDone: PhaseStanding | null;
  readonly phases: readonly PhaseStanding[];
  /** Sessions held, and those planned; null without a number. */
  readonly held: number;
  readonly planned: number | null;
  /** Held less what would be by now at an even pace; null without a number. */
  readonly ahead: number | null;
  /** Of the days from begin to end, how many are gone, 0 to 1; null without an end. */
  readonly timeShare: number | null;
  /** Days from the first to the last day, both counted, as planned; null without an end. */
  readonly days: number | null;
  /** Days that are gone, today counted; those it took once it is over. */
  readonly gone: number;
  /** What belongs to it beside its phases, and what of that is done. */
  readonly besides: { readonly all: readonly string[]; readonly done: readonly string[] };
  /** Minutes of its sessions and of practice in its skills, and hours a week as meant; null where none were meant. */
  readonly spent: { readonly minutes: number; readonly weekly: number | null };
}

export interface PhaseStanding extends Phase {
  readonly begins: Day;
  readonly ends: Day;
  readonly done: readonly string[];
}

/** A program that is over stands where it stood on its last day; `minutes` are those given to it. */
export function whereIs(program: Program, held: number, today: Day, minutes = 0): Where {
  const begun = beginOf(program);
  const { until, sessions, closedOn } = program;
  const now = closedOn ?? today;
  const phases = program.phases.map((phase) => ({
    ...phase,
    begins: addMonths(begun, phase.from - 1),
    ends: addDays(addMonths(begun, phase.to), -1),
    done: phase.focus.filter((each) => program.done.includes(each)),
  }));
  const days = until === null ? null : Math.max(1, daysBetween(begun, until) + 1);
  const gone = Math.max(0, daysBetween(begun, now) + 1);
  const timeShare = days === null ? null : Math.min(1, gone / days);
  const due = dueBy(program, gone, timeShare);
  return {
    byDate: phases.find(({ begins, ends }) => begins <= now && ends >= now) ?? null,
    byDone: phases.find(({ focus, done }) => done.length < focus.length) ?? null,
    phases,
    held,
    planned: sessions,
    ahead: due === null ? null : held - due,
    timeShare,
    days,
    gone,
    besides: {
      all: program.components,
      done: program.components.filter((each) => program.done.includes(each)),
    },
    spent: { minutes, weekly: program.weekly },
  };
}

/** Sessions that an even pace would have held: one for each whole stretch between two that is gone. */
function dueBy({ sessions, every }: Program, gone: number, timeShare: number | null): number | null {
  if (sessions === null) return null;
  if (every !== null) return Math.min(sessions, Math.floor(gone / every));
  return timeShare === null ? null : Math.floor(sessions * timeShare);
}

/** What of a session says whether it belongs to a program. */
export interface Talk {
  readonly whom: string | null;
  readonly day: Day;
  readonly state: string;
  readonly type: string;
  readonly links: readonly Link[];
  readonly backlinks: readonly Link[];
}

/**
 * A session that was held belongs to the program it is linked to; one that is linked to none, to that with the same person in
 * whose days it lies. Therapy belongs to none unless it is linked.
 */
export function belongsTo(program: Program, { whom, day, state, type, links, backlinks }: Talk): boolean {
  if (state !== 'held') return false;
  const linked = [...links, ...backlinks].map(({ id }) => id).filter((id) => id.startsWith('m'));
  if (linked.length > 0) return linked.includes(program.id);
  return (
    type !== 'therapy' &&
    program.whom !== null &&
    program.whom === whom &&
    day >= beginOf(program) &&
    (program.closedOn === null || day <= program.closedOn)
  );
}
