import { refused } from '../../errors.ts';
import { editDraft } from '../../journal/edit-form.ts';
import { parseForm } from './form.ts';
import { factsOf, type Holding } from './guide.ts';
import { opening } from './opening.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { withTypedRead } from './typed.ts';

/** The whole retro as one form in the editor. Throws refused when nothing was written in it. */
export async function fillIn({ context, desk, keeper, fresh }: Holding, begun: Sheet): Promise<Sheet> {
  keeper.tell(factsOf(desk, opening(desk.material, desk.setting)));
  const draft = keeper.lend({ ...begun, step: null });
  const sheet = await editDraft(context, draft, (form) =>
    withTypedRead(parseForm(form, fresh, context.clock), context.clock),
  );
  if (sheet === undefined || isBlank(sheet)) {
    keeper.takeBack({ ...begun, answers: {}, actions: [], checks: [], headline: '', typed: '' });
    throw refused('nothing was written in the form, so nothing was stored', 'career retro --editor');
  }
  keeper.takeBack(sheet);
  return sheet;
}
