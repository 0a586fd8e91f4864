import { listCommand } from '../../journal/list-command.ts';
import { win } from './win.ts';

export const list = listCommand(win, {
  summary: 'List wins, newest first',
  examples: [
    { line: 'career win list', does: 'the last wins' },
    { line: 'career win list 2026-Q3 --type help', does: 'help given in one quarter' },
    {
      line: 'career win list --reach org --json',
      does: 'those that reached the whole organisation, as JSON',
    },
  ],
  by: ['reach', 'type'],
  empty: 'No win here yet. To log one: career win "what changed" --impact "before -> after"',
});
