import type { Goal } from '../../records/goal/goal.ts';
import type { Role } from '../../records/role/role.ts';
import { baselineOf, currentOf } from '../../records/skill/gaps.ts';
import type { Skill } from '../../records/skill/skill.ts';
import type { Win } from '../../records/win/win.ts';
import { mean } from '../../statistics/median.ts';
import { smallestChange } from '../../statistics/spread.ts';
import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import type { Round } from '../round/round.ts';

/** What can be counted, apart from what can only be asked. No figure of anyone else is in it. */
export interface Success {
  readonly quantitative: {
    readonly skills: readonly SkillMove[];
    readonly promotion: readonly Promotion[];
    /** Wins before and after a chosen day, over stretches of the same length; null without a day. */
    readonly impact: Impact | null;
    /** The latest round of each skill in which someone said a level. */
    readonly rounds: readonly Round[];
  };
  readonly qualitative: {
    readonly readings: readonly Reading[];
    /** The days over which clarity was asked, and the goals that were done in them; null before two answers. */
    readonly clarity: (Range & { readonly done: readonly string[] }) | null;
    /** Skills that moved a level, with evidence linked. */
    readonly grown: readonly string[];
  };
  /** Wins by whom they reached. */
  readonly levels: Readonly<Record<'me' | 'team' | 'organisation', readonly string[]>>;
}

export interface SkillMove {
  readonly id: string;
  readonly name: string;
  readonly baseline: number;
  readonly current: number;
  readonly wanted: number | null;
}

/** A goal about a step up, tagged #promotion, or a role that was one. */
export interface Promotion {
  readonly id: string;
  readonly text: string;
  readonly target: Day | null;
  readonly actual: Day | null;
  /** Days before the target; negative after it. Null unless both are known. */
  readonly ahead: number | null;
}

export interface Impact {
  readonly day: Day;
  readonly days: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A single item of fixed wording over time; points of its scale, never percent. */
export interface Reading {
  readonly item: string;
  readonly n: number;
  /** Means of the first and of the last readings. */
  readonly first: number;
  readonly last: number;
  /** Whether that is more than its usual wobble; null before six readings. */
  readonly moved: boolean | null;
}

export interface SuccessMaterial {
  readonly skills: readonly Skill[];
  readonly goals: readonly Goal[];
  readonly roles: readonly Role[];
  readonly wins: readonly Win[];
  readonly pulse: readonly { readonly item: string; readonly value: number; readonly day: Day }[];
  /** Ids of skills to which a win, feedback or a session is linked. */
  readonly backed: ReadonlySet<string>;
  /** The latest first. */
  readonly rounds: readonly Round[];
}

export const items = ['confidence', 'satisfaction', 'clarity'] as const;

const ends = 3;

export function successOf(material: SuccessMaterial, today: Day, since: Day | null): Success {
  const { skills, goals, roles, wins, pulse, backed, rounds } = material;
  const moves = skills.flatMap((each): SkillMove[] => {
    const [baseline, current] = [baselineOf(each), currentOf(each)];
    if (baseline === null || current === null) return [];
    return [{ id: each.id, name: each.name, baseline, current, wanted: each.wanted }];
  });
  const reaching = (...reaches: readonly string[]): string[] =>
    wins.filter(({ reach }) => reach !== null && reaches.includes(reach)).map(({ id }) => id);
  return {
    quantitative: {
      skills: moves,
      promotion: [
        ...goals.filter(({ tags }) => tags.includes('promotion')).map(promotionOf),
        ...roles
          .filter(({ way }) => way === 'up')
          .map(({ id, text, day }) => ({ id, text, target: null, actual: day, ahead: null })),
      ],
      impact: since === null ? null : impactOf(wins, since, today),
      rounds: rounds.filter(
        (each, place) =>
          each.others.length > 0 && rounds.findIndex(({ skill }) => skill.id === each.skill.id) === place,
      ),
    },
    qualitative: {
      readings: items.flatMap((item) => readingOf(item, pulse) ?? []),
      clarity: clarityBeside(pulse, goals),
      grown: moves
        .filter(({ id, baseline, current }) => current > baseline && backed.has(id))
        .map(({ id }) => id),
    },
    levels: {
      me: reaching('self'),
      team: reaching('team', 'teams'),
      organisation: reaching('org', 'company'),
    },
  };
}

function promotionOf({ id, text, horizon, state, closedOn }: Goal): Promotion {
  const actual = state === 'done' ? closedOn : null;
  const ahead = horizon === null || actual === null ? null : daysBetween(actual, horizon);
  return { id, text, target: horizon, actual, ahead };
}

function impactOf(wins: readonly Win[], day: Day, today: Day): Impact {
  const days = Math.max(1, daysBetween(day, today) + 1);
  const from = addDays(day, -days);
  const within = (first: Day, last: Day): string[] =>
    wins.filter((win) => win.day >= first && win.day <= last).map(({ id }) => id);
  return { day, days, before: within(from, addDays(day, -1)), after: within(day, today) };
}

function clarityBeside(
  pulse: SuccessMaterial['pulse'],
  goals: readonly Goal[],
): Success['qualitative']['clarity'] {
  const days = pulse.flatMap(({ item, day }) => (item === 'clarity' ? day : [])).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (days.length < 2 || from === undefined || to === undefined) return null;
  const done = goals.filter(
    ({ state, closedOn }) => state === 'done' && closedOn !== null && closedOn >= from && closedOn <= to,
  );
  return { from, to, done: done.map(({ id }) => id) };
}

function readingOf(item: string, pulse: SuccessMaterial['pulse']): Reading | undefined {
  const values = pulse
    .filter((each) => each.item === item)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ value }) => value);
  const [first, last] = [mean(values.slice(0, ends)), mean(values.slice(-ends))];
  if (values.length < 2 || first === null || last === null) return undefined;
  const moved = values.length < 6 ? null : Math.abs(last - first) > smallestChange(values);
  return { item, n: values.length, first, last, moved };
}
