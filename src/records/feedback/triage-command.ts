import { type Command, command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { find, rowOfKind } from '../../journal/id.ts';
import { changedLines, recordRows } from '../../journal/present.ts';
import { settingsOf } from '../../journal/settings.ts';
import { keepingWords, typedWords } from '../../journal/typed.ts';
import { sayDistance, sayNearDay, today } from '../../time/say.ts';
import { coolsOn, hasCooled } from './cooling.ts';
import { type Feedback, feedback, rightAnswers, usefulAnswers } from './feedback.ts';
import { cooledFeedback, newFeedback } from './store.ts';
import type { Answers } from './triage.ts';
import { askAbout, storeAnswers } from './triage-session.ts';

export const triage: Command = command({
  name: 'triage',
  summary: 'Judge what has cooled: whether it is right, whether it is useful, what you will try',
  about:
    'At a terminal the ones that have cooled are asked about, oldest first, and each is stored at once. Elsewhere they are listed, or answered one at a time with --right, --useful and --action. Right and useful are apart: what is half wrong can still be of use.',
  examples: [
    { line: 'career feedback triage', does: 'all that have cooled, one after the other' },
    {
      line: 'career feedback triage f23 --right yes --useful partly --action "put the decision first"',
      does: 'one, without questions',
    },
    { line: 'career feedback triage f23 --now', does: 'one that has not cooled yet' },
  ],
  arguments: [{ name: '[id]', summary: 'only this one, new or judged before', completes: 'record' }],
  options: {
    right: text('--right <word>', `is it right? ${rightAnswers.join(', ')}`, { completes: rightAnswers }),
    useful: text('--useful <word>', `is it useful? ${usefulAnswers.join(', ')}`, {
      completes: usefulAnswers,
    }),
    action: text('--action <text>', 'what you will try; - reads it from standard input'),
    now: toggle('--now', 'also what has not cooled yet'),
  },
  async run(context, [id], { right, useful, action: words, now = false }) {
    const action = await typedWords(context, words);
    await keepingWords(context, action, async () => {
      const reading = await context.journal.read();
      const waiting = id === undefined ? cooled(context, reading, now) : [ready(context, reading, id, now)];
      if ((right ?? useful ?? action) === undefined)
        return await goThrough(context, reading, waiting, `career feedback triage${now ? ' --now' : ''}`);
      if (id === undefined)
        throw misuse('it is not said which feedback that is about', 'career feedback triage f23 …');
      const { right: rightField, useful: usefulField } = feedback.fields;
      const answers: Answers = {
        ...(right === undefined ? {} : { right: rightField.parse(right, context.clock) }),
        ...(useful === undefined ? {} : { useful: usefulField.parse(useful, context.clock) }),
        ...(action === undefined ? {} : { action }),
      };
      const record = await storeAnswers(context, waiting[0]!.id, answers);
      const view = await changedLines(context, [record]);
      await context.terminal.answer(record, () => view);
    });
  },
});

const cooled = ({ clock }: Context, reading: Reading, now: boolean): Feedback[] =>
  now
    ? newFeedback(reading)
    : cooledFeedback(reading, today(clock), settingsOf(reading.db)['feedback.cooling']);

/** One that may be judged. Throws refused, with a way on, for one that has not cooled. */
function ready({ clock }: Context, reading: Reading, words: string, now: boolean): Feedback {
  const { number } = rowOfKind(reading.db, reading.kinds, words, feedback.name);
  const record = find(reading, `${feedback.letter}${number}`) as Feedback;
  const cooling = settingsOf(reading.db)['feedback.cooling'];
  if (now || record.state !== 'new' || hasCooled(record, today(clock), cooling)) return record;
  throw refused(
    `${record.id} cools until ${sayNearDay(coolsOn(record, cooling), today(clock))}`,
    `to judge it today all the same: career feedback triage ${record.id} --now`,
  );
}

async function goThrough(
  context: Context,
  reading: Reading,
  waiting: readonly Feedback[],
  again: string,
): Promise<void> {
  if (waiting.length > 0 && context.terminal.interactive) return await askAbout(context, waiting, again);
  const view = await recordRows(context, waiting);
  await context.terminal.answer(waiting, () => view);
  await context.terminal.say([{ paragraph: nextStep(context, reading, waiting) }]);
}

function nextStep({ clock }: Context, reading: Reading, [first]: readonly Feedback[]): string {
  if (first) return `To judge one: career feedback triage ${first.id} --right yes --useful no --action "…"`;
  const [next] = newFeedback(reading);
  if (!next) return 'Nothing waits to be judged. To log feedback:\ncareer feedback "their words" --from lead';
  const day = coolsOn(next, settingsOf(reading.db)['feedback.cooling']);
  const now = today(clock);
  return `Nothing has cooled yet; ${next.id} has ${sayDistance(day, now)}. Sooner:\ncareer feedback triage ${next.id} --now`;
}
