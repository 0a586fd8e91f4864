import type { LabelEffect, LabelModel } from '../../statistics/label-effects.ts';

/** What a label is worth: `shown` says how much, `falseSign` how sure, where it counts. */
export interface Weighed {
  readonly shown: LabelEffect;
  readonly falseSign: number;
}

/** No hint is above. */
const hopeless = 0.1;
/** Judged by nobody: the other side of what was told already. */
const unknown = 0.5;

/**
 * Answers to one question, each beside the other answers. A bad evening makes every other part of the day a little better,
 * and that is one thing to tell and not four. So an answer has to stand out whichever one of the others is set aside, and
 * when the surest does, it is taken out and the rest are judged among themselves (step-down). The size that is shown is
 * always that beside all others. `toTell` are those of the names that may be told of.
 */
export function weighedRivals(
  model: LabelModel,
  names: readonly string[],
  toTell: readonly string[],
  standsOut: (weighed: Weighed) => boolean,
): Weighed[] {
  const among = (label: string, list: readonly string[]): LabelEffect =>
    model.effect(
      label,
      list.filter((other) => other !== label),
    );
  const told: Weighed[] = [];
  let [left, waiting, floor] = [names, toTell, 0];
  const judged = (label: string): Weighed => {
    const shown = among(label, names);
    const doubt = (list: readonly string[]): number => {
      const { effect, falseSign } = list === names ? shown : among(label, list);
      return effect * shown.effect > 0 ? falseSign : unknown;
    };
    const beside = doubt(left);
    // What does not even stand out among all of them need not be looked at without each.
    const aside = left.length > 2 && beside < hopeless ? left.filter((other) => other !== label) : [];
    const doubts = aside.map((one) => doubt(left.filter((other) => other !== one)));
    return { shown, falseSign: Math.max(floor, beside, ...doubts) };
  };
  while (left.length > 1 && waiting.length > 0) {
    const round = waiting.map(judged).toSorted(bySureness);
    const surest = round[0]!;
    if (!standsOut(surest)) return [...told, ...round];
    told.push(surest);
    floor = surest.falseSign;
    left = left.filter((label) => label !== surest.shown.label);
    waiting = waiting.filter((label) => label !== surest.shown.label);
  }
  return [...told, ...waiting.map((label) => ({ shown: among(label, names), falseSign: unknown }))];
}

/** Of two that mirror each other the rarer one is told. */
const bySureness = (one: Weighed, other: Weighed): number =>
  (Math.abs(one.falseSign - other.falseSign) < 1e-12 ? 0 : one.falseSign - other.falseSign) ||
  one.shown.values - other.shown.values ||
  (one.shown.label < other.shown.label ? -1 : 1);
