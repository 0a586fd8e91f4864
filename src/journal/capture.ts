import type { Context } from '../context.ts';
import { CareerError, cancelled, exitCode, hinted, misuse } from '../errors.ts';
import type { View } from '../terminal/text.ts';
import type { Moment } from '../time/moment.ts';
import { sayFullDay, sayTime } from '../time/say.ts';
import type { Writing } from './access.ts';
import { askWords } from './ask.ts';
import {
  type Draft,
  draftFolders,
  drafts,
  dropDraft,
  findDraft,
  formIn,
  goingOn,
  keepDraft,
  readDraft,
  rewriteDraft,
} from './draft.ts';
import { editWords, isReadable, mendForm } from './edit-form.ts';
import { add, type Entry, settledEntry } from './entry.ts';
import { formOf, parseForm } from './form.ts';
import { idFrom, rowOf } from './id.ts';
import type { Kind } from './kind.ts';
import { addLink } from './link-store.ts';
import { hasPeople, newcomersView } from './newcomer.ts';
import { aliases } from './people-store.ts';
import type { JournalRecord } from './record.ts';
import { recordOf } from './record-store.ts';
import { severalIn } from './tokens.ts';
import { entryFrom, isEmpty, lastingWords, noWords, overlaid, type Words } from './words.ts';

/** How one record is to be taken in. */
export interface Capture {
  readonly kind: Kind;
  /** What flags and arguments say. */
  readonly words: Words;
  readonly editor?: boolean | undefined;
  /** A file with a form or a JSON object; `-` is standard input. */
  readonly from?: string | undefined;
  readonly draft?: string | undefined;
  /** Yes to what would be asked, such as whether a date ahead is meant. */
  readonly yes?: boolean | undefined;
  /** What is known before anything is typed; whatever is typed says more. */
  readonly known?: (() => Promise<Partial<Words>>) | undefined;
  /** Part of the same change: links, states of other records. Runs after the record was added. */
  readonly along?: ((writing: Writing, record: JournalRecord, rowId: number) => void) | undefined;
  /** Hears what is to be said of people who are new and have nearly the name of someone known. */
  readonly newcomers?: ((view: View) => void) | undefined;
}

/**
 * Takes in one record by whichever of the four ways was chosen. Whatever was typed and cannot be stored is
 * kept as a draft, and the error says where.
 */
export async function capture(context: Context, plan: Capture): Promise<JournalRecord> {
  const { kind } = plan;
  const folders = await foldersOf(context);
  const resumed = plan.draft === undefined ? undefined : findDraft(folders, plan.draft, kind.name);
  let draft = resumed;
  let words = plan.words;
  try {
    const broken = plan.editor && resumed && !isReadable(kind, resumed) ? resumed : undefined;
    if (broken) await mendForm(context, kind, broken);
    const { entry: read, words: given } = await readFrom(context, plan, resumed, (heard) => {
      words = heard;
    });
    words = given;
    if (broken) {
      // It has just been in the editor.
    } else if (!read && plan.editor) {
      words = lastingWords(kind, words, context.clock);
      draft ??= keepDraft(folders, kind.name, formOf(kind, words));
      words = await editWords(context, kind, draft, words);
    } else if (!read && context.terminal.interactive) {
      words = await askWords(context, kind, words, (typed) => {
        words = typed;
      });
    }
    const entry = read ?? entryFrom(kind, words, context.clock);
    // No journal is made for what it would refuse.
    settledEntry(kind, entry);
    await meant(context, kind, entry.moment, plan.yes);
    const { record, known } = await context.journal.write(`log ${kind.name}`, (writing) => ({
      known: hasPeople(kind, entry) ? aliases(writing.db) : [],
      record: store(writing, kind, entry, words, plan),
    }));
    if (draft) dropDraft(draft);
    forgetMended(folders, kind, words.text);
    plan.newcomers?.(newcomersView(record.people, known));
    return record;
  } catch (error) {
    throw keptError(error, () => {
      // A draft that cannot be read is the person's own text, and stays as it is.
      if (draft && draft !== resumed && isUntouched(draft, kind, words)) return void dropDraft(draft);
      if (draft && (plan.editor || words === plan.words)) {
        if (plan.editor) lastForm(context, kind, draft);
        return draft;
      }
      const form = formOf(kind, lastingWords(kind, words, context.clock));
      if (draft) rewriteDraft(draft, form, true);
      return draft ?? (isEmpty(words) ? undefined : keepDraft(folders, kind.name, form));
    });
  }
}

export async function foldersOf(context: Context): Promise<readonly string[]> {
  const { path } = await context.journal.location();
  return draftFolders(path, context.variable('XDG_RUNTIME_DIR'));
}

/** A draft of the very text that has now been stored was a slip that is mended. */
function forgetMended(folders: readonly string[], kind: Kind, text: string): void {
  const said = text.trim();
  if (said === '') return;
  for (const draft of drafts(folders)) {
    const isNew = draft.kind === kind.name && draft.record === undefined;
    if (isNew && textOf(kind, readDraft(draft)) === said) dropDraft(draft);
  }
}

/** Undefined for a form that cannot be read. */
function textOf(kind: Kind, form: string): string | undefined {
  try {
    return parseForm(kind, form).text.trim();
  } catch {
    return undefined;
  }
}

/** What the person wrote in their editor says the same on another day; a form that cannot be read stays. */
function lastForm({ clock }: Context, kind: Kind, draft: Draft): void {
  if (!isReadable(kind, draft)) return;
  const words = parseForm(kind, formIn(draft));
  const lasting = lastingWords(kind, words, clock);
  if (JSON.stringify(lasting) !== JSON.stringify(words)) rewriteDraft(draft, formOf(kind, lasting), true);
}

/** A form that came back from the editor as it was offered, with nothing in it, or not at all. */
const isUntouched = (draft: Draft, kind: Kind, words: Words): boolean =>
  isEmpty(words) && ['', formOf(kind, words)].includes(readDraft(draft));

/**
 * Flags say more than a form, a form more than the draft it goes on with. JSON may be refused as a whole, so
 * what it says is told before: `hears` gets it as words to keep.
 */
async function readFrom(
  context: Context,
  { kind, words, from, known }: Capture,
  resumed: Draft | undefined,
  hears: (words: Words) => void,
): Promise<{ words: Words; entry?: Entry }> {
  const under = overlaid(
    { ...noWords, ...(await known?.()) },
    resumed ? parseForm(kind, formIn(resumed)) : noWords,
  );
  const piped = words.text === '-' ? '-' : from;
  const flags = words.text === '-' ? { ...words, text: '' } : words;
  if (piped === undefined) return { words: overlaid(under, flags) };
  hears(resumed ? overlaid(under, flags) : noWords);
  const read = piped === '-' ? await context.terminal.input() : await fileText(piped);
  if (words.text === '-') return { words: overlaid({ ...under, text: read.trim() }, flags) };
  if (!/^\s*\{/.test(read)) return { words: overlaid(overlaid(under, parseForm(kind, read)), flags) };
  const { entryFromJson, overlaidEntry, wordsFromJson } = await import('./json-entry.ts');
  const said = overlaid(overlaid(under, wordsFromJson(kind, read)), flags);
  hears(said);
  const entry = overlaidEntry(kind, entryFromJson(kind, read, context.clock), under, flags, context.clock);
  return { words: said, entry };
}

async function fileText(path: string): Promise<string> {
  const { textOfFile } = await import('./text-file.ts');
  return textOfFile(path);
}

/** Logging looks back, so a time ahead is asked about. Throws misuse when nobody can be asked. */
export async function meant(
  context: Context,
  { name }: Kind,
  { at, day, offset }: Moment,
  yes: boolean | undefined,
): Promise<void> {
  if (at <= context.clock.now() + 60_000 || yes) return;
  const said = `${sayFullDay(day)} ${sayTime(at, offset)}`;
  if (!context.terminal.interactive) {
    throw misuse(`${said} is still ahead`, 'add --yes to log it all the same, or mend --at');
  }
  const sure = await context.prompt.confirm(`${said} is still ahead. Log this ${name} for then?`, false);
  if (!sure) throw cancelled('nothing was logged');
}

/** Adds the record with its links to goals, inside a change. */
export function store(
  writing: Writing,
  kind: Kind,
  entry: Entry,
  words: Words,
  plan: Pick<Capture, 'along'>,
): JournalRecord {
  const record = add(writing, kind, entry);
  const goals = severalIn(words.fields.goal);
  if (goals.length === 0 && !plan.along) return record;
  const rowId = rowOf(writing.db, idFrom(record.id, writing.kinds)).rowId;
  linkGoals(writing, rowId, goals);
  plan.along?.(writing, record, rowId);
  return recordOf(writing, rowId);
}

/** Links a record to the goals that it supports. Throws misuse for what is no goal. */
export function linkGoals(writing: Writing, rowId: number, goals: readonly string[]): void {
  for (const goal of goals) {
    const id = idFrom(goal, writing.kinds);
    if (id.entry.kind.name !== 'goal') throw misuse(`${goal} is not a goal`, 'career goal list');
    addLink(writing.db, rowId, rowOf(writing.db, id).rowId, 'supports');
  }
}

/**
 * The same error with the place of the kept text; keeping must never hide what went wrong. `isSound` says that
 * the kept text is not what was refused, so that it can be stored as it is.
 */
export function keptError(error: unknown, keep: () => Draft | undefined, isSound = false): unknown {
  let draft: Draft | undefined;
  try {
    draft = keep();
  } catch {
    const lost = 'your text could not be kept as a draft either, so copy it from the screen';
    return error instanceof CareerError ? hinted(error, lost) : error;
  }
  if (!draft) return error;
  if (!(error instanceof CareerError)) return error;
  // What was refused once is refused again; in the editor it can be mended.
  const isWrong = !isSound && (error.exit === exitCode.misuse || error.exit === exitCode.refused);
  const way = `${goingOn(draft)}${isWrong ? ' --editor' : ''}`;
  return hinted(error, `your text is in draft ${draft.id}: ${way}`);
}
