import type { Aspect } from './finding.ts';
import type { EnergyRow } from './material.ts';

/** What an energy record is labelled with: what the label is about, and which one. */
export interface Label {
  readonly kind: Aspect;
  readonly target: string;
}

/** A label with the records that have it. */
export interface Use {
  readonly label: Label;
  readonly rows: EnergyRow[];
}

export const labelsOf = ({ tags, people, flow, pressure, minute }: EnergyRow): Label[] => [
  ...tags.map((target): Label => ({ kind: 'tag', target })),
  ...people.map((target): Label => ({ kind: 'person', target })),
  ...(flow ? [{ kind: 'flow', target: 'flow' } as const] : []),
  ...(pressure === null
    ? []
    : [{ kind: 'pressure', target: pressureWords[pressure] ?? String(pressure) } as const]),
  ...(minute === null ? [] : [{ kind: 'part', target: partAt(minute) } as const]),
];

/** By the clock where it was logged. */
const partAt = (minute: number): string =>
  minute < 12 * 60 ? 'morning' : minute < 14 * 60 ? 'midday' : minute < 18 * 60 ? 'afternoon' : 'evening';

const pressureWords: Readonly<Record<number, string>> = { 0: 'none', 1: 'some', 2: 'a lot' };

/** Of these a record has one at most, so that each is compared with the others. */
export const rivals: readonly Aspect[] = ['pressure', 'part'];

/** As the model knows it. */
export const nameOf = ({ kind, target }: Label): string => `${kind} ${target}`;

/** Every label by its name. */
export function usesIn(rows: readonly EnergyRow[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const row of rows) {
    for (const label of labelsOf(row)) {
      const use = uses.get(nameOf(label));
      if (use) use.rows.push(row);
      else uses.set(nameOf(label), { label, rows: [row] });
    }
  }
  return uses;
}

export const daysIn = (rows: readonly EnergyRow[]): number => new Set(rows.map(({ day }) => day)).size;
