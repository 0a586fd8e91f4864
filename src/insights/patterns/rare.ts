import { sampleDeviation } from '../../statistics/spread.ts';
import type { Range } from '../../time/calendar.ts';
import type { Aspect, Finding } from './finding.ts';
import { daysIn, type Use, usesIn } from './label.ts';
import { hasEnough, least } from './labels.ts';
import type { EnergyRow } from './material.ts';
import { settlingAt } from './settling.ts';
import { hardlyVaries } from './variety.ts';

const named: readonly Aspect[] = ['tag', 'person'];
const fewest = 3;
const most = 10;
/** What is asked of a rare label: a difference that nobody would overlook. */
const onePoint = 1;

/**
 * Tags and people that are too rare to be weighed with the others, the most used of them: the plain difference of means,
 * without a range, and how many more records would tell. They are only ever described.
 */
export function rareFindings(rows: readonly EnergyRow[], span: Range): Finding[] {
  const levels = rows.map(({ level }) => level);
  if (rows.length < least.records || hardlyVaries(levels)) return [];
  const [deviation, total] = [sampleDeviation(levels), levels.reduce((sum, level) => sum + level, 0)];
  return [...usesIn(rows).byName.values()]
    .filter((use) => named.includes(use.label.kind) && use.rows.length >= fewest)
    .filter((use) => !hasEnough(use, rows.length) && rows.length - use.rows.length >= least.uses)
    .toSorted(byUse)
    .slice(0, most)
    .map(({ label, rows: own }): Finding => {
      const sum = own.reduce((all, { level }) => all + level, 0);
      const others = rows.length - own.length;
      const effect = sum / own.length - (total - sum) / others;
      const days = daysIn(own);
      const settles = settlingAt(onePoint, deviation, own.length, others);
      return {
        ...label,
        direction: effect < 0 ? -1 : 1,
        effect,
        unit: 'points',
        interval: null,
        interval80: null,
        n: own.length,
        days,
        span,
        level: 'described',
        chance: 1,
        thin:
          own.length >= least.uses
            ? { more: least.days - days, of: 'days' }
            : { more: Math.max(least.uses - own.length, settles?.more ?? 0), of: 'records' },
        settles,
        evidence: own.map(({ id }) => id),
      };
    });
}

const byUse = (one: Use, other: Use): number =>
  other.rows.length - one.rows.length || (one.name < other.name ? -1 : 1);
