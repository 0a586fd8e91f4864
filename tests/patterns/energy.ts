import { type Chance, drawInteger, drawNormal, drawSeries, sample } from './chance.ts';
import type { Made } from './made.ts';
import { clamped, reportedMean } from './scale.ts';
import type { Span } from './span.ts';
import { energyText } from './texts.ts';
import { type Mark, marks, planted, pressures, type Recipe } from './worlds.ts';

/** Points of one record's mean by what they come from, such as `tag/pairing`. */
type Points = ReadonlyMap<string, number>;

export interface EnergyRecord {
  readonly place: number;
  readonly minute: number;
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly flow: boolean | null;
  readonly pressure: number | null;
  /** Before noise, rounding and clamping. */
  readonly mean: number;
  readonly points: Points;
  readonly level: number;
}

export const energyNoise = 0.6;

/** The level one would see on average at this mean. */
export const levelAt = (mean: number): number => reportedMean(mean, energyNoise, -2, 2);

export const levelOf = (mean: number, noise: number): number => clamped(mean + noise, -2, 2);

export const partAt = (minute: number): string =>
  minute < 720 ? 'morning' : minute < 840 ? 'midday' : minute < 1080 ? 'afternoon' : 'evening';

/** From the middle on, `focus` is called so in a world that renames it. */
const laterName = 'deep-work';

/** On all records of a burst. */
export const burstTag = 'outage';

interface Slot {
  readonly place: number;
  readonly minute: number;
  /** Of a burst. */
  readonly hard: boolean;
}

/** `yesterday` tells how far the meetings of the day before a place were from usual, in deviations. */
export function energyRecords(
  chance: Chance,
  span: Span,
  recipe: Recipe,
  count: number,
  yesterday: (place: number) => number,
): EnergyRecord[] {
  const mood = moods(chance, span, recipe);
  const slots = slotsOf(chance, span, recipe, count, mood);
  const standing = marksOn(chance, span, slots, recipe);
  const flows = chance('energy/flow');
  const pressed = chance('energy/pressure');
  const noise = chance('energy/noise');
  return slots.map((slot, index) => {
    const { place, minute } = slot;
    const here = standing[index]!;
    const isLater = recipe.renamed && place >= span.days.length / 2;
    const nameOf = ({ name }: Mark): string => (name === 'focus' && isLater ? laterName : name);
    const flow = ([true, false, null] as const)[stepOf(flows(), [0.2, 0.7])]!;
    const pressure = ([0, 1, 2, null] as const)[stepOf(pressed(), [0.25, 0.47, 0.65])]!;
    const points = new Map<string, number>();
    const give = (key: string, amount: number): void => {
      if (recipe.planted && amount !== 0) points.set(key, amount);
    };
    for (const mark of here) give(`${mark.kind}/${nameOf(mark)}`, mark.effect);
    if (span.weekday(place) === 5) give('weekday/friday', planted.friday);
    if (partAt(minute) === 'evening') give('part/evening', planted.evening);
    if (flow) give('flow/flow', planted.flow);
    if (pressure === 2) give(`pressure/${pressures[2]}`, planted.highPressure);
    give('trend/energy', planted.drift * ((place + 0.5) / span.days.length - 0.5));
    give('pair', planted.nextDay * yesterday(place));
    const mean = [...points.values()].reduce(
      (sum, each) => sum + each,
      0.2 + mood[place]! - (slot.hard ? 1.5 : 0),
    );
    const drawn = energyNoise * drawNormal(noise);
    return {
      place,
      minute,
      tags: [
        ...here.filter(({ kind }) => kind === 'tag').map(nameOf),
        ...(slot.hard ? [burstTag] : []),
        ...(recipe.rota ? ['work', ...(span.week(place) % 4 === 0 ? ['rota'] : [])] : []),
      ].sort(),
      people: here.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])).sort(),
      flow,
      pressure,
      mean,
      points,
      level: recipe.mood === 'none' ? 1 : levelOf(mean, drawn),
    };
  });
}

/** The first limit that a number is below, by place. */
const stepOf = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;

function moods(chance: Chance, { days }: Span, { mood }: Recipe): number[] {
  const random = chance('energy/mood');
  if (mood === 'none') return days.map(() => 0);
  if (mood === 'returning') return drawSeries(random, days.length, 0.5, 0.4);
  if (mood === 'slow') return drawSeries(random, days.length, 0.85, 0.6);
  let value = 0;
  return days.map(() => {
    value += drawNormal(random) / Math.sqrt(days.length);
    return value;
  });
}

/** A day is hard when its mood is below. */
const hard = -0.1;

/** Three of four records are on days of their own (one of five where it is crowded), as far as there are any, the others beside them. */
function slotsOf(
  chance: Chance,
  { active }: Span,
  { hardDaysLess, burst, crowded }: Recipe,
  wanted: number,
  mood: readonly number[],
): Slot[] {
  const bursting = Math.min(burst, Math.ceil(wanted / 2));
  const count = wanted - bursting;
  const missed = chance('energy/missed');
  const open = active.filter((place) => missed() > 0.65 || !hardDaysLess || mood[place]! > hard);
  const chosen = sample(chance('energy/days'), open, Math.ceil(count * (crowded ? 0.2 : 0.75)));
  const again = chance('energy/again');
  const more = Array.from(
    { length: count - chosen.length },
    () => chosen[drawInteger(again, chosen.length)]!,
  );
  const times = chance('energy/times');
  const slots = [...chosen, ...more].map((place) => ({
    place,
    minute: minuteOf(times(), times()),
    hard: false,
  }));
  const bad = chosen[Math.floor(chosen.length / 2)]!;
  const burstOn = Array.from({ length: bursting }, (_, index) => ({
    place: bad,
    minute: 560 + 8 * index,
    hard: true,
  }));
  return [...slots, ...burstOn].sort((a, b) => a.place - b.place || a.minute - b.minute);
}

/** Morning .35, midday .15, afternoon .32, evening .18. */
function minuteOf(part: number, within: number): number {
  const [from, to] = (
    [
      [450, 715],
      [725, 835],
      [845, 1075],
      [1090, 1290],
    ] as const
  )[stepOf(part, [0.35, 0.5, 0.82])]!;
  return Math.floor(from + within * (to - from));
}

/** Which tags and people stand in each record. */
function marksOn(chance: Chance, span: Span, slots: readonly Slot[], { crowded }: Recipe): Mark[][] {
  const standing: Mark[][] = slots.map(() => []);
  for (const mark of marks) {
    const random = chance(`energy/${mark.kind}/${mark.name}`);
    const weekly = chance(`energy/weeks/${mark.name}`);
    const weeks = Array.from(
      { length: span.week(span.days.length - 1) + 1 },
      () => weekly() < (mark.weeks ?? 1),
    );
    let last = { place: -1, drawn: 0 };
    for (const [index, { place }] of slots.entries()) {
      const drawn = crowded && place === last.place ? last.drawn : random();
      last = { place, drawn };
      const rides = standing[index]!.some(({ name }) => name === mark.along?.tag);
      const friday = span.weekday(place) === 5 ? mark.fridays : undefined;
      const rate = (rides ? mark.along?.rate : friday) ?? mark.rate;
      if (weeks[span.week(place)] && drawn < rate) standing[index]!.push(mark);
    }
  }
  return standing;
}

/** As the journal holds them, some of them twice. */
export function energyMade(chance: Chance, records: readonly EnergyRecord[]): Made[] {
  const [went, spent] = [chance('energy/went'), chance('energy/spent')];
  const words = chance('energy/text');
  return records.map(({ place, minute, tags, people, flow, pressure, level }) => {
    const how = clamped(2 + 0.5 * drawNormal(went) + 0.4 * level, 0, 4);
    const values = {
      level,
      went: went() < 0.5 ? how : null,
      flow,
      pressure,
      spent: spent() < 0.3 ? 15 * (1 + drawInteger(spent, 12)) : null,
    };
    return { kind: 'energy', place, minute, text: energyText(words, tags), tags, people, values };
  });
}
