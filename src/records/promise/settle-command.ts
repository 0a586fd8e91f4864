import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, exitCode, hinted } from '../../errors.ts';
import type { Amendment } from '../../journal/amend.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { dayLived } from '../../journal/typed.ts';
import type { Choice } from '../../terminal/prompt.ts';
import { count, dotted, firstLine, strong } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import { rows } from './list-command.ts';
import { type Promised, promise } from './promise.ts';
import { type Closing, closed, helpedAnswers, isOverdue, moved } from './rules.ts';
import { openPromises } from './store.ts';
import { standing, whoOf } from './view.ts';

type End = 'kept' | 'late' | 'moved' | 'broken' | 'released' | 'open';

export const settle: Command = command({
  name: 'settle',
  summary: 'Go through those whose day has passed and say what became of each',
  about:
    'Each answer is stored before the next question and is one change for undo. Without a terminal it lists them; kept, moved, broken and released say the same by flags.',
  examples: [{ line: 'career promise settle', does: 'asks about each in turn' }],
  async run(context) {
    const { db, kinds } = await context.journal.read();
    const now = today(context.clock);
    const waiting = openPromises(db, kinds).filter((each) => isOverdue(each, now));
    if (waiting.length === 0 || !context.terminal.interactive) {
      await context.terminal.answer(waiting, () => rows(waiting, now));
      await context.terminal.say([
        waiting.length === 0
          ? 'No promise is waiting for an answer. Those that are open: career promise list'
          : `To say what became of one: career promise kept ${waiting[0]?.id}, or moved, broken, released`,
      ]);
      return;
    }
    await answerChanged(context, await goThrough(context, waiting));
  },
});

async function goThrough(context: Context, waiting: readonly Promised[]): Promise<readonly Promised[]> {
  const settled: Promised[] = [];
  try {
    for (const [place, each] of waiting.entries()) {
      if (place > 0) await context.terminal.say(['']);
      settled.push(...(await settleOne(context, each)));
    }
  } catch (error) {
    const stopped = error instanceof CareerError && error.exit === exitCode.cancelled;
    if (!stopped || settled.length === 0) throw error;
    throw hinted(error, `${count(settled.length, 'answer')} stored; the rest: career promise settle`);
  }
  const left = waiting.length - settled.length;
  if (left > 0) await context.terminal.say([`${left} left open`]);
  return settled;
}

async function settleOne(context: Context, waiting: Promised): Promise<readonly Promised[]> {
  const now = today(context.clock);
  const said = dotted(`${whoOf(waiting)}: ${firstLine(waiting.text)}`, standing(waiting, now));
  await context.terminal.say([{ lead: [strong(waiting.id), '  '], paragraph: said }]);
  const end = await context.prompt.choose(
    `${waiting.id}: what became of it?`,
    choices(waiting.trial === true),
    // Enter alone claims nothing.
    'open',
  );
  if (end === 'open') return [];
  const change = await changeFor(context, waiting, end);
  return changeRecords(context, promise, [waiting.id], end === 'late' ? 'kept' : end, change);
}

const choices = (trial: boolean): Choice<End>[] => [
  { value: 'kept', name: trial ? 'tried by then' : 'kept by then' },
  { value: 'late', name: trial ? 'tried later' : 'kept later' },
  { value: 'moved', name: trial ? 'look again on another day' : 'moved to another day' },
  { value: 'broken', name: trial ? 'not tried' : 'not kept' },
  { value: 'released', name: 'no longer needed' },
  { value: 'open', name: 'leave it open' },
];

type How = (each: Promised) => Amendment<typeof promise.fields>;

/** Asks what else has to be known. */
async function changeFor(context: Context, waiting: Promised, end: Exclude<End, 'open'>): Promise<How> {
  const { prompt, clock } = context;
  const { due, trial } = waiting;
  if (end === 'moved') {
    const by = await prompt.line('To which day?', {
      wrong: (said) => troubleWith(() => moved(waiting, dueDay(said, clock), today(clock))),
    });
    return (each) => ({ values: moved(each, dueDay(by, clock), today(clock)) });
  }
  const as: Closing['as'] = end === 'late' ? 'kept' : end;
  let on = end === 'kept' && due !== null ? due : today(clock);
  if (end === 'late') {
    const said = await prompt.line('When? (such as yesterday; Enter: today)', {
      wrong: (words) =>
        words.trim() === ''
          ? undefined
          : troubleWith(() => closed(waiting, { as, on: dayLived(context, words) })),
    });
    on = dayLived(context, said.trim() === '' ? undefined : said);
  }
  const helped = as === 'kept' && trial ? await askHelped(context) : undefined;
  return (each) => ({ values: closed(each, { as, on, helped }) });
}

const askHelped = ({ prompt }: Context) =>
  prompt.choose(
    'Did it help?',
    helpedAnswers.map((value) => ({ value, name: value === 'unknown' ? 'hard to say' : value })),
    'unknown',
  );
