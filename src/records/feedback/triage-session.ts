import type { Context } from '../../context.ts';
import { CareerError, hinted } from '../../errors.ts';
import { amend } from '../../journal/amend.ts';
import { ownAnswer } from '../../journal/placeholder.ts';
import { keepingWords } from '../../journal/typed.ts';
import { count, dotted, faint, strong, type View } from '../../terminal/text.ts';
import { sayNearDay, today } from '../../time/say.ts';
import { type Feedback, feedback, rightAnswers, usefulAnswers } from './feedback.ts';
import { type Answers, triaged } from './triage.ts';
import { judgedLine, judgement, whoAndWhere } from './view.ts';

/** Asks about each in turn. Every set of answers is a change of its own, stored before the next question. */
export async function askAbout(context: Context, waiting: readonly Feedback[], again: string): Promise<void> {
  const done: Feedback[] = [];
  try {
    for (const [index, each] of waiting.entries()) {
      await context.terminal.say(page(context, each, index + 1, waiting.length));
      const answers = await answersFor(context);
      if (answers === undefined) continue;
      done.push(
        await keepingWords(context, answers.action ?? '', () => storeAnswers(context, each.id, answers)),
      );
      await context.terminal.say(atFirst(each, answers));
    }
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    const ids = done.map(({ id }) => id).join(' ');
    const kept = done.length === 0 ? '' : `${ids} ${done.length === 1 ? 'is' : 'are'} stored; `;
    throw hinted(error, `${kept}to go on: ${again}`);
  }
  if (done.length > 0) await context.terminal.say(['']);
  const rows = done.map((each) => [strong(each.id), judgedLine(each)]);
  await context.terminal.answer(done, () => (done.length === 0 ? [] : [{ rows, least: [4] }]));
  const left = waiting.length - done.length;
  if (left > 0) await context.terminal.say([`${count(left, 'is', 'are')} left for later: ${again}`]);
}

export const storeAnswers = (context: Context, id: string, answers: Answers): Promise<Feedback> =>
  context.journal.change(`triage ${id}`, (writing) =>
    amend(writing, feedback, id, (record) => ({ values: triaged(record, answers, today(context.clock)) })),
  );

/** Neither the feeling nor the first answers are shown before the question: they would answer it. */
function page(
  { clock }: Context,
  { id, text, saw, day, ...rest }: Feedback,
  place: number,
  all: number,
): View {
  const head = dotted(
    whoAndWhere(rest) || 'someone',
    sayNearDay(day, today(clock)),
    all === 1 ? undefined : `${place} of ${all}`,
  );
  return [
    '',
    [strong(id), ' '.repeat(Math.max(2, 6 - id.length)), head],
    { paragraph: `“${text}”`, indent: 6 },
    ...(saw === null ? [] : [{ lead: ['      ', faint('you saw '), ' '], paragraph: saw }]),
  ];
}

const later = { value: 'later', name: 'ask me later' } as const;

/** Undefined when it is left for later, which is what Enter alone does: a judgement nobody made is none. */
async function answersFor(context: Context): Promise<Answers | undefined> {
  const { prompt } = context;
  const offered = (words: typeof rightAnswers) => [...words.map((value) => ({ value, name: value })), later];
  const right = await prompt.choose('Is it right?', offered(rightAnswers), 'later');
  if (right === 'later') return undefined;
  const useful = await prompt.choose('Is it useful, right or not?', offered(usefulAnswers), 'later');
  if (useful === 'later') return undefined;
  const action = await askAction(context, 'What will you try? (Enter: nothing for now)');
  return { right, useful, action };
}

/** One line; what was typed of it before Ctrl-C is kept. */
export async function askAction(
  context: Context,
  question: string,
  wrong: (answer: string) => string | undefined = () => undefined,
): Promise<string> {
  let typed = '';
  const keep = (text: string): void => {
    typed = text;
  };
  try {
    return (await context.prompt.line(question, { keep, wrong: ownAnswer(wrong) })).trim();
  } catch (error) {
    return await keepingWords(context, typed, () => Promise.reject(error));
  }
}

/** Said when an answer is another one than at first. */
function atFirst({ rightAtFirst, usefulAtFirst }: Feedback, { right, useful }: Answers): View {
  const before = judgement(
    rightAtFirst === right ? null : rightAtFirst,
    usefulAtFirst === useful ? null : usefulAtFirst,
  );
  return before === '' ? [] : [['      ', faint(`at first you said ${before}`)]];
}
