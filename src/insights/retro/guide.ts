import type { Context } from '../../context.ts';
import { CareerError, exitCode } from '../../errors.ts';
import { readDraft } from '../../journal/draft.ts';
import { editDraft } from '../../journal/edit-form.ts';
import { faint, firstLine, strong } from '../../terminal/text.ts';
import { askSheet } from './ask-sheet.ts';
import { type FormFacts, parseForm } from './form.ts';
import type { Keeper } from './keeper.ts';
import type { Desk } from './material.ts';
import { type Opening, opening } from './opening.ts';
import { openingHead, openingLines, openingTitle, openingView } from './opening-view.ts';
import type { Sheet } from './sheet.ts';
import { sheetView } from './sheet-view.ts';

/** What holding a retro needs, by questions or in the editor. */
export interface Holding {
  readonly context: Context;
  readonly desk: Desk;
  readonly keeper: Keeper;
  readonly fresh: Pick<Sheet, 'uid' | 'begun'>;
  readonly isResumed: boolean;
  /** What was kept cannot be read, only mended in the editor. */
  readonly isBroken: boolean;
}

/** Shows what the journal knows, then asks for what the sheet does not say. */
export async function guide(holding: Holding, begun: Sheet): Promise<Sheet> {
  const { context, desk, keeper } = holding;
  const { terminal, clock } = context;
  const known = opening(desk.material, desk.setting, desk.year().noticed);
  keeper.tell(factsOf(desk, known));
  keeper.tryFolder();
  keeper.keep(begun, true);
  await terminal.say([...openingHead(known, terminal.width), '', ...openingView(known, terminal.width)]);
  if (holding.isResumed)
    await terminal.say(['', faint('You had answered:'), ...sheetView(begun, desk, clock)]);
  return askSheet(
    {
      context,
      today: desk.setting.today,
      next: desk.next,
      lastActions: desk.lastActions,
      keep: keeper.keep,
      edit: (sheet) => editWhole(holding, sheet),
    },
    begun,
  );
}

/** What the form tells in its comments. */
export const factsOf = ({ lastActions }: Desk, known: Opening): FormFacts => ({
  title: openingTitle(known),
  opening: openingLines(known),
  lastActions: lastActions.map(({ id, text }) => ({ id, text: firstLine(text) })),
});

/** The whole form in the editor in the middle of the questions, which then go on. */
async function editWhole({ context, keeper, fresh }: Holding, sheet: Sheet): Promise<Sheet> {
  const draft = keeper.lend(sheet);
  const read = (form: string): Sheet => ({ ...parseForm(form, fresh, context.clock), step: sheet.step });
  try {
    const edited = (await editDraft(context, draft, read)) ?? sheet;
    keeper.takeBack(edited);
    return edited;
  } catch (error) {
    if (!(error instanceof CareerError) || error.exit !== exitCode.refused) throw error;
    // The editor failed; what it saved counts all the same.
    const saved = readDraft(draft);
    const edited = saved.trim() === '' ? sheet : read(saved);
    keeper.takeBack(edited);
    await terminalSays(context, error);
    return edited;
  }
}

const terminalSays = ({ terminal }: Context, { message, hint }: CareerError): Promise<void> =>
  terminal.complain([[strong('career:'), ` ${message}`], ...(hint ? [[faint('hint:'), ` ${hint}`]] : [])]);
