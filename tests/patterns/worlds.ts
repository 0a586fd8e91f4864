import type { PatternKind } from './contract.ts';

/** What makes one world unlike another. */
export interface Recipe {
  readonly planted: boolean;
  /** How often satisfaction steps. */
  readonly steps: 0 | 1 | 2;
  readonly hardDaysLess: boolean;
  /** Slow ones take weeks to pass; without any, all levels are equal. */
  readonly mood: 'returning' | 'slow' | 'walking' | 'none';
  /** A true tag goes by another name from the middle on. */
  readonly renamed: boolean;
  /** Of the energy records, how large a part stands there twice under different uids. */
  readonly doubled: number;
  /** The person moves across an ocean in the middle. */
  readonly moves: boolean;
  readonly holidays: boolean;
  /** Energy records on one bad day. */
  readonly burst: number;
  /** Several energy records a day, and what stands in one stands in all of its day. */
  readonly crowded: boolean;
  /** One tag on all records of every fourth week, and another on all there are. */
  readonly rota: boolean;
}

const nothing: Recipe = {
  planted: false,
  steps: 0,
  hardDaysLess: false,
  mood: 'returning',
  renamed: false,
  doubled: 0,
  moves: false,
  holidays: false,
  burst: 0,
  crowded: false,
  rota: false,
};

const something: Recipe = { ...nothing, planted: true, steps: 1 };

const recipes = {
  null: nothing,
  planted: something,
  mnar: { ...something, hardDaysLess: true },
  'two-changes': { ...something, steps: 2 },
  renamed: { ...something, renamed: true },
  duplicates: { ...something, doubled: 0.2 },
  zone: { ...something, moves: true },
  holidays: { ...something, holidays: true },
  burst: { ...something, burst: 30 },
  slow: { ...something, mood: 'slow' },
  crowded: { ...something, crowded: true },
  rota: { ...something, rota: true },
  'null-mnar': { ...nothing, hardDaysLess: true },
  'null-duplicates': { ...nothing, doubled: 0.2 },
  'null-burst': { ...nothing, burst: 30 },
  'null-zone': { ...nothing, moves: true },
  'null-holidays': { ...nothing, holidays: true },
  'null-slow': { ...nothing, mood: 'slow' },
  'null-crowded': { ...nothing, crowded: true },
  'null-rota': { ...nothing, rota: true, mood: 'slow' },
  walk: { ...nothing, mood: 'walking' },
  constant: { ...nothing, mood: 'none' },
} satisfies Record<string, Recipe>;

export type WorldName = keyof typeof recipes;

export const worldNames = Object.keys(recipes) as WorldName[];

export const isWorldName = (name: string): name is WorldName => Object.hasOwn(recipes, name);

export const recipeOf = (name: WorldName): Recipe => recipes[name];

/** Nothing is planted, so whatever is found is false. */
export const isNull = (name: string): boolean => isWorldName(name) && !recipes[name].planted;

/** How a tag or an alias comes to stand in energy records. */
export interface Mark {
  readonly kind: PatternKind & ('tag' | 'person');
  readonly name: string;
  /** Points, where something is planted. */
  readonly effect: number;
  /** Chance in each record. */
  readonly rate: number;
  /** Rides along with a tag, with this chance where that one is; `rate` elsewhere. */
  readonly along?: { readonly tag: string; readonly rate: number };
  /** Comes in some weeks only, as a part of all. */
  readonly weeks?: number;
  /** This often on Fridays. */
  readonly fridays?: number;
}

/** Leaders stand before those who ride along. */
export const marks: readonly Mark[] = [
  { kind: 'tag', name: 'pairing', effect: 0.8, rate: 0.15 },
  { kind: 'tag', name: 'status-report', effect: -0.8, rate: 0.14 },
  { kind: 'tag', name: 'focus', effect: 0.8, rate: 0.15 },
  { kind: 'tag', name: 'rework', effect: -0.8, rate: 0.13 },
  { kind: 'tag', name: 'mentoring', effect: 0.5, rate: 0.14 },
  { kind: 'tag', name: 'estimates', effect: -0.5, rate: 0.14 },
  { kind: 'tag', name: 'review', effect: 0, rate: 0.12 },
  { kind: 'tag', name: 'email', effect: 0, rate: 0.1 },
  { kind: 'tag', name: 'docs', effect: 0, rate: 0.08 },
  { kind: 'tag', name: 'hiring', effect: 0, rate: 0.05 },
  { kind: 'tag', name: 'whiteboard', effect: 0, rate: 0.04, along: { tag: 'pairing', rate: 0.55 } },
  { kind: 'tag', name: 'slides', effect: 0, rate: 0.04, along: { tag: 'status-report', rate: 0.55 } },
  { kind: 'tag', name: 'release', effect: 0, rate: 0.5, weeks: 0.25 },
  { kind: 'tag', name: 'audit', effect: 0, rate: 0.6, weeks: 0.12 },
  { kind: 'tag', name: 'demo', effect: 0, rate: 0.02, fridays: 0.35 },
  { kind: 'person', name: 'peer', effect: 0.6, rate: 0.15 },
  { kind: 'person', name: 'peer-2', effect: 0, rate: 0.1 },
  { kind: 'person', name: 'lead', effect: 0, rate: 0.1 },
  { kind: 'person', name: 'mentor', effect: 0, rate: 0.03, along: { tag: 'mentoring', rate: 0.4 } },
  { kind: 'person', name: 'manager', effect: 0, rate: 0.04, along: { tag: 'status-report', rate: 0.5 } },
];

export const pressures = ['low', 'some', 'high'] as const;
export const parts = ['morning', 'midday', 'afternoon', 'evening'] as const;

/** What is planted besides tags and people, in points of energy unless told. */
export const planted = {
  friday: -0.7,
  evening: -0.7,
  flow: 0.6,
  highPressure: -0.6,
  /** From the first day to the last. */
  drift: -1.2,
  /** For one deviation more meetings the day before. */
  nextDay: -0.5,
  /** Of satisfaction. */
  step: -1.4,
  /** Chances that a feedback record has the theme, before and after. */
  themes: { conciseness: [0.12, 0.5], interrupting: [0.5, 0.12] },
  /** The chance that a promise made in this talk is kept, where others are by `keptRate`. */
  topic: { name: 'planning', rate: 0.35 },
} as const;

export const keptRate = 0.85;
export const topics = ['planning', 'one-on-one', 'standup', 'incident review'] as const;
export const otherThemes = { ownership: 0.3, naming: 0.2, tests: 0.25, pace: 0.15, listening: 0.3 } as const;
