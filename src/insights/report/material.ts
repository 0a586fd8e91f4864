import type { Goal } from '../../records/goal/goal.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Day } from '../../time/calendar.ts';

/** Something that happened on a day. */
export interface Event {
  readonly id: string;
  readonly day: Day;
}

/** What a report tells of without testing it; everything lies in the days that were asked for, the earliest first. */
export interface Around {
  /** Those that were pursued on some of the days. */
  readonly goals: readonly Goal[];
  readonly retros: readonly Retro[];
  readonly wins: readonly Event[];
  /** Lessons that were noted, things tried that came to an end, and practice. */
  readonly lessons: readonly Event[];
  /** Each day with the people that its records speak of. */
  readonly company: readonly { readonly day: Day; readonly people: number }[];
}
