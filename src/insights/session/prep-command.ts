import { command } from '../../command.ts';
import { hinted } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { find } from '../../journal/id.ts';
import { stranger, wayToAdd } from '../../journal/newcomer.ts';
import { aliases } from '../../journal/people-store.ts';
import { hydrate } from '../../journal/record-store.ts';
import { select } from '../../journal/search-store.ts';
import type { Feedback } from '../../records/feedback/feedback.ts';
import { activeGoals } from '../../records/goal/store.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { openPromises } from '../../records/promise/store.ts';
import { sessions } from '../../records/session/store.ts';
import type { Win } from '../../records/win/win.ts';
import {
  type Block,
  faint,
  firstLine,
  section,
  strong,
  type Text,
  type View,
  yielding,
} from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDay, sayNearDay, today } from '../../time/say.ts';
import { type Prep, prepFor } from './prep.ts';
import { whomArgument, whomIn, whomOption } from './whom.ts';

export const prep = command({
  name: 'prep',
  summary: 'See what to bring to a talk with someone',
  about:
    'From what is open between you: topics parked, what was to be done since the last talk, what you owe each other, feedback, wins and goals, and a few questions to think about before it.',
  examples: [{ line: 'career session prep mentor', does: 'an agenda' }],
  arguments: [whomArgument],
  options: { with: whomOption },
  async run(context, words, { with: named }) {
    const reading = await context.journal.read();
    const { whom } = await whomIn(context, words, named, 'prep');
    const known = aliases(reading.db);
    if (!known.includes(whom))
      throw hinted(
        stranger(whom, known, (meant) => `career session prep ${meant}`),
        wayToAdd(whom),
      );
    const agenda = prepFor(whom, materialFor(reading, whom));
    const now = today(context.clock);
    await context.terminal.answer(agenda, () => prepView(agenda, now));
  },
});

function materialFor(reading: Reading, whom: string) {
  const { db, kinds } = reading;
  const own = sessions(db, kinds, whom);
  const last = own.findLast(({ state }) => state === 'held');
  const from = last?.day;
  const since = <R>(kind: string): R[] =>
    hydrate(
      db,
      kinds,
      select(db, { kinds: [kind], ...(from === undefined ? {} : { from }) }, 'lived', 60),
    ).toReversed() as R[];
  const open = openPromises(db, kinds);
  const stepped = (last?.steps ?? []).flatMap(({ promise }) =>
    promise === null || open.some(({ id }) => id === promise) ? [] : [find(reading, promise) as Promised],
  );
  return {
    sessions: own,
    promises: [...open, ...stepped],
    feedback: since<Feedback>('feedback'),
    wins: since<Win>('win'),
    goals: activeGoals(db, kinds),
  };
}

function prepView(agenda: Prep, now: Day): View {
  const { whom, last, parked, steps, owed, owing, feedback, wins, goals, questions, mode } = agenda;
  const head: Block = [
    strong(`For @${whom}`),
    faint(last === null ? ' · no talk held yet' : ` · last talk ${sayNearDay(last.day, now)}, ${last.id}`),
  ];
  const promised = ({ id, text, due }: Promised): Text[] => [
    strong(id),
    yielding(firstLine(text)),
    faint(due === null ? '' : `by ${sayDay(due, now)}`),
  ];
  return [
    head,
    ...section(
      'Parked',
      parked.map(({ id, text }) => [faint(id), yielding(text), '']),
    ),
    ...section(
      'Since last time',
      steps.map(({ promise, text, state }) => [strong(promise ?? ''), yielding(text), faint(state)]),
    ),
    ...section('You owe', owing.map(promised)),
    ...section('They owe', owed.map(promised)),
    ...section(
      'Feedback',
      feedback.map(({ id, text, from }) => [
        strong(id),
        yielding(`“${firstLine(text)}”`),
        faint(from === null ? '' : `@${from}`),
      ]),
    ),
    ...section(
      'Wins',
      wins.map(({ id, text }) => [strong(id), yielding(firstLine(text)), '']),
    ),
    ...section(
      'Goals',
      goals.map(({ id, text }) => [strong(id), yielding(firstLine(text)), '']),
    ),
    '',
    [strong('Before it'), faint(mode === null ? '' : `  ${mode}`)],
    ...questions.map((paragraph): Block => ({ paragraph, indent: 2 })),
  ];
}
