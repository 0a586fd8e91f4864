import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { today } from '../../time/say.ts';
import type { Ask } from './ask.ts';
import { standing } from './standing.ts';

export function line(ask: Ask, clock: Clock): Text {
  const { to, about, text } = ask;
  const whom = `to ${to}${about === null ? '' : ` about ${about}`}`;
  return dotted([`${whom}: “`, yielding(firstLine(text)), '”'], standing(ask, today(clock)));
}

export const details = (ask: Ask, clock: Clock): View => [
  ...labelled('to', ask.to),
  ...labelled('about', ask.about ?? ''),
  ...labelled('situation', ask.situation ?? ''),
  ...labelled('state', standing(ask, today(clock))),
];
