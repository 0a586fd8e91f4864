import { refused } from '../../errors.ts';
import { editDraft } from '../../journal/edit-form.ts';
import { parseForm } from './form.ts';
import { factsOf, type Holding } from './guide.ts';
import { opening } from './opening.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { withTypedRead } from './typed.ts';

/** The whole retro as one form in the editor. Throws refused when nothing was written in it. */
export async function fillIn(holding: Holding, begun: Sheet): Promise<Sheet> {
  const { context, desk, keeper, fresh, isBroken } = holding;
  keeper.tell(factsOf(desk, opening(desk.material, desk.setting, desk.year().noticed)));
  const broken = isBroken ? keeper.lendAsItIs() : undefined;
  const draft = broken ?? keeper.lend({ ...begun, step: null });
  const sheet = await editDraft(context, draft, (form) =>
    withTypedRead(parseForm(form, fresh, context.clock), context.clock),
  );
  if (sheet === undefined && !isBlank(begun)) {
    // Whether the person emptied it or the editor lost it, what was said before is not for us to throw away.
    keeper.takeBack(begun);
    keeper.keep(begun, true);
    throw refused('the form was left empty, so nothing was stored');
  }
  if (sheet === undefined || isBlank(sheet)) {
    keeper.takeBack({ ...begun, answers: {}, actions: [], checks: [], headline: '', typed: '' });
    throw refused('nothing was written in the form, so nothing was stored', 'career retro --editor');
  }
  keeper.takeBack(sheet);
  return sheet;
}
