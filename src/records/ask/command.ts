import { captureCommand } from '../../journal/capture-command.ts';
import { ask } from './ask.ts';

export const noun = captureCommand(ask, {
  summary: 'Log a small question that you asked someone',
  examples: [
    {
      line: 'career ask "What did you leave the room with?" --to peer',
      does: 'so that the answer can be waited for',
    },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
