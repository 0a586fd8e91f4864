import type { Day, Range } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import type { Figures } from './figures.ts';

export const audiences = ['manager', 'me'] as const;

/** Who will read it. A manager sees what was marked as shareable and nothing else. */
export type Audience = (typeof audiences)[number];

/** One statement and the records that say so. */
export interface Sentence {
  /** Plain words with their full stop; the renderer makes them safe and puts the ids in. */
  readonly text: string;
  readonly ids: readonly string[];
}

/** A point in a list. */
export interface Item {
  /** A few words that name it; the sentences cite the record they come from. */
  readonly lead: string | null;
  readonly sentences: readonly Sentence[];
  /** Of feedback: whether it asks to go on, or for something else. */
  readonly asks?: 'keep' | 'change';
}

export const verdicts = ['hit', 'partial', 'miss', 'changed', 'open'] as const;

export type Verdict = (typeof verdicts)[number];

export interface GoalRow {
  readonly id: string;
  readonly goal: string;
  readonly target: string;
  /** Where its measures stood at the end of the period, or today. */
  readonly result: string;
  readonly verdict: Verdict;
  /** `in progress until 30 Dec`, `was due 30 Sep`. */
  readonly remark: string;
  /** The goal and what was recorded toward it in the period. */
  readonly ids: readonly string[];
}

/** From the strongest evidence to the weakest. */
export const grades = ['metric', 'link', 'observable', 'context', 'activity only'] as const;

export type Grade = (typeof grades)[number];

export interface Proof {
  readonly title: string;
  /** Null when it is not a web address. */
  readonly url: string | null;
}

/** In the order in which they are told. */
export const outcomeParts = ['situation', 'rest', 'part', 'whom', 'learned'] as const;

export type OutcomePart = (typeof outcomeParts)[number];

export interface Outcome {
  readonly id: string;
  readonly day: Day;
  readonly headline: Sentence;
  /** The headline as a statement inside other words: `Checkout errors down, 1.9 % → 0.4 %`. */
  readonly inShort: string;
  /** What its sentences are, each by itself; what is not recorded is not there. */
  readonly parts: Readonly<Partial<Record<OutcomePart, Sentence>>>;
  readonly sentences: readonly Sentence[];
  readonly grade: Grade;
  /** False is printed as `(evidence needed)`. */
  readonly backed: boolean;
  readonly proofs: readonly Proof[];
  readonly people: readonly string[];
  /** Goals it supports and records that confirm it. */
  readonly goals: readonly string[];
  readonly confirmedBy: readonly string[];
}

export interface Coverage {
  readonly records: number;
  readonly weeks: number;
  readonly weeksWithRecords: number;
  /** Mondays of the weeks without any. */
  readonly emptyWeeks: readonly Day[];
  readonly months: readonly MonthCount[];
  readonly wins: number;
  readonly winsWithEvidence: number;
}

export interface MonthCount {
  /** `2026-07` */
  readonly month: string;
  readonly count: number;
}

/** How what was chosen lies in the period, against the pull of what is recent. */
export interface Balance {
  readonly months: readonly MonthCount[];
  readonly chosen: number;
  readonly inLastThird: number;
  readonly lastThirdFrom: Day;
  /** More than half of what was chosen is in the last third. */
  readonly lopsided: boolean;
}

export interface EvidenceRow {
  readonly id: string;
  readonly day: Day;
  /** Why a record from before the period is in it; empty for those inside. */
  readonly explained: string;
  readonly title: string;
  readonly proofs: readonly Proof[];
}

/** Something in the person's own words that could be said better; only ever shown to them. */
export interface Flag {
  readonly id: string;
  readonly kind: 'hedge' | 'we alone' | 'worn word' | 'number without source';
  readonly words: string;
  readonly ask: string;
  /** The whole command to mend it. */
  readonly command: string;
}

/** A part that could not be filled, and the command that would begin to. */
export interface Gap {
  readonly what: string;
  readonly command: string;
}

export interface Author {
  readonly name: string | null;
  readonly role: string | null;
  readonly level: string | null;
}

/** The counts of two periods side by side. */
export interface Comparison {
  /** The name of the period before. */
  readonly name: string;
  readonly rows: readonly { readonly measure: string; readonly now: string; readonly before: string }[];
}

/** A quarter of a longer period, in short. */
export interface QuarterTold {
  readonly name: string;
  readonly summary: readonly Sentence[];
  readonly outcomes: readonly Outcome[];
}

/** A field of the form, filled in. */
export interface FilledField {
  readonly title: string;
  /** As it is pasted into a form elsewhere: without marks and ids, a line for each paragraph and point. */
  readonly text: string;
  /** Without ids, links and lines of evidence. */
  readonly words: number;
  readonly characters: number;
  /** Its limits, the last of each list; null where there is none. */
  readonly most: Readonly<Record<'words' | 'characters' | 'items', number | null>>;
  readonly fits: boolean;
}

/** The whole self-review as a value; markdown.ts puts the appendices below its main text. */
export interface Review {
  readonly period: Period;
  readonly generatedFor: Audience;
  readonly generatedOn: Day;
  /** The days it is about: the period, up to today. */
  readonly span: Range;
  readonly author: Author;
  readonly coverage: Coverage;
  readonly summary: readonly Sentence[];
  readonly goals: readonly GoalRow[];
  readonly goalNotes: readonly Sentence[];
  readonly outcomes: readonly Outcome[];
  readonly worked: readonly Item[];
  /** Skills that rose with evidence, programs that were finished, experiments that were kept. */
  readonly growth: readonly Item[];
  readonly feedback: readonly Item[];
  /** Whether something critical is among the feedback. */
  readonly critical: boolean;
  readonly misses: readonly Item[];
  readonly promises: readonly Sentence[];
  readonly next: readonly Item[];
  readonly evidence: readonly EvidenceRow[];
  /** Shown without a figure, a link or another record behind it. */
  readonly claims: readonly Sentence[];
  readonly balance: Balance;
  /** What the main text has no room for: wins, feedback and goals that are only in the evidence index. */
  readonly notShown: readonly string[];
  /** How many more there are that not even the index lists. */
  readonly notListed: number;
  /** How many private records were left out; a number and nothing else. */
  readonly leftOut: number;
  readonly gaps: readonly Gap[];
  readonly flags: readonly Flag[];
  /** What a page draws of it. */
  readonly figures: Figures;
  /** Beside the period before, when that was asked for. */
  readonly compared: Comparison | null;
  /** The quarters of a longer period. */
  readonly quarters: readonly QuarterTold[];
  /** What the form made of it, as Markdown. */
  readonly main: string;
  /** The name of the form. */
  readonly form: string;
  readonly fields: readonly FilledField[];
  /** Words of the fields of the main text. */
  readonly words: number;
  /** The most that the form allows for all fields together; null without a limit. */
  readonly mostWords: number | null;
}
