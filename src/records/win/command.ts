import { captureCommand } from '../../journal/capture-command.ts';
import { win } from './win.ts';

export const noun = captureCommand(win, {
  summary: 'Log what changed, for whom, and your part in it',
  examples: [
    {
      line: 'career win "Checkout errors down" --impact "1.9 % -> 0.4 %" --reach teams',
      does: 'with figures from before and after',
    },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
