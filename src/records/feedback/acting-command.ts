import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { amend } from '../../journal/amend.ts';
import { pickIds } from '../../journal/pick.ts';
import { changedLines } from '../../journal/present.ts';
import { keepingWords, typedWords } from '../../journal/typed.ts';
import { today } from '../../time/say.ts';
import { changedAnswers, type Feedback, feedback } from './feedback.ts';
import { actingFeedback, triagedFeedback } from './store.ts';
import { askAction, storeAnswers } from './triage-session.ts';

export const acting: Command = command({
  name: 'acting',
  summary: 'Say what you will try because of feedback',
  examples: [
    { line: 'career feedback acting f23 "put the decision first"', does: 'after it was judged' },
    { line: 'career feedback acting f23 --action "put the decision first"', does: 'the same' },
  ],
  arguments: [
    { name: '[id]', summary: 'the feedback it is about', completes: 'record' },
    { name: '[action...]', summary: 'what you will try; - reads it from standard input' },
  ],
  options: { action: text('--action <text>', 'what you will try') },
  async run(context, [id, ...rest], chosen) {
    const words = (await typedWords(context, chosen.action ?? rest.join(' '))) || undefined;
    const [found = ''] = await keepingWords(context, words, () =>
      pickIds(context, id === undefined ? [] : [id], {
        kind: feedback,
        path: 'feedback acting',
        question: 'Because of which feedback?',
        among: triagedFeedback,
        none: 'no feedback is judged and waits for something to try',
      }),
    );
    const action = words ?? (await askedAction(context, found));
    await tell(context, await keepingWords(context, action, () => storeAnswers(context, found, { action })));
  },
});

function askedAction(context: Context, id: string): Promise<string> {
  if (!context.terminal.interactive)
    throw misuse('it is not said what you will try', `career feedback acting ${id} "…"`);
  return askAction(context, 'What will you try?', (answer) =>
    answer.trim() === '' ? 'A few words are needed; Ctrl-C stops.' : undefined,
  );
}

export const checked: Command = command({
  name: 'checked',
  summary: 'Say whether anything changed',
  examples: [
    { line: 'career feedback checked f23 partly', does: 'some weeks after you began to try something' },
    { line: 'career feedback checked f23 --changed no', does: 'the same with an option' },
  ],
  arguments: [
    { name: '[id]', summary: 'the feedback it is about', completes: 'record' },
    { name: '[changed]', summary: 'yes, partly or no', completes: changedAnswers },
  ],
  options: {
    changed: text('--changed <word>', `did it change? ${changedAnswers.join(', ')}`, {
      completes: changedAnswers,
    }),
  },
  async run(context, [id, word], chosen) {
    const [found = ''] = await pickIds(context, id === undefined ? [] : [id], {
      kind: feedback,
      path: 'feedback checked',
      question: 'Which feedback?',
      among: actingFeedback,
      none: 'there is no feedback because of which you try something',
    });
    const words = chosen.changed ?? word ?? (await askedChange(context, found));
    const changed = feedback.fields.changed.parse(words, context.clock);
    const record = await context.journal.change(`check ${found}`, (writing) =>
      amend(writing, feedback, found, ({ triagedOn }) => ({
        values: { changed, state: 'checked' as const, triagedOn: triagedOn ?? today(context.clock) },
      })),
    );
    await tell(context, record);
  },
});

async function askedChange({ terminal, prompt }: Context, id: string): Promise<string> {
  if (!terminal.interactive)
    throw misuse('it is not said whether anything changed', `career feedback checked ${id} partly`);
  return await prompt.choose(
    'Did anything change?',
    changedAnswers.map((value) => ({ value, name: value })),
  );
}

async function tell(context: Context, record: Feedback): Promise<void> {
  const view = await changedLines(context, [record]);
  await context.terminal.answer(record, () => view);
}
