import type { Context } from '../context.ts';
import { CareerError, cancelled, hinted, refused } from '../errors.ts';
import { type Draft, dropDraft, formIn, readDraft, rewriteDraft } from './draft.ts';
import { settledEntry } from './entry.ts';
import { formOf, parseForm } from './form.ts';
import type { Kind } from './kind.ts';
import { entryFrom, isEmpty, type Words } from './words.ts';

/**
 * Lets the person edit the words as a form in their editor, on the draft's own file, so whatever happens to
 * the editor the last saved text is there. A form that cannot be read is offered again. Throws cancelled
 * when the file is left empty, or as it was offered with nothing in it.
 */
export async function editWords(context: Context, kind: Kind, draft: Draft, words: Words): Promise<Words> {
  const offered = formOf(kind, words);
  rewriteDraft(draft, offered, true);
  const edited = await editDraft(context, draft, (form) =>
    form === offered && isEmpty(words) ? undefined : accepted(context, kind, form),
  );
  if (edited !== undefined) return edited;
  // Whether the person emptied it or the editor lost it, what was said before is not for us to throw away.
  if (isEmpty(words)) dropDraft(draft);
  else rewriteDraft(draft, offered, true);
  throw cancelled('the form was left empty, so nothing was done');
}

/** Opens a draft that cannot be read as it is, until it can. Throws cancelled when it is left empty. */
export async function mendForm(context: Context, kind: Kind, draft: Draft): Promise<void> {
  const mended = await editDraft(context, draft, (form) => accepted(context, kind, form));
  if (mended === undefined) throw cancelled('the form was left empty, so nothing was done');
}

export function isReadable(kind: Kind, draft: Draft): boolean {
  try {
    parseForm(kind, formIn(draft));
    return true;
  } catch (error) {
    if (error instanceof CareerError) return false;
    throw error;
  }
}

/** What a form says. Throws misuse for what would be refused. */
function accepted({ clock }: Context, kind: Kind, form: string): Words {
  const read = parseForm(kind, form);
  settledEntry(kind, entryFrom(kind, read, clock));
  return read;
}

/**
 * Opens the draft's file in the person's editor and reads it; what cannot be read is offered again. Resolves
 * with undefined when the file was left empty. Throws refused when the editor fails, whatever `read` throws
 * when the form is not opened again.
 */
export async function editDraft<T>(
  context: Context,
  draft: Draft,
  read: (form: string) => T,
): Promise<T | undefined> {
  const { edit } = await import('../terminal/editor.ts');
  for (;;) {
    const trouble = await edit(draft.path, context.variable('VISUAL') ?? context.variable('EDITOR'));
    const form = readDraft(draft);
    if (form.trim() === '') return undefined;
    if (trouble !== undefined) throw refused(trouble, 'for another editor: export VISUAL=nano');
    try {
      return read(formIn(draft));
    } catch (error) {
      if (!(error instanceof CareerError) || !context.terminal.interactive) throw error;
      await context.terminal.complain([
        { lead: 'career: ', paragraph: error.message },
        ...(error.hint ? [{ lead: 'hint: ', paragraph: error.hint }] : []),
      ]);
      if (!(await context.prompt.confirm('Open the form again?', true)))
        throw hinted(error, 'nothing was stored');
    }
  }
}
