import { tally } from '../../records/promise/ledger.ts';
import type { Promised } from '../../records/promise/promise.ts';
import type { Range } from '../../time/calendar.ts';
import type { Sentence } from './review.ts';
import { numberWord, sentence } from './words.ts';

/** My own promises in a period, by what became of them. */
export interface Books {
  readonly kept: readonly Promised[];
  readonly late: readonly Promised[];
  readonly broken: readonly Promised[];
  readonly released: readonly Promised[];
  readonly moved: readonly Promised[];
  /** Those whose day is still to come, or that have none. */
  readonly open: readonly Promised[];
  readonly overdue: readonly Promised[];
}

/** What others owe me is theirs to report, so it is not in a review. */
export function booksOf(promises: readonly Promised[], span: Range): Books {
  const mine = promises.filter(({ from }) => from === null);
  const { ids } = tally(mine, span, span.to);
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const named = (list: readonly string[]): Promised[] => list.map((id) => byId.get(id)!);
  return {
    kept: named(ids.kept),
    late: named(ids.late),
    broken: named(ids.broken),
    released: named(ids.released),
    moved: named(ids.moved),
    open: named(ids.open.filter((id) => !ids.overdue.includes(id))),
    overdue: named(ids.overdue),
  };
}

/** Those that came to an end, and those that should have. */
export const dueIn = ({ kept, late, broken, overdue }: Books): Promised[] => [
  ...kept,
  ...late,
  ...broken,
  ...overdue,
];

/** `I kept 17 of 20 promises in time. Two came late.` Each sentence counts the records it cites. */
export function promiseSentences(books: Books): Sentence[] {
  const { kept, late, broken, released, moved, open, overdue } = books;
  const ended = dueIn(books);
  const rows: readonly (readonly [promises: readonly Promised[], one: string, several: string])[] = [
    [late, 'came late', 'came late'],
    [broken, 'was broken', 'were broken'],
    [released, 'was released by agreement', 'were released by agreement'],
    [moved, 'was moved before it was due', 'were moved before they were due'],
    [open, 'is open', 'are open'],
    [overdue, 'was open past the day agreed', 'were open past the day agreed'],
  ];
  const first = ended.length === 0 ? rows.find(([promises]) => promises.length > 0) : undefined;
  const sentences = rows
    .filter(([promises]) => promises.length > 0)
    .map((row) => {
      const [promises, one, several] = row;
      const noun = row === first ? ` ${promises.length === 1 ? 'promise' : 'promises'}` : '';
      const told = `${numberWord(promises.length)}${noun} ${promises.length === 1 ? one : several}`;
      return sentence(told, ...idsOf(promises));
    });
  if (ended.length === 0) return sentences;
  const of = ended.length === 1 ? 'promise' : 'promises';
  return [sentence(`I kept ${kept.length} of ${ended.length} ${of} in time`, ...idsOf(ended)), ...sentences];
}

export const idsOf = (promises: readonly Promised[]): string[] => promises.map(({ id }) => id);
