import { type Command, command } from '../../command.ts';
import { gather } from './gather.ts';
import { status } from './status.ts';
import { statusView } from './view.ts';

export const statusCommand: Command = command({
  name: 'status',
  summary: 'See where you stand: retro, energy, feedback, promises, goals, and what to do next',
  about:
    'career alone does the same. The strip has one mark a week, the mean of its energy levels; · is a week without records. Every id can be opened with career show.',
  examples: [
    { line: 'career', does: 'where you stand' },
    { line: 'career status --json', does: 'the same as one JSON object' },
  ],
  async run(context) {
    const value = status(await gather(context));
    await context.terminal.answer(value, (each) => statusView(each, context.terminal.width));
  },
});
