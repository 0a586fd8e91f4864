import { mainArea } from './areas.ts';
import type { Commit } from './history.ts';
import { catchesUp, type MergeTitle, mergesOf, mergeTitle } from './merges.ts';
import { isSmall, type Subject, subjectFrom, weightOf } from './subject.ts';

/** One of the person's own commits, read. */
export interface Own extends Commit {
  readonly said: Subject;
  readonly files: readonly string[];
}

/** Commits that belong together, the oldest first. */
export interface Piece {
  readonly title: string;
  readonly commits: readonly Own[];
  /** How many commits by others came with them. */
  readonly others: number;
  /** Numbers of pull requests. */
  readonly requests: readonly string[];
}

export interface Sorted {
  /** The earliest finished first. */
  readonly pieces: readonly Piece[];
  /** Commits in none: small ones among themselves, and those that were taken back. */
  readonly small: number;
  readonly reverted: number;
}

export interface Material {
  /** Every commit of the branch, the newest first. */
  readonly commits: readonly Commit[];
  /** Those that are the person's own, new here, and of the days asked for. */
  readonly isOwn: (commit: Commit) => boolean;
  readonly bodies: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, readonly string[]>;
}

const dayLength = 86_400_000;

/** Commits on the same thing are one piece of work until nothing was done for so long, or until it has gone on for so long. */
const limits = {
  scope: { pause: 7 * dayLength, length: 28 * dayLength },
  area: { pause: 3 * dayLength, length: 14 * dayLength },
};

/** Sorts a person's commits into pieces of work: what a merge brought, what has one scope, what is close in place and time. */
export function piecesOf({ commits, isOwn, bodies, files }: Material): Sorted {
  const own = (list: readonly Commit[]): Own[] =>
    list
      .filter((commit) => isOwn(commit) && commit.parents.length < 2)
      .map((commit) => ({
        ...commit,
        said: subjectFrom(commit.subject),
        files: files.get(commit.hash) ?? [],
      }))
      .sort((one, other) => one.at - other.at || (one.hash < other.hash ? -1 : 1));
  const { merges, direct } = mergesOf(commits);
  const whole = merges.filter(({ merge, brought }) => brought.length > 0 && !catchesUp(merge));
  const loose = own([
    ...direct,
    ...merges.filter((each) => !whole.includes(each)).flatMap((each) => each.brought),
  ]);
  const groups: Group[] = [
    ...whole.map(({ merge, brought }) => {
      const mine = own(brought);
      const title = mergeTitle(merge, bodies.get(merge.hash) ?? '');
      return { commits: mine, title, others: brought.length - mine.length };
    }),
    ...bound(loose).map((list) => ({ commits: list, others: 0 })),
  ].filter((group) => group.commits.length > 0);
  const undone = revertedIn(groups, bodies);
  const left = groups
    .map((group) => ({ ...group, commits: group.commits.filter(({ hash }) => !undone.has(hash)) }))
    .filter((group) => group.commits.length > 0);
  const [small, told] = parted(left, (group) => !group.title?.request && group.commits.every(isSmallCommit));
  return {
    pieces: told.map(pieceFrom).sort((one, other) => lastOf(one).at - lastOf(other).at),
    small: small.reduce((sum, group) => sum + group.commits.length, 0),
    reverted: undone.size,
  };
}

interface Group {
  readonly commits: readonly Own[];
  readonly title?: MergeTitle;
  readonly others: number;
}

const isSmallCommit = ({ said }: Own): boolean => isSmall(said);

const lastOf = ({ commits }: Pick<Piece, 'commits'>): Own => commits.at(-1)!;

function parted<T>(list: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((each) => !test(each))];
}

/** Commits that were put on the branch one by one, bound by what they are about and by how close they are. */
function bound(commits: readonly Own[]): Own[][] {
  const open = new Map<string, Own[]>();
  const groups: Own[][] = [];
  for (const commit of commits) {
    const { scope } = commit.said;
    const key = scope === '' ? `area ${mainArea(commit.files)}` : `scope ${scope}`;
    const group = open.get(key);
    const { pause, length } = scope === '' ? limits.area : limits.scope;
    const goesOn = group && commit.at - group.at(-1)!.at <= pause && commit.at - group[0]!.at <= length;
    if (goesOn) group.push(commit);
    else {
      const begun = [commit];
      open.set(key, begun);
      groups.push(begun);
    }
  }
  return groups;
}

/** A commit and the one that took it back, where both are there: together they did nothing. */
function revertedIn(groups: readonly Group[], bodies: ReadonlyMap<string, string>): Set<string> {
  const hashes = groups.flatMap(({ commits }) => commits.map(({ hash }) => hash));
  const undone = new Set<string>();
  for (const hash of hashes) {
    const [, begun] = /This reverts commit ([0-9a-f]{7,64})/.exec(bodies.get(hash) ?? '') ?? [];
    const taken = begun === undefined ? undefined : hashes.find((each) => each.startsWith(begun));
    // A revert that was itself reverted stands again.
    if (taken === undefined || undone.has(hash)) continue;
    undone.add(hash);
    undone.add(taken);
  }
  return undone;
}

function pieceFrom({ commits, title, others }: Group): Piece {
  const leading = leadingOf(commits);
  const request = title?.request ?? '';
  const words = title?.words && (request !== '' || commits.length > 1) ? subjectFrom(title.words).words : '';
  const numbers = [request, ...commits.map(({ said }) => said.request)].filter((each) => each !== '');
  return { title: words || titled(leading), commits, others, requests: [...new Set(numbers)] };
}

/** The commit that says the most about the work: by its type, then by how much it touched. */
const leadingOf = (commits: readonly Own[]): Own =>
  commits.reduce((best, each) => {
    const more = weightOf(each.said) - weightOf(best.said) || each.files.length - best.files.length;
    return more > 0 ? each : best;
  });

/** The scope stands behind the words where it is not in them. */
function titled({ said: { words, scope }, subject }: Own): string {
  if (words === '') return subject.trim() || 'A commit without a message';
  return scope === '' || words.toLowerCase().includes(scope) ? words : `${words} (${scope})`;
}
