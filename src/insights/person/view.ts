import type { Reading } from '../../journal/access.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import type { Known } from '../../records/person/people.ts';
import type { Promised } from '../../records/promise/promise.ts';
import {
  count,
  faint,
  firstLine,
  section,
  strong,
  type Text,
  type View,
  yielding,
} from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDay, sayDistance, sayNearDay } from '../../time/say.ts';
import { type Page, pageOf } from './page.ts';

/** What the journal holds between oneself and one person. */
export function gatherPage({ db, kinds }: Reading, known: Known): Page {
  const of = <R>(kind: string): R[] =>
    hydrate(db, kinds, select(db, { kinds: [kind], people: [known.alias] }, 'lived', 400)) as R[];
  return pageOf(known, {
    promises: of('promise'),
    feedback: of('feedback'),
    asks: of('ask'),
    sessions: of('session'),
    wins: of('win'),
  });
}

export function pageView({ owing, owed, kept, feedback, asks, sessions, wins, next }: Page, now: Day): View {
  const promised = ({ id, text, due }: Promised): Text[] => [
    strong(id),
    yielding(firstLine(text)),
    faint(due === null ? '' : `by ${sayDay(due, now)}`),
  ];
  const quoted = feedback.map(({ id, text, day }): Text[] => [
    strong(id),
    yielding(`“${firstLine(text)}”`),
    faint(sayNearDay(day, now)),
  ]);
  const asked = asks.map(({ id, text, day }): Text[] => [
    strong(id),
    yielding(firstLine(text)),
    faint(sayDistance(day, now)),
  ]);
  const talks =
    sessions.held === 0
      ? []
      : [
          `${count(sessions.held, 'talk')}${sessions.last === null ? '' : `, the last ${sayNearDay(sessions.last, now)}`}`,
        ];
  const soon =
    next === null ? [] : [`next ${next < now ? `was due ${sayDistance(next, now)}` : sayNearDay(next, now)}`];
  const rate = kept.of === 0 ? [] : [`${kept.kept} of ${count(kept.of, 'promise')} to them kept in time`];
  const facts = [...talks, ...soon, ...rate];
  return [
    ...(facts.length === 0 ? [] : [{ paragraph: faint(facts.join(' · ')), indent: 6 }]),
    ...section('You owe', owing.map(promised)),
    ...section('They owe', owed.map(promised)),
    ...section('They said', quoted),
    ...section('You asked', asked),
    ...section(
      'Wins together',
      wins.map(({ id, text, day }) => [strong(id), yielding(firstLine(text)), faint(sayNearDay(day, now))]),
    ),
  ];
}
