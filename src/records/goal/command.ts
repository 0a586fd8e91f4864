import { captureCommand } from '../../journal/capture-command.ts';
import { goal } from './goal.ts';

export const noun = captureCommand(goal, {
  summary: 'Set a goal',
  examples: [
    { line: 'career goal "Lead the ledger migration" --by "in 6 months"', does: 'a goal with a horizon' },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
