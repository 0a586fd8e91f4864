import { isPlaceholder } from '../../journal/placeholder.ts';
import { remarksOn } from '../../records/retro/blameless.ts';
import type { Question } from '../../records/retro/formats.ts';
import type { LinesAnswer } from '../../terminal/prompt.ts';
import { faint } from '../../terminal/text.ts';
import type { Asking } from './asking.ts';
import { hasAnswer, type Sheet, withAnswer } from './sheet.ts';

const keysFor = ({ context }: Asking): string =>
  (context.variable('VISUAL') ?? context.variable('EDITOR')) === undefined
    ? 'Enter twice goes on · s skips'
    : 'Enter twice goes on · e opens the editor · s skips';

/** Asks one question of the format. What is typed is kept with every key. */
export async function askQuestion(
  asking: Asking,
  { key, ask, also }: Question,
  begun: Sheet,
): Promise<Sheet> {
  const hint = also === undefined ? keysFor(asking) : `${also}\n${keysFor(asking)}`;
  let sheet = begun;
  for (;;) {
    const answer = await typed(asking, ask, hint, sheet, key);
    if (answer.kind === 'skipped') return withAnswer(sheet, key, '');
    sheet = withAnswer(sheet, key, answer.text);
    if (answer.kind === 'text' && isPlaceholder(answer.text)) {
      await asking.context.terminal.say([{ paragraph: 'Type words of your own, or s to skip.', indent: 2 }]);
      sheet = withAnswer(sheet, key, '');
      continue;
    }
    if (answer.kind === 'text') return reworded(asking, { key, ask }, sheet);
    sheet = await asking.edit(sheet);
    if (hasAnswer(sheet.answers, key) || sheet.format !== begun.format) return sheet;
  }
}

const typed = (
  { context, keep }: Asking,
  ask: string,
  hint: string,
  sheet: Sheet,
  key: string,
): Promise<LinesAnswer> =>
  context.prompt.lines(ask, {
    hint,
    initial: sheet.answers[key] ?? '',
    keep: (text, entered) => keep(withAnswer(sheet, key, text), entered),
  });

/** An answer that judges the person gets one offer to be said another way; never more than an offer. */
async function reworded(
  asking: Asking,
  { key, ask }: Pick<Question, 'key' | 'ask'>,
  sheet: Sheet,
): Promise<Sheet> {
  const [remark] = remarksOn(sheet.answers[key] ?? '');
  if (!remark) return sheet;
  asking.keep(sheet, true);
  const { terminal, prompt } = asking.context;
  await terminal.say([{ paragraph: [`“${remark.phrase}” `, faint(remark.offer)], indent: 2 }]);
  if (!(await prompt.confirm('Say it another way?', false))) return sheet;
  const answer = await typed(asking, ask, 'change it, then Enter twice', sheet, key);
  return answer.kind === 'text' ? withAnswer(sheet, key, answer.text) : sheet;
}
