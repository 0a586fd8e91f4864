import type { Context } from '../context.ts';
import { CareerError, cancelled, hinted, refused } from '../errors.ts';
import { type Draft, dropDraft, readDraft, rewriteDraft } from './draft.ts';
import { formOf, parseForm } from './form.ts';
import type { Kind } from './kind.ts';
import { entryFrom, type Words } from './words.ts';

/**
 * Lets the person edit the words as a form in their editor, on the draft's own file, so whatever happens to
 * the editor the last saved text is there. A form that cannot be read is offered again. Throws cancelled
 * when the file is left empty.
 */
export async function editWords(context: Context, kind: Kind, draft: Draft, words: Words): Promise<Words> {
  const { edit } = await import('../terminal/editor.ts');
  rewriteDraft(draft, formOf(kind, words), true);
  for (;;) {
    const trouble = await edit(draft.path, context.variable('VISUAL') ?? context.variable('EDITOR'));
    const form = readDraft(draft);
    if (form.trim() === '') {
      dropDraft(draft);
      throw cancelled('the form was left empty, so nothing was done');
    }
    if (trouble !== undefined) throw refused(trouble);
    try {
      const edited = parseForm(kind, form);
      entryFrom(kind, edited, context.clock);
      return edited;
    } catch (error) {
      if (!(error instanceof CareerError) || !context.terminal.interactive) throw error;
      await context.terminal.complain([
        `career: ${error.message}`,
        ...(error.hint ? [`hint: ${error.hint}`] : []),
      ]);
      if (!(await context.prompt.confirm('Open the form again?', true)))
        throw hinted(error, 'nothing was stored');
    }
  }
}
