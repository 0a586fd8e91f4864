import type { Repository } from './git.ts';

export interface Commit {
  readonly hash: string;
  /** The first is the line that it was added to; a merge has more. */
  readonly parents: readonly string[];
  /** When it was written: milliseconds since 1970-01-01T00:00Z, and minutes east of UTC there. */
  readonly at: number;
  readonly offset: number;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
}

const fields = ['%H', '%P', '%at', '%ad', '%an', '%ae', '%s'];

const logWords = [
  'log',
  '-z',
  '--encoding=UTF-8',
  '--no-color',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--no-patch',
  '--no-mailmap',
  '--date=format:%z',
];

/**
 * All commits of the branch that is checked out, the newest first, that were put there since then (ms): some of
 * them were written before.
 */
export async function commitsOf(repository: Repository, since: number): Promise<Commit[]> {
  if (!(await hasCommits(repository))) return [];
  const format = `--format=tformat:${fields.join('%x00')}`;
  const after = `--since=${Math.floor(since / 1000)}`;
  const parts = (await repository.ask([...logWords, format, '--topo-order', after, 'HEAD', '--'])).split(
    '\0',
  );
  const commits: Commit[] = [];
  for (let start = 0; start + fields.length <= parts.length; start += fields.length) {
    const [hash = '', parents = '', at = '', zone = '', name = '', email = '', subject = ''] = parts.slice(
      start,
      start + fields.length,
    );
    commits.push({
      hash,
      parents: parents === '' ? [] : parents.split(' '),
      at: Number(at) * 1000,
      offset: offsetFrom(zone),
      name,
      email,
      subject,
    });
  }
  return commits.filter(({ at }) => Number.isFinite(at));
}

/** `+0130` is 90 minutes. */
function offsetFrom(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  // Some programs have written offsets that no place on earth has.
  return size > 14 * 60 ? 0 : sign === '-' ? -size : size;
}

/** A repository that was just made has none. */
const hasCommits = async (repository: Repository): Promise<boolean> =>
  (await repository.ask(['rev-parse', '--revs-only', 'HEAD'])).trim() !== '';

/** The rest of the messages of these commits, without their first line. */
export async function bodiesOf(
  repository: Repository,
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, string>> {
  if (commits.length === 0) return new Map();
  const parts = (
    await repository.ask(
      [...logWords, '--no-walk=unsorted', '--stdin', '--format=tformat:%H%x00%b'],
      commits.map(({ hash }) => `${hash}\n`).join(''),
    )
  ).split('\0');
  const bodies = new Map<string, string>();
  for (let start = 0; start + 2 <= parts.length; start += 2) bodies.set(parts[start]!, parts[start + 1]!);
  return bodies;
}

/** The paths that each of these commits changed. Nothing but names is read, which every clone has. */
export async function filesOf(
  repository: Repository,
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const hashes = new Set(commits.map(({ hash }) => hash));
  const files = new Map<string, string[]>();
  if (hashes.size === 0) return files;
  const words = ['diff-tree', '--stdin', '-z', '-r', '--root', '--name-only', '--no-renames'];
  const input = [...hashes].map((hash) => `${hash}\n`).join('');
  const listed = await repository.ask([...words, '--no-ext-diff', '--no-textconv'], input);
  let current: string[] = [];
  for (const part of listed.split('\0')) {
    if (hashes.has(part)) {
      current = [];
      files.set(part, current);
    } else if (part !== '') current.push(part);
  }
  return files;
}
