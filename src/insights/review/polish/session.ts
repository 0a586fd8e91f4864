import type { Context } from '../../../context.ts';
import { CareerError, hinted } from '../../../errors.ts';
import { amend } from '../../../journal/amend.ts';
import { askSentence, keepingWords } from '../../../journal/typed.ts';
import { type Win, win } from '../../../records/win/win.ts';
import { count, dotted, strong, type View } from '../../../terminal/text.ts';
import { sayNearDay, today } from '../../../time/say.ts';
import { answered, asking, type Lack, lacking } from './missing.ts';
import { gradeText, titleText } from './view.ts';

/** An outcome that was asked about. */
interface Asked {
  readonly win: Win;
  /** How strong its evidence was before. */
  readonly before: string;
}

/** One question about each. Every answer is a change of its own, stored before the next question. */
export async function askAbout(
  context: Context,
  waiting: readonly Win[],
  again: string,
  left: number,
): Promise<void> {
  const stored: Asked[] = [];
  try {
    for (const [place, each] of waiting.entries()) {
      await context.terminal.say(page(context, each, place + 1, waiting.length));
      const [lack] = lacking(each);
      const answer = await askSentence(context, asking[lack!].question, (words) => wrongFor(lack!, words));
      if (answer === '') continue;
      const kept = await keepingWords(context, answer, () => store(context, each.id, lack!, answer));
      stored.push({ win: kept, before: gradeText(each) });
    }
  } catch (error) {
    if (!(error instanceof CareerError) || stored.length === 0) throw error;
    const ids = stored.map(({ win: { id } }) => id).join(' ');
    throw hinted(error, `${ids} ${stored.length === 1 ? 'is' : 'are'} stored; to go on: ${again}`);
  }
  if (stored.length > 0) await context.terminal.say(['']);
  await context.terminal.answer(
    stored.map((each) => each.win),
    () => [
      { rows: stored.map(({ win: kept, before }) => [strong(kept.id), moved(before, gradeText(kept))]) },
    ],
  );
  const skipped = waiting.length - stored.length;
  const rest = skipped + left;
  if (stored.length === 0) await context.terminal.say(['Nothing was changed.']);
  if (rest > 0) await context.terminal.say([`${count(rest, 'is', 'are')} left as before: ${again}`]);
}

/** A word such as “a lot” would count as a figure from then on. */
const wrongFor = (lack: Lack, words: string): string | undefined =>
  lack === 'number' && words.trim() !== '' && !/\d/.test(words)
    ? 'There is no number in it; Enter skips.'
    : undefined;

const store = (context: Context, id: string, lack: Lack, answer: string): Promise<Win> =>
  context.journal.change(`review polish ${id}`, (writing) =>
    amend(writing, win, id, (record) => ({ values: answered(record, lack, answer) })),
  );

const moved = (before: string, after: string): string =>
  before === after ? `still ${after}` : `${before} → ${after}`;

function page({ clock }: Context, each: Win, place: number, all: number): View {
  const head = dotted(
    gradeText(each),
    sayNearDay(each.day, today(clock)),
    all === 1 ? undefined : `${place} of ${all}`,
  );
  return [
    '',
    [strong(each.id), ' '.repeat(Math.max(2, 6 - each.id.length)), head],
    { paragraph: titleText(each), indent: 6 },
  ];
}
