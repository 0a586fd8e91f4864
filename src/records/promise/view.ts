import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, sayNearDay, today } from '../../time/say.ts';
import type { Promised } from './promise.ts';
import { isInTime, isOpen, stateName } from './rules.ts';

/** An open promise says when it is due; the day it was made is not what matters. */
export const dated = false;

export const line = (promise: Promised, clock: Clock): Text =>
  dotted([`${whoOf(promise)}: `, yielding(firstLine(promise.text))], standing(promise, today(clock)));

/** `to peer`, `from lead`, `to try`, `to myself`. */
export function whoOf({ to, from, trial }: Promised): string {
  if (to !== null) return `to ${to}`;
  if (from !== null) return `from ${from}`;
  return trial ? 'to try' : 'to myself';
}

/** `by Fri 27 Nov, in 7 days`, `moved to Mon 30 Nov, in 10 days`, `kept today`. */
export function standing(promise: Promised, now: Day): string {
  const { state, due, closedOn } = promise;
  if (!isOpen(promise)) return closedOn === null ? stateName(state) : ended(stateName(state), closedOn, now);
  if (due === null) return 'no day set';
  return `${state === 'moved' ? 'moved to' : 'by'} ${sayDay(due, now)}, ${sayDistance(due, now)}`;
}

function ended(how: string, on: Day, now: Day): string {
  const day = sayNearDay(on, now);
  return /^(to|yester)day$/.test(day) ? `${how} ${day}` : `${how} on ${day}`;
}

const helpedWords = {
  yes: 'it helped',
  somewhat: 'it helped somewhat',
  no: 'it did not help',
  unknown: 'whether it helped is unknown',
};

/** What `show` says below the words. */
export function details(promise: Promised, clock: Clock): View {
  const { moves, outcome, helped, topic, due, state, closedOn } = promise;
  const now = today(clock);
  const near = (day: Day): string => `${sayDay(day, now)}, ${sayDistance(day, now)}`;
  const moveLines = moves.map(
    (move) =>
      `${sayDay(move.on, now)}: from ${sayDay(move.from, now)} to ${sayDay(move.to, now)}${
        isInTime(move) ? '' : ', after its day'
      }${move.note === null ? '' : ` · ${move.note}`}`,
  );
  return [
    ...labelled('in', topic ?? ''),
    ...labelled('whose', whoOf(promise) === 'to try' ? 'to myself, to try' : whoOf(promise)),
    ...labelled('due', due === null ? 'no day set' : isOpen(promise) ? near(due) : sayDay(due, now)),
    ...labelled('moved', moveLines.join('\n')),
    ...labelled(stateName(state), closedOn === null ? '' : near(closedOn)),
    ...labelled('outcome', outcome ?? ''),
    ...labelled('helped', helped === null ? '' : helpedWords[helped]),
  ];
}
