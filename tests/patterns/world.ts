import { type Chance, chanceOf, sample } from './chance.ts';
import { recentDay, type Size, type World } from './contract.ts';
import { type EnergyRecord, energyMade, energyRecords } from './energy.ts';
import type { Standing } from './enough.ts';
import { feedbackMade } from './feedback.ts';
import { linesOf } from './lines.ts';
import type { Made } from './made.ts';
import { answers, meetings, meetingsOff, numbersMade, stepDays, tickets } from './numbers.ts';
import { othersMade } from './others.ts';
import { promiseRecords } from './promises.ts';
import { countsOf, spanOf } from './span.ts';
import { truthsOf } from './truth.ts';
import { type Recipe, recipeOf, type WorldName } from './worlds.ts';

/** A whole journal of this world, the same bytes each time. */
export function worldOf(name: WorldName, seed: number, size: Size): World {
  const recipe = recipeOf(name);
  const chance = chanceOf(seed);
  const { standing, made } = livedThrough(chance, size, recipe);
  return {
    name,
    seed,
    size,
    lines: linesOf(chance, standing.span, made),
    imports: recipe.doubled > 0 ? 2 : 1,
    truth: truthsOf(chance, size, recipe, standing),
  };
}

/** What happened, and how it was logged. */
export function livedThrough(
  chance: Chance,
  size: Size,
  recipe: Recipe,
): { standing: Standing; made: Made[] } {
  const span = spanOf(chance, size, recipe);
  const counts = countsOf(size, span);
  const off = meetingsOff(chance, span);
  const single = Math.round(counts.energy / (1 + recipe.doubled));
  const lived = energyRecords(chance, span, recipe, single, (place) => off[place - 1] ?? 0);
  const copies = sample(chance('energy/doubled'), lived, counts.energy - single);
  const energy: EnergyRecord[] = [...lived, ...copies].sort(
    (a, b) => a.place - b.place || a.minute - b.minute,
  );
  const [talks, load] = [
    meetings(chance, span, off, counts.meetings),
    tickets(chance, span, recipe, counts.tickets),
  ];
  const satisfaction = answers(chance, span, recipe, 'satisfaction', counts.satisfaction);
  const recentFrom = recentDay(size);
  const feedback = feedbackMade(chance, span, recipe, counts.feedback, recentFrom);
  const promises = promiseRecords(chance, span, recipe, counts.promises);
  const made = [
    ...doubling(energyMade(chance, lived), lived, copies),
    ...numbersMade('meetings', 1075, talks),
    ...numbersMade('tickets', 1080, load),
    ...numbersMade('satisfaction', 1000, satisfaction),
    ...numbersMade('drained', 1000, answers(chance, span, recipe, 'drained', counts.drained)),
    ...feedback,
    ...promises.map((promise) => promise.made),
    ...othersMade(chance, span, counts.others),
  ];
  const tagged = feedback.map(({ place, tags = [] }) => ({ place, tags }));
  const steps = stepDays(chance, span, recipe);
  return {
    standing: {
      span,
      energy,
      meetings: talks,
      tickets: load,
      satisfaction,
      steps,
      feedback: tagged,
      recentFrom,
      promises,
    },
    made,
  };
}

/** Copies say word for word what the first ones say. */
const doubling = (
  made: readonly Made[],
  lived: readonly EnergyRecord[],
  copies: readonly EnergyRecord[],
): Made[] => [...made, ...copies.map((copy) => made[lived.indexOf(copy)]!)];
