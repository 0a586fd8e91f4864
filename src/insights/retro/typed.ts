import { actionFrom } from '../../journal/action.ts';
import type { Clock } from '../../time/clock.ts';
import { type Sheet, type SheetAction, withAction } from './sheet.ts';

/** One action from its line; the promise it became is told by the journal. Throws misuse. */
export function sheetAction(words: string, clock: Clock): SheetAction {
  const { promise: _, ...action } = actionFrom(words, clock);
  return action;
}

/** The action that was interrupted while it was typed, read like the others. Throws misuse when it cannot be. */
export const withTypedRead = (sheet: Sheet, clock: Clock): Sheet =>
  sheet.typed.trim() === ''
    ? sheet
    : { ...withAction(sheet, sheet.actions.length, sheetAction(sheet.typed, clock)), typed: '' };
