import type { Context } from '../../context.ts';
import { CareerError, refused } from '../../errors.ts';
import { foldersOf } from '../../journal/capture.ts';
import { type Draft, drafts, dropDraft, findDraft, formIn } from '../../journal/draft.ts';
import { sayNearDay, today } from '../../time/say.ts';
import { parseForm } from './form.ts';
import { answeredOf, emptySheet, isBlank, type Sheet } from './sheet.ts';

/** A retro that was begun and not stored. */
export interface Unfinished {
  readonly draft: Draft;
  /** What could not be read of it; then there is only the form itself. */
  readonly trouble?: CareerError;
  readonly sheet: Sheet;
}

type Fresh = Pick<Sheet, 'uid' | 'begun'>;

/** Latest first; drafts in which nothing was typed are dropped. */
export async function unfinishedRetros(context: Context, fresh: Fresh): Promise<readonly Unfinished[]> {
  const own = drafts(await foldersOf(context)).filter(({ kind }) => kind === 'retro');
  const read = await Promise.all(own.toReversed().map((draft) => readUnfinished(context, draft, fresh)));
  return read.filter(({ draft, sheet, trouble }) => {
    if (trouble || !isBlank(sheet)) return true;
    dropDraft(draft);
    return false;
  });
}

async function readUnfinished(context: Context, draft: Draft, fresh: Fresh): Promise<Unfinished> {
  try {
    return { draft, sheet: await readSheet(formIn(draft), fresh, context) };
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
    return { draft, sheet: emptySheet(fresh.uid, fresh.begun), trouble: error };
  }
}

/** A form or JSON. Throws misuse for what cannot be read. */
export async function readSheet(words: string, fresh: Fresh, { clock }: Context): Promise<Sheet> {
  if (!/^\s*\{/.test(words)) return parseForm(words, fresh, clock);
  const { sheetFromJson } = await import('./json-sheet.ts');
  return sheetFromJson(words, fresh, clock);
}

/** The draft that `--draft` names, or the latest. Throws refused when there is none. */
export async function unfinishedNamed(
  context: Context,
  id: string | undefined,
  fresh: Fresh,
): Promise<Unfinished> {
  if (id !== undefined) {
    return readUnfinished(context, findDraft(await foldersOf(context), id, 'retro'), fresh);
  }
  const [latest] = await unfinishedRetros(context, fresh);
  if (!latest) throw refused('no retro is unfinished', 'career retro');
  return latest;
}

/** `begun on Wed 18 Nov, 2 of 3 questions answered`. */
export function sayUnfinished({ sheet }: Unfinished, context: Pick<Context, 'clock'>): string {
  const { answered, of } = answeredOf(sheet);
  const day = sayNearDay(sheet.begun, today(context.clock));
  const when = /^(to|yester)day$/.test(day) ? day : `on ${day}`;
  return `begun ${when}, ${answered} of ${of} answered`;
}
