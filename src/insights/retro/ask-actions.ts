import { troubleWith } from '../../journal/trouble.ts';
import { takesAway } from '../../records/retro/blameless.ts';
import { sheetOf } from '../../records/retro/formats.ts';
import { faint } from '../../terminal/text.ts';
import { sayDay } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import type { Asking } from './asking.ts';
import { refusePast } from './due.ts';
import { type Sheet, type SheetAction, withAction } from './sheet.ts';
import { sheetAction } from './typed.ts';

/** Asks for the actions that are left, each with a day; Enter ends. Each is kept before the next question. */
export async function askActions(asking: Asking, begun: Sheet): Promise<Sheet> {
  const most = sheetOf(begun.format).actions;
  let sheet = begun;
  for (let place = 0; place < most; place += 1) {
    let action = sheet.actions[place];
    if (action === undefined) {
      action = await askAction(asking, sheet, place);
      sheet = { ...sheet, typed: '' };
      if (action === undefined) break;
      sheet = withAction(sheet, place, action);
      asking.keep(sheet, true);
    }
    if (action.by === null) {
      sheet = withAction(sheet, place, { ...action, by: await askDay(asking) });
      asking.keep(sheet, true);
    }
  }
  return sheet;
}

async function askAction(
  { context, today, keep }: Asking,
  sheet: Sheet,
  place: number,
): Promise<SheetAction | undefined> {
  const { prompt, clock, terminal } = context;
  const { question, hint } = wording(sheet, place);
  const words = await prompt.line(question, {
    hint,
    begun: sheet.typed,
    keep: (typed) => keep({ ...sheet, typed }, false),
    wrong: (answer) =>
      answer.trim() === '' ? undefined : troubleWith(() => refusePast(sheetAction(answer, clock).by, today)),
  });
  if (words.trim() === '') return undefined;
  const action = sheetAction(words, clock);
  if (action.by !== null) await terminal.say([faint(`  by ${sayDay(action.by, today)}`)]);
  return action;
}

/** Where one action should take something away and none does yet, the next question asks for that. */
function wording({ format, actions }: Sheet, place: number): { question: string; hint: string } {
  const { askAction, actions: most, removes } = sheetOf(format);
  if (place === 0) {
    return {
      question: askAction,
      hint: `such as: decline one recurring meeting by friday · or: try … · Enter: nothing`,
    };
  }
  if (removes && !actions.some(({ text }) => takesAway(text))) {
    return {
      question: 'Something to stop, decline or hand over?',
      hint: 'none of these takes anything away yet · Enter: that is all',
    };
  }
  return { question: 'Something else?', hint: `${place + 1} of at most ${most} · Enter: that is all` };
}

async function askDay({ context, today, next }: Asking): Promise<string> {
  const { prompt, clock } = context;
  const words = await prompt.line('By when?', {
    initial: sayDay(next, today),
    wrong: (answer) => troubleWith(() => refusePast(dueDay(answer, clock), today)),
  });
  const day = dueDay(words, clock);
  if (day !== next) await context.terminal.say([faint(`  by ${sayDay(day, today)}`)]);
  return day;
}
