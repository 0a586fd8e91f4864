import { type Command, command, toggle } from '../../command.ts';
import { fits, narrowed } from '../../journal/list-command.ts';
import { periodAsked, periodOptions } from '../../journal/period.ts';
import { strong } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { goalsDuring, goalsIn } from './store.ts';
import { goalCells } from './view.ts';

export const list: Command = command({
  name: 'list',
  summary: 'List goals and how far they have come; the open ones unless told',
  examples: [
    { line: 'career goal list', does: 'what is proposed, active or paused' },
    { line: 'career goal list "last year"', does: 'what was pursued then, also what is closed' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as quarter, 2026, since r14, all' }],
  options: { all: toggle('-a, --all', 'also those done and dropped'), ...narrowed, ...periodOptions },
  async run(context, words, { all, tag, with: people, ...period }) {
    const reading = await context.journal.read();
    const { db, kinds } = reading;
    const now = today(context.clock);
    const asked = periodAsked(context, reading, all ? 'all' : words.join(' '), period);
    const found = asked
      ? goalsDuring(db, kinds, asked)
      : goalsIn(db, kinds, ['active', 'proposed', 'paused']);
    const goals = found.filter(fits({ tag, with: people }));
    const rows = goals.map((goal) => [strong(goal.id), ...goalCells(goal, now)]);
    await context.terminal.answer(goals, () => (rows.length === 0 ? [] : [{ rows, shrink: 1, lines: 2 }]));
    if (goals.length === 0)
      await context.terminal.say([
        found.length > 0
          ? 'No goal fits. Those that are open: career goal list'
          : 'No goal there. To set one: career goal "…" --by "in 6 months"',
      ]);
  },
});
