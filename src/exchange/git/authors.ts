import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { count } from '../../terminal/text.ts';
import type { Repository } from './git.ts';
import type { Commit } from './history.ts';

/** Parts of names and addresses, as `git log --author` takes them, but as plain words. */
export interface Authors {
  readonly wanted: readonly string[];
  wrote(commit: Commit): boolean;
}

/** Those that were named; else the one whom git takes the person at this machine for. Throws refused without any. */
export async function authorsMeant(
  context: Context,
  repository: Repository,
  named: readonly string[],
): Promise<Authors> {
  const own = [
    context.variable('GIT_AUTHOR_EMAIL') ?? '',
    await repository.ask(['config', '--get', 'user.email']).catch(() => ''),
  ];
  const given = (named.length > 0 ? named : own).map((words) => words.trim()).filter((words) => words !== '');
  const wanted = [...new Set(given)];
  if (wanted.length === 0)
    throw refused('git does not know who you are here', 'career import git --author you@example.org');
  const words = wanted.map((each) => each.toLowerCase());
  return {
    wanted,
    wrote: ({ name, email }) => {
      const author = `${name} <${email}>`.toLowerCase();
      return words.some((each) => author.includes(each));
    },
  };
}

const mostNamed = 5;

/** Who wrote these commits, the most first: `3 by ana@example.org`. */
export function writersOf(commits: readonly Commit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { email, name } of commits) counts.set(email || name, (counts.get(email || name) ?? 0) + 1);
  return [...counts]
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, mostNamed)
    .map(([author, number]) => `${author} (${count(number, 'commit')})`);
}
