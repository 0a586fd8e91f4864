import { type Command, command } from '../../command.ts';
import { count, type View } from '../../terminal/text.ts';
import { type Reversal, redo as redoChange, undo as undoChange } from '../undo.ts';

export const undo: Command = command({
  name: 'undo',
  summary: 'Take back the last change, whatever it was',
  about:
    'Every command that writes is one change; undo takes back the latest that is still in force, redo does it again. Imports too. Only a purge cannot be undone; --yes takes back what was written before it.',
  examples: [
    { line: 'career undo', does: 'take back what the last command wrote' },
    { line: 'career undo --json', does: 'the same, with all ids it touched as JSON' },
  ],
  async run(context, _words, chosen) {
    const pastPurge = (chosen as { yes?: boolean }).yes === true;
    const reversal = await context.journal.change('undo', (writing) => undoChange(writing, pastPurge));
    await context.terminal.answer(reversal, (value) => told('undone', 'as it was', value));
    await context.terminal.say(['To do it again: career redo']);
  },
});

export const redo: Command = command({
  name: 'redo',
  summary: 'Do again what was undone last',
  examples: [{ line: 'career redo', does: 'do it again' }],
  async run(context) {
    const reversal = await context.journal.change('redo', redoChange);
    await context.terminal.answer(reversal, (value) => told('done again', 'changed again', value));
  },
});

function told(deed: string, how: string, { change, back, gone, changed, renamed }: Reversal): View {
  const parts = [
    listed(back, 'is back', 'are back'),
    listed(gone, 'is gone', 'are gone'),
    listed(changed, `is ${how}`, `are ${how.replace('it was', 'they were')}`),
    ...renamed.map(({ from, to }) => `#${from} is #${to} again`),
  ].filter((part) => part !== '');
  return [{ paragraph: `${deed}: ${change.command}${parts.length === 0 ? '' : ` · ${parts.join(' · ')}`}` }];
}

function listed(ids: readonly string[], one: string, many: string): string {
  if (ids.length === 0) return '';
  if (ids.length > 8) return `${count(ids.length, 'record')} ${many}`;
  return `${ids.join(' ')} ${ids.length === 1 ? one : many}`;
}
