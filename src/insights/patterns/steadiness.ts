import { startOfWeek } from '../../time/calendar.ts';
import type { Finding } from './finding.ts';
import type { EnergyRow } from './material.ts';

/** In how many of the weeks that hold both, records with a label lie on the side of the finding. */
export interface Steadiness {
  readonly weeks: number;
  readonly same: number;
  /** Weeks in which both lie level. */
  readonly level: number;
}

/** For labels of energy records; null for others, and when no week holds both. */
export function steadinessOf(
  { kind, direction, evidence }: Finding,
  energy: readonly EnergyRow[],
): Steadiness | null {
  if (!['tag', 'person', 'flow', 'pressure', 'part', 'setting'].includes(kind)) return null;
  const own = new Set(evidence);
  const sides = [...Map.groupBy(energy, ({ day }) => startOfWeek(day)).values()].flatMap((week) => {
    const [here, there] = [week.filter(({ id }) => own.has(id)), week.filter(({ id }) => !own.has(id))];
    return here.length === 0 || there.length === 0
      ? []
      : [Math.sign(meanOf(here) - meanOf(there)) * direction];
  });
  if (sides.length === 0) return null;
  return {
    weeks: sides.length,
    same: sides.filter((side) => side > 0).length,
    level: sides.filter((side) => side === 0).length,
  };
}

const meanOf = (rows: readonly EnergyRow[]): number =>
  rows.reduce((sum, { level }) => sum + level / rows.length, 0);

/** `Lower than the rest of its own week in 9 of 11 weeks that hold both, level in 1.` */
export const sayStead = ({ weeks, same, level }: Steadiness, { direction }: Finding): string =>
  `${direction < 0 ? 'Lower' : 'Higher'} than the rest of its own week in ${same} of ${weeks} weeks that hold both${level === 0 ? '' : `, level in ${level}`}.`;
