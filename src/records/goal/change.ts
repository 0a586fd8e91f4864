import type { Context } from '../../context.ts';
import { type Amendment, amend } from '../../journal/amend.ts';
import { pickIds } from '../../journal/pick.ts';
import { changedLines } from '../../journal/present.ts';
import { type Goal, goal } from './goal.ts';
import type { GoalState } from './shape.ts';
import { goalsIn } from './store.ts';

type How = (record: Goal) => Amendment<typeof goal.fields>;

/** The ids that were typed, or one of the goals in these states chosen at the terminal. */
export const goalIds = (
  context: Context,
  words: readonly string[],
  verb: string,
  states: readonly GoalState[],
): Promise<readonly string[]> =>
  pickIds(context, words, {
    kind: goal,
    path: `goal ${verb}`,
    question: 'Which goal?',
    among: ({ db, kinds }) => goalsIn(db, kinds, states),
    none: `no goal is ${states.join(' or ')}`,
  });

/** Changes all of these goals, or none, as one undoable change. */
export function changeGoals(
  context: Context,
  ids: readonly string[],
  verb: string,
  how: How,
): Promise<readonly Goal[]> {
  return context.journal.change(`goal ${verb} ${ids.join(' ')}`, (writing) =>
    ids.map((id) => amend(writing, goal, id, how)),
  );
}

/** One record as itself, several as a list. */
export async function answerGoals(context: Context, records: readonly Goal[]): Promise<void> {
  const lines = await changedLines(context, records);
  await context.terminal.answer(records.length === 1 ? records[0] : records, () => lines);
}
