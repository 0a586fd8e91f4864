import { type Command, command } from '../../command.ts';
import { gather } from './gather.ts';
import { status } from './status.ts';
import { statusView } from './view.ts';

export const statusCommand: Command = command({
  name: 'status',
  summary: 'See where you stand: retro, energy, feedback, promises, goals, and what to do next',
  about:
    'The strip has one mark a week, the mean of its energy levels from −1 or lower to +1 or higher; · is a week without records. Next names what waits, in this order: promises whose day has passed, then those of today and tomorrow; the talk to prepare, or to log once its day has passed; the retro; feedback that has cooled; decisions and experiments whose day has come; goals to accept; text that was kept. Every id can be opened with career show.',
  examples: [
    { line: 'career status', does: 'where you stand; career alone does the same' },
    { line: 'career status --json', does: 'the same as one JSON object' },
  ],
  async run(context) {
    const value = status(await gather(context));
    await context.terminal.answer(value, (each) => statusView(each, context.terminal.width));
  },
});
