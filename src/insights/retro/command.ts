import { captureCommand } from '../../journal/capture-command.ts';
import { retro } from '../../records/retro/retro.ts';

export const noun = captureCommand(retro, {
  summary: 'Look back over the weeks since the last retro',
  examples: [{ line: 'career retro', does: 'guided' }],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
