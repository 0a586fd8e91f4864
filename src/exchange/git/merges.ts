import type { Commit } from './history.ts';

/** What a merge brought to the line it went into. */
export interface Merged {
  readonly merge: Commit;
  readonly brought: readonly Commit[];
}

/**
 * Every commit under the merge that brought it to the branch; those that were put on it directly are `direct`.
 * `commits` are the newest first, the first of them the tip.
 */
export function mergesOf(commits: readonly Commit[]): {
  readonly merges: readonly Merged[];
  readonly direct: readonly Commit[];
} {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const line: Commit[] = [];
  for (let at = commits[0]; at !== undefined; at = byHash.get(at.parents[0] ?? '')) line.push(at);
  const seen = new Set(line.map(({ hash }) => hash));
  const merges: Merged[] = [];
  const direct: Commit[] = [];
  // The oldest first, so that what an earlier merge brought is not counted again.
  for (const commit of line.toReversed()) {
    if (commit.parents.length < 2) {
      direct.push(commit);
      continue;
    }
    const brought: Commit[] = [];
    const waiting = commit.parents.slice(1);
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      const next = byHash.get(hash);
      if (next === undefined || seen.has(hash)) continue;
      seen.add(hash);
      if (next.parents.length < 2) brought.push(next);
      waiting.push(...next.parents);
    }
    merges.push({ merge: commit, brought });
  }
  // What neither is on the line nor came by a merge, such as what was beyond the days that were read.
  const rest = commits.filter(({ hash, parents }) => !seen.has(hash) && parents.length < 2);
  return { merges, direct: [...direct, ...rest] };
}

export interface MergeTitle {
  /** Empty when the merge does not say more than its commits do. */
  readonly words: string;
  /** The number of the pull request; empty without one. */
  readonly request: string;
}

const requests = [
  /^Merge pull request #(\d+) from /,
  /^Merged in .* \(pull request #(\d+)\)/,
  /^Merged PR (\d+): /,
];

const branchOf = (subject: string): string =>
  /^Merge (?:remote-tracking )?branch '([^']+)'/.exec(subject)?.[1] ??
  /^Merged in (\S+)/.exec(subject)?.[1] ??
  '';

/** The line of a project that others work on; to merge it is to catch up, not to finish something. */
const isMainLine = (branch: string): boolean =>
  /^(?:[^/]+\/)?(?:main|master|trunk|develop|dev|next|release[/-].*|upstream\/.*)$/i.test(branch);

export const catchesUp = ({ subject }: Commit): boolean =>
  isMainLine(branchOf(subject)) || /^Merge (?:remote-tracking branch|branches|tag|commit) /.test(subject);

/** `Merge branch 'ana/fix/retry-backoff'` is about `Retry backoff`. */
const spoken = (branch: string): string => {
  const last = branch
    .split('/')
    .at(-1)!
    .replace(/^[A-Z][A-Z0-9]+-\d+[-_]?/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return last.split(' ').length < 2 ? '' : last.charAt(0).toUpperCase() + last.slice(1);
};

export function mergeTitle({ subject }: Commit, body: string): MergeTitle {
  const request =
    requests.map((pattern) => pattern.exec(subject)?.[1]).find((number) => number !== undefined) ??
    /^See merge request \S*!(\d+)$/m.exec(body)?.[1] ??
    '';
  const [first = ''] = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:See merge request|[\w-]+: |\* |- |#)/.test(line));
  const told = /^Merged PR \d+: (.+)$/.exec(subject)?.[1] ?? (request === '' ? '' : first);
  return { words: told === '' ? spoken(branchOf(subject)) : told, request };
}
