import type { Context } from '../../context.ts';
import { keptError } from '../../journal/capture.ts';
import { add } from '../../journal/entry.ts';
import { ownAnswer } from '../../journal/placeholder.ts';
import { capturedLine } from '../../journal/present.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { entryFrom } from '../../journal/words.ts';
import { session } from '../../records/session/session.ts';
import { faint } from '../../terminal/text.ts';
import { agreed } from '../session/agreed.ts';
import { promisesFrom } from '../session/steps.ts';
import type { Asked } from './bank.ts';
import { placesOf, type Sheet, sureQuestion } from './sheet.ts';

/** Asks what the sheet has no answer to yet, keeping each answer on it; what is stored in the end is what a session is. */
export async function converse(context: Context, sheet: Sheet): Promise<void> {
  const { questions } = sheet;
  const places = placesOf(questions);
  try {
    if (sheet.at() === places.topic) await askTopic(context, sheet);
    for (const [place, asked] of questions.entries())
      if (sheet.at() === place + 1) await askQuestion(context, sheet, asked);
    if (sheet.at() === places.step) await askStep(context, sheet);
    if (sheet.at() === places.sure) await ask(context, sheet, sureQuestion);
    const thought = await context.prompt.choose('Did one of the questions make you think?', [
      { value: '', name: 'none of them' },
      ...questions.map(({ question }) => ({ value: question, name: question })),
    ]);
    const words = sheet.words();
    const said = { ...words, fields: { ...words.fields, question: thought } };
    const entry = entryFrom(session, said, context.clock);
    const record = await context.journal.write('coach', (writing) => {
      const { id } = add(writing, session, entry);
      return promisesFrom(writing, id, entry.moment);
    });
    sheet.drop();
    const line = await capturedLine(context, record);
    await context.terminal.answer(record, () => line);
    await context.terminal.say(await agreed(context, record.id));
  } catch (error) {
    throw keptError(error, sheet.draft, true);
  }
}

/** What was typed before an interruption is there again, to be changed. */
const begunOf = (sheet: Sheet): { readonly begun?: string } => {
  const begun = sheet.begun();
  return begun === '' ? {} : { begun };
};

async function askTopic(context: Context, sheet: Sheet): Promise<void> {
  const text = await context.prompt.line('What is it about?', {
    ...begunOf(sheet),
    keep: (typed) => sheet.typing({ text: typed, fields: {} }),
    wrong: ownAnswer((said) => (said.trim() === '' ? 'A few words are enough; Ctrl-C stops.' : undefined)),
  });
  sheet.about(text.trim());
}

async function askQuestion(context: Context, sheet: Sheet, { step, question }: Asked): Promise<void> {
  await context.terminal.say(['', faint(step)]);
  await ask(context, sheet, question);
}

async function ask(context: Context, sheet: Sheet, question: string): Promise<void> {
  const said = await context.prompt.line(question, {
    ...(sheet.at() === 1 ? { hint: 'Enter skips a question' } : {}),
    ...begunOf(sheet),
    keep: (typed) => sheet.answering(question, typed),
  });
  sheet.answered(question, said);
}

async function askStep(context: Context, sheet: Sheet): Promise<void> {
  await context.terminal.say(['', faint('a step')]);
  const said = await context.prompt.line(
    'What will you do next, and by when? (ask finance by friday; none)',
    {
      ...begunOf(sheet),
      keep: (typed) => sheet.typing({ text: '', fields: { steps: typed } }),
      wrong: ownAnswer((answer) =>
        answer.trim() === ''
          ? 'A step with a day, or none. Ctrl-C keeps what you typed so far.'
          : troubleWith(() => session.fields.steps.parse(answer, context.clock)),
      ),
    },
  );
  sheet.put({ steps: said.trim() });
}
