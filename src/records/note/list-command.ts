import { listCommand } from '../../journal/list-command.ts';
import { note } from './note.ts';

export const list = listCommand(note, {
  summary: 'List notes, newest first',
  examples: [
    { line: 'career note list', does: 'the last notes' },
    { line: 'career note list lesson', does: 'lessons only' },
  ],
  by: ['type'],
  empty: 'No note here yet. To keep one: career note "…" --as lesson',
});
