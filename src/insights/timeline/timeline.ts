import type { Decision } from '../../records/decision/decision.ts';
import { beginOf, type Experiment } from '../../records/experiment/experiment.ts';
import type { Goal } from '../../records/goal/goal.ts';
import type { Note } from '../../records/note/note.ts';
import { beginOf as firstDayOf, type Program } from '../../records/program/program.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Role } from '../../records/role/role.ts';
import type { Win } from '../../records/win/win.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** What marks a working life. Roles and turning points stand out; the rest happens in between. */
export type Mark =
  | 'role'
  | 'direction'
  | 'turning point'
  | 'goal'
  | 'experiment'
  | 'decision'
  | 'program'
  | 'win'
  | 'retro';

export interface Moment {
  readonly day: Day;
  readonly mark: Mark;
  readonly id: string;
  /** What became of it on that day: `began`, `done`, `dropped`. */
  readonly how: string;
  readonly text: string;
}

export interface TimelineMaterial {
  readonly roles: readonly Role[];
  readonly goals: readonly Goal[];
  readonly experiments: readonly Experiment[];
  readonly decisions: readonly Decision[];
  readonly programs: readonly Program[];
  /** What one wants to head for, in one's own words; the latest is the one that counts. */
  readonly directions: readonly Note[];
  readonly wins: readonly Win[];
  readonly retros: readonly Retro[];
}

const wayWords = {
  first: 'began',
  up: 'began, up',
  lateral: 'began, sideways',
  explore: 'began, to explore',
  return: 'began, back again',
  down: 'began, down by choice',
} as const;

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Everything of a stretch of days, the earliest first; roles before the rest of their day. */
export function timelineOf(material: TimelineMaterial, { from, to }: Range): Moment[] {
  const roles = material.roles.flatMap(({ id, day, text, way, chosen, until, points }): Moment[] => [
    {
      day,
      mark: 'role',
      id,
      how: `${way === null ? 'began' : wayWords[way]}${chosen === null ? '' : chosen === 'chosen' ? ', chosen' : ', it happened'}`,
      text,
    },
    ...points.map(
      (point): Moment => ({ day: point.on, mark: 'turning point', id, how: '', text: point.text }),
    ),
    ...(until === null ? [] : [{ day: until, mark: 'role', id, how: 'ended', text } as const]),
  ]);
  const goals = material.goals.flatMap(({ id, day, text, state, closedOn }): Moment[] => [
    { day, mark: 'goal', id, how: 'set', text },
    ...(closedOn === null ? [] : [{ day: closedOn, mark: 'goal', id, how: state, text } as const]),
  ]);
  const experiments = material.experiments.flatMap((each): Moment[] => [
    { day: beginOf(each), mark: 'experiment', id: each.id, how: 'began', text: each.text },
    ...(each.closedOn === null
      ? []
      : [
          {
            day: each.closedOn,
            mark: 'experiment',
            id: each.id,
            how: resultWords[each.state],
            text: each.text,
          } as const,
        ]),
  ]);
  const decisions = material.decisions.map(
    ({ id, day, type, text }): Moment => ({
      day,
      mark: 'decision',
      id,
      how: type === 'assumption' ? 'assumed' : '',
      text,
    }),
  );
  const programs = material.programs.flatMap((each): Moment[] => [
    { day: firstDayOf(each), mark: 'program', id: each.id, how: 'began', text: each.text },
    ...(each.closedOn === null
      ? []
      : [
          {
            day: each.closedOn,
            mark: 'program',
            id: each.id,
            how: each.state === 'ended' ? 'ended early' : 'done',
            text: each.text,
          } as const,
        ]),
  ]);
  const directions = material.directions.map(
    ({ id, day, text }): Moment => ({ day, mark: 'direction', id, how: '', text }),
  );
  const wins = material.wins.map(({ id, day, text }): Moment => ({ day, mark: 'win', id, how: '', text }));
  const retros = material.retros.map(
    ({ id, day, text, answers }): Moment => ({
      day,
      mark: 'retro',
      id,
      how: '',
      text: text || (answers[0]?.text ?? ''),
    }),
  );
  return [...roles, ...directions, ...goals, ...experiments, ...decisions, ...programs, ...wins, ...retros]
    .filter(({ day }) => day >= from && day <= to)
    .map((each) => ({ ...each, text: firstLine(each.text) }))
    .toSorted(
      (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || order.indexOf(a.mark) - order.indexOf(b.mark),
    );
}

const resultWords = { running: 'runs', keep: 'kept', change: 'changed', drop: 'dropped' } as const;

const order: readonly Mark[] = [
  'role',
  'direction',
  'turning point',
  'goal',
  'experiment',
  'decision',
  'program',
  'win',
  'retro',
];
