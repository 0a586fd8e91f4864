import type { Settings } from '../../journal/settings.ts';
import type { Ask } from '../../records/ask/ask.ts';
import { isCold } from '../../records/ask/standing.ts';
import type { DayLevel } from '../../records/energy/store.ts';
import type { Goal } from '../../records/goal/goal.ts';
import { shareOfGoal } from '../../records/goal/measure.ts';
import { courseWords } from '../../records/goal/movement.ts';
import { figureOf } from '../../records/goal/view.ts';
import type { KeptRate } from '../../records/promise/ledger.ts';
import type { Promised } from '../../records/promise/promise.ts';
import type { Kept } from '../../records/report/store.ts';
import { type RetroDue, retroDue } from '../../records/retro/cadence.ts';
import { mean, median } from '../../statistics/median.ts';
import { firstLine } from '../../terminal/text.ts';
import {
  addDays,
  type Day,
  daysBetween,
  daysOf,
  isWorkday,
  type Range,
  startOfWeek,
} from '../../time/calendar.ts';
import { nextSteps, type Step } from './next.ts';
import type { Come } from './store.ts';

/** What the journal says for the dashboard; every part is read with an index and a bound. */
export interface Facts {
  readonly journal: {
    readonly path: string;
    readonly exists: boolean;
    /** What makes one there. */
    readonly begin: string;
  };
  readonly today: Day;
  readonly settings: Settings;
  readonly role: string | null;
  readonly lastRetro: { readonly id: string; readonly day: Day } | undefined;
  readonly energy: {
    /** Of the strip's weeks. */
    readonly levels: readonly DayLevel[];
    readonly first: Day | null;
    readonly last: Day | null;
    /** How many there are, roughly, while no report was kept. */
    readonly unseen: number;
  };
  readonly feedback: {
    readonly ever: boolean;
    readonly since: { readonly records: number; readonly people: number };
    readonly cooled: number;
  };
  readonly oldestAsk: Ask | undefined;
  readonly promises: {
    readonly ever: boolean;
    readonly mine: number;
    readonly owed: number;
    readonly passed: number;
    readonly soonest: Promised | undefined;
    /** The first whose day has not passed. */
    readonly coming: Promised | undefined;
    readonly rate: KeptRate | null;
  };
  readonly goals: {
    /** The first `shownGoals` of them. */
    readonly some: readonly Goal[];
    readonly all: number;
  };
  /** What its day has come for. */
  readonly come: readonly Come[];
  readonly drafts: readonly {
    readonly id: string;
    readonly kind: string;
    /** The command that goes on with it. */
    readonly goingOn: string;
  }[];
  /** The report that was kept last. */
  readonly kept: Kept | undefined;
}

/** Where a person stands, as `career` alone shows it. Also the value of `career status --json`. */
export interface Status {
  readonly generatedFor: 'me';
  readonly generatedOn: Day;
  /** The weeks of the strip. */
  readonly period: Range;
  readonly journal: { readonly path: string; readonly exists: boolean };
  readonly role: string | null;
  readonly retro: RetroDue & { readonly unfinished: boolean };
  readonly energy: EnergyWeeks;
  readonly feedback: {
    readonly ever: boolean;
    /** The last retro, or else the days of one cadence. */
    readonly since: { readonly retro: string | null; readonly day: Day };
    readonly records: number;
    readonly people: number;
    /** Old enough to be judged. */
    readonly cooled: number;
  };
  /** The one that has waited longest. */
  readonly ask: {
    readonly id: string;
    readonly to: string;
    readonly days: number;
    readonly cold: boolean;
  } | null;
  readonly promises: {
    readonly ever: boolean;
    /** One's own. */
    readonly open: number;
    /** Those of them whose day has passed. */
    readonly passed: number;
    /** What others promised. */
    readonly owed: number;
    readonly next: {
      readonly id: string;
      readonly text: string;
      readonly to: string | null;
      readonly due: Day;
    } | null;
    /** The first whose day has not passed. */
    readonly coming: { readonly id: string; readonly due: Day } | null;
    /** Over 90 days. */
    readonly rate: (KeptRate & { readonly since: Day }) | null;
  };
  /** Active and proposed ones: the first few of `goalCount`. */
  readonly goals: readonly GoalStanding[];
  readonly goalCount: number;
  /** The next one with somebody, planned for today or tomorrow. */
  readonly session: { readonly id: string; readonly whom: string; readonly on: Day } | null;
  /** The one that was to be looked at again longest ago. */
  readonly decision: { readonly id: string; readonly text: string; readonly reviewOn: Day } | null;
  /** The running one whose last day passed longest ago. */
  readonly experiment: { readonly id: string; readonly text: string; readonly until: Day } | null;
  readonly drafts: Facts['drafts'];
  /** What stood out when a report was last kept. */
  readonly patterns: Kept | null;
  /** What waits, most useful first. */
  readonly next: readonly Step[];
}

export interface EnergyWeeks {
  readonly records: number;
  readonly median: number | null;
  /** Workdays of these weeks since the first record ever, and those of them with a record. */
  readonly workdays: number;
  readonly workdaysWith: number;
  /** Days of weekends with a record. */
  readonly otherDaysWith: number;
  /** The last record ever. */
  readonly last: Day | null;
  /** Oldest first; a week without records has no mean. */
  readonly weeks: readonly { readonly from: Day; readonly records: number; readonly mean: number | null }[];
}

export interface GoalStanding {
  readonly id: string;
  readonly text: string;
  readonly state: string;
  /** 0 to 1; null for goals without figures. */
  readonly share: number | null;
  /** `1 of 6` or `62 %`; empty for goals without figures. */
  readonly figure: string;
  /** `on course for Dec`, `still for 41 days`. */
  readonly course: string;
}

const stripWeeks = 8;

/** More are counted, and listed by `career goal list`. */
export const shownGoals = 5;

/** How far back the kept rate looks. */
export const rateDays = 90;

/** The weeks of the strip: this one and the seven before. */
export const stripPeriod = (today: Day): Range => ({
  from: addDays(startOfWeek(today), -7 * (stripWeeks - 1)),
  to: today,
});

export function status(facts: Facts): Status {
  const { today, settings, lastRetro, feedback, promises, oldestAsk } = facts;
  const cadence = settings['retro.cadence'];
  const { soonest, coming, rate } = promises;
  const seen = {
    generatedFor: 'me' as const,
    generatedOn: today,
    period: stripPeriod(today),
    journal: { path: facts.journal.path, exists: facts.journal.exists },
    role: facts.role,
    retro: {
      ...retroDue(lastRetro, cadence, today),
      unfinished: facts.drafts.some(({ kind }) => kind === 'retro'),
    },
    energy: energyWeeks(facts.energy, today),
    feedback: {
      ever: feedback.ever,
      since: { retro: lastRetro?.id ?? null, day: sinceDay(lastRetro, cadence, today) },
      ...feedback.since,
      cooled: feedback.cooled,
    },
    ask: oldestAsk
      ? {
          id: oldestAsk.id,
          to: oldestAsk.to,
          days: Math.max(0, daysBetween(oldestAsk.day, today)),
          cold: isCold(oldestAsk, today),
        }
      : null,
    promises: {
      ever: promises.ever,
      open: promises.mine,
      passed: promises.passed,
      owed: promises.owed,
      next:
        soonest && soonest.due !== null
          ? { id: soonest.id, text: firstLine(soonest.text), to: soonest.to, due: soonest.due }
          : null,
      coming: coming?.due ? { id: coming.id, due: coming.due } : null,
      rate: rate && { ...rate, since: addDays(today, -rateDays) },
    },
    goals: facts.goals.some.map((goal) => goalStanding(goal, today)),
    goalCount: facts.goals.all,
    ...comeOf(facts.come),
    drafts: facts.drafts,
    patterns: facts.kept ?? null,
  };
  const first = { command: facts.journal.begin, because: 'two minutes; every question can be skipped' };
  return { ...seen, next: facts.journal.exists ? nextSteps(seen, facts.energy.unseen) : [first] };
}

function comeOf(come: readonly Come[]): Pick<Status, 'session' | 'decision' | 'experiment'> {
  const [session, decision, experiment] = (['session', 'decision', 'experiment'] as const).map((kind) =>
    come.find((each) => each.kind === kind),
  );
  return {
    session: session?.whom ? { id: `s${session.number}`, whom: session.whom, on: session.day } : null,
    decision: decision
      ? { id: `d${decision.number}`, text: firstLine(decision.text), reviewOn: decision.day }
      : null,
    experiment: experiment
      ? { id: `x${experiment.number}`, text: firstLine(experiment.text), until: experiment.day }
      : null,
  };
}

/** The first day of what is new: that of the last retro, or one cadence back. */
export const sinceDay = (last: { readonly day: Day } | undefined, cadence: number, today: Day): Day =>
  last?.day ?? addDays(today, 1 - cadence);

function energyWeeks({ levels, first, last }: Facts['energy'], today: Day): EnergyWeeks {
  const { from } = stripPeriod(today);
  const begun = first !== null && first > from ? first : from;
  const days = new Set(levels.map(({ day }) => day));
  const workdays = first === null ? [] : daysOf({ from: begun, to: today }).filter(isWorkday);
  const weeks = Array.from({ length: stripWeeks }, (_, place) => {
    const monday = addDays(from, place * 7);
    const sunday = addDays(monday, 6);
    const own = levels.filter(({ day }) => day >= monday && day <= sunday).map(({ level }) => level);
    return { from: monday, records: own.length, mean: mean(own) };
  });
  return {
    records: levels.length,
    median: median(levels.map(({ level }) => level)),
    workdays: workdays.length,
    workdaysWith: workdays.filter((day) => days.has(day)).length,
    otherDaysWith: [...days].filter((day) => !isWorkday(day)).length,
    last,
    weeks,
  };
}

const goalStanding = (goal: Goal, today: Day): GoalStanding => ({
  id: goal.id,
  text: firstLine(goal.text),
  state: goal.state,
  share: shareOfGoal(goal) ?? null,
  figure: figureOf(goal),
  course: courseWords(goal, today),
});
