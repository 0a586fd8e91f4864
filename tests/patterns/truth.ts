import { weekdayNames } from '../../src/time/calendar.ts';
import type { Chance } from './chance.ts';
import { type PatternKind, recentDay, type Size, type Truth } from './contract.ts';
import { driftEffect, effectAmong, partEffect, pressureEffect, weekdayEffect } from './effects.ts';
import { burstTag } from './energy.ts';
import { enough, type Standing } from './enough.ts';
import { themeRates } from './feedback.ts';
import { pairEffect } from './pair.ts';
import { answersEffect, keptEffect, outsideEffects } from './stream-effects.ts';
import { parts, planted, pressures, type Recipe, topics } from './worlds.ts';

type Told = Omit<Truth, 'eligible'>;

/** All that is so in a journal, and what must not be said of it. */
export function truthsOf(chance: Chance, size: Size, recipe: Recipe, standing: Standing): Truth[] {
  const told = [
    ...ofEnergy(recipe, standing),
    ...ofNumbers(recipe, standing),
    ...ofThemes(recipe, standing, recentDay(size)),
    ...ofPromises(recipe, standing),
    ...ofPairs(chance, recipe, standing),
  ];
  return told
    .map((each) => (Number.isNaN(each.effect) ? { ...each, effect: null } : each))
    .map((each) => ({ ...each, eligible: each.role === 'planted' && enough(each, standing) }));
}

const so = (kind: PatternKind, target: string, effect: number): Told => ({
  kind,
  target,
  effect,
  direction: effect < 0 ? -1 : 1,
  role: 'planted',
});

const not = (kind: PatternKind, target: string, effect = 0): Told => ({
  ...so(kind, target, effect),
  direction: null,
  role: 'decoy',
});

const neither = (kind: PatternKind, target: string, effect: number | null = null): Told => ({
  ...not(kind, target),
  effect,
  role: 'neutral',
});

function ofEnergy(recipe: Recipe, { span, energy }: Standing): Told[] {
  const marked = (['tags', 'people'] as const).flatMap((list) => {
    const kind = list === 'tags' ? 'tag' : 'person';
    return [...new Set(energy.flatMap((record) => record[list]))].sort().map((name) => {
      const effect = effectAmong(energy, `${kind}/${name}`);
      // All of it on one day, and nobody knows what the day was like without.
      if (name === burstTag) return { ...not(kind, name), effect: null };
      return Number.isNaN(effect) ? not(kind, name) : so(kind, name, effect);
    });
  });
  const isPlanted = recipe.planted;
  const weekdays = weekdayNames.map((name, index) => {
    const effect = weekdayEffect(span, energy, index + 1);
    return isPlanted && name === 'friday' ? so('weekday', name, effect) : not('weekday', name, effect);
  });
  const times = parts.map((part) => {
    const effect = partEffect(energy, part);
    return isPlanted && part === 'evening' ? so('part', part, effect) : not('part', part, effect);
  });
  const pressed = pressures.map((name) => {
    const effect = pressureEffect(energy, name);
    if (!isPlanted) return not('pressure', name);
    return name === 'high' ? so('pressure', name, effect) : neither('pressure', name, effect);
  });
  const flow = isPlanted ? so('flow', 'flow', effectAmong(energy, 'flow/flow')) : not('flow', 'flow');
  const drifts = recipe.mood === 'walking';
  const trend = isPlanted
    ? so('trend', 'energy', driftEffect(span, energy))
    : drifts
      ? neither('trend', 'energy')
      : not('trend', 'energy');
  const change = isPlanted || drifts ? neither('change', 'energy') : not('change', 'energy');
  return [...marked, ...weekdays, ...times, ...pressed, flow, trend, change];
}

function ofNumbers(recipe: Recipe, standing: Standing): Told[] {
  const { trend, change } = outsideEffects(standing);
  const flat = ['meetings', 'drained'].flatMap((item) => [not('trend', item), not('change', item)]);
  const drifting = recipe.planted
    ? [neither('trend', 'tickets', trend), neither('change', 'tickets', change)]
    : [not('trend', 'tickets'), not('change', 'tickets')];
  const step = answersEffect(standing);
  const stepping: Record<Recipe['steps'], Told[]> = {
    0: [not('change', 'satisfaction'), not('trend', 'satisfaction')],
    1: [so('change', 'satisfaction', step), neither('trend', 'satisfaction')],
    2: [
      { ...so('change', 'satisfaction', 0), effect: null, direction: null },
      neither('trend', 'satisfaction'),
    ],
  };
  return [...flat, ...drifting, ...stepping[recipe.steps]];
}

function ofThemes(recipe: Recipe, { feedback }: Standing, recentFrom: number): Told[] {
  const rates = Object.entries(themeRates(recipe));
  const isThere =
    feedback.some(({ place }) => place >= recentFrom) && feedback.some(({ place }) => place < recentFrom);
  // Of the feedback that has tags: of that without any nobody knows what it is about.
  const [tagged, taggedLater] = ([0, 1] as const).map(
    (at) => 1 - rates.reduce((none, [, rate]) => none * (1 - rate[at]), 1),
  ) as [number, number];
  return rates.map(([name, [before, after]]) => {
    const shift = after / taggedLater - before / tagged;
    return before === after
      ? not('theme', name, shift)
      : { ...so('theme', name, after - before), effect: isThere ? shift : Number.NaN };
  });
}

function ofPromises(recipe: Recipe, standing: Standing): Told[] {
  const told = topics.map((topic) => {
    const effect = keptEffect(standing, (promise) => promise.topic === topic);
    const isPlanted = recipe.planted && topic === planted.topic.name;
    return isPlanted ? { ...so('kept', topic, -1), effect } : not('kept', topic, effect);
  });
  const people = [...new Set(standing.promises.flatMap(({ to }) => to ?? []))].sort();
  return [
    ...told,
    ...people.map((alias) =>
      not(
        'kept',
        alias,
        keptEffect(standing, ({ to }) => to === alias),
      ),
    ),
  ];
}

function ofPairs(chance: Chance, recipe: Recipe, { span, energy, meetings }: Standing): Told[] {
  const all = ['meetings', 'tickets'].flatMap((name) => [-1, 0, 1, 2].map((lag) => ({ name, lag })));
  return all.map(({ name, lag }) => {
    const target = `${name}>energy${lag < 0 ? lag : `+${lag}`}`;
    if (!recipe.planted || name !== 'meetings' || lag !== 1) return not('pair', target);
    return {
      ...so('pair', target, -1),
      effect: pairEffect(chance('truth/pair'), span, energy, meetings),
    };
  });
}
