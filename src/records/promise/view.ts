import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, today } from '../../time/say.ts';
import { isOpen, type Promised } from './promise.ts';

/** An open promise says when it is due; the day it was made is not what matters. */
export const dated = false;

export function line(promise: Promised, clock: Clock): Text {
  const { to, from, text } = promise;
  const who =
    to !== null
      ? `to ${to}: `
      : from !== null
        ? `from ${from}: `
        : promise.trial
          ? 'to try: '
          : 'to myself: ';
  return dotted(`${who}${firstLine(text)}`, standing(promise, today(clock)));
}

/** `by Fri 27 Nov, in 7 days`, `kept`, `moved to Mon 30 Nov`. */
export function standing(promise: Promised, now: string): string {
  const { state, due, closedOn } = promise;
  if (!isOpen(promise)) return closedOn === null ? state : `${state} on ${sayDay(closedOn, now)}`;
  if (due === null) return 'no day set';
  return `${state === 'moved' ? 'moved to' : 'by'} ${sayDay(due, now)}, ${sayDistance(due, now)}`;
}
