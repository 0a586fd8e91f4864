import { type Chance, drawNormal, drawSeries, sample } from './chance.ts';
import type { Made } from './made.ts';
import { clamped, reportedMean } from './scale.ts';
import type { Span } from './span.ts';
import { planted, type Recipe } from './worlds.ts';

/** A number on a day; `mean` is what it was before chance and rounding. */
export interface Reading {
  readonly place: number;
  readonly value: number;
  readonly mean: number;
}

/** How far the meetings of each day are from what its weekday usually has, in deviations; whether logged or not. */
export function meetingsOff(chance: Chance, { days }: Span): number[] {
  const random = chance('meetings');
  return days.map(() => drawNormal(random));
}

const meetingsUsual = [4, 5, 5, 4, 3, 1, 1] as const;

/** So many, when they are so many deviations off. */
export const meetingsAt = (mean: number, off: number): number => clamped(mean + 1.6 * off, 0, 12);

/** A number from outside that goes with the energy of the next day where something is planted. */
export function meetings(chance: Chance, span: Span, off: readonly number[], count: number): Reading[] {
  return sample(chance('meetings/days'), span.active, count).map((place) => {
    const mean = meetingsUsual[span.weekday(place) - 1]!;
    return { place, mean, value: meetingsAt(mean, off[place]!) };
  });
}

/** One that shares nothing with energy but low Fridays and a drift, where those are planted. */
export function tickets(chance: Chance, span: Span, recipe: Recipe, count: number): Reading[] {
  const random = chance('tickets');
  const noise = span.days.map(() => 2 * drawNormal(random));
  return sample(chance('tickets/days'), span.active, count).map((place) => {
    const friday = recipe.planted && span.weekday(place) === 5 ? -3 : 0;
    const drift = recipe.planted ? -5 * ((place + 0.5) / span.days.length - 0.5) : 0;
    const mean = 10 + friday + drift;
    return { place, mean, value: clamped(mean + noise[place]!, 0, 40) };
  });
}

const weekly = {
  satisfaction: { usual: 4.8, deviation: 0.8, min: 1, max: 7 },
  drained: { usual: 4, deviation: 1.5, min: 0, max: 10 },
};

export type Item = keyof typeof weekly;

/** Days on which satisfaction steps; the first down, a second one up again. */
export function stepDays(chance: Chance, { days }: Span, { steps }: Recipe): number[] {
  const where = chance('satisfaction/steps');
  if (steps === 0) return [];
  if (steps === 1) return [Math.round(days.length * (0.35 + 0.3 * where()))];
  return [0.3, 0.62].map((from) => Math.round(days.length * (from + 0.08 * where())));
}

/** One answer a week, in some weeks, with some memory of the last. */
export function answers(chance: Chance, span: Span, recipe: Recipe, item: Item, count: number): Reading[] {
  const { usual, deviation, min, max } = weekly[item];
  const weeks = [...new Map(span.active.map((place) => [Math.floor(place / 7), place])).values()];
  const wobble = drawSeries(chance(item), weeks.length, 0.3, deviation);
  const steps = item === 'satisfaction' ? stepDays(chance, span, recipe) : [];
  const taken = new Set(sample(chance(`${item}/weeks`), weeks, count));
  return weeks.flatMap((place, index) => {
    if (!taken.has(place)) return [];
    const isLow = steps.filter((day) => place >= day).length % 2 === 1;
    const mean = usual + (isLow ? planted.step : 0);
    const value = recipe.mood === 'none' ? usual : mean + wobble[index]!;
    return [{ place, mean, value: clamped(value, min, max) }];
  });
}

/** Of what is reported, at a mean of satisfaction. */
export const satisfactionAt = (mean: number): number => {
  const { deviation, min, max } = weekly.satisfaction;
  return reportedMean(mean, deviation, min, max);
};

export const numbersMade = (item: string, minute: number, readings: readonly Reading[]): Made[] =>
  readings.map(({ place, value }) => ({
    kind: 'pulse',
    place,
    minute,
    text: '',
    values: {
      item,
      value,
      version: Object.hasOwn(weekly, item) ? 1 : null,
      source: Object.hasOwn(weekly, item) ? null : 'my calendar',
    },
  }));
