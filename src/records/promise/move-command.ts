import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, misuse } from '../../errors.ts';
import { idsAndDay } from '../../journal/pick.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import type { Day } from '../../time/calendar.ts';
import { dueDay } from '../../time/when.ts';
import { answerPromises, changePromises, closedIds, openIds } from './change.ts';
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
      const to = given ?? (await askDay(context, wanted));
      const change = (each: Parameters<typeof movedTo>[0]) => ({ values: movedTo(each, to, on, note) });
      await answerPromises(context, await changePromises(context, wanted, 'moved', change));
    }),
});

async function askDay(
  { terminal, prompt, clock }: Context,
  [first = 'p31']: readonly string[],
): Promise<Day> {
  if (!terminal.interactive) {
    throw misuse('career promise moved needs the new day', `career promise moved ${first} --by monday`);
  }
  const answer = await prompt.line('To which day?', {
    wrong: (said) => dayTrouble(() => dueDay(said, clock)),
  });
  return dueDay(answer, clock);
}

/** A sentence on what is wrong with a day, for a prompt that asks again. */
export function dayTrouble(read: () => Day): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return error.hint === undefined ? error.message : `${error.message}: ${error.hint}`;
  }
}

export const reopen: Command = command({
  name: 'reopen',
  summary: 'Open closed promises again',
  examples: [{ line: 'career promise reopen p31', does: 'it waits again, with the day it had' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await closedIds(context, words);
    await answerPromises(
      context,
      await changePromises(context, wanted, 'reopen', (each) => ({ values: reopened(each) })),
    );
  },
});
