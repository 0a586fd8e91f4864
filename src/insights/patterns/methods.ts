import type { Aspect } from './finding.ts';

const labels = 'hierarchical model of all labels';
const shares = 'Fisher’s exact test';

/** How each thing is looked at, by its name; why.ts says the same in plain words. */
export const methodNames: Readonly<Record<Aspect, string>> = {
  tag: labels,
  person: labels,
  setting: labels,
  flow: labels,
  pressure: labels,
  part: labels,
  weekday: 'within-week permutation',
  trend: 'Theil–Sen slope, Mann–Kendall test',
  event: 'difference at a known day, AR(1) bootstrap',
  change: 'largest change, AR(1) bootstrap',
  theme: shares,
  kept: `step-down ${shares}`,
  pair: 'partial rank correlation',
};
