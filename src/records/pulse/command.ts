import { captureCommand } from '../../journal/capture-command.ts';
import { pulse } from './pulse.ts';

export const noun = captureCommand(pulse, {
  summary: 'Log how things are',
  examples: [{ line: 'career pulse drained 4', does: 'one answer' }],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
