import { meanInterval } from '../../statistics/mean-interval.ts';
import { addDays, compareDays, type Day } from '../../time/calendar.ts';

/** Several people were asked for the level they see of one skill. */
export interface Round {
  readonly skill: { readonly id: string; readonly name: string };
  readonly began: Day;
  readonly asked: readonly Asked[];
  /** One's own level, as said before the first answer came, or else the first said after. */
  readonly own: Own | null;
  /** The latest level of each who said one, in the order in which they were asked. */
  readonly others: readonly Seen[];
  /** Null until one's own level and those of three others are there. */
  readonly gap: Gap | null;
}

export interface Asked {
  readonly id: string;
  readonly to: string;
  readonly state: 'open' | 'answered' | 'cold';
  readonly day: Day;
}

export interface Own {
  readonly level: number;
  readonly on: Day;
  /** Whether an answer had come by then, which may have coloured it. */
  readonly after: boolean;
}

export interface Seen {
  /** The feedback that says it. */
  readonly id: string;
  readonly from: string;
  readonly ring: string | null;
  readonly level: number;
  readonly day: Day;
}

/** Others less oneself, in levels. */
export interface Gap {
  readonly n: number;
  readonly mean: number;
  /** 90 % t interval, as far as levels reach; null where all others say the same. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** How many others it takes to tell a gap. Source: statistics of paired differences need three. */
export const leastOthers = 3;

/** Someone asked within this many days of its beginning belongs to a round. */
const openFor = 42;

export interface RoundAsk extends Asked {
  readonly skill: Round['skill'];
  readonly began: Day;
}

export interface RoundAnswer extends Seen {
  /** The ask that it answers. */
  readonly ask: string;
}

export interface Level {
  readonly on: Day;
  readonly level: number;
}

/** Rounds from their asks and answers, the latest first; `levels` are one's own by skill id, the earliest first. */
export function roundsOf(
  asks: readonly RoundAsk[],
  answers: readonly RoundAnswer[],
  levels: ReadonlyMap<string, readonly Level[]>,
): Round[] {
  return [...Map.groupBy(asks, ({ began, skill }) => `${began} ${skill.id}`).values()]
    .map((own) => roundOf(own, answers, levels.get(own[0]!.skill.id) ?? []))
    .toSorted((a, b) => compareDays(b.began, a.began));
}

function roundOf(
  asks: readonly RoundAsk[],
  answers: readonly RoundAnswer[],
  levels: readonly Level[],
): Round {
  const [{ skill, began }] = asks as [RoundAsk];
  const said = asks.flatMap(({ id }) => answers.filter(({ ask }) => ask === id).at(-1) ?? []);
  // Who was asked twice counts once, by the later answer.
  const others = [...Map.groupBy(said, ({ from }) => from).values()].map(
    (each) => each.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)!,
  );
  const own = ownOf(levels, others.map(({ day }) => day).sort()[0]);
  return {
    skill,
    began,
    asked: asks.map(({ id, to, state, day }) => ({ id, to, state, day })),
    own,
    others: others.map(({ id, from, ring, level, day }) => ({ id, from, ring, level, day })),
    gap: own === null || others.length < leastOthers ? null : gapOf(own.level, others),
  };
}

function ownOf(levels: readonly Level[], firstAnswer: Day | undefined): Own | null {
  const before = levels.findLast(({ on }) => firstAnswer === undefined || on <= firstAnswer);
  const found = before ?? levels[0];
  return found ? { level: found.level, on: found.on, after: before === undefined } : null;
}

function gapOf(own: number, others: readonly Seen[]): Gap {
  const values = others.map(({ level }) => level - own);
  const { mean, low, high } = meanInterval(values, 0.9);
  const within = (value: number): number => Math.min(4 - own, Math.max(1 - own, value));
  const isOne = values.every((each) => each === values[0]);
  return { n: values.length, mean, interval: isOne ? null : { low: within(low), high: within(high) } };
}

/** The round of a skill that someone else can still join, if there is one. */
export const openRound = (rounds: readonly Round[], skill: string, today: Day): Round | undefined =>
  rounds.find((each) => each.skill.id === skill && each.began >= addDays(today, -openFor));
