import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { aliasFrom } from '../../journal/field.ts';
import { count, faint } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { knownAs, merge, rename } from './people.ts';
import { knownPage } from './view.ts';

export const renamed: Command = command({
  name: 'rename',
  summary: 'Give someone another alias',
  about:
    'Texts that say the old @alias say the new one from then on. One change, which career undo takes back.',
  examples: [{ line: 'career person rename laed lead', does: 'mend a slip' }],
  arguments: [
    { name: '<alias>', summary: 'as they are called now', completes: 'person' },
    { name: '<new>', summary: 'as they should be called' },
  ],
  async run(context, words) {
    const [from = '', to = ''] = words.map(aliasFrom);
    const texts = await context.journal.change('rename person', (writing) => rename(writing, from, to));
    const told = texts === 0 ? '' : `; ${count(texts, 'text says', 'texts say')} so too`;
    await answer(context, to, `@${from} is @${to} now${told}`);
  },
});

export const merged: Command = command({
  name: 'merge',
  summary: 'Make two aliases one person',
  about:
    'The second takes over every mention of the first, in every role, and what was said of the first where it has nothing of its own; the first is gone. One change, which career undo takes back.',
  examples: [{ line: 'career person merge laed lead', does: 'laed was lead all along' }],
  arguments: [
    { name: '<alias>', summary: 'who goes', completes: 'person' },
    { name: '<into>', summary: 'who stays', completes: 'person' },
  ],
  async run(context, words) {
    const [from = '', into = ''] = words.map(aliasFrom);
    const records = await context.journal.change('merge people', (writing) => merge(writing, from, into));
    await answer(
      context,
      into,
      `@${from} is gone; ${count(records, 'record names', 'records name')} @${into} instead`,
    );
  },
});

async function answer(context: Context, alias: string, said: string): Promise<void> {
  const known = knownAs(await context.journal.read(), alias);
  await context.terminal.answer(known, (value) => (value ? knownPage(value, today(context.clock)) : []));
  await context.terminal.say([['      ', faint(said)]]);
}
