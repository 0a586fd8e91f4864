import { count, faint, shortened, strong, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import { sayRange } from '../../time/say.ts';
import type { Piece, Sorted } from './pieces.ts';

/** What an import of commits found, and what became of it. */
export interface GitReport {
  readonly period: Period;
  readonly generatedFor: 'me';
  readonly generatedOn: Day;
  readonly repository: string;
  readonly authors: readonly string[];
  /** Commits by these authors in the period, without merges. */
  readonly commits: number;
  /** Pieces of work that no win tells of yet, the earliest finished first. */
  readonly pieces: readonly Proposal[];
  /** Commits that are in none of them. */
  readonly leftOut: {
    /** A win was made of them before. */
    readonly known: number;
    /** Version bumps, typos and the like, with nothing else beside them. */
    readonly small: number;
    /** Taken back by another one. */
    readonly reverted: number;
  };
}

export interface Proposal {
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly commits: readonly string[];
  /** The win that it became; null when it did not. */
  readonly win: string | null;
}

export interface Facts {
  readonly period: Period;
  readonly today: Day;
  readonly repository: string;
  readonly authors: readonly string[];
  readonly known: number;
  readonly dayOf: (commit: Piece['commits'][number]) => Day;
}

export function reportOf({ pieces, small, reverted }: Sorted, facts: Facts): GitReport {
  const { period, today, repository, authors, known, dayOf } = facts;
  const told = pieces.reduce((sum, { commits }) => sum + commits.length, 0);
  return {
    period,
    generatedFor: 'me',
    generatedOn: today,
    repository,
    authors,
    commits: told + known + small + reverted,
    pieces: pieces.map(({ title, commits }) => ({
      title,
      from: dayOf(commits[0]!),
      to: dayOf(commits.at(-1)!),
      commits: commits.map(({ hash }) => hash),
      win: null,
    })),
    leftOut: { known, small, reverted },
  };
}

/** The report with the wins that some of its pieces became. */
export const withWins = (report: GitReport, wins: ReadonlyMap<number, string>): GitReport => ({
  ...report,
  pieces: report.pieces.map((piece, index) => ({ ...piece, win: wins.get(index) ?? null })),
});

export function reportView(report: GitReport): View {
  const { pieces } = report;
  if (pieces.length === 0) return [{ paragraph: [heading(report), '.'] }, ...leftOutLines(report)];
  const rows = pieces.map(({ title, win, commits, ...range }, index): Text[] => [
    win === null ? faint(`${index + 1}`) : strong(win),
    faint(sayRange(range.from, range.to, report.generatedOn)),
    yielding(title),
    faint(count(commits.length, 'commit')),
  ]);
  return [
    { paragraph: [heading(report), ':'] },
    '',
    { rows, shrink: 2, right: [0] },
    ...leftOutLines(report),
  ];
}

function heading({ pieces, commits, repository, authors, period, generatedOn }: GitReport): Text {
  const last = period.to < generatedOn ? period.to : generatedOn;
  const days = sayRange(period.from, last, generatedOn);
  const found = `${count(commits, 'commit')} by ${authors.join(', ')} in ${repository}, ${days}`;
  if (pieces.length === 0) return found;
  return [strong(count(pieces.length, 'piece of work', 'pieces of work')), ` in ${found}`];
}

function leftOutLines({ leftOut: { known, small, reverted } }: GitReport): View {
  const parts = [
    known === 0 ? '' : `${known} that a win was made of before`,
    small === 0 ? '' : `${small} of version bumps, typos and the like`,
    reverted === 0 ? '' : `${reverted} that took each other back`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : ['', { paragraph: faint(`Left out: ${parts.join(', ')}`) }];
}

/** One piece as a question. */
export const question = (report: GitReport, index: number): string => {
  const { title, commits, from, to } = report.pieces[index]!;
  const words = shortenedTitle(title);
  const days = sayRange(from, to, report.generatedOn);
  return `${index + 1} of ${report.pieces.length}  ${words} (${count(commits.length, 'commit')}, ${days})`;
};

const shortenedTitle = (title: string): string => {
  const text = shortened(yielding(title), 54);
  return typeof text === 'object' && 'yields' in text ? text.yields : title;
};
