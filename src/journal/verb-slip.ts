import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { misuse } from '../errors.ts';
import type { Kind } from './kind.ts';
import { aliases } from './people-store.ts';
import { nearest } from './suggest.ts';

/** `career feedback asks lead` is hardly feedback when lead is someone known: `ask` takes a person. */
export async function refuseVerbAndPerson(
  { journal }: Context,
  { name }: Kind,
  [first = '', person = '', ...more]: readonly string[],
  verbs: readonly Command[],
): Promise<void> {
  if (person === '' || more.length > 0) return;
  const takers = verbs.filter((verb) => verb.arguments?.[0]?.completes === 'person');
  const meant = nearest(
    first.toLowerCase(),
    takers.map((verb) => verb.name),
  );
  if (meant === undefined || !(await journal.exists())) return;
  const alias = person.replace(/^@/, '').toLowerCase();
  if (!aliases((await journal.read()).db).includes(alias)) return;
  throw misuse(
    `career ${name} has no verb “${first}”`,
    `did you mean  career ${name} ${meant} ${person}; to log these very words: career ${name} -- ${first} ${person}`,
  );
}
