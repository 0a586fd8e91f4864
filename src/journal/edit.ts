import type { Context } from '../context.ts';
import { CareerError, cancelled, misuse, refused } from '../errors.ts';
import type { View } from '../terminal/text.ts';
import { isoOf } from '../time/moment.ts';
import { foldersOf, keptError, linkGoals, meant } from './capture.ts';
import { type Draft, dropDraft, findDraft, formIn, keepDraft, readDraft, rewriteDraft } from './draft.ts';
import { editDraft } from './edit-form.ts';
import { change, type Entry, entryOf, settledEntry } from './entry.ts';
import { formOf, parseForm, partOfForm } from './form.ts';
import { find, idFrom, rowOf } from './id.ts';
import type { Kind } from './kind.ts';
import { hasPeople, newcomersView } from './newcomer.ts';
import { aliases } from './people-store.ts';
import type { JournalRecord } from './record.ts';
import { recordOf } from './record-store.ts';
import { isNothing, type Revision, revised, revisionBetween } from './revision.ts';
import { personFields } from './row.ts';
import { lastingWords, type Words, wordsFrom } from './words.ts';

/** How one record is to be changed. */
export interface Edit {
  readonly kind: Kind;
  readonly id: string;
  /** What flags say. */
  readonly flags: Revision;
  readonly editor?: boolean | undefined;
  /** A file with a form or a JSON object; `-` is standard input. */
  readonly from?: string | undefined;
  readonly draft?: string | undefined;
  readonly yes?: boolean | undefined;
}

export interface Edited {
  readonly before: JournalRecord;
  readonly after: JournalRecord;
  /** What is to be said of people who are new. */
  readonly newcomers: View;
}

/**
 * Changes one record: by flags, by a form or JSON that is read, or by a form in the person's editor. What was
 * typed and cannot be stored is kept as a draft, and the error says where.
 */
export async function edit(context: Context, plan: Edit): Promise<Edited> {
  const before = find(await context.journal.read(), plan.id);
  const folders = await foldersOf(context);
  const resumed = plan.draft === undefined ? undefined : findDraft(folders, plan.draft, 'edit');
  if (resumed && resumed.record !== before.id) {
    throw misuse(`draft ${resumed.id} is of ${resumed.record}, not of ${before.id}`, 'career drafts');
  }
  const isAsked = plan.from === undefined && isNothing(plan.flags) && context.terminal.interactive;
  const way = plan.editor || isAsked ? inEditor : byWords;
  return way(context, plan, { before, folders, resumed });
}

interface Desk {
  readonly before: JournalRecord;
  readonly folders: readonly string[];
  /** The draft to go on with. */
  readonly resumed: Draft | undefined;
}

/** What a record will say, from what it says. */
type Step = (record: JournalRecord) => Entry;

/** The form in the editor shows what flags and a draft say; the record must not change while it is open. */
async function inEditor(context: Context, plan: Edit, { before, folders, resumed }: Desk): Promise<Edited> {
  const { kind, flags } = plan;
  const base = baseOf(kind, before);
  const byFlags = asRecord(kind, before, revised(kind, before, flags, context.clock));
  const kept = resumed && readDraft(resumed);
  const shown = shownForm(kind, wordsFrom(kind, byFlags), resumed);
  const draft = resumed ?? keepDraft(folders, 'edit', shown, before.id);
  if (resumed && shown !== kept) rewriteDraft(resumed, shown, true);
  try {
    const revision = await editDraft(context, draft, (form) => {
      const read = revisionBetween(kind, base, parseForm(kind, form), context.clock);
      settledEntry(kind, revised(kind, before, read, context.clock));
      return read;
    });
    if (revision === undefined) throw cancelled('the form was left empty, so nothing was changed');
    const step: Step = (record) => revised(kind, record, revision, context.clock);
    const goals = [...revision.goals, ...flags.goals];
    const edited = await store(context, plan, { step, goals, basis: before });
    dropDraft(draft);
    return edited;
  } catch (error) {
    throw keptError(error, () => {
      const form = readDraft(draft);
      if (form !== shown && form.trim() !== '') return keptForm(context, kind, base, draft);
      // Nothing was typed now; what was typed before it stays.
      if (kept === undefined) dropDraft(draft);
      else if (form !== kept) rewriteDraft(draft, kept, true);
      return kept === undefined ? undefined : draft;
    });
  }
}

/** What was kept goes over what the record says; a draft that cannot be read is shown as it is. */
function shownForm(kind: Kind, words: Words, kept: Draft | undefined): string {
  if (kept === undefined) return formOf(kind, words);
  try {
    const { text, fields } = parseForm(kind, formIn(kept));
    return formOf(kind, { text: text === '' ? words.text : text, fields: { ...words.fields, ...fields } });
  } catch (error) {
    if (error instanceof CareerError) return readDraft(kept);
    throw error;
  }
}

/** By flags, and by what is read from a file, from standard input or from a draft. */
async function byWords(context: Context, plan: Edit, { before, folders, resumed }: Desk): Promise<Edited> {
  const { kind, flags } = plan;
  const base = baseOf(kind, before);
  try {
    const read = resumed ? formIn(resumed) : await textRead(context, plan.from);
    if (read === undefined && isNothing(flags)) {
      throw misuse(
        `there is nothing to change in ${before.id}`,
        `for example: career edit ${before.id} --text "…"`,
      );
    }
    const { step, goals } = await stepFrom(context, plan, base, read);
    const edited = await store(context, plan, {
      step: (record) => revised(kind, asRecord(kind, record, step(record)), flags, context.clock),
      goals: [...goals, ...flags.goals],
    });
    if (resumed) dropDraft(resumed);
    return edited;
  } catch (error) {
    throw keptError(error, () => resumed ?? keptFlags(context, folders, before, plan));
  }
}

async function textRead(context: Context, from: string | undefined): Promise<string | undefined> {
  if (from === undefined) return undefined;
  if (from === '-') return context.terminal.input();
  const { textOfFile } = await import('./text-file.ts');
  return textOfFile(from);
}

/** What was read; flags say more, and a form without a text says nothing of the text. */
async function stepFrom(
  { clock }: Context,
  { kind, flags }: Edit,
  base: Words,
  read: string | undefined,
): Promise<{ step: Step; goals: readonly string[] }> {
  if (read === undefined) return { step: (record) => entryOf(kind, record), goals: [] };
  if (/^\s*\{/.test(read)) {
    const { revisedByJson } = await import('./json-entry.ts');
    return { step: (record) => revisedByJson(kind, record, read, clock), goals: [] };
  }
  const { text, fields } = parseForm(kind, read);
  const words = { text: text === '' ? base.text : text, fields: { ...fields, ...flags.fields } };
  const revision = revisionBetween(kind, base, words, clock);
  return { step: (record) => revised(kind, record, revision, clock), goals: revision.goals };
}

interface Storing {
  readonly step: Step;
  readonly goals: readonly string[];
  /** What the person saw when they made their changes; it must still be so. */
  readonly basis?: JournalRecord;
}

async function store(context: Context, plan: Edit, { step, goals, basis }: Storing): Promise<Edited> {
  const { kind, id, yes } = plan;
  const seen = basis ?? find(await context.journal.read(), id);
  const { moment } = settledEntry(kind, step(seen));
  if (isoOf(moment) !== seen.at) await meant(context, kind, moment, yes);
  return context.journal.change(`edit ${seen.id}`, (writing) => {
    const row = rowOf(writing.db, idFrom(id, writing.kinds));
    const before = recordOf(writing, row.rowId);
    if (basis && said(before) !== said(basis)) {
      throw refused(
        `${before.id} was changed by another command in the meantime`,
        `career show ${before.id}`,
      );
    }
    const entry = step(before);
    refuseOtherAlias(kind, before, entry);
    const known = hasPeople(kind, entry) ? aliases(writing.db) : [];
    if (said(asRecord(kind, before, entry)) !== said(before))
      change(writing, kind, { row, record: before }, entry);
    linkGoals(writing, row.rowId, goals);
    const after = recordOf(writing, row.rowId);
    return { before, after, newcomers: newcomersView(after.people, known) };
  });
}

/** Records name a person by the alias, so it changes in all of them or in none. */
function refuseOtherAlias(kind: Kind, before: JournalRecord, { values }: Entry): void {
  const { alias } = before as JournalRecord & { alias?: string };
  if (kind.name !== 'person' || values.alias === alias) return;
  throw misuse(
    'an alias changes wherever it stands, not in one record',
    `career person rename ${alias} ${values.alias}`,
  );
}

const baseOf = (kind: Kind, record: JournalRecord): Words =>
  parseForm(kind, formOf(kind, wordsFrom(kind, record)));

/** The record as it will be. */
function asRecord(
  kind: Kind,
  record: JournalRecord,
  { moment, values, people, ...entry }: Entry,
): JournalRecord {
  const inFields = personFields(kind).flatMap((name) => (values[name] as string | null | undefined) ?? []);
  const { day, zone, timed } = moment;
  return {
    ...record,
    ...values,
    text: entry.text,
    at: isoOf(moment),
    day,
    zone,
    timed,
    tags: entry.tags.toSorted(),
    people: [...new Set([...inFields, ...people])].sort(),
    private: entry.private ?? record.private,
  };
}

/** Everything but what others say of it. */
const said = ({ backlinks: _, ...record }: JournalRecord): string => JSON.stringify(record);

/**
 * Of a form that could not be stored, only what the person changed: gone on with later, it must not take back
 * what was changed meanwhile. One that cannot be read stays as it is.
 */
function keptForm({ clock }: Context, kind: Kind, base: Words, draft: Draft): Draft {
  try {
    const { text, fields } = parseForm(kind, formIn(draft));
    const changed = Object.entries(fields).filter(([name, words]) => words !== (base.fields[name] ?? ''));
    const words = { text: text === base.text ? '' : text, fields: Object.fromEntries(changed) };
    rewriteDraft(draft, partOfForm(kind, lastingWords(kind, words, clock)), true);
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
  }
  return draft;
}

/** Words in flags are worth keeping when they could not be stored; a single one is soon typed again. */
function keptFlags(
  { clock }: Context,
  folders: readonly string[],
  { id }: JournalRecord,
  { kind, flags: { text = '', fields } }: Edit,
): Draft | undefined {
  const isShort = [text, ...Object.values(fields)].every((words) => !words.trim().includes(' '));
  if (isShort) return undefined;
  return keepDraft(folders, 'edit', partOfForm(kind, lastingWords(kind, { text, fields }, clock)), id);
}
