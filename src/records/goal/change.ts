import type { Context } from '../../context.ts';
import { pickIds } from '../../journal/pick.ts';
import { goal } from './goal.ts';
import type { GoalState } from './shape.ts';
import { goalsIn } from './store.ts';

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
