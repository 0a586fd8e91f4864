import type { Context } from '../../context.ts';
import { CareerError, hinted } from '../../errors.ts';
import { foldersOf } from '../../journal/capture.ts';
import { type Draft, keepDraft } from '../../journal/draft.ts';
import { textOfFile } from '../../journal/text-file.ts';
import type { RetroWords } from './options.ts';
import { emptySheet, type Sheet } from './sheet.ts';
import {
  readSheet,
  sayUnfinished,
  type Unfinished,
  unfinishedNamed,
  unfinishedRetros,
} from './unfinished.ts';

/** What a retro starts from. */
export interface Beginning {
  /** From nothing, from a draft, or from a file that says it all. */
  readonly how: 'fresh' | 'resumed' | 'read';
  readonly sheet: Sheet;
  readonly draft?: Draft;
  /** The draft cannot be read, only mended in the editor. */
  readonly isBroken?: boolean;
}

type Fresh = Pick<Sheet, 'uid' | 'begun'>;

/** Finds out where to start; a person who starts while one is unfinished is asked which they mean. */
export async function beginning(
  context: Context,
  headline: string,
  given: RetroWords,
  fresh: Fresh,
): Promise<Beginning> {
  const started: Beginning = { how: 'fresh', sheet: emptySheet(fresh.uid, fresh.begun) };
  if (given.resume === true || given.draft !== undefined) {
    return resumed(await unfinishedNamed(context, given.draft as string | undefined, fresh), given);
  }
  if (given.from !== undefined)
    return { how: 'read', sheet: await readFrom(context, String(given.from), fresh) };
  const isBare =
    headline === '' && Object.keys(given).every((name) => name === 'format' || name === 'editor');
  if (!context.terminal.interactive || !isBare) return started;
  const [latest] = await unfinishedRetros(context, fresh);
  if (!latest) return started;
  const wish = await context.prompt.choose(`A retro is unfinished, ${sayUnfinished(latest, context)}`, [
    { value: 'resume', name: 'go on with it' },
    { value: 'start', name: 'start a new one; the unfinished one stays in the drafts' },
  ]);
  return wish === 'resume' ? resumed(latest, given) : started;
}

/** A draft that cannot be read can still be mended in the editor. */
function resumed({ draft, sheet, trouble }: Unfinished, { editor }: RetroWords): Beginning {
  if (trouble && editor !== true)
    throw hinted(trouble, `to mend it: career retro --draft ${draft.id} --editor`);
  return { how: 'resumed', sheet, draft, isBroken: trouble !== undefined };
}

/** What was piped in exists nowhere else, so what cannot be read of it is kept. */
async function readFrom(context: Context, source: string, fresh: Fresh): Promise<Sheet> {
  const words = source === '-' ? await context.terminal.input() : textOfFile(source);
  try {
    return await readSheet(words, fresh, context);
  } catch (error) {
    if (!(error instanceof CareerError) || source !== '-') throw error;
    const draft = keepDraft(await foldersOf(context), 'retro', words);
    throw hinted(error, `it is kept; to mend it: career retro --draft ${draft.id} --editor`);
  }
}
