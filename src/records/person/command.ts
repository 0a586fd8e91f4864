import { captureCommand } from '../../journal/capture-command.ts';
import { person } from './person.ts';

export const noun = captureCommand(person, {
  summary: 'Add someone by an alias',
  examples: [{ line: 'career person lead', does: 'someone' }],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
