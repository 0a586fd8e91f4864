import { captureCommand } from '../../journal/capture-command.ts';
import { note } from './note.ts';

export const noun = captureCommand(note, {
  summary: 'Keep anything else',
  examples: [{ line: 'career note "Dry-run on a copy before giving a date" --as lesson', does: 'a lesson' }],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
});
