import { startOfWeek } from '../../time/calendar.ts';
import type { Finding } from './finding.ts';
import type { EnergyRow } from './material.ts';

/** In how many of the weeks that hold both, records with a label lie on the side of the finding. */
export interface Steadiness {
  readonly weeks: number;
  readonly same: number;
}

/** For labels of energy records; null for others, and when no week holds both. Weeks that are level count half. */
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
  return { weeks: sides.length, same: sides.reduce((sum, side) => sum + (side + 1) / 2, 0) };
}

const meanOf = (rows: readonly EnergyRow[]): number =>
  rows.reduce((sum, { level }) => sum + level / rows.length, 0);

/** `Lower than the rest of the same week in 9 of 11 weeks.` */
export const sayStead = ({ weeks, same }: Steadiness, { direction }: Finding): string =>
  `${direction < 0 ? 'Lower' : 'Higher'} than the rest of its own week in ${Math.round(same)} of ${weeks} weeks that hold both.`;
