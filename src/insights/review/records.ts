import type { JournalRecord, Link } from '../../journal/record.ts';
import type { Experiment } from '../../records/experiment/experiment.ts';
import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Goal } from '../../records/goal/goal.ts';
import type { Note } from '../../records/note/note.ts';
import type { Program } from '../../records/program/program.ts';
import type { Promised } from '../../records/promise/promise.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Session } from '../../records/session/session.ts';
import type { Skill } from '../../records/skill/skill.ts';
import type { Win } from '../../records/win/win.ts';
import type { Day, Range } from '../../time/calendar.ts';
import type { Audience } from './review.ts';

/** How many records of all kinds a day has; private ones are counted apart. */
export interface DayCount {
  readonly day: Day;
  readonly private: boolean;
  readonly count: number;
}

/** What a review is made from. */
export interface Records {
  /** Every record of the period, whatever its kind, as numbers. */
  readonly days: readonly DayCount[];
  readonly wins: readonly Win[];
  readonly feedback: readonly Feedback[];
  readonly retros: readonly Retro[];
  readonly notes: readonly Note[];
  /** Every goal that was set by the end of the period and not closed before it. */
  readonly goals: readonly Goal[];
  /** Every promise that was open or closed in the period. */
  readonly promises: readonly Promised[];
  /** What is of other days or kinds, and shows a win of the period: told nowhere but in the index. */
  readonly behind: readonly JournalRecord[];
  /** What was learned and passed on in the period. */
  readonly grown: Grown;
}

/** Whatever the record of a talk says stays in it: talks are only ever counted. */
export interface Grown {
  /** Skills that were assessed. */
  readonly skills: readonly Skill[];
  /** Experiments that ended, and what they changed was kept. */
  readonly experiments: readonly Experiment[];
  /** Programs that came to their end. */
  readonly programs: readonly Program[];
  /** Talks in which the person was the one who helped; none of them therapy. */
  readonly given: readonly Session[];
}

/**
 * What the audience may see; everything else is written from this alone. For a manager that is what is marked
 * as shareable, and a link to anything else is gone, as if there were no such record.
 */
export function seenBy(audience: Audience, records: Records): Records {
  if (audience === 'me') return records;
  const shareable = <T extends { readonly private: boolean }>(list: readonly T[]): T[] =>
    list.filter((record) => !record.private);
  const wins = shareable(records.wins);
  const feedback = shareable(records.feedback);
  const retros = shareable(records.retros);
  const notes = shareable(records.notes);
  const goals = shareable(records.goals);
  const promises = shareable(records.promises);
  const behind = shareable(records.behind);
  const known = new Set([wins, feedback, retros, notes, goals, promises, behind].flat().map(({ id }) => id));
  const linked = <T extends JournalRecord>(list: readonly T[]): T[] =>
    list.map((record) => ({
      ...record,
      links: record.links.filter(({ id }: Link) => known.has(id)),
      backlinks: record.backlinks.filter(({ id }: Link) => known.has(id)),
    }));
  const { skills, experiments, programs, given } = records.grown;
  return {
    days: shareable(records.days),
    wins: linked(wins),
    feedback: linked(feedback),
    retros: linked(retros),
    notes: linked(notes),
    goals: linked(goals),
    promises: linked(promises),
    behind: linked(behind),
    grown: {
      skills: linked(shareable(skills)),
      experiments: linked(shareable(experiments)),
      programs: linked(shareable(programs)),
      given: linked(shareable(given)),
    },
  };
}

/** How many private records the period holds, with those of which something happened in it and that are from before. */
export function privateCount({ days, goals, promises: all, grown }: Records, { from }: Range): number {
  // What others owe is in no review.
  const promises = all.filter((each) => each.from === null);
  const within = days.filter((day) => day.private).reduce((sum, { count }) => sum + count, 0);
  const { skills, experiments, programs } = grown;
  const before = [goals, promises, skills, experiments, programs]
    .flat()
    .filter((record) => record.private && record.day < from);
  return within + before.length;
}
