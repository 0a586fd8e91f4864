import type { Companion } from './finding.ts';
import type { Use } from './label.ts';

/** Nine of ten records with one of them have both; or nearly each record has just one of the two. */
const together = 0.9;
const apart = { both: 0.02, either: 0.95 };

/** Whatever is said for itself comes first; a tag is what was chosen to say. */
const order = ['tag', 'setting', 'person', 'flow'];

/**
 * Labels that nearly always come together, or of which nearly each record has just one, cannot be told apart: weighed side
 * by side each would take a part of what goes with both, and nothing would stand out. So one of them speaks for all, and
 * says which.
 */
export function spokenFor(
  uses: readonly Use[],
  names: readonly (readonly string[])[],
): { readonly speakers: readonly Use[]; readonly companions: ReadonlyMap<string, readonly Companion[]> } {
  const all = names.length;
  const able = uses.filter(({ label }) => order.includes(label.kind)).toSorted(bySpeaker);
  const both = countsOfBoth(names, new Set(able.map(({ name }) => name)));
  const spoken = new Set<string>();
  const companions = new Map<string, Companion[]>();
  for (const [place, one] of able.entries()) {
    if (spoken.has(one.name)) continue;
    for (const other of able.slice(place + 1)) {
      if (spoken.has(other.name)) continue;
      const shared = both.get(pairOf(one.name, other.name)) ?? 0;
      const [a, b] = [one.rows.length, other.rows.length];
      const isWith = shared >= together * (a + b - shared);
      const isWithout = shared <= apart.both * Math.min(a, b) && a + b - shared >= apart.either * all;
      if (!isWith && !isWithout) continue;
      spoken.add(other.name);
      companions.set(one.name, [
        ...(companions.get(one.name) ?? []),
        { ...other.label, how: isWith ? 'with' : 'without' },
      ]);
    }
  }
  return { speakers: uses.filter(({ name }) => !spoken.has(name)), companions };
}

const bySpeaker = (one: Use, other: Use): number =>
  order.indexOf(one.label.kind) - order.indexOf(other.label.kind) ||
  other.rows.length - one.rows.length ||
  (one.name < other.name ? -1 : 1);

const pairOf = (one: string, other: string): string =>
  one < other ? `${one}\n${other}` : `${other}\n${one}`;

function countsOfBoth(
  names: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of names) {
    const here = own.filter((name) => wanted.has(name));
    for (let one = 0; one < here.length; one += 1)
      for (let other = one + 1; other < here.length; other += 1) {
        const pair = pairOf(here[one]!, here[other]!);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  }
  return counts;
}
