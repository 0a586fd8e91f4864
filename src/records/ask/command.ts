import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { amend } from '../../journal/amend.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { listCommand } from '../../journal/list-command.ts';
import { pickIds } from '../../journal/pick.ts';
import { changedLines } from '../../journal/present.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { namedBeside, takeWith } from '../../journal/words.ts';
import { faint, type View } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { type Ask, ask } from './ask.ts';
import { coldAfterDays, isCold } from './standing.ts';
import { openAsks } from './store.ts';

/** Said after a question was remembered. */
export const answerHint = ({ id }: Pick<JournalRecord, 'id'>): View => [
  ['      ', faint(`when the answer comes: career feedback "…" --answers ${id}`)],
];

const cold: Command = command({
  name: 'cold',
  summary: 'Close asks that no answer is waited for',
  examples: [{ line: 'career ask cold a4', does: 'stop waiting' }],
  arguments: [{ name: '[ids...]', summary: 'the asks', completes: 'record' }],
  async run(context, words) {
    const ids = await pickIds(context, words, {
      kind: ask,
      path: 'ask cold',
      question: 'Which one is not waited for any more?',
      among: openAsks,
      none: 'no ask is open',
    });
    const records = await context.journal.change(`close ${ids.join(' ')}`, (writing) =>
      ids.map((id) =>
        amend(writing, ask, id, ({ state }) => {
          if (state === 'answered') throw refused(`${id} was answered already`, `career show ${id}`);
          return { values: { state: 'cold' as const } };
        }),
      ),
    );
    const view = await changedLines(context, records);
    await context.terminal.answer(records.length === 1 ? records[0] : records, () => view);
  },
});

const list: Command = listCommand(ask, {
  summary: 'List what you asked, newest first',
  examples: [
    { line: 'career ask list open', does: 'those without an answer yet' },
    { line: 'career ask list --with lead', does: 'what you asked one person' },
  ],
  by: ['state', 'situation'],
  empty:
    'Nothing was asked here. For a small question to copy:\ncareer feedback ask lead --about "the incident review"',
  after: stillOpen,
});

function stillOpen({ clock }: Context, records: readonly JournalRecord[]): View {
  const old = (records as readonly Ask[]).filter(
    (each) => each.state === 'open' && isCold(each, today(clock)),
  );
  const last = old.at(-1);
  if (!last) return [];
  const said = `Open for more than ${coldAfterDays / 7} weeks: ${old.map(({ id }) => id).join(' ')}. To stop waiting: career ask cold ${last.id}`;
  return [{ paragraph: faint(said) }];
}

export const noun: Command = captureCommand(ask, {
  summary: 'Log a small question that you asked someone',
  about:
    'For a question in your own words. career feedback ask draws one for you to copy. When the answer comes, career feedback "…" --answers a4 closes the ask.',
  examples: [
    {
      line: 'career ask @peer "What did you leave the room with?"',
      does: 'so that the answer can be waited for',
    },
    {
      line: 'career ask "Where did you stop reading?" --to lead --about "the ledger doc"',
      does: 'about one thing',
    },
  ],
  arguments: [
    { name: '[@person]', summary: 'whom you asked', completes: 'person' },
    { name: '[text...]', summary: 'the question, which needs no quotes; - reads it from standard input' },
  ],
  take: takeWith('to'),
  known: async (_context, _given, { fields }) => {
    const [to = ''] = namedBeside({ text: '', fields });
    return { fields: { to: fields.to || to } };
  },
  after: (_context, record) => answerHint(record),
  verbs: [cold, list],
});
