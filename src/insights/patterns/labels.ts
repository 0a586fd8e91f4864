import { labelModel } from '../../statistics/label-effects.ts';
import { mixtureInterval } from '../../statistics/normal-mixture.ts';
import { type Range, weekday, weekNumber } from '../../time/calendar.ts';
import { spokenFor } from './companions.ts';
import type { Finding, Level } from './finding.ts';
import { daysIn, rivals, type Use, usesIn } from './label.ts';
import type { EnergyRow } from './material.ts';
import { type Weighed, weighedRivals } from './rivals.ts';
import { settlingOf } from './settling.ts';
import { hardlyVaries } from './variety.ts';

export const least = { uses: 5, days: 4, records: 20, weeks: 6 };
/** A smaller difference is none worth words; from so many records on, days of the week have means of their own. */
const floor = 0.2;
const manyRecords = 60;
/** What stands out of fewer records is mostly far too large, so it is a hint at most. */
const sureRecords = 30;
/** The model takes 200; there is room left for answers that are too few to be told of. */
const most = 190;

/** What energy goes with: each tag, person, flow, pressure and part of the day beside all the others. Empty when levels hardly vary. */
export function labelFindings(rows: readonly EnergyRow[], span: Range): Finding[] {
  const weeks = new Set(rows.map(({ day }) => weekNumber(day))).size;
  if (rows.length < 5 || hardlyVaries(rows.map(({ level }) => level))) return [];
  const { byName: uses, names } = usesIn(rows);
  const able = [...uses.values()].filter((use) => hasEnough(use, rows.length));
  const { speakers, companions } = spokenFor(able, names);
  const weighed = speakers.toSorted(byUse).slice(0, most);
  // An answer is compared with all others, also with those that are too few to be told of.
  const lists = rivals
    .filter((kind) => weighed.some(({ label }) => label.kind === kind))
    .map((kind) => [...uses].flatMap(([name, { label }]) => (label.kind === kind ? [name] : [])).sort())
    .filter((list) => list.length > 1);
  const told = new Set(weighed.map(({ name }) => name));
  const known = new Set([...told, ...lists.flat()]);
  const parted = rows.length >= manyRecords;
  if (weighed.length === 0 || rows.length < weighed.length / 4) return [];
  const model = labelModel(
    rows.map((row, at) => ({
      value: row.level,
      labels: names[at]!.filter((name) => known.has(name)),
      group: weekNumber(row.day),
      part: row.day,
      ...(parted ? { kind: weekday(row.day) } : {}),
    })),
    lists.flat(),
  );
  const alone = model.labels
    .filter((label) => !lists.some((list) => list.includes(label)))
    .map((label) => model.effect(label))
    .map((shown) => ({ shown, falseSign: shown.falseSign }));
  const beside = lists.flatMap((list) =>
    weighedRivals(
      model,
      list,
      list.filter((name) => told.has(name)),
      standsOut,
    ),
  );
  const isThin = rows.length < least.records || weeks < least.weeks;
  return [...alone, ...beside].map(({ shown: { label, effect, deviation, posterior }, falseSign }) => {
    const { label: about, rows: own } = uses.get(label)!;
    const level = isThin ? 'described' : levelFor(falseSign, effect, rows.length);
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
      level,
      chance: falseSign,
      thin: isThin ? thinness(rows.length, weeks) : null,
      settles: level === 'hint' ? settlingOf(effect, deviation, own.length) : null,
      evidence: own.map(({ id }) => id),
      companions: companions.get(label) ?? [],
      byItself: differenceFor(own, rows),
    };
  });
}

const byUse = (one: Use, other: Use): number =>
  other.rows.length - one.rows.length || (one.name < other.name ? -1 : 1);

export const hasEnough = ({ rows }: Use, all: number): boolean =>
  rows.length >= least.uses && all - rows.length >= least.uses && daysIn(rows) >= least.days;

const levelFor = (falseSign: number, effect: number, records: number): Level =>
  Math.abs(effect) < floor || falseSign >= 0.1
    ? 'described'
    : falseSign < 0.025 && records >= sureRecords
      ? 'finding'
      : 'hint';

const standsOut = ({ falseSign, shown }: Weighed): boolean =>
  levelFor(falseSign, shown.effect, sureRecords) === 'finding';

/** The mean of some rows less that of all others. */
function differenceFor(own: readonly EnergyRow[], all: readonly EnergyRow[]): number {
  const sum = (rows: readonly EnergyRow[]): number => rows.reduce((total, { level }) => total + level, 0);
  const [here, everywhere] = [sum(own), sum(all)];
  return here / own.length - (everywhere - here) / (all.length - own.length);
}

const thinness = (records: number, weeks: number): Finding['thin'] =>
  weeks < least.weeks
    ? { more: least.weeks - weeks, of: 'weeks' }
    : { more: least.records - records, of: 'records' };
