import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { nearest } from '../../journal/suggest.ts';
import { sessions } from '../../records/session/store.ts';
import { faint } from '../../terminal/text.ts';
import { type Model, models, questionsFor } from './bank.ts';
import { converse } from './converse.ts';
import { freshSheet, resumedSheet } from './sheet.ts';

export const coach = command({
  name: 'coach',
  summary: 'Think something through: it only asks, and ends with a step, a date and how sure you are',
  about:
    'Questions after GROW, CLEAR or OSKAR, one at a time; it gives no advice. What you answer is kept after every answer, and in the end as a session with yourself, with a step that becomes a promise. A question that made you think comes back another time.',
  examples: [
    { line: 'career coach "whether to lead the migration"', does: 'with GROW' },
    { line: 'career coach --model oskar', does: 'with another set of questions' },
    { line: 'career coach --draft 1', does: 'goes on at the question where you stopped' },
  ],
  arguments: [{ name: '[topic...]', summary: 'what it is about' }],
  options: {
    model: text('--model <word>', `${models.join(', ')}; grow unless told`, { completes: models }),
    draft: text('--draft <number>', 'go on with a talk that was interrupted', { completes: 'draft' }),
  },
  async run(context, words, chosen) {
    if (chosen.draft !== undefined) return goOn(context, chosen.draft);
    const model = modelFrom(chosen.model ?? 'grow');
    const questions = questionsFor(model, await past(context));
    if (context.terminal.interactive)
      return converse(context, await freshSheet(context, model, questions, words.join(' ').trim()));
    const width = Math.max(...questions.map(({ step }) => step.length)) + 2;
    await context.terminal.answer({ model, questions }, () =>
      questions.map(({ step, question }) => ({ lead: faint(step.padEnd(width)), paragraph: question })),
    );
    await context.terminal.say([
      'On a terminal it asks them one by one. To keep what you answer here:',
      '  career session "…" --as coaching --insight - --step "… (by friday)"',
    ]);
  },
});

/** At the question where it was left. */
async function goOn(context: Context, id: string): Promise<void> {
  const sheet = await resumedSheet(context, id);
  if (context.terminal.interactive) return converse(context, sheet);
  throw misuse(
    'a talk with yourself goes on at a terminal',
    `to store it as it is: career session --from "${sheet.draft()?.path}" --step none`,
  );
}

function modelFrom(word: string): Model {
  const wish = word.trim().toLowerCase();
  const found = models.find((each) => each === wish);
  if (found !== undefined) return found;
  throw misuse(
    `“${word}” is no set of questions; they are ${models.join(', ')}`,
    `career coach --model ${nearest(wish, models) ?? 'grow'}`,
  );
}

/** Talks with oneself that were held, and the questions in them that made one think. */
async function past(context: Context) {
  if (!(await context.journal.exists())) return { thoughtOf: [], held: 0 };
  const { db, kinds } = await context.journal.read();
  const alone = sessions(db, kinds).filter(
    ({ whom, type, state }) => whom === null && type === 'coaching' && state === 'held',
  );
  return { thoughtOf: alone.flatMap(({ question }) => question), held: alone.length };
}
