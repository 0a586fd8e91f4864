import type { Context } from '../context.ts';
import { misuse } from '../errors.ts';
import type { Day } from '../time/calendar.ts';
import { sayFullDay, today } from '../time/say.ts';
import { when } from '../time/when.ts';
import { foldersOf, keptError } from './capture.ts';
import { keepDraft } from './draft.ts';
import { formOf } from './form.ts';
import { ownAnswer, ownWords } from './placeholder.ts';

/** What an option says; `-` stands for what is piped in. */
export const typedWords = async (
  { terminal }: Pick<Context, 'terminal'>,
  words: string | undefined,
): Promise<string | undefined> => {
  if (words === undefined) return undefined;
  return words === '-' ? (await terminal.input()).trim() : ownWords(words).trim();
};

/**
 * Does the work. When it fails, the words that were typed for it, such as a reason, are kept as the draft of
 * a note, and the error says where.
 */
export async function keepingWords<T>(
  context: Context,
  words: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const folders = await foldersOf(context);
  try {
    return await work();
  } catch (error) {
    const note = context.kinds.byName('note')?.kind;
    throw keptError(
      error,
      () =>
        note === undefined || words === undefined || words === ''
          ? undefined
          : keepDraft(folders, 'note', formOf(note, { text: words, fields: {} })),
      true,
    );
  }
}

/** Does the work with what an option says, as `typedWords` and `keepingWords` do. */
export async function withWords<T>(
  context: Context,
  option: string | undefined,
  work: (words: string | undefined) => Promise<T>,
): Promise<T> {
  const words = await typedWords(context, option);
  return keepingWords(context, words, () => work(words));
}

/** One line asked for at the terminal; what was typed of it is kept when the person stops. */
export async function askSentence(
  context: Context,
  question: string,
  wrong: (answer: string) => string | undefined,
): Promise<string> {
  let typed = '';
  const keep = (words: string): void => {
    typed = words;
  };
  try {
    return (await context.prompt.line(question, { wrong: ownAnswer(wrong), keep })).trim();
  } catch (error) {
    return keepingWords(context, typed.trim(), () => Promise.reject(error));
  }
}

/** A day that has come, from words such as `yesterday`; today without words. Throws misuse for one ahead. */
export function dayLived({ clock }: Pick<Context, 'clock'>, words: string | undefined): Day {
  const now = today(clock);
  if (words === undefined) return now;
  const { day } = when(words, clock, 'past');
  if (day > now) throw misuse(`${sayFullDay(day)} is still ahead`, 'give --at today or a day before');
  return day;
}
