import type { Context } from '../../context.ts';
import { type Amendment, amend } from '../../journal/amend.ts';
import { pickIds } from '../../journal/pick.ts';
import { changedLines } from '../../journal/present.ts';
import { addDays } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { type Promised, promise } from './promise.ts';
import { isOpen } from './rules.ts';
import { openPromises, promisesSince } from './store.ts';

type How = (record: Promised) => Amendment<typeof promise.fields>;

/** The ids that were typed, or one of the open promises chosen at the terminal. */
export const openIds = (
  context: Context,
  words: readonly string[],
  verb: string,
): Promise<readonly string[]> =>
  pickIds(context, words, {
    kind: promise,
    path: `promise ${verb}`,
    question: 'Which one?',
    among: ({ db, kinds }) => openPromises(db, kinds),
    none: 'no promise is open',
  });

/** The ids that were typed, or one of those closed in the last months. */
export const closedIds = (context: Context, words: readonly string[]): Promise<readonly string[]> =>
  pickIds(context, words, {
    kind: promise,
    path: 'promise reopen',
    question: 'Which one?',
    among: ({ db, kinds }) =>
      promisesSince(db, kinds, addDays(today(context.clock), -90))
        .filter((each) => !isOpen(each))
        .reverse(),
    none: 'no promise was closed in the last 90 days',
  });

/** Changes all of these promises, or none, as one undoable change. */
export function changePromises(
  context: Context,
  ids: readonly string[],
  verb: string,
  how: How,
): Promise<readonly Promised[]> {
  return context.journal.change(`promise ${verb} ${ids.join(' ')}`, (writing) =>
    ids.map((id) => amend(writing, promise, id, how)),
  );
}

/** One record as itself, several as a list. */
export async function answerPromises(context: Context, records: readonly Promised[]): Promise<void> {
  const lines = await changedLines(context, records);
  await context.terminal.answer(records.length === 1 ? records[0] : records, () => lines);
}
