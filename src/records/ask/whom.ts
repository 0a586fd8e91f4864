import type { Context } from '../../context.ts';
import { cancelled, misuse, refused } from '../../errors.ts';
import { aliasFrom } from '../../journal/field.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { sayDistance, sayNearDay, today } from '../../time/say.ts';
import { type Asking, askable, askableFrom, lastOf } from './question.ts';

/** `career feedback ask more questions` is what someone said, not a person. */
export function personIn(words: readonly string[]): string | undefined {
  if (words.length <= 1) return words[0];
  throw misuse(
    'one person is asked at a time',
    `to log these words as feedback: career feedback -- ask ${words.join(' ')}`,
  );
}

/** Who was not asked lately stands first. Throws misuse when nobody can be asked. */
export async function chosenPerson(
  { terminal, prompt, clock }: Context,
  people: readonly string[],
  asked: readonly Asking[],
  cooling: number,
): Promise<string> {
  const free = askable(people, asked, today(clock), cooling);
  if (!terminal.interactive) {
    const [first = 'lead', ...others] = free.slice(0, 5);
    const some = others.length === 0 ? '' : `; not asked lately either: ${others.join(', ')}`;
    throw misuse('it is not said whom you ask', `career feedback ask ${first} --about "…"${some}`);
  }
  const last = lastOf(asked);
  const said = (person: string): string => {
    const before = last.get(person);
    return `${person}  ${before ? `asked ${sayDistance(before.day, today(clock))}` : 'not asked yet'}`;
  };
  const other = { value: '', name: 'someone else' };
  const choice =
    free.length === 0
      ? ''
      : await prompt.choose('Whom do you want to ask?', [
          ...free.slice(0, 9).map((value) => ({ value, name: said(value) })),
          other,
        ]);
  if (choice !== '') return choice;
  return await prompt.line('Whom? (an alias)', {
    wrong: (answer) =>
      answer.trim() === '' ? 'An alias is needed; Ctrl-C stops.' : troubleWith(() => aliasFrom(answer)),
  });
}

/** What was typed, to say how to type it again. */
export interface Wish {
  readonly to: string;
  readonly about: string;
  readonly situation: string | undefined;
  readonly question: string | undefined;
}

/** Being asked too often tires people; that is said once, with a way on. */
export async function refuseTooSoon(
  { terminal, prompt, clock }: Context,
  before: Asking | undefined,
  cooling: number,
  wish: Wish,
): Promise<void> {
  const now = today(clock);
  if (before === undefined || askableFrom(before, cooling) <= now) return;
  const said = `${wish.to} was last asked ${sayDistance(before.day, now)} (${before.id})`;
  if (terminal.interactive) {
    if (await prompt.confirm(`${said}. Ask again already?`, false)) return;
    const day = sayNearDay(askableFrom(before, cooling), now);
    throw cancelled('nobody was asked', `from ${day} on ${wish.to} is asked without this question`);
  }
  throw refused(said, `to ask all the same:\n${retyped(wish)} --yes`);
}

function retyped({ to, about, situation, question }: Wish): string {
  const option = (name: string, words: string | undefined): string =>
    words ? ` --${name} "${words.replace(/["\\$`]/g, '\\$&')}"` : '';
  return `career feedback ask ${to}${option('about', about)}${option('situation', situation)}${option('question', question)}`;
}
