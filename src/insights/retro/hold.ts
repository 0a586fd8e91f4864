import type { Context } from '../../context.ts';
import { CareerError, cancelled, exitCode, hinted, misuse } from '../../errors.ts';
import { foldersOf } from '../../journal/capture.ts';
import { ownWords } from '../../journal/placeholder.ts';
import { uidMaker } from '../../journal/uid.ts';
import { type Moment, momentAt } from '../../time/moment.ts';
import { sayFullDay, today } from '../../time/say.ts';
import { when } from '../../time/when.ts';
import type { Standing } from '../report/standing.ts';
import { beginning } from './beginning.ts';
import { closing } from './closing.ts';
import { fillIn } from './fill-in.ts';
import { storeRetro } from './finish.ts';
import { guide } from './guide.ts';
import { type Keeper, keeperIn } from './keeper.ts';
import { type Desk, deskAt } from './material.ts';
import { type RetroWords, sheetFromOptions } from './options.ts';
import { isAnswered, isBlank, type Sheet } from './sheet.ts';
import { withTypedRead } from './typed.ts';

/** Takes in one retro by whichever way was chosen, and stores it as one change. */
export async function holdRetro(context: Context, headline: string, given: RetroWords): Promise<void> {
  const { clock, random, terminal } = context;
  const fresh = { uid: uidMaker(clock.now(), random)(), begun: today(clock) };
  const begun = await beginning(context, headline, given, fresh);
  const keeper = keeperIn(await foldersOf(context), begun.draft);
  try {
    const { sheet, trouble } = sheetFromOptions(begun.sheet, headline, given, clock);
    keeper.hold(sheet);
    if (trouble) throw trouble;
    const moment = momentOf(context, sheet, given);
    const desk = deskAt(await context.journal.read(), moment);
    const holding = {
      context,
      desk,
      keeper,
      fresh,
      isResumed: begun.how === 'resumed',
      isBroken: begun.isBroken === true,
    };
    const isWhole =
      begun.how === 'read' || given.yes === true || (begun.how === 'fresh' && isAnswered(sheet));
    let finished = sheet;
    if (given.editor === true) finished = await fillIn(holding, sheet);
    else if (terminal.interactive && !isWhole) finished = await guide(holding, sheet);
    else if (isBlank(sheet)) throw nothingSaid(terminal.interactive);
    else if (begun.how === 'resumed' && !isWhole) throw nobodyToAsk();
    finished = withTypedRead(finished, clock);
    for (const words of [finished.headline, ...Object.values(finished.answers)]) ownWords(words);
    const standing = standingOn(desk);
    const stored = await context.journal.write('retro', (writing) =>
      storeRetro(writing, {
        sheet: finished,
        moment: momentOf(context, finished, given),
        desk,
        clock,
        standing,
      }),
    );
    keeper.drop();
    await closing(context, stored, desk);
  } catch (error) {
    throw toldWhere(error, keeper);
  }
}

/** Before the change begins, because it takes a while. What a person wrote is stored whatever becomes of this. */
function standingOn(desk: Desk): readonly Standing[] | null {
  try {
    return desk.year().standing;
  } catch {
    return null;
  }
}

/** When the retro is held. Throws misuse for a time that is still ahead, unless it was meant. */
function momentOf({ clock }: Context, { at }: Sheet, { yes }: RetroWords): Moment {
  if (at.trim() === '') return momentAt(clock.now(), clock);
  const moment = when(at, clock, 'past');
  if (moment.at > clock.now() + 60_000 && yes !== true) {
    throw misuse(`${sayFullDay(moment.day)} is still ahead`, 'add --yes to hold it for then, or mend --at');
  }
  return moment;
}

/** The same error with the way to go on; when nothing was typed there is nothing to keep. */
function toldWhere(error: unknown, keeper: Keeper): unknown {
  const stopped = error instanceof CareerError && error.exit === exitCode.cancelled;
  if (keeper.isBlank()) {
    keeper.drop();
    return stopped ? cancelled('stopped; nothing was typed yet') : error;
  }
  const kept = keeper.kept();
  if (!(error instanceof CareerError) || error.hint?.includes('--resume')) return error;
  if (!kept) return hinted(error, 'no folder takes a draft, so what you typed could not be kept');
  return hinted(
    error,
    `what you typed is kept; to go on: career retro ${kept.isLatest ? '--resume' : `--draft ${kept.draft.id}`}`,
  );
}

const byFlags = 'career retro --well "…" --didnt "…" --learned "…" --action "… (by friday)", or --from FILE';

const nothingSaid = (interactive: boolean): CareerError =>
  interactive
    ? misuse('there is nothing to store yet', 'career retro --resume')
    : misuse('a retro asks questions, and there is no terminal to ask them on', byFlags);

const nobodyToAsk = (): CareerError =>
  misuse(
    'this retro is unfinished, and there is no terminal to go on asking',
    'to store it as it is: career retro --resume --yes',
  );
