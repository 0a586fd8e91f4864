import type { Day } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import { idsOf, wordsOf } from './block.ts';
import { booksOf, promiseSentences } from './books.ts';
import { balanceOf, coverageOf, spanOf } from './coverage.ts';
import { claimsOf, evidenceRows } from './evidence.ts';
import { flagsOf } from './flags.ts';
import { gapsOf } from './gaps.ts';
import { goalNotes, goalRow, judgedGoals, sayIn } from './goals.ts';
import { givenItem, growth } from './growth.ts';
import { mainText } from './main-text.ts';
import { misses } from './misses.ts';
import { nextItems } from './next.ts';
import { chosenWins, outcomeFrom, weighed } from './outcomes.ts';
import { reactions } from './reactions.ts';
import { privateCount, type Records, seenBy } from './records.ts';
import type { Audience, Author, Review } from './review.ts';
import { summary } from './summary.ts';
import { sortedIds } from './words.ts';
import { working } from './working.ts';

export interface Asked {
  readonly period: Period;
  readonly today: Day;
  readonly audience: Audience;
  readonly author: Author;
}

/** How much of each part there is room for. */
interface Room {
  readonly outcomes: number;
  readonly others: number;
  readonly goals: number;
  /** Words of one text of the person's before it is cut. */
  readonly words: number;
}

/** The main text never has more words than this. */
export const mostWords = 700;

/** An index that nobody could read through shows nothing. */
const mostOthers = 60;

/** From the most generous to what always fits. Whole texts of few records say more than stumps of many. */
const rooms: readonly Room[] = [
  { outcomes: 5, others: 4, goals: 8, words: 40 },
  { outcomes: 5, others: 3, goals: 8, words: 30 },
  { outcomes: 4, others: 3, goals: 8, words: 30 },
  { outcomes: 3, others: 3, goals: 6, words: 26 },
  { outcomes: 3, others: 2, goals: 4, words: 16 },
  { outcomes: 3, others: 2, goals: 3, words: 8 },
];

/**
 * The review of a period. Pure: the same records, period, day and audience give the same value. Everything
 * after the first line is made from what the audience may see.
 */
export function review(records: Records, asked: Asked): Review {
  const seen = seenBy(asked.audience, records);
  const leftOut = asked.audience === 'me' ? 0 : privateCount(records, asked.period);
  let made = reviewWithin(rooms[0]!, seen, asked, leftOut);
  for (const room of rooms.slice(1)) {
    if (made.words <= mostWords) break;
    made = reviewWithin(room, seen, asked, leftOut);
  }
  return made;
}

function reviewWithin(room: Room, seen: Records, asked: Asked, leftOut: number): Review {
  const { period, today, audience, author } = asked;
  const span = spanOf(period, seen.days, today);
  const say = sayIn(period);
  const judged = judgedGoals(seen, span, period.to < today);
  const goalIds = new Set(judged.map(({ goal }) => goal.id));
  const books = booksOf(seen.promises, span);
  const candidates = seen.wins.filter(({ type }) => type === 'outcome');
  const heaviestFirst = weighed(candidates, goalIds);
  const chosen = chosenWins(heaviestFirst, span, room.outcomes);
  const outcomes = chosen.map((win) => outcomeFrom(win, goalIds, room.words));
  const given = givenItem(seen);
  const worked = working(seen, Math.min(3, room.others) - given.length, room.words);
  const reacted = reactions(seen.feedback, room.others, room.words);
  const missed = misses({ judged, books, retros: seen.retros }, span, say, room.others + 1, room.words);
  const rows = rowsWithin(room.goals, judged).map((each) => goalRow(each, say));
  const shown = new Set([...chosen, ...rows].map(({ id }) => id).concat(worked.shown, reacted.shown));
  const shownWins = seen.wins.filter(({ id }) => shown.has(id));
  const shownFeedback = seen.feedback.filter(({ id }) => shown.has(id));
  const others = [
    ...judged.map(({ goal }) => goal.id),
    ...heaviestFirst.map(({ win }) => win.id),
    ...worked.notShown,
    ...seen.feedback.map(({ id }) => id),
  ].filter((id) => !shown.has(id));
  const parts = {
    period,
    generatedFor: audience,
    generatedOn: today,
    span,
    author,
    coverage: coverageOf(seen.days, seen.wins, span),
    summary: summary({ outcomes, judged, misses: missed }, say),
    goals: rows,
    goalNotes: goalNotes(judged, span, room.words).slice(0, room.others),
    outcomes,
    worked: [...worked.items, ...given],
    growth: growth(seen, span, say, room.others, room.words),
    feedback: reacted.items,
    critical: reacted.critical,
    misses: missed,
    promises: promiseSentences(books),
    next: nextItems(judged, books.open, span, say, Math.min(room.words, 20)),
    claims: claimsOf(shownWins.filter(({ type }) => type === 'outcome')),
    balance: balanceOf([...shownWins, ...shownFeedback], span),
    notShown: sortedIds(others.slice(0, mostOthers)),
    notListed: Math.max(0, others.length - mostOthers),
    leftOut,
    flags: audience === 'me' ? flagsOf(shownWins, 10) : [],
  };
  const main = mainText(parts);
  const evidence = evidenceRows(seen, [...idsOf(main), ...parts.notShown], period);
  return { ...parts, evidence, gaps: gapsOf(parts), words: wordsOf(main) };
}

/** All of them in their order; when there is no room, misses are the last to go. */
function rowsWithin<T extends { readonly verdict: string }>(most: number, judged: readonly T[]): T[] {
  const order = ['miss', 'partial', 'hit', 'changed', 'open'];
  const kept = [...judged]
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .slice(0, most);
  return judged.filter((each) => kept.includes(each));
}
