import type { EnergyRow } from '../patterns/material.ts';

/** What was done, by tag: the time that was logged for it, and how often it flowed. Counted, and compared with nothing. */
export interface Activities {
  /** Minutes in all; 0 where nobody logs time. */
  readonly minutes: number;
  readonly flowed: number;
  /** The most time first, then the most flow. */
  readonly tags: readonly Activity[];
  /** How often it flowed in the morning, the afternoon and the evening; where only the day is known, not at all. */
  readonly parts: Readonly<Record<Part, number>>;
}

export interface Activity {
  readonly tag: string;
  readonly count: number;
  readonly minutes: number;
  readonly flowed: number;
}

export const parts = ['morning', 'afternoon', 'evening'] as const;

export type Part = (typeof parts)[number];

/** Null where neither time nor flow was logged. A record with two tags counts for both. */
export function activitiesOf(energy: readonly EnergyRow[]): Activities | null {
  const byTag = new Map<string, { count: number; minutes: number; flowed: number }>();
  const flows: Record<Part, number> = { morning: 0, afternoon: 0, evening: 0 };
  let [minutes, flowed] = [0, 0];
  for (const { tags, spent, flow, minute } of energy) {
    minutes += spent ?? 0;
    if (flow) {
      flowed += 1;
      if (minute !== null) flows[minute < 720 ? 'morning' : minute < 1020 ? 'afternoon' : 'evening'] += 1;
    }
    for (const tag of tags) {
      const sum = byTag.get(tag) ?? { count: 0, minutes: 0, flowed: 0 };
      sum.count += 1;
      sum.minutes += spent ?? 0;
      if (flow) sum.flowed += 1;
      byTag.set(tag, sum);
    }
  }
  if (minutes === 0 && flowed === 0) return null;
  const tags = [...byTag]
    .map(([tag, sum]) => ({ tag, ...sum }))
    .filter((each) => each.minutes > 0 || each.flowed > 0)
    .sort(
      (a, b) => b.minutes - a.minutes || b.flowed - a.flowed || b.count - a.count || (a.tag < b.tag ? -1 : 1),
    );
  return { minutes, flowed, tags, parts: flows };
}
