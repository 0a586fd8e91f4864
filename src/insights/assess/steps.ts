import type { Goal } from '../../records/goal/goal.ts';
import type { Program } from '../../records/program/program.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { count } from '../../terminal/text.ts';
import { addMonths, type Day } from '../../time/calendar.ts';

/** One part of the initial assessment; what is done follows from the records, so it can be left and gone on with any time. */
export interface AssessStep {
  readonly name: 'current state' | 'gaps' | 'success' | 'plan';
  readonly asks: string;
  readonly done: boolean;
  /** What there is of it. */
  readonly have: string;
  /** The command that goes on, and what there is to do, as `Next: …` says it. */
  readonly next: string;
  readonly because: string;
}

export interface AssessMaterial {
  readonly skills: readonly Skill[];
  /** Active ones. */
  readonly goals: readonly Goal[];
  readonly programs: readonly Program[];
  /** Pulse items that have an answer. */
  readonly answered: readonly string[];
}

const least = { skills: 3 };
const baseline = ['confidence', 'satisfaction', 'clarity'];

export function assessSteps({ skills, goals, programs, answered }: AssessMaterial, today: Day): AssessStep[] {
  const quarter = addMonths(today, -3);
  const known = skills.filter(({ assessed }) => (assessed.at(-1)?.on ?? '') >= quarter);
  const wanted = skills.filter((each) => each.wanted !== null);
  const measured = goals.filter(({ measures, question }) => measures.length > 0 || question !== null);
  const asked = baseline.filter((item) => answered.includes(item));
  const planned = skills.filter(({ plan }) => plan !== null);
  const metrics = measured.length > 0 && asked.length === baseline.length;
  const missing = baseline.filter((item) => !asked.includes(item));
  const stale = skills.find((each) => !known.includes(each));
  return [
    {
      name: 'current state',
      asks: 'Where are you today?',
      done: known.length >= least.skills,
      have: `${known.length} of ${Math.max(least.skills, skills.length)} skills assessed this quarter`,
      ...(stale === undefined || skills.length < least.skills
        ? {
            next: 'career skill catalogue',
            because: `choose ${count(Math.max(1, least.skills - skills.length), skills.length === 0 ? 'skill' : 'more skill')}`,
          }
        : { next: `career skill assess ${stale.id}`, because: `say where you are in ${stale.name}` }),
    },
    {
      name: 'gaps',
      asks: 'Where do you want to be?',
      done: wanted.length > 0,
      have: `${wanted.length} with a wanted level`,
      next: wanted.length > 0 ? 'career skill gaps' : `career edit ${skills[0]?.id ?? 'k1'} --wanted 3`,
      because:
        wanted.length > 0
          ? 'look at the widest first'
          : `say how good you want to be at ${skills[0]?.name ?? 'it'}`,
    },
    {
      name: 'success',
      asks: 'How will you notice?',
      done: metrics,
      have: `${count(measured.length, 'goal')} with a measure; ${asked.length} of ${baseline.length} baseline answers`,
      ...(measured.length === 0
        ? {
            next: 'career goal "…" --measure "talks given: 0 -> 6" --by "in 6 months"',
            because: 'set a goal with a measure',
          }
        : {
            next: `career pulse ${(missing.length === 0 ? baseline : missing).join(' ')}`,
            because: 'answer how it is now, to compare with later',
          }),
    },
    {
      name: 'plan',
      asks: 'What will you do, by when, and with what?',
      done: programs.length > 0 || planned.length > 0,
      have: `${count(programs.length, 'program')} running, ${count(planned.length, 'skill')} with a plan`,
      next: 'career program start engagement --with mentor',
      because: `begin a program; or plan one skill: career edit ${skills[0]?.id ?? 'k1'} --plan "…"`,
    },
  ];
}
