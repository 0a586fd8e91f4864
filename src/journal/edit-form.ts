import type { Context } from '../context.ts';
import { CareerError, cancelled, hinted, refused } from '../errors.ts';
import { type Draft, dropDraft, readDraft, rewriteDraft } from './draft.ts';
import { settledEntry } from './entry.ts';
import { formOf, parseForm } from './form.ts';
import type { Kind } from './kind.ts';
import { entryFrom, type Words } from './words.ts';

/**
 * Lets the person edit the words as a form in their editor, on the draft's own file, so whatever happens to
 * the editor the last saved text is there. A form that cannot be read is offered again. Throws cancelled
 * when the file is left empty.
 */
export async function editWords(context: Context, kind: Kind, draft: Draft, words: Words): Promise<Words> {
  rewriteDraft(draft, formOf(kind, words), true);
  const edited = await editDraft(context, draft, (form) => {
    const read = parseForm(kind, form);
    settledEntry(kind, entryFrom(kind, read, context.clock));
    return read;
  });
  if (edited !== undefined) return edited;
  dropDraft(draft);
  throw cancelled('the form was left empty, so nothing was done');
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
    if (trouble !== undefined) throw refused(trouble);
    try {
      return read(form);
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
