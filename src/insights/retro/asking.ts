import type { Context } from '../../context.ts';
import type { Promised } from '../../records/promise/promise.ts';
import { type Question, sheetOf } from '../../records/retro/formats.ts';
import type { Day } from '../../time/calendar.ts';
import type { Sheet } from './sheet.ts';

/** What every question of a retro needs. */
export interface Asking {
  readonly context: Context;
  readonly today: Day;
  /** The day of the next retro. */
  readonly next: Day;
  readonly lastActions: readonly Promised[];
  /** Puts the sheet on disk; `lasting` waits for the disk. */
  keep(sheet: Sheet, lasting: boolean): void;
  /** Lets the person change the whole sheet in their editor. */
  edit(sheet: Sheet): Promise<Sheet>;
}

/** One thing that is asked, named as the sheet remembers it. */
export type Step =
  | { readonly kind: 'check'; readonly name: string; readonly promise: Promised }
  | { readonly kind: 'question'; readonly name: string; readonly question: Question }
  | { readonly kind: 'actions'; readonly name: 'actions' };

export const lastStep = 'end';

/** The steps of a format in their order. */
export function stepsOf(sheet: Sheet, lastActions: readonly Promised[]): readonly Step[] {
  const { questions, after } = sheetOf(sheet.format);
  const asked = (list: readonly Question[]): Step[] =>
    list.map((question) => ({ kind: 'question', name: question.key, question }));
  return [
    ...lastActions.map((promise): Step => ({ kind: 'check', name: promise.id, promise })),
    ...asked(questions),
    { kind: 'actions', name: 'actions' },
    ...asked(after),
  ];
}
