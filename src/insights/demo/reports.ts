import type { KeptFinding } from '../../records/report/report.ts';
import type { Day } from '../../time/calendar.ts';
import type { SampleRecord } from './record.ts';

type Row = readonly [kind: KeptFinding['kind'], target: string, effect: number, n: number];

/**
 * What the last retros kept: what the sample is made with, and one that was chance. Fixed, because to look for it
 * would take longer than all the rest of the sample.
 */
const kept: readonly (readonly Row[])[] = [
  [
    ['flow', 'flow', 0.84, 28],
    ['tag', 'on-call', -0.61, 21],
    ['tag', 'incident', -0.55, 16],
    ['tag', 'design', 0.46, 20],
  ],
  [
    ['flow', 'flow', 0.81, 30],
    ['tag', 'on-call', -0.58, 22],
    ['tag', 'incident', -0.54, 17],
    ['tag', 'pairing', 0.47, 22],
    ['tag', 'design', 0.42, 21],
    ['tag', 'hiring', -0.32, 27],
  ],
];

/** The reports that were kept with the last retros, whose days come earliest first. */
export const keptReports = (retros: readonly Day[]): SampleRecord[] =>
  retros.slice(-kept.length).flatMap((day, place): SampleRecord[] => {
    const rows = kept[place] ?? [];
    const findings = rows.map(
      ([kind, target, effect, n]): KeptFinding => ({
        kind,
        target,
        direction: effect < 0 ? -1 : 1,
        effect,
        n,
      }),
    );
    return [{ kind: 'report', day, minute: 18 * 60, text: '', values: { findings } }];
  });
