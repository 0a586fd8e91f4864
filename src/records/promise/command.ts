import { later } from '../../command.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { promise } from './promise.ts';

export const noun = captureCommand(promise, {
  summary: 'Log what you promise or are promised',
  about:
    'With --to it is what you owe someone, with --from what someone owes you, without either a promise to yourself, which is private; the others are shareable unless you say --private. --trial marks something to try. A promise moved before its day is not a broken one.',
  examples: [
    { line: 'career promise "capacity numbers" --to peer --by friday', does: 'what you owe' },
    {
      line: 'career promise "review of the design" --from lead --by "in 2 weeks"',
      does: 'what you are owed',
    },
    {
      line: 'career promise "no meetings before ten" --trial --by "in 3 weeks"',
      does: 'something to try, looked at again then',
    },
  ],
  arguments: [{ name: '[text...]', summary: 'what is promised; - reads it from standard input' }],
  take: (words) => ({ text: words.join(' ') }),
  verbs: [
    later('kept', async () => (await import('./close-command.ts')).kept),
    later('moved', async () => (await import('./move-command.ts')).moved),
    later('broken', async () => (await import('./close-command.ts')).broken),
    later('released', async () => (await import('./close-command.ts')).released),
    later('reopen', async () => (await import('./move-command.ts')).reopen),
    later('settle', async () => (await import('./settle-command.ts')).settle),
    later('list', async () => (await import('./list-command.ts')).list),
    later('ledger', async () => (await import('./ledger-command.ts')).ledgerCommand),
  ],
});
