import type { Aspect } from './finding.ts';
import type { EnergyRow } from './material.ts';

/** What an energy record is labelled with: what the label is about, and which one. */
export interface Label {
  readonly kind: Aspect;
  readonly target: string;
}

const labelsOf = ({ tags, people, flow, pressure, setting, minute }: EnergyRow): Label[] => [
  ...tags.map((target): Label => ({ kind: 'tag', target })),
  ...people.map((target): Label => ({ kind: 'person', target })),
  ...(flow ? [{ kind: 'flow', target: 'flow' } as const] : []),
  ...(pressure === null
    ? []
    : [{ kind: 'pressure', target: pressureWords[pressure] ?? String(pressure) } as const]),
  ...(setting === null ? [] : [{ kind: 'setting', target: setting.toLowerCase() } as const]),
  ...(minute === null ? [] : [{ kind: 'part', target: partAt(minute) } as const]),
];

/** By the clock where it was logged. */
const partAt = (minute: number): string =>
  minute < 12 * 60 ? 'morning' : minute < 14 * 60 ? 'midday' : minute < 18 * 60 ? 'afternoon' : 'evening';

const pressureWords: Readonly<Record<number, string>> = { 0: 'none', 1: 'some', 2: 'a lot' };

/** Of these a record has one at most, so that each is compared with the others. */
export const rivals: readonly Aspect[] = ['pressure', 'part'];

/** A label with the records that have it; `name` is what the model knows it by. */
export interface Use {
  readonly name: string;
  readonly label: Label;
  readonly rows: EnergyRow[];
}

/** Every label, and the names of those that each record has. */
export interface Uses {
  readonly byName: ReadonlyMap<string, Use>;
  readonly names: readonly (readonly string[])[];
}

export function usesIn(rows: readonly EnergyRow[]): Uses {
  const byKind = new Map<Aspect, Map<string, Use>>();
  const byName = new Map<string, Use>();
  const useOf = ({ kind, target }: Label): Use => {
    const known = byKind.get(kind)?.get(target);
    if (known) return known;
    const use = { name: `${kind} ${target}`, label: { kind, target }, rows: [] };
    byName.set(use.name, use);
    byKind.set(kind, (byKind.get(kind) ?? new Map<string, Use>()).set(target, use));
    return use;
  };
  const names = rows.map((row) =>
    labelsOf(row).map((label) => {
      const use = useOf(label);
      use.rows.push(row);
      return use.name;
    }),
  );
  return { byName, names };
}

export const daysIn = (rows: readonly EnergyRow[]): number => new Set(rows.map(({ day }) => day)).size;
