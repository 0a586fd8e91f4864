import type { Reading } from '../../journal/access.ts';
import { find } from '../../journal/id.ts';
import type { Goal } from '../../records/goal/goal.ts';
import { goalCells } from '../../records/goal/view.ts';
import { beginOf, type Program } from '../../records/program/program.ts';
import { paceWords } from '../../records/program/view.ts';
import { belongsTo, type Where, whereIs } from '../../records/program/where.ts';
import { sessions } from '../../records/session/store.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { skills } from '../../records/skill/store.ts';
import { bar, percent } from '../../terminal/bar.ts';
import { type Block, count, faint, firstLine, strong, type Text, type View } from '../../terminal/text.ts';
import { type Day, daysBetween } from '../../time/calendar.ts';
import { sayDay, sayDistance, sayRange } from '../../time/say.ts';

/** A program with what belongs to it in the rest of the journal. */
export interface Standing {
  readonly program: Program;
  readonly where: Where;
  /** Goals that are linked to it, in either direction. */
  readonly goals: readonly Goal[];
}

export function standingOf(reading: Reading, program: Program, today: Day): Standing {
  const held = sessions(reading.db, reading.kinds).filter((talk) => belongsTo(program, talk));
  const minutes = minutesOf([...held, ...practiceOf(reading, program)]);
  const ids = [...program.links, ...program.backlinks].flatMap(({ id }) => (id.startsWith('g') ? id : []));
  const goals = [...new Set(ids)].map((id) => find(reading, id) as Goal);
  return { program, where: whereIs(program, held.length, today, minutes), goals };
}

const minutesOf = (items: readonly { readonly spent: number | null }[]): number =>
  items.reduce((sum, { spent }) => sum + (spent ?? 0), 0);

/** Practice in its skills while it ran. */
function practiceOf({ db, kinds }: Reading, program: Program): Skill['practice'] {
  if (program.skills.length === 0) return [];
  const names = new Set(program.skills.map((name) => name.toLowerCase()));
  const [from, to] = [beginOf(program), program.closedOn ?? '9999-12-31'];
  return skills(db, kinds)
    .filter(({ name }) => names.has(name.toLowerCase()))
    .flatMap(({ practice }) => practice.filter(({ on }) => on >= from && on <= to));
}

/** What `--json` says of it. */
export const standingValue = ({ program: { id, text, state }, where, goals }: Standing) => ({
  id,
  text,
  state,
  ...where,
  goals,
});

export function standingView({ program, where, goals }: Standing, now: Day): View {
  const { phases, byDate, besides } = where;
  const doneOf = (done: readonly string[], all: readonly string[]): string =>
    all.length === 0 ? '' : `${done.length} of ${all.length} done`;
  const rows = [
    ...phases.map((phase): Text[] => [
      phase === byDate && program.closedOn === null ? '›' : ' ',
      phase.name,
      faint(sayRange(phase.begins, phase.ends, now)),
      doneOf(phase.done, phase.focus),
    ]),
    ...(besides.done.length === 0 ? [] : [[' ', 'besides', '', doneOf(besides.done, besides.all)]]),
  ];
  return [
    [strong(program.id), `  ${firstLine(program.text)}`],
    ...timeLine(program, where),
    ...sessionLine(program, where),
    ...hoursLine(where),
    ...(rows.length === 0 ? [] : [{ rows, indent: 2, shrink: 1 } as Block]),
    ...goals.map(
      (goal): Block => ({ rows: [[strong(goal.id), ...goalCells(goal, now)]], indent: 2, shrink: 1 }),
    ),
    ...(program.closedOn === null ? aheadOf(program, where, now) : []).map(
      (words): Block => ({ paragraph: faint(words), indent: 2 }),
    ),
  ];
}

function timeLine({ closedOn, until }: Program, { timeShare, days, gone }: Where): Text[] {
  if (closedOn !== null) {
    const late = until === null ? 0 : daysBetween(until, closedOn);
    const planned =
      until === null
        ? ''
        : late === 0
          ? ', as planned'
          : `, ${count(Math.abs(late), 'day')} ${late < 0 ? 'before' : 'after'} its planned end`;
    return [`  Took      ${count(gone, 'day')}${planned}`];
  }
  if (timeShare === null || days === null) return [];
  return [`  Time      ${bar(timeShare)}  ${percent(timeShare)} of ${count(days, 'day')}`];
}

function sessionLine({ closedOn }: Program, where: Where): Text[] {
  const { held, planned } = where;
  if (planned === null) return held === 0 ? [] : [`  Sessions  ${held} held`];
  const pace = closedOn === null ? paceWords(where) : ' held';
  return [`  Sessions  ${bar(Math.min(1, held / planned))}  ${held} of ${planned}${pace}`];
}

/** Told where hours were meant: what was given is known only as far as it was logged. */
function hoursLine({ spent: { minutes, weekly }, gone }: Where): Text[] {
  if (weekly === null || gone < 7) return [];
  const given = minutes / 60 / (gone / 7);
  return [`  Hours     ${given.toFixed(1)} a week logged in talks and practice, ${weekly} meant`];
}

/** What stands between now and its end, in sentences. */
function aheadOf({ id, whom, until, from }: Program, where: Where, now: Day): string[] {
  const { byDate, byDone, phases, held, planned } = where;
  const hasParts = phases.some(({ focus }) => focus.length > 0);
  return [
    ...(from !== null && from > now ? [`It begins ${sayDay(from, now)}, ${sayDistance(from, now)}.`] : []),
    ...(byDone !== null && byDate !== null && byDone !== byDate
      ? [`By date it is ${byDate.name}; by what is done it is ${byDone.name}.`]
      : []),
    ...(hasParts && byDone === null ? ['All that its phases name is done.'] : []),
    ...(whom === null && planned !== null && held === 0
      ? [`A session counts once it is linked to it: career link s1 ${id}`]
      : []),
    ...(until !== null && until < now
      ? [`Its last day was ${sayDay(until, now)}. To look back: career program review ${id}`]
      : []),
  ];
}
