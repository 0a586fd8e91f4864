import { strong } from '../../terminal/text.ts';
import { askActions } from './ask-actions.ts';
import { askCheck, isCheckAnswered } from './ask-check.ts';
import { askQuestion } from './ask-question.ts';
import { type Asking, lastStep, type Step, stepsOf } from './asking.ts';
import { checksHeading } from './form.ts';
import { hasAnswer, type Sheet } from './sheet.ts';

/**
 * Asks for all that the sheet does not say yet, from the step it stopped at. Every answer is on disk before
 * the next question.
 */
export async function askSheet(asking: Asking, begun: Sheet): Promise<Sheet> {
  const steps = stepsOf(begun, asking.lastActions);
  const at = steps.findIndex(({ name }) => name === begun.step);
  const from = begun.step === lastStep ? steps.length : Math.max(0, at);
  let sheet = begun;
  let group = '';
  for (const [place, step] of steps.entries()) {
    const isPickedUp = place === at;
    if (place < from || (isAsked(sheet, step) && !isPickedUp)) continue;
    const next = { ...sheet, step: step.name };
    asking.keep(next, true);
    if (step.kind !== group || step.kind === 'question') {
      await asking.context.terminal.say(step.kind === 'check' ? ['', strong(checksHeading)] : ['']);
    }
    group = step.kind;
    sheet = await ask(asking, step, next);
    // In the editor another set of questions may have been chosen.
    if (sheet.format !== begun.format) return askSheet(asking, { ...sheet, step: null });
  }
  const done = { ...sheet, step: lastStep };
  asking.keep(done, true);
  return done;
}

function ask(asking: Asking, step: Step, sheet: Sheet): Promise<Sheet> {
  switch (step.kind) {
    case 'check':
      return askCheck(asking, step.promise, sheet);
    case 'question':
      return askQuestion(asking, step.question, sheet);
    case 'actions':
      return askActions(asking, sheet);
  }
}

function isAsked(sheet: Sheet, step: Step): boolean {
  switch (step.kind) {
    case 'check':
      return isCheckAnswered(sheet, step.promise);
    case 'question':
      return hasAnswer(sheet.answers, step.name);
    case 'actions':
      return false;
  }
}
