import { adjustedForDiscovery } from '../../statistics/false-discovery.ts';
import type { Finding } from './finding.ts';

/** A thing that was tested by itself; what it is worth among all that was looked at is said by `judged`. */
export interface Tested {
  /** Two-sided. */
  readonly p: number;
  readonly finding: Omit<Finding, 'level' | 'chance' | 'settles'>;
}

/** The share of findings that may be false, in the long run. */
const falseShare = 0.1;
const hintAt = 0.05;

/** One family, one correction: all tests of a report together, but for those with too little data to count. */
export function judged(tests: readonly Tested[]): Finding[] {
  const enough = tests.filter(({ finding }) => finding.thin === null);
  const adjusted = adjustedForDiscovery(enough.map(({ p }) => p));
  const levels = new Map(
    enough.map(
      (test, index) =>
        [test, adjusted[index]! <= falseShare ? 'finding' : test.p < hintAt ? 'hint' : 'described'] as const,
    ),
  );
  return tests.map((test) => ({
    ...test.finding,
    level: levels.get(test) ?? 'described',
    chance: test.p,
    settles: null,
  }));
}
