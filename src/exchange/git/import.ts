import type { Context } from '../../context.ts';
import { CareerError, hinted } from '../../errors.ts';
import type { Writing } from '../../journal/access.ts';
import { add } from '../../journal/entry.ts';
import { type PeriodWords, periodAsked, periodOf } from '../../journal/period.ts';
import { readingBefore } from '../../journal/reading-before.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { win } from '../../records/win/win.ts';
import type { Choice } from '../../terminal/prompt.ts';
import { shellLine } from '../../terminal/shell-word.ts';
import type { View } from '../../terminal/text.ts';
import { dayAt, type Range } from '../../time/calendar.ts';
import { instantsOf } from '../../time/moment.ts';
import type { Period } from '../../time/period.ts';
import { today } from '../../time/say.ts';
import { type Authors, authorsMeant, writersOf } from './authors.ts';
import { repositoryAt } from './git.ts';
import { bodiesOf, type Commit, commitsOf, filesOf } from './history.ts';
import { knownCommits } from './known-store.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Place, placeOf } from './place.ts';
import { entryFrom, hashLength } from './proposal.ts';
import { type GitReport, question, reportOf, reportView, withWins } from './report.ts';

export interface GitWishes {
  readonly authors: readonly string[];
  readonly period: PeriodWords;
  /** Take every piece of work without asking. */
  readonly all: boolean;
  readonly dryRun: boolean;
}

/** A person's own commits, sorted, and which of them were read. */
interface Found {
  readonly report: GitReport;
  readonly pieces: readonly Piece[];
  readonly place: Place;
  readonly commits: readonly Commit[];
}

/** Proposes wins made of commits, and adds those that the person takes. Throws what git says against it. */
export async function importCommits(context: Context, folder: string, wishes: GitWishes): Promise<void> {
  const found = await look(context, folder, wishes);
  const { report, pieces } = found;
  const asks = context.terminal.interactive && !wishes.all && !wishes.dryRun && pieces.length > 0;
  if (asks) await context.terminal.say([...reportView(report), ...explanation]);
  const taken =
    wishes.dryRun || pieces.length === 0
      ? new Map<number, string>()
      : wishes.all
        ? await takeAll(context, found)
        : asks
          ? await takeSome(context, found)
          : new Map<number, string>();
  const after = withWins(report, taken);
  await context.terminal.answer(after, asks ? takenView : reportView);
  await context.terminal.say(afterwards(found, after, again(folder, wishes)));
}

async function look(context: Context, folder: string, wishes: GitWishes): Promise<Found> {
  const repository = repositoryAt(folder, context);
  const reading = await readingBefore(context);
  const day = today(context.clock);
  const period =
    periodAsked(context, reading, '', wishes.period) ??
    usualPeriod(periodOf(context, reading, 'last quarter'), day);
  const place = await placeOf(repository);
  const authors = await authorsMeant(context, repository, wishes.authors);
  const commits = await commitsOf(repository, startOf(period));
  const known = knownCommits(reading.db);
  const isKnown = ({ hash }: Commit): boolean => known.has(hash.slice(0, hashLength));
  const isTheirs = isWithin(authors, period);
  const isOwn = (commit: Commit): boolean => isTheirs(commit) && !isKnown(commit);
  const own = commits.filter(isOwn);
  const merges = commits.filter(({ parents }) => parents.length > 1);
  const sorted = piecesOf({
    commits,
    isOwn,
    bodies: await bodiesOf(repository, [...own, ...merges]),
    files: await filesOf(repository, own),
  });
  const facts = {
    period,
    today: day,
    repository: place.name,
    authors: authors.wanted,
    known: commits.filter((commit) => isTheirs(commit) && isKnown(commit)).length,
    dayOf: writtenOn,
  };
  return { report: reportOf(sorted, facts), pieces: sorted.pieces, place, commits };
}

const usualPeriod = ({ from }: Range, to: string): Period => ({ name: `${from}..${to}`, from, to });

/** A day earlier than it began here, as it may have begun sooner where the commit was written. */
const startOf = ({ from }: Range): number =>
  Math.min(...instantsOf(from, { hour: 0, minute: 0 }), Date.parse(`${from}T00:00:00Z`)) - 86_400_000;

const writtenOn = ({ at, offset }: Commit): string => dayAt(at, offset);

const isWithin =
  ({ wrote }: Authors, { from, to }: Range) =>
  (commit: Commit): boolean => {
    const day = writtenOn(commit);
    return commit.parents.length < 2 && from <= day && day <= to && wrote(commit);
  };

const addWin = (writing: Writing, { place }: Found, piece: Piece, context: Context): JournalRecord =>
  add(writing, win as never, entryFrom(piece, place, context.clock));

async function takeAll(context: Context, found: Found): Promise<Map<number, string>> {
  return context.journal.write(
    'import git',
    (writing) =>
      new Map(found.pieces.map((piece, index) => [index, addWin(writing, found, piece, context).id])),
  );
}

const explanation: View = [
  '',
  {
    paragraph:
      'Each can become a win, with its commits as evidence and “(impact needed)” until you say what it was good for.',
  },
];

/** One by one; what was taken is stored at once, so that stopping in the middle loses nothing. */
async function takeSome(context: Context, found: Found): Promise<Map<number, string>> {
  const { report, pieces } = found;
  const taken = new Map<number, string>();
  let takesRest = false;
  for (const [index, piece] of pieces.entries()) {
    const left = pieces.length - index;
    const choice: Answer = takesRest
      ? 'take'
      : await context.prompt.choose(question(report, index), choicesFor(left)).catch(storedSoFar(taken));
    if (choice === 'stop') break;
    if (choice === 'leave') continue;
    takesRest ||= choice === 'rest';
    const title = choice === 'reword' ? await reworded(context, piece) : piece.title;
    const { id } = await context.journal.write('import git', (writing) =>
      addWin(writing, found, { ...piece, title }, context),
    );
    taken.set(index, id);
  }
  return taken;
}

/** Ctrl-C in the middle: what was taken stays. */
const storedSoFar =
  (taken: ReadonlyMap<number, string>) =>
  (error: unknown): never => {
    if (taken.size === 0 || !(error instanceof CareerError)) throw error;
    throw hinted(
      error,
      `stored so far: ${[...taken.values()].join(', ')}; the rest is offered again next time`,
    );
  };

type Answer = 'take' | 'reword' | 'leave' | 'rest' | 'stop';

const choicesFor = (left: number): readonly Choice<Answer>[] => [
  { value: 'take', name: 'Take it', short: '· taken' },
  { value: 'reword', name: 'Take it in other words', short: '· reworded' },
  { value: 'leave', name: 'Not this one', short: '· left' },
  ...(left > 1
    ? [{ value: 'rest' as const, name: `Take it and the ${left - 1} that are left`, short: '· all' }]
    : []),
  { value: 'stop', name: 'Stop here', short: '· stopped' },
];

const reworded = (context: Context, { title }: Piece): Promise<string> =>
  context.prompt.line('What changed?', {
    begun: title,
    wrong: (answer) => (answer.trim() === '' ? 'a win needs a few words' : undefined),
  });

/** After the questions only what came of them is said. */
const takenView = (report: GitReport): View => {
  const wins = report.pieces.flatMap(({ win: id }) => id ?? []);
  const left = report.pieces.length - wins.length;
  if (wins.length === 0) return ['Nothing was taken.'];
  const rest = left === 0 ? '' : ` · ${left} left, which are offered again next time`;
  return [{ paragraph: `${wins.length === 1 ? '1 win' : `${wins.length} wins`}: ${wins.join(', ')}${rest}` }];
};

/** The command that would look again. */
function again(folder: string, { authors, period }: GitWishes): string {
  const options = Object.entries(period).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
  const named = authors.flatMap((words) => ['--author', words]);
  return shellLine(['career', 'import', 'git', ...(folder === '.' ? [] : [folder]), ...named, ...options]);
}

function afterwards(
  { commits }: Found,
  { pieces, repository, commits: own, authors }: GitReport,
  command: string,
): View {
  const wins = pieces.flatMap(({ win: id }) => id ?? []);
  const lines = [
    ...(commits.length === 0 ? [`There are no commits in ${repository} in these days.`] : []),
    ...(own === 0 && commits.length > 0
      ? [
          `${authors.length === 1 ? 'That name wrote' : 'Those names wrote'} none of them. Who did: ${writersOf(commits).join(', ')}. To name one: career import git --author <words>`,
        ]
      : []),
    ...(pieces.length > 0 && wins.length === 0
      ? [`Nothing was stored. To take all of them: ${command} --yes`]
      : []),
    ...(wins.length > 0
      ? [
          `To say what one was good for: career edit ${wins[0]} --impact "before -> after"`,
          'To see them as a self-review: career review',
        ]
      : []),
  ];
  return lines.map((paragraph) => ({ paragraph }));
}
