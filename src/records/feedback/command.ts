import { type Command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { rowOfKind } from '../../journal/id.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { settingsOf } from '../../journal/settings.ts';
import { faint, type View } from '../../terminal/text.ts';
import { sayNearDay, today } from '../../time/say.ts';
import { acting, checked } from './acting-command.ts';
import { closeAsk, wordsFromAsk } from './answering.ts';
import { coolsOn, hasCooled } from './cooling.ts';
import { feedback } from './feedback.ts';
import { list } from './list-command.ts';
import { triage } from './triage-command.ts';

/** `ask` draws a question and `round` asks several people; both log another kind, so they are handed in. */
export const nounWith = (ask: Command, round: Command): Command =>
  captureCommand(feedback, {
    summary: 'Log what someone said to you',
    about:
      'Their words are kept as they were said, apart from how it felt. After two days, when it has cooled, career feedback triage asks whether it is right, whether it is useful, and what you will try; later, whether anything changed. Feedback is private unless you say --share.',
    examples: [
      {
        line: 'career feedback "The doc buried the decision" --from lead --in "design review"',
        does: 'just after a review',
      },
      {
        line: 'career feedback "You talk over people" --from peer --saw "I cut in twice" --felt 2 --right no',
        does: 'with what you saw, how it felt, and a first judgement',
      },
      {
        line: 'career feedback "It calmed us when you named one decision" --answers a4',
        does: 'the answer to a question you asked',
      },
    ],
    arguments: [
      { name: '[text...]', summary: 'their words, which need no quotes; - reads them from standard input' },
    ],
    options: {
      answers: text('--answers <id>', 'the ask that it answers; says who and where unless told', {
        completes: 'ask',
      }),
    },
    take: (words) => ({ text: words.join(' ') }),
    known: async (context, { answers }) =>
      answers === undefined ? {} : wordsFromAsk(context, answers as string),
    along(_context, writing, { id }, { answers }) {
      if (answers === undefined) return;
      closeAsk(writing, rowOfKind(writing.db, writing.kinds, id, feedback.name).rowId, answers as string);
    },
    after: coolingNotice,
    verbs: [ask, round, triage, acting, checked, list],
  });

/** When it is asked about again. */
async function coolingNotice(context: Context, { id, day }: JournalRecord): Promise<View> {
  const { db } = await context.journal.read();
  const cooling = settingsOf(db)['feedback.cooling'];
  const now = today(context.clock);
  const until = hasCooled({ day }, now, cooling)
    ? `it has cooled: career feedback triage ${id}`
    : `it cools until ${sayNearDay(coolsOn({ day }, cooling), now)}, then: career feedback triage`;
  return [['      ', faint(until)]];
}
