import type { Context } from '../../context.ts';
import { CareerError, cancelled, exitCode } from '../../errors.ts';
import { capture } from '../../journal/capture.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { overlaid, type Words } from '../../journal/words.ts';
import { count, faint } from '../../terminal/text.ts';
import { wrongAnswer } from './answers.ts';
import { type Item, scaleOf, shuffled } from './items.ts';
import { pulse } from './pulse.ts';

/**
 * Asks items at the terminal in an order of chance, without showing earlier answers. Each answer is stored
 * before the next question; `flags` say what all of them share, such as their time.
 */
export async function sitting(
  context: Context,
  items: readonly Item[],
  flags: Words,
  yes: boolean,
): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  const about =
    items.length === 1
      ? 'Enter skips it.'
      : `${items.length} short questions, about the last week where they name no other time. Enter skips one; Ctrl-C stops, and what you answered is kept.`;
  await context.terminal.say([{ paragraph: about }]);
  try {
    for (const item of shuffled(items, context.random)) {
      await context.terminal.say(['']);
      // The question is the prompt's own: what is typed before a prompt has begun would be lost.
      const answer = await context.prompt.line(item.question, {
        hint: scaleOf(item),
        keep: () => {},
        wrong(words) {
          const fault = words.trim() === '' ? undefined : wrongAnswer(item, words);
          return fault && `${fault.message}: ${fault.hint}`;
        },
      });
      if (answer.trim() === '') continue;
      const words = overlaid(flags, { text: '', fields: { item: item.name, value: answer } });
      records.push(await capture(context, { kind: pulse, words, yes }));
    }
  } catch (error) {
    if (!(error instanceof CareerError) || error.exit !== exitCode.cancelled || records.length === 0)
      throw error;
    throw cancelled(
      `stopped; ${count(records.length, 'answer is kept', 'answers are kept')}`,
      'career pulse list today',
    );
  }
  if (records.length > 0) await context.terminal.say(['', faint('earlier answers: career pulse list')]);
  return records;
}
