import { labelEffects } from '../../statistics/label-effects.ts';
import { mixtureInterval } from '../../statistics/normal-mixture.ts';
import { type Range, startOfWeek, weekday } from '../../time/calendar.ts';
import type { Aspect, Finding, Level } from './finding.ts';
import type { EnergyRow } from './material.ts';

/** A label of an energy record as the model names it: what it is about, and which one. */
interface Label {
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

const nameOf = ({ kind, target }: Label): string => `${kind} ${target}`;

const least = { uses: 5, days: 4, records: 20, weeks: 6 };
/** A smaller difference is none worth words; from so many records on, days of the week have means of their own. */
const floor = 0.2;
const manyRecords = 60;
const most = 200;

interface Use {
  readonly label: Label;
  readonly rows: EnergyRow[];
}

/** What energy goes with: each tag, person, flow, pressure and part of the day beside all the others. Empty when levels hardly vary. */
export function labelFindings(rows: readonly EnergyRow[], span: Range): Finding[] {
  const weeks = new Set(rows.map(({ day }) => startOfWeek(day))).size;
  if (rows.length < 5 || hardlyVaries(rows)) return [];
  const uses = new Map<string, Use>();
  for (const row of rows) {
    for (const label of labelsOf(row)) {
      const use = uses.get(nameOf(label));
      if (use) use.rows.push(row);
      else uses.set(nameOf(label), { label, rows: [row] });
    }
  }
  const weighed = [...uses]
    .filter(([, use]) => hasEnough(use, rows.length))
    .sort(byUse)
    .slice(0, most);
  const known = new Set(weighed.map(([name]) => name));
  const parted = rows.length >= manyRecords;
  if (weighed.length === 0 || rows.length < weighed.length / 4) return [];
  const effects = labelEffects(
    rows.map((row) => ({
      value: row.level,
      labels: labelsOf(row)
        .map(nameOf)
        .filter((name) => known.has(name)),
      group: startOfWeek(row.day),
      part: row.day,
      ...(parted ? { kind: weekday(row.day) } : {}),
    })),
  );
  const isThin = rows.length < least.records || weeks < least.weeks;
  return effects.map(({ label, effect, falseSign, posterior }) => {
    const { label: about, rows: own } = uses.get(label)!;
    return {
      ...about,
      direction: effect < 0 ? -1 : 1,
      effect,
      unit: 'points',
      interval: mixtureInterval(posterior, 0.9),
      interval80: mixtureInterval(posterior, 0.8),
      n: own.length,
      days: daysIn(own),
      span,
      level: isThin ? 'described' : levelFor(falseSign, effect),
      chance: falseSign,
      thin: isThin ? thinness(rows.length, weeks) : null,
      evidence: own.map(({ id }) => id),
    };
  });
}

const daysIn = (rows: readonly EnergyRow[]): number => new Set(rows.map(({ day }) => day)).size;

const byUse = ([one, { rows: a }]: [string, Use], [other, { rows: b }]: [string, Use]): number =>
  b.length - a.length || (one < other ? -1 : 1);

const hasEnough = ({ rows }: Use, all: number): boolean =>
  rows.length >= least.uses && all - rows.length >= least.uses && daysIn(rows) >= least.days;

/** Almost no variation: more than four of five levels are the same. */
export function hardlyVaries(rows: readonly { readonly level: number }[]): boolean {
  const counts = new Map<number, number>();
  for (const { level } of rows) counts.set(level, (counts.get(level) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > rows.length * 0.8;
}

const levelFor = (falseSign: number, effect: number): Level =>
  Math.abs(effect) < floor || falseSign >= 0.1 ? 'described' : falseSign < 0.025 ? 'finding' : 'hint';

const thinness = (records: number, weeks: number): Finding['thin'] =>
  weeks < least.weeks
    ? { more: least.weeks - weeks, of: 'weeks' }
    : { more: least.records - records, of: 'records' };
