import type { LabelEffect, LabelModel } from '../../statistics/label-effects.ts';

/** What a label is worth: `shown` says how much, `falseSign` how sure, where it counts. */
export interface Weighed {
  readonly shown: LabelEffect;
  readonly falseSign: number;
}

/** Judged by nobody: the other side of what was told already. */
const unknown = 0.5;

/**
 * Answers to one question, each beside the other answers. The surest is taken out when it stands out, and the others are
 * judged among themselves (step-down): a bad evening makes every other part of the day a little better, and that is one
 * thing to tell and not four. The size that is shown is always that beside all others.
 */
export function weighedRivals(
  model: LabelModel,
  names: readonly string[],
  standsOut: (effect: LabelEffect) => boolean,
): Weighed[] {
  const among = (label: string, list: readonly string[]): LabelEffect =>
    model.effect(
      label,
      list.filter((other) => other !== label),
    );
  const shown = new Map(names.map((label) => [label, among(label, names)]));
  const told: Weighed[] = [];
  let [left, floor] = [names, 0];
  const say = ({ label, effect, falseSign }: LabelEffect): void => {
    const whole = shown.get(label)!;
    const isTurned = effect * whole.effect < 0;
    told.push({ shown: whole, falseSign: isTurned ? unknown : Math.max(floor, falseSign) });
  };
  while (left.length > 1) {
    const round = left.map((label) => among(label, left)).toSorted(bySureness);
    const surest = round[0]!;
    if (!standsOut(surest)) {
      for (const each of round) say(each);
      return told;
    }
    say(surest);
    floor = Math.max(floor, surest.falseSign);
    left = left.filter((label) => label !== surest.label);
  }
  return [...told, ...left.map((label) => ({ shown: shown.get(label)!, falseSign: unknown }))];
}

/** Of two that mirror each other the rarer one is told. */
const bySureness = (one: LabelEffect, other: LabelEffect): number =>
  (Math.abs(one.falseSign - other.falseSign) < 1e-12 ? 0 : one.falseSign - other.falseSign) ||
  one.values - other.values ||
  (one.label < other.label ? -1 : 1);
