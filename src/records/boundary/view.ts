import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { always } from '../../time/period.ts';
import { sayDay, sayNearDay, today } from '../../time/say.ts';
import type { Boundary, Mark } from './boundary.ts';
import { heldIn } from './rules.ts';

/** A rule stands; the day it was drawn is not what matters. */
export const dated = false;

export function line(boundary: Boundary, clock: Clock): Text {
  const { text, state, retiredOn } = boundary;
  const now = today(clock);
  const gone =
    state === 'retired' && retiredOn !== null ? `given up on ${sayDay(retiredOn, now)}` : undefined;
  return dotted(yielding(firstLine(text)), heldWords(boundary, clock), gone);
}

/** `held 12 of 15, last crossed yesterday`; nothing before the first mark. */
export function heldWords(boundary: Boundary, clock: Clock): string | undefined {
  const { held, crossed, lastCrossed } = heldIn(boundary, always);
  if (held + crossed === 0) return undefined;
  const last = lastCrossed === null ? '' : `, last crossed ${sayNearDay(lastCrossed, today(clock))}`;
  return `held ${held} of ${held + crossed}${last}`;
}

/** `Wed 18 Nov: crossed by others · a page at six`. */
export const markWords = ({ on, result, by, note }: Mark, now: Day): string =>
  `${sayDay(on, now)}: ${result}${by === null ? '' : ` by ${by}`}${note === null ? '' : ` · ${note}`}`;

export function details({ why, marks, reason, state }: Boundary, clock: Clock): View {
  const now = today(clock);
  const said = marks.slice(-12).map((mark) => markWords(mark, now));
  const earlier = marks.length > 12 ? [`and ${marks.length - 12} before`] : [];
  return [
    ...labelled('protects', why ?? ''),
    ...labelled('marks', [...said.toReversed(), ...earlier].join('\n')),
    ...labelled('given up', state === 'retired' ? (reason ?? '') : ''),
  ];
}
