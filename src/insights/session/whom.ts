import { type Options, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { aliasFrom } from '../../journal/field.ts';
import { troubleWith } from '../../journal/trouble.ts';

export const whomArgument = {
  name: '[person]',
  summary: 'with whom, by alias',
  completes: 'person',
} as const;

export const whomOption = text('-w, --with <person>', 'with whom, as a first word says too', {
  completes: 'person',
  also: ['--whom'],
});

/** The options of the kind; its person has the one spelling that all commands share. */
export const withoutWhom = ({ whom: _whom, ...options }: Options): Options => options;

/**
 * Whom the words or `--with` name, and the words that are left; asked for at a terminal. Throws misuse when nobody can be asked.
 */
export async function whomIn(
  { terminal, prompt }: Context,
  words: readonly string[],
  said: string | undefined,
  verb: string,
): Promise<{ readonly whom: string; readonly rest: readonly string[] }> {
  if (said !== undefined) return { whom: aliasFrom(said), rest: words };
  const [first, ...rest] = words;
  if (first !== undefined) return { whom: aliasFrom(first), rest };
  if (!terminal.interactive) throw misuse('it is not said with whom', `career session ${verb} mentor`);
  const whom = await prompt.line('With whom? (an alias)', {
    wrong: (answer) =>
      answer.trim() === '' ? 'An alias is needed; Ctrl-C stops.' : troubleWith(() => aliasFrom(answer)),
  });
  return { whom: aliasFrom(whom), rest };
}
