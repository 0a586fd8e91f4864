import { ledger } from '../../records/promise/ledger.ts';
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
  readonly open: readonly Promised[];
  readonly overdue: readonly Promised[];
}

/** What others owe me is theirs to report, so it is not in a review. */
export function booksOf(promises: readonly Promised[], span: Range): Books {
  const { ids } = ledger(promises, span, span.to).mine;
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const named = (list: readonly string[]): Promised[] => list.map((id) => byId.get(id)!);
  return {
    kept: named(ids.kept),
    late: named(ids.late),
    broken: named(ids.broken),
    released: named(ids.released),
    moved: named(ids.moved),
    open: named(ids.open),
    overdue: named(ids.overdue),
  };
}

export const endedIn = ({ kept, late, broken }: Books): Promised[] => [...kept, ...late, ...broken];

/** `I kept 17 of 20 promises in time. Two came late.` Each sentence counts the records it cites. */
export function promiseSentences(books: Books): Sentence[] {
  const { kept, late, broken, released, moved, open, overdue } = books;
  const ended = endedIn(books);
  const promises = ended.length === 1 ? 'promise' : 'promises';
  return [
    ...counted(ended, () => `I kept ${kept.length} of ${ended.length} ${promises} in time`),
    ...counted(late, (number) => `${number} came late`),
    ...counted(broken, (number, was) => `${number} ${was} broken`),
    ...counted(released, (number, was) => `${number} ${was} released by agreement`),
    ...counted(moved, (number, was) => `${number} ${was} moved before the day had come`),
    ...counted(open, (number, _, is) => `${number} ${is} open`),
    ...counted(overdue, (number, _, is) => `${number} of the open ones ${is} past the day agreed`),
  ];
}

function counted(
  promises: readonly Promised[],
  say: (number: string, was: string, is: string) => string,
): Sentence[] {
  if (promises.length === 0) return [];
  const [was, is] = promises.length === 1 ? ['was', 'is'] : ['were', 'are'];
  return [sentence(say(numberWord(promises.length), was, is), ...promises.map(({ id }) => id))];
}
