import { later } from '../../command.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { note } from './note.ts';

export const noun = captureCommand(note, {
  summary: 'Keep anything else: a lesson, kudos, advice, something to explore',
  examples: [
    { line: 'career note "Dry-run on a copy before giving a date" --as lesson', does: 'a lesson' },
    { line: 'career note "try a week without status meetings" --as explore', does: 'something to explore' },
    { line: 'career note - --as kudos < thanks.txt', does: 'from standard input' },
  ],
  arguments: [
    { name: '[text...]', summary: 'the words, which need no quotes; - reads them from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
  verbs: [later('list', async () => (await import('./list-command.ts')).list)],
});
