import type { Promised } from '../../records/promise/promise.ts';
import { dueOn } from '../../records/promise/rules.ts';
import type { Retro } from '../../records/retro/retro.ts';
import type { Range } from '../../time/calendar.ts';
import type { Books } from './books.ts';
import { type Judged, noReason, type SayDay, whyOf } from './goals.ts';
import type { Item, Sentence } from './review.ts';
import { capital, clause, clip, onOneLine, phrase, sentence } from './words.ts';

/** Questions of retros whose answers say what did not go well. */
const hard = new Set(['didnt', 'lacked', 'happened']);
const lessons = new Set(['learned', 'surprised']);

interface Missed {
  readonly judged: readonly Judged[];
  readonly books: Books;
  readonly retros: readonly Retro[];
}

/** Missed goals, promises late, broken or overdue, and what retros said, in this order; at most `most`. */
export function misses(
  { judged, books, retros }: Missed,
  span: Range,
  say: SayDay,
  most: number,
  words: number,
): Item[] {
  const goals = judged.filter(({ verdict }) => verdict === 'miss');
  return [
    ...goals.map((each) => missedGoal(each, span, words)),
    ...[...books.broken, ...books.late, ...books.overdue].map((promise) =>
      notAsPromised(promise, span, say, words),
    ),
    ...retros.flatMap((retro) => lookedBack(retro, say, words)),
  ].slice(0, most);
}

function missedGoal(judged: Judged, span: Range, words: number): Item {
  const { goal } = judged;
  const why = whyOf(judged, span);
  const told = why === null ? noReason : clip(onOneLine(why), words);
  return { lead: capital(phrase(clip(goal.text, 14))), sentences: [clause(told, goal.id)] };
}

/** What was past its day at the end of the period may have been kept or let go since. */
function notAsPromised(promise: Promised, span: Range, say: SayDay, words: number): Item {
  const { id, text, to, state, closedOn, outcome } = promise;
  const due = dueOn(promise, closedOn === null || closedOn > span.to ? span.to : closedOn);
  const end = state === 'late' ? 'kept' : state;
  const became = closedOn === null ? 'still open' : end === 'broken' ? end : `${end} ${say(closedOn)}`;
  const fact = clause(`${due === null ? '' : `due ${say(due)}, `}${became}`, id);
  const told: Sentence[] = outcome === null ? [] : [sentence(clip(onOneLine(outcome), words), id)];
  return { lead: `${capital(phrase(clip(text, 12)))}, to ${to ?? 'myself'}`, sentences: [fact, ...told] };
}

function lookedBack({ id, day, answers }: Retro, say: SayDay, words: number): Item[] {
  const told = answers.find(({ prompt }) => hard.has(prompt));
  if (!told) return [];
  const lesson = answers.find(({ prompt }) => lessons.has(prompt));
  return [
    {
      lead: `Retro of ${say(day)}`,
      sentences: [
        clause(clip(onOneLine(told.text), words), id),
        ...(lesson ? [sentence(`Learned: ${clip(onOneLine(lesson.text), words)}`, id)] : []),
      ],
    },
  ];
}
