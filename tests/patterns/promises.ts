import { addDays, type Day } from '../../src/time/calendar.ts';
import { type Chance, drawInteger, pick } from './chance.ts';
import { lastDay } from './contract.ts';
import type { Made } from './made.ts';
import type { Span } from './span.ts';
import { promised } from './texts.ts';
import { keptRate, planted, type Recipe, topics } from './worlds.ts';

export interface PromiseRecord {
  readonly made: Made;
  readonly topic: string | null;
  readonly to: string | null;
  /** Undefined while it is open. */
  readonly isKept: boolean | undefined;
  /** The chance to be kept. */
  readonly rate: number;
}

const receivers = ['lead', 'mentor', 'peer', 'peer-2', 'manager', null] as const;

export function promiseRecords(chance: Chance, span: Span, recipe: Recipe, count: number): PromiseRecord[] {
  const [days, whom, where, length, ending, words] = ['days', 'to', 'topic', 'length', 'ending', 'text'].map(
    (name) => chance(`promise/${name}`),
  ) as [() => number, () => number, () => number, () => number, () => number, () => number];
  return Array.from({ length: count }, () => {
    const place = span.active[drawInteger(days, span.active.length)]!;
    const to = pick(whom, receivers);
    const topic = pick(where, [...topics, null]);
    const day = span.days[place]!;
    const due = addDays(day, 3 + drawInteger(length, 12));
    const rate = recipe.planted && topic === planted.topic.name ? planted.topic.rate : keptRate;
    const [lot, way, step] = [ending(), ending(), ending()];
    const isKept = due > lastDay ? undefined : lot < rate;
    const fate =
      isKept === undefined ? stillOpen(due) : isKept ? keptBy(day, due, way, step) : missed(due, way, step);
    const people = to === null ? [] : [to];
    const made = {
      kind: 'promise',
      place,
      minute: 905,
      text: pick(words, promised),
      people,
      values: { to, topic, ...fate },
    };
    return { made, topic, to, isKept, rate };
  }).sort((a, b) => a.made.place - b.made.place);
}

const stillOpen = (due: Day) => ({ due, state: 'open', closedOn: null, moves: [] });

/** One in ten was moved in time. */
function keptBy(day: Day, due: Day, way: number, step: number) {
  const closedOn = addDays(due, -Math.floor(step * 3));
  const on = addDays(day, 1);
  const moves = way < 0.1 ? [{ on, from: addDays(day, 2), to: due, note: null }] : [];
  return { due, state: 'kept', closedOn, moves };
}

function missed(due: Day, way: number, step: number) {
  const after = addDays(due, 1 + Math.floor(step * 6));
  const isLate = way < 0.5 && after <= lastDay;
  return { due, state: isLate ? 'late' : 'broken', closedOn: isLate ? after : due, moves: [] };
}
