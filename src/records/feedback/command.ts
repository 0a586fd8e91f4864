import { captureCommand } from '../../journal/capture-command.ts';
import { feedback } from './feedback.ts';

export const noun = captureCommand(feedback, {
  summary: 'Log what someone said to you',
  examples: [
    {
      line: 'career feedback "The doc buried the decision" --from lead --in "design review"',
      does: 'just after a review',
    },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
