import type { Context } from '../../context.ts';
import { pickIds } from '../../journal/pick.ts';
import { addDays } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { promise } from './promise.ts';
import { isOpen } from './rules.ts';
import { openPromises, promisesSince } from './store.ts';

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
