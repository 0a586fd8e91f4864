import { type Draft, drafts, dropDraft, keepDraft, readDraft, rewriteDraft } from '../../journal/draft.ts';
import { type FormFacts, formOf, noFacts } from './form.ts';
import { isBlank, type Sheet } from './sheet.ts';

/** Keeps what is typed in one draft, rewritten with every key. */
export interface Keeper {
  /** Throws disk trouble when no folder would take a draft, before anything is typed. */
  tryFolder(): void;
  /** What comments of the form tell from now on. */
  tell(facts: FormFacts): void;
  /** Remembers the sheet without writing it yet. */
  hold(sheet: Sheet): void;
  /** Never throws: while a person types, a full disk is no reason to stop them. */
  keep(sheet: Sheet, lasting: boolean): void;
  /** Writes the sheet and leaves the file to the person's editor. Throws disk trouble. */
  lend(sheet: Sheet): Draft;
  /** Leaves the file to the person's editor as it is, because it cannot be read. */
  lendAsItIs(): Draft | undefined;
  /** The editor gave the file back, and this is what it says. */
  takeBack(sheet: Sheet): void;
  /** Nothing was typed that could be lost. */
  isBlank(): boolean;
  /** The draft, written once more when that failed before. Undefined when no folder takes it. */
  kept(): { readonly draft: Draft; readonly isLatest: boolean } | undefined;
  drop(): void;
}

export function keeperIn(folders: readonly string[], begun: Draft | undefined): Keeper {
  let draft = begun;
  let facts = noFacts;
  let sheet: Sheet | undefined;
  /** The form as the editor got it; while it has it, what the file says counts and not the sheet. */
  let lent: string | undefined;
  let isWritten = begun !== undefined;

  function write(next: Sheet, lasting: boolean): Draft {
    const form = formOf(next, facts);
    if (draft) rewriteDraft(draft, form, lasting);
    else draft = keepDraft(folders, 'retro', form);
    isWritten = true;
    return draft;
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch {
      isWritten = false;
    }
  }

  return {
    tryFolder() {
      if (!draft) dropDraft(keepDraft(folders, 'retro', ''));
    },
    tell(next) {
      facts = next;
    },
    hold(next) {
      sheet = next;
      isWritten = false;
    },
    keep(next, lasting) {
      sheet = next;
      if (draft || !isBlank(next)) attempt(() => write(next, lasting));
    },
    lend(next) {
      sheet = next;
      const written = write(next, true);
      lent = readDraft(written);
      return written;
    },
    lendAsItIs() {
      lent = draft && readDraft(draft);
      return draft;
    },
    takeBack(next) {
      sheet = next;
      lent = undefined;
    },
    isBlank() {
      if (lent !== undefined && draft && readDraft(draft) !== lent) return false;
      return sheet === undefined ? draft === undefined : isBlank(sheet);
    },
    kept() {
      const last = sheet;
      if (lent === undefined && !isWritten && last) attempt(() => write(last, true));
      // Another folder may have room where this one has none.
      if (lent === undefined && !isWritten && last)
        attempt(() => {
          draft = keepDraft(folders, 'retro', formOf(last, facts));
          isWritten = true;
        });
      if (!draft || !(lent !== undefined || isWritten)) return undefined;
      const latest = drafts(folders).findLast(({ kind }) => kind === 'retro');
      return { draft, isLatest: latest?.id === draft.id };
    },
    drop() {
      if (draft) dropDraft(draft);
      draft = undefined;
    },
  };
}
