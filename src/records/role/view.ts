import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayMonth, today } from '../../time/say.ts';
import type { Role } from './role.ts';

const wayWords = {
  first: 'the first',
  up: 'up',
  lateral: 'sideways',
  explore: 'to explore',
  return: 'back',
  down: 'down by choice',
};

/** A role is a stretch of time, which its line says. */
export const dated = false;

export function line(role: Role, clock: Clock): Text {
  const { text, level, place, way, chosen } = role;
  return dotted(
    stretchOf(role, clock),
    yielding(firstLine(text)),
    level ?? undefined,
    place ?? undefined,
    way === null ? undefined : wayWords[way],
    chosen === null ? undefined : chosen === 'chosen' ? 'chosen' : 'it happened',
  );
}

/** `Mar 2024 to Oct`, `Mar 2024 to Feb 2026`, `Mar 2024 to now`. */
export function stretchOf({ day, until }: Role, clock: Clock): string {
  const now = today(clock);
  return `${sayMonth(day, now)} to ${until === null ? 'now' : sayMonth(until, day)}`;
}

export const saidWords = ({ on, text }: Role['turned'][number], now: Day): string =>
  `${sayDay(on, now)}: ${text}`;

export function details(role: Role, clock: Clock): View {
  const { day, until, level, place, way, chosen, looked, turned, points } = role;
  const now = today(clock);
  const told = (items: Role['turned']): string => items.map((each) => saidWords(each, now)).join('\n');
  return [
    ...labelled('from', sayDay(day, now)),
    ...labelled('until', until === null ? '' : sayDay(until, now)),
    ...labelled('level', level ?? ''),
    ...labelled('in', place ?? ''),
    ...labelled('way', way === null ? '' : wayWords[way]),
    ...labelled('how', chosen ?? ''),
    ...labelled('looked like', looked ?? ''),
    ...labelled('turned out', told(turned)),
    ...labelled('turning points', told(points)),
  ];
}
