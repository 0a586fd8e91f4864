import { type Command, command } from '../../command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { goalIds } from './change.ts';
import { type Goal, goal } from './goal.ts';
import { measureFrom } from './measure.ts';
import type { Measure } from './shape.ts';

export const measure: Command = command({
  name: 'measure',
  summary: 'Give a goal a measure, or put one in place of the one with its name',
  about:
    'A measure is a name, where it stood and where it should be, leading (what you do) or lagging (what results). What was recorded stays.',
  examples: [
    { line: 'career goal measure g2 "talks given: 0 -> 6 leading"', does: 'a count of what you do' },
    { line: 'career goal measure g2 "merge time: 3 -> 1 days"', does: 'a number that should fall' },
    { line: 'career goal measure g2 "design: milestones draft, review, signed"', does: 'steps in order' },
    { line: 'career goal measure g2 "handover done: yes-no"', does: 'reached or not' },
    { line: 'career goal measure g2 "clarity: rating 4 -> 8"', does: 'your own rating, 0 to 10' },
  ],
  arguments: [
    { name: '<id>', summary: 'the id of a goal', completes: 'record' },
    { name: '<measure...>', summary: 'such as “talks given: 0 -> 6”' },
  ],
  async run(context, [word = '', ...words]) {
    const said = words.join(' ');
    const fresh = measureFrom(said);
    const ids = await goalIds(context, [word], 'measure', ['active']);
    const how = (goal: Goal) => ({ values: { measures: placed(goal.measures, fresh) } });
    await answerChanged(context, await changeRecords(context, goal, ids, 'measure', how));
  },
});

/** In place of the one with its name, which lends it where it stands; else at the end. */
export function placed(measures: readonly Measure[], fresh: Measure): Measure[] {
  const same = ({ name }: Measure): boolean => name.toLowerCase() === fresh.name.toLowerCase();
  const known = measures.find(same);
  if (!known) return [...measures, fresh];
  const current = fresh.current ?? (known.type === fresh.type ? known.current : null);
  return measures.map((each) => (same(each) ? { ...fresh, name: known.name, current } : each));
}
