import type { Day } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import { booksOf, dueIn, promiseSentences } from './books.ts';
import { compared } from './compared.ts';
import { balanceOf, coverageOf, spanOf } from './coverage.ts';
import { escaped } from './escape.ts';
import { claimsOf, evidenceRows } from './evidence.ts';
import { figuresOf } from './figures.ts';
import { flagsOf } from './flags.ts';
import { type Facts, factsOf } from './form/facts.ts';
import type { Form } from './form/form.ts';
import { citedIn } from './form/plain.ts';
import { usualForm } from './form/shipped.ts';
import { fill, withoutFields } from './form/write.ts';
import { gapsOf } from './gaps.ts';
import { goalNotes, goalRow, judgedGoals, sayIn } from './goals.ts';
import { givenItem, growth } from './growth.ts';
import { contents, contentsMark } from './head.ts';
import { wrapped } from './markdown.ts';
import { misses } from './misses.ts';
import { nextItems } from './next.ts';
import { chosenWins, outcomeFrom, weighed } from './outcomes.ts';
import { printedIn } from './printed.ts';
import { directionsOf, isChange, reactions } from './reactions.ts';
import { privateCount, type Records, seenBy } from './records.ts';
import type { Audience, Author, QuarterTold, Review, Verdict } from './review.ts';
import { summary } from './summary.ts';
import { isEmpty, type Told } from './told.ts';
import { sortedIds } from './words.ts';
import { working } from './working.ts';

export interface Asked {
  readonly period: Period;
  readonly today: Day;
  readonly audience: Audience;
  readonly author: Author;
  /** The period before, to set beside it. */
  readonly before?: Stretch | undefined;
  /** The quarters that a longer period is stitched from. */
  readonly quarters?: readonly Stretch[] | undefined;
}

/** Another period with the records of its own. */
export interface Stretch {
  readonly period: Period;
  readonly records: Records;
}

/** How much of each part there is room for. */
interface Room {
  readonly outcomes: number;
  readonly others: number;
  readonly goals: number;
  /** Words of one text of the person's before it is cut. */
  readonly words: number;
}

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

/** In these, texts of the usual length are whole. */
const wholeRooms = rooms.filter(({ words }) => words >= 26).length;

/**
 * The review of a period, in a form. Pure: the same records, period, day, audience and form give the same value. Everything
 * after the first line is made from what the audience may see.
 */
export function review(records: Records, asked: Asked, form: Form = usualForm()): Review {
  const seen = seenBy(asked.audience, records);
  const leftOut = asked.audience === 'me' ? 0 : privateCount(records, asked.period);
  const within = rooms.map((room) => once(() => toldWithin(room, seen, asked, leftOut)));
  const facts = within.map((made) => once(() => factsOf(made().told)));
  const filled = isEmpty(within[0]!().told)
    ? withoutFields(form, facts[0]!())
    : fill(form, { count: rooms.length, whole: wholeRooms, facts: (room) => facts[room]!() });
  const { told, shown, candidates } = within[filled.room]!();
  const { fields, words } = filled;
  const cited = new Set([...citedIn(filled.markdown), ...printedIn(filled.markdown, told)]);
  const isShown = (id: string): boolean => shown.has(id) && cited.has(id);
  const shownWins = seen.wins.filter(({ id }) => isShown(id));
  const others = candidates.flatMap(({ id, facts }) =>
    facts.some((fact) => form.uses.has(fact)) && !isShown(id) ? [id] : [],
  );
  const notShown = sortedIds(others.slice(0, mostOthers));
  const evidence = evidenceRows(seen, [...cited, ...notShown], asked.period);
  return {
    ...told,
    main: withContents(filled.markdown, contents(asked.audience, evidence)),
    form: form.name,
    fields,
    words,
    mostWords: form.words,
    claims: claimsOf(shownWins.filter(({ type }) => type === 'outcome')),
    balance: balanceOf([...shownWins, ...seen.feedback.filter(({ id }) => isShown(id))], told.span),
    notShown,
    notListed: Math.max(0, others.length - mostOthers),
    flags: asked.audience === 'me' ? flagsOf(shownWins, 10) : [],
    evidence,
    gaps: gapsOf(told),
  };
}

/** In the head, where the form has one. */
const withContents = (main: string, said: string): string =>
  main.replace(new RegExp(`\\n*${contentsMark}`, 'g'), () =>
    said === '' ? '' : `\n\n${wrapped(escaped(said))}`,
  );

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export interface Within {
  readonly told: Told;
  readonly counts: Counts;
  /** Ids of the records that were chosen to be told. */
  readonly shown: ReadonlySet<string>;
  /** All that could have been. */
  readonly candidates: readonly Candidate[];
}

/** A record, and the facts by which a form would tell of it. */
interface Candidate {
  readonly id: string;
  readonly facts: readonly (keyof Facts)[];
}

/** What is counted of a period, to be compared. */
interface Counts {
  readonly verdicts: readonly Verdict[];
  readonly kept: number;
  readonly ended: number;
  readonly help: number;
  readonly keeps: number;
  readonly asks: number;
}

const listOf = (direction: string): 'asks' | 'keeps' => (isChange(direction) ? 'asks' : 'keeps');

const candidatesFor = (ids: readonly string[], ...facts: readonly (keyof Facts)[]): Candidate[] =>
  ids.map((id) => ({ id, facts }));

/** A stretch by itself, as the same reader sees it. */
function stretchWithin({ period, records }: Stretch, room: Room, { today, audience, author }: Asked): Within {
  return toldWithin(room, seenBy(audience, records), { period, today, audience, author }, 0);
}

/** A page holds so many; of more, those without an outcome are left out. */
const mostQuarters = 8;

function quartersTold(room: Room, asked: Asked): QuarterTold[] {
  const less = { ...room, outcomes: Math.min(3, room.outcomes - 1) };
  const all = (asked.quarters ?? []).map((stretch) => {
    const { summary: said, outcomes } = stretchWithin(stretch, less, asked).told;
    return { name: stretch.period.name, summary: said.slice(0, 2), outcomes };
  });
  return all.length > mostQuarters ? all.filter(({ outcomes }) => outcomes.length > 0) : all;
}

function toldWithin(room: Room, seen: Records, asked: Asked, leftOut: number): Within {
  const { period, today, audience, author } = asked;
  const span = spanOf(period, seen.days, today);
  const say = sayIn(period);
  const judged = judgedGoals(seen, span, period.to < today);
  const goalIds = new Set(judged.map(({ goal }) => goal.id));
  const books = booksOf(seen.promises, span);
  const heaviestFirst = weighed(
    seen.wins.filter(({ type }) => type === 'outcome'),
    goalIds,
  );
  const chosen = chosenWins(heaviestFirst, span, room.outcomes);
  const outcomes = chosen.map((win) => outcomeFrom(win, goalIds, room.words));
  const given = givenItem(seen);
  const worked = working(seen, Math.min(3, room.others) - given.length, room.words);
  const reacted = reactions(seen.feedback, room.others, room.words);
  const missed = misses({ judged, books, retros: seen.retros }, span, say, room.others + 1, room.words);
  const rows = rowsWithin(room.goals, judged).map((each) => goalRow(each, say));
  const quarters = quartersTold(room, asked);
  const unkept = [...books.broken, ...books.late, ...books.overdue].map(({ id }) => id);
  const ofQuarters = quarters.flatMap((each) => each.outcomes);
  const shown = new Set([
    ...[...chosen, ...ofQuarters, ...rows].map(({ id }) => id),
    ...worked.shown,
    ...reacted.shown,
    ...unkept,
  ]);
  const candidates = [
    ...candidatesFor(
      judged.map(({ goal }) => goal.id),
      'goals',
      'misses',
      'next',
    ),
    ...candidatesFor(
      heaviestFirst.map(({ win }) => win.id),
      'outcomes',
      'quarters',
    ),
    ...candidatesFor([...worked.shown, ...worked.notShown], 'worked'),
    ...seen.feedback.flatMap(({ id, direction }) =>
      // What asks for nothing is in neither of the two lists.
      candidatesFor([id], 'feedback', ...(direction === null ? [] : [listOf(direction)])),
    ),
    ...candidatesFor(unkept, 'misses'),
  ];
  const told: Told = {
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
    next: nextItems(judged, [...books.open, ...books.overdue], span, say, Math.min(room.words, 20)),
    leftOut,
    figures: figuresOf(seen, judged, books, span),
    compared: null,
    quarters,
  };
  const counts = {
    verdicts: judged.map(({ verdict }) => verdict),
    kept: books.kept.length,
    ended: dueIn(books).length,
    help: seen.wins.filter(({ type }) => type === 'help').length,
    ...directionsOf(seen.feedback),
  };
  const within = { told, counts, shown, candidates };
  if (asked.before === undefined) return within;
  return {
    ...within,
    told: { ...told, compared: compared(within, stretchWithin(asked.before, room, asked)) },
  };
}

/** All of them in their order; when there is no room, misses are the last to go. */
function rowsWithin<T extends { readonly verdict: string }>(most: number, judged: readonly T[]): T[] {
  const order = ['miss', 'partial', 'hit', 'changed', 'open'];
  const kept = [...judged]
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .slice(0, most);
  return judged.filter((each) => kept.includes(each));
}
