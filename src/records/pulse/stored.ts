import type { Context } from '../../context.ts';
import { capture, store } from '../../journal/capture.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { entryFrom, overlaid, type Words } from '../../journal/words.ts';
import { type Answer, wrongAnswer } from './answers.ts';
import { pulse } from './pulse.ts';

export const answerWords = ({ item, value = '', text }: Answer): Words => ({
  text,
  fields: { item: item.name, value },
});

/** Stores answers typed in one line as one change: all of them or, when one is wrong, none. */
export async function stored(
  context: Context,
  answers: readonly Answer[],
  flags: Words,
  yes: boolean,
): Promise<JournalRecord[]> {
  const wordsOf = (answer: Answer): Words => overlaid(flags, answerWords(answer));
  const fault = ({ item, value = '' }: Answer) => wrongAnswer(item, value);
  const wrong = answers.find(fault);
  // Words typed beside a wrong number are kept as a draft by the way they take in.
  if (wrong && wrong.text === '') throw fault(wrong);
  const [first, ...rest] = wrong ? [wrong] : answers;
  if (!first) return [];
  const others: JournalRecord[] = [];
  const record = await capture(context, {
    kind: pulse,
    words: wordsOf(first),
    yes,
    along(writing) {
      for (const words of rest.map(wordsOf)) {
        others.push(store(writing, pulse, entryFrom(pulse, words, context.clock), words, {}));
      }
    },
  });
  return [record, ...others];
}
