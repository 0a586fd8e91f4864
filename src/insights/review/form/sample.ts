import type { ComparedFact, Facts, GoalFact, ItemFact, OutcomeFact, QuarterFact } from './facts.ts';

const goal: GoalFact = {
  goal: 'Lead the ledger migration',
  target: 'services moved 0 → 7',
  result: 'services moved from 2 to 3',
  verdict: 'Partial, in progress',
  ids: '[g2]',
};

const outcome: OutcomeFact = {
  headline: 'Build time cut: 21 min → 9 min [w7]',
  story: 'I cached the slow half [w7].',
  situation: 'Everyone waited for merges [w7].',
  part: 'I cached the slow half [w7].',
  learned: 'I measure before I tune [w7].',
  evidence: 'Evidence: metric · 21 Aug [w7]',
  grade: 'metric',
  day: '21 Aug',
};

const item: ItemFact = { lead: 'Help given', text: 'A guide [w8].', line: '**Help given:** A guide [w8].' };

const comparison: ComparedFact = { measure: 'Promises kept in time', now: '2 of 3', earlier: '4 of 6' };

const quarter: QuarterFact = { quarter: '2026-Q3', summary: 'Build time cut [w7].', outcomes: [outcome] };

/** Invented facts with something in every place, so that a form can be tried before there is a quarter to tell. */
export const sampleFacts: Facts = {
  period: '2026-Q3',
  head: '1 Jul to 30 Sep 2026',
  name: 'An invented engineer',
  role: 'Staff engineer',
  level: '',
  summary: 'Build time cut, 21 min → 9 min [w7].',
  goals: [goal, goal],
  goal_notes: 'I dropped “Own the vendor list” [g4].',
  outcomes: [outcome, outcome],
  worked: [item, item],
  growth: [item],
  feedback: [item, item],
  keeps: [item],
  asks: [item],
  misses: [item, item],
  promises: 'I kept 2 of 3 promises in time [p1 p2 p3].',
  next: [item, item],
  before: '2026-Q2',
  compared: [comparison],
  quarters: [quarter],
};

/** All names that a form can use, those inside of lists too. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...Object.keys(sampleFacts),
    ...[goal, outcome, item, comparison, quarter].flatMap((each) => Object.keys(each)),
  ]),
];
