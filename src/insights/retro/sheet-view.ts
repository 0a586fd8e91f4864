import { details } from '../../records/retro/view.ts';
import { firstLine, type View } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import type { Desk } from './material.ts';
import { hasAnswer, type Sheet } from './sheet.ts';

/** What a sheet says so far, for someone who goes on with it. */
export function sheetView(sheet: Sheet, { lastActions }: Desk, clock: Clock): View {
  const textOf = new Map(lastActions.map(({ id, text }) => [id, firstLine(text)]));
  const checks = sheet.checks.flatMap(({ result, ...check }) =>
    result === null ? [] : [{ ...check, result }],
  );
  const answers = Object.entries(sheet.answers)
    .filter(([key]) => key !== sheet.step && hasAnswer(sheet.answers, key))
    .map(([prompt, text]) => ({ prompt, text }));
  const actions = sheet.actions.map((action) => ({ ...action, promise: null }));
  const said = details(
    { format: sheet.format, answers, actions, checks },
    clock,
    (id) => textOf.get(id) ?? id,
  );
  return said.slice(0, -1);
}
