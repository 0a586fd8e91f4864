import type { Context } from '../../context.ts';
import { faint, type View } from '../../terminal/text.ts';
import type { Goal } from './goal.ts';
import { remarksOn } from './lint.ts';
import { activeGoals } from './store.ts';

/**
 * What is said after a goal was stored: what would make it sharper, each with its command; for one that is
 * only proposed, how to take it on in words of one's own.
 */
export async function remarkLines(context: Context, goal: Goal): Promise<View> {
  if (goal.state === 'proposed') {
    return [`To take it on: career goal accept ${goal.id} --text "…"`];
  }
  const { db, kinds } = await context.journal.read();
  const remarks = remarksOn(goal, activeGoals(db, kinds).length);
  if (remarks.length === 0) return [];
  return [{ rows: remarks.map(({ says, mend }) => [says, faint(mend)]), indent: 2, shrink: 0 }];
}
