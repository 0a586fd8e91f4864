import { type Command, command } from '../../command.ts';
import { faint, strong } from '../../terminal/text.ts';
import { items, itemVersion, scaleOf } from './items.ts';

export const itemsCommand: Command = command({
  name: 'items',
  summary: 'Print the questions with their wording, scales and version',
  about:
    'The wording of a question never changes under the same version, so answers can be compared over years.',
  examples: [{ line: 'career pulse items', does: 'what is asked, and on which scale' }],
  async run(context) {
    const value = items().map((item) => ({ ...item, version: itemVersion }));
    await context.terminal.answer(value, (list) =>
      list.flatMap((item) => [
        { lead: [strong(item.name.padEnd(14))], paragraph: item.question },
        { indent: 14, paragraph: faint(`${scaleOf(item)} · ${item.recall} · wording ${item.version}`) },
      ]),
    );
  },
});
