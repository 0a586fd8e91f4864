import { later } from '../../command.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { faint, type View } from '../../terminal/text.ts';
import { type Win, win } from './win.ts';

/** An outcome that nothing shows yet is worth one friendly line; help and recognition often leave no trace. */
export function evidenceHint(record: JournalRecord): View {
  const { id, type, evidence } = record as Win;
  if (type !== 'outcome' || evidence.length > 0) return [];
  return [['      ', faint(`to add a link later: career edit ${id} --evidence …`)]];
}

export const noun = captureCommand(win, {
  summary: 'Log what changed, for whom, and your part in it',
  about:
    'Only what changed is needed; the rest can come later with career edit. Help you gave and recognition you got are wins too. Figures from before and after say more than adjectives. A win is shareable unless you say --private.',
  examples: [
    {
      line: 'career win "Checkout errors down" --impact "1.9 % -> 0.4 %" --reach teams',
      does: 'with figures from before and after',
    },
    {
      line: 'career win "Checkout errors down" --for customers --part "wrote the design, first two services" --evidence https://example.org/d12 --goal g2',
      does: 'for whom, your part, a link that shows it, the goal it supports',
    },
    { line: 'career win "unblocked the ledger team #review @peer" --type help', does: 'help you gave' },
  ],
  arguments: [
    { name: '[text...]', summary: 'what changed; needs no quotes; - reads it from standard input' },
  ],
  take: (words) => ({ text: words.join(' ') }),
  after: (_context, record) => evidenceHint(record),
  verbs: [later('list', async () => (await import('./list-command.ts')).list)],
});
