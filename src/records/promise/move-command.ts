import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { find } from '../../journal/id.ts';
import { idsAndDay } from '../../journal/pick.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import type { Day } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import { dueDay } from '../../time/when.ts';
import { closedIds, openIds } from './change.ts';
import { type Promised, promise } from './promise.ts';
import { moved as movedTo, reopened } from './rules.ts';

const ids = { name: '[ids...]', summary: 'ids of promises, such as p31', completes: 'record' } as const;

export const moved: Command = command({
  name: 'moved',
  summary: 'Give promises another day',
  about:
    'Moved up to its day, a promise is honoured; moved after that day had passed, it counts as late once kept.',
  examples: [
    { line: 'career promise moved p31 --by monday', does: 'agreed today' },
    { line: 'career promise moved p31 monday', does: 'the same' },
    {
      line: 'career promise moved p31 --by "in 2 weeks" --at yesterday --note "figures come late"',
      does: 'agreed yesterday',
    },
  ],
  arguments: [{ ...ids, summary: 'ids of promises, such as p31; the new day may follow' }],
  options: {
    by: text('--by <when>', 'the new day; looks ahead: monday, in 2 weeks, 2026-12-01'),
    at: text('--at <when>', 'when it was agreed; today unless told'),
    note: text('--note <text>', 'why, in a few words; - reads them from standard input'),
  },
  run: (context, words, chosen) =>
    withWords(context, chosen.note, async (note) => {
      const on = dayLived(context, chosen.at);
      const { ids: named, day } = idsAndDay(words, { said: chosen.by, flag: '--by' });
      const given = day === undefined ? undefined : dueDay(day, context.clock);
      const wanted = await openIds(context, named, 'moved');
      const to = given ?? (await askDay(context, wanted, on));
      const change = (each: Promised) => ({ values: movedTo(each, to, on, note) });
      await answerChanged(context, await changeRecords(context, promise, wanted, 'moved', change));
    }),
});

/** A day that suits all of them. Throws refused for those that no day suits, before it asks. */
async function askDay(context: Context, wanted: readonly string[], on: Day): Promise<Day> {
  const { terminal, prompt, clock, journal } = context;
  const [first = 'p31'] = wanted;
  if (!terminal.interactive) {
    throw misuse('career promise moved needs the new day', `career promise moved ${first} --by monday`);
  }
  const reading = await journal.read();
  const promises = wanted.map((id) => find(reading, id) as Promised);
  const suits = (day: Day): void => {
    for (const each of promises) movedTo(each, day, on);
  };
  suits(always.to);
  const answer = await prompt.line('To which day?', {
    wrong: (said) => troubleWith(() => suits(dueDay(said, clock))),
  });
  return dueDay(answer, clock);
}

export const reopen: Command = command({
  name: 'reopen',
  summary: 'Open closed promises again',
  examples: [{ line: 'career promise reopen p31', does: 'it waits again, with the day it had' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await closedIds(context, words);
    await answerChanged(
      context,
      await changeRecords(context, promise, wanted, 'reopen', (each) => ({ values: reopened(each) })),
    );
  },
});
