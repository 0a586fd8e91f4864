import type { Context } from '../../context.ts';
import { foldersOf, keptError } from '../../journal/capture.ts';
import { type Draft, dropDraft, keepDraft, rewriteDraft } from '../../journal/draft.ts';
import { add } from '../../journal/entry.ts';
import { formOf } from '../../journal/form.ts';
import { ownAnswer } from '../../journal/placeholder.ts';
import { capturedLine } from '../../journal/present.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { entryFrom, type Words } from '../../journal/words.ts';
import { session } from '../../records/session/session.ts';
import { faint } from '../../terminal/text.ts';
import { agreed } from '../session/agreed.ts';
import { promisesFrom } from '../session/steps.ts';
import type { Asked } from './bank.ts';

/** Asks, keeping each answer in a draft of a session; what is stored in the end is what a session is. */
export async function converse(context: Context, given: string, questions: readonly Asked[]): Promise<void> {
  const sheet = await sheetOf(context, given);
  try {
    if (given === '') await askTopic(context, sheet);
    for (const { step, question } of questions) {
      await context.terminal.say(['', faint(step)]);
      const said = await context.prompt.line(question, {
        ...(question === questions[0]?.question ? { hint: 'Enter skips a question' } : {}),
        keep: (typed) => sheet.answering(question, typed),
      });
      sheet.answered(question, said);
    }
    await context.terminal.say(['', faint('a step')]);
    await askStep(context, sheet);
    const sure = await context.prompt.line(sureQuestion, {
      keep: (typed) => sheet.answering(sureQuestion, typed),
    });
    sheet.answered(sureQuestion, sure);
    const thought = await context.prompt.choose('Did one of the questions make you think?', [
      { value: '', name: 'none of them' },
      ...questions.map(({ question }) => ({ value: question, name: question })),
    ]);
    sheet.put({ question: thought });
    const entry = entryFrom(session, sheet.words(), context.clock);
    const record = await context.journal.write('coach', (writing) => {
      const { id } = add(writing, session, entry);
      return promisesFrom(writing, id, entry.moment);
    });
    sheet.drop();
    const line = await capturedLine(context, record);
    await context.terminal.answer(record, () => line);
    await context.terminal.say(await agreed(context, record.id));
  } catch (error) {
    throw keptError(error, sheet.draft);
  }
}

const sureQuestion = 'How sure are you that you will, 0 to 10, and what would add one?';

async function askTopic(context: Context, sheet: Sheet): Promise<void> {
  const text = await context.prompt.line('What is it about?', {
    keep: (typed) => sheet.typing({ text: typed, fields: {} }),
    wrong: ownAnswer((said) => (said.trim() === '' ? 'A few words are enough; Ctrl-C stops.' : undefined)),
  });
  sheet.about(text.trim());
}

async function askStep(context: Context, sheet: Sheet): Promise<void> {
  const said = await context.prompt.line(
    'What will you do next, and by when? (ask finance by friday; none)',
    {
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

/** What was said so far, as the words of a session and as a draft of it on the disk. */
interface Sheet {
  words(): Words;
  about(text: string): void;
  put(fields: Words['fields']): void;
  answered(question: string, answer: string): void;
  /** What is being typed is kept, and counts only once it is answered. */
  answering(question: string, typed: string): void;
  typing(words: Words): void;
  draft(): Draft | undefined;
  drop(): void;
}

async function sheetOf(context: Context, given: string): Promise<Sheet> {
  const folders = await foldersOf(context);
  let answers: readonly string[] = [];
  let words: Words = { text: given, fields: { type: 'coaching', asked: 'coaching' } };
  let draft: Draft | undefined;
  const write = (shown: Words, lasting: boolean): void => {
    const form = formOf(session, shown);
    if (draft) rewriteDraft(draft, form, lasting);
    else draft = keepDraft(folders, session.name, form);
  };
  const put = (fields: Words['fields']): void => {
    words = { ...words, fields: { ...words.fields, ...fields } };
    write(words, true);
  };
  const typing = ({ text, fields }: Words): void => {
    if ([text, ...Object.values(fields)].some((typed) => typed.trim() !== ''))
      write({ text: text || words.text, fields: { ...words.fields, ...fields } }, false);
  };
  const line = (question: string, answer: string): string => `${question} ${answer.trim()}`;
  const insight = (all: readonly string[]): string => all.join('\n');
  if (given !== '') write(words, true);
  return {
    words: () => words,
    about(text) {
      words = { ...words, text };
      write(words, true);
    },
    put,
    answered(question, answer) {
      // Half an answer that was taken back is in the draft.
      if (answer.trim() === '') return draft && write(words, true);
      answers = [...answers, line(question, answer)];
      put({ insight: insight(answers) });
    },
    answering(question, typed) {
      if (typed.trim() !== '')
        typing({ text: '', fields: { insight: insight([...answers, line(question, typed)]) } });
    },
    typing,
    draft: () => draft,
    drop() {
      if (draft) dropDraft(draft);
    },
  };
}
