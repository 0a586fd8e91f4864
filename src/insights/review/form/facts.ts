import { escaped } from '../escape.ts';
import { sayIn } from '../goals.ts';
import { contentsMark, headOf } from '../head.ts';
import { cited, evidenceText, headlineText, itemText, prose } from '../markdown.ts';
import type { GoalRow, Item, Outcome, Sentence } from '../review.ts';
import { type Told, verdictNames } from '../told.ts';

/** What a form can say: every text is safe Markdown with the ids of its records in brackets behind it. */
export interface Facts {
  readonly period: string;
  /** Who wrote it; which days, for whom and when; how much there is: a paragraph each. */
  readonly head: string;
  readonly name: string;
  readonly role: string;
  readonly level: string;
  readonly summary: string;
  readonly goals: readonly GoalFact[];
  readonly goal_notes: string;
  readonly outcomes: readonly OutcomeFact[];
  readonly worked: readonly ItemFact[];
  /** Skills that rose with evidence, programs that were finished, experiments that were kept. */
  readonly growth: readonly ItemFact[];
  readonly feedback: readonly ItemFact[];
  /** Feedback that asks to keep or to do more of something. */
  readonly keeps: readonly ItemFact[];
  /** Feedback that asks to start, to stop or to do less. */
  readonly asks: readonly ItemFact[];
  readonly misses: readonly ItemFact[];
  readonly promises: string;
  readonly next: readonly ItemFact[];
  /** The name of the period before, when that stands beside it; else empty. */
  readonly before: string;
  readonly compared: readonly ComparedFact[];
  /** Those of a longer period, in their order. */
  readonly quarters: readonly QuarterFact[];
}

export interface ComparedFact {
  readonly measure: string;
  readonly now: string;
  readonly earlier: string;
}

export interface QuarterFact {
  readonly quarter: string;
  readonly summary: string;
  readonly outcomes: readonly OutcomeFact[];
}

export interface GoalFact {
  readonly goal: string;
  readonly target: string;
  readonly result: string;
  readonly verdict: string;
  readonly ids: string;
}

export interface OutcomeFact {
  readonly headline: string;
  /** Situation, my part, who benefits, what was learned: those that are there. */
  readonly story: string;
  readonly situation: string;
  readonly part: string;
  readonly learned: string;
  readonly evidence: string;
  readonly grade: string;
  readonly day: string;
}

export interface ItemFact {
  /** A few words that name it; empty where there are none. */
  readonly lead: string;
  readonly text: string;
  /** Both, as a line of a list has them. */
  readonly line: string;
}

/** The facts of a review, as a form has them. */
export function factsOf(told: Told): Facts {
  const { period, author, outcomes, goals, goalNotes, feedback, misses, promises, next, worked } = told;
  const say = sayIn(period);
  const said = (words: string | null): string => (words === null ? '' : escaped(words));
  return {
    period: escaped(period.name),
    head: [...headOf(told).map(escaped), contentsMark].join('\n\n'),
    name: said(author.name),
    role: said(author.role),
    level: said(author.level),
    summary: prose(told.summary),
    goals: goals.map(goalFact),
    goal_notes: prose(goalNotes),
    outcomes: outcomes.map((each) => outcomeFact(each, say(each.day))),
    worked: worked.map(itemFact),
    growth: told.growth.map(itemFact),
    feedback: feedback.map(itemFact),
    keeps: feedback.filter(({ asks }) => asks === 'keep').map(itemFact),
    asks: feedback.filter(({ asks }) => asks === 'change').map(itemFact),
    misses: misses.map(itemFact),
    promises: prose(promises),
    next: next.map(itemFact),
    before: said(told.compared?.name ?? null),
    compared: (told.compared?.rows ?? []).map(({ measure, now, before }) => ({
      measure,
      now,
      earlier: before,
    })),
    quarters: told.quarters.map((each) => ({
      quarter: escaped(each.name),
      summary: prose(each.summary),
      outcomes: each.outcomes.map((outcome) => outcomeFact(outcome, say(outcome.day))),
    })),
  };
}

const goalFact = ({ goal, target, result, verdict, remark, ids }: GoalRow): GoalFact => ({
  goal: escaped(goal),
  target: escaped(target),
  result: escaped(result),
  verdict: escaped(remark === '' ? verdictNames[verdict] : `${verdictNames[verdict]}, ${remark}`),
  ids: cited(ids).trim(),
});

const outcomeFact = (outcome: Outcome, on: string): OutcomeFact => {
  const { headline, sentences, parts, grade } = outcome;
  const said = (sentence: Sentence | undefined): string => (sentence ? prose([sentence]) : '');
  return {
    headline: headlineText(headline),
    story: prose(sentences),
    situation: said(parts.situation),
    part: said(parts.part),
    learned: said(parts.learned),
    evidence: evidenceText(outcome, on),
    grade,
    day: on,
  };
};

const itemFact = (item: Item): ItemFact => ({
  lead: escaped(item.lead ?? ''),
  text: prose(item.sentences),
  line: itemText(item),
});
