import type { Promised } from '../../records/promise/promise.ts';
import { dueOn, isOpen } from '../../records/promise/rules.ts';
import type { Range } from '../../time/calendar.ts';
import { sayAhead } from './goal-standing.ts';
import type { Judged, SayDay } from './goals.ts';
import type { Item } from './review.ts';
import { capital, clause, clip, listed, phrase } from './words.ts';

const never = '9999-12-31';

/** Goals that go on after the period and were not ended since, the nearest first; those whose day is over come last. */
export function goalsAhead(judged: readonly Judged[]): Judged[] {
  const rank = ({ goal, standing }: Judged): string => `${standing.due ? 1 : 0}${goal.horizon ?? never}`;
  return judged
    .filter(
      ({ goal, standing, verdict }) =>
        standing.state === 'active' && goal.state === 'active' && verdict !== 'hit',
    )
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

/** At most three goals, each with the sign by which it will show, and the promises due next. */
export function nextItems(
  judged: readonly Judged[],
  open: readonly Promised[],
  span: Range,
  say: SayDay,
  words: number,
): Item[] {
  const goals = goalsAhead(judged)
    .slice(0, 3)
    .map((each) => goalItem(each, say, words));
  const soon = open
    .filter(isOpen)
    .map((promise) => ({ promise, due: dueOn(promise, span.to) }))
    .sort((one, other) => ((one.due ?? never) < (other.due ?? never) ? -1 : 1))
    .slice(0, 3);
  return [
    ...goals,
    ...soon.map(({ promise, due }) => {
      const day = due === null ? '' : `, ${due <= span.to ? 'was due' : 'by'} ${say(due)}`;
      return promiseItem(promise, day, words);
    }),
  ];
}

function goalItem({ goal, standing }: Judged, say: SayDay, words: number): Item {
  const signs = standing.measures.map(sayAhead);
  const day = goal.horizon === null ? [] : [`${standing.due ? 'was due' : 'by'} ${say(goal.horizon)}`];
  const told = [...(signs.length > 0 ? [clip(listed(signs), words)] : []), ...day].join(', ');
  return {
    lead: capital(phrase(clip(goal.text, 14))),
    sentences: [clause(told === '' ? 'no measure and no day are set yet' : told, goal.id)],
  };
}

const promiseItem = ({ id, to, text }: Promised, day: string, words: number): Item => ({
  lead: `Promised to ${to ?? 'myself'}`,
  sentences: [clause(`${clip(phrase(text), words)}${day}`, id)],
});
