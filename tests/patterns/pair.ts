import { drawNormal, type Random } from './chance.ts';
import { type EnergyRecord, energyNoise, levelOf } from './energy.ts';
import { meetingsAt, type Reading } from './numbers.ts';
import { meanOf, slopeOf } from './scale.ts';
import type { Span } from './span.ts';
import { planted } from './worlds.ts';

/** Values by the place of their day. */
export type Daily = ReadonlyMap<number, number>;

export const dailyEnergy = (
  records: readonly EnergyRecord[],
  level: (record: EnergyRecord) => number,
): Daily =>
  new Map(
    [...Map.groupBy(records, ({ place }) => place)].map(([place, list]) => [place, meanOf(list.map(level))]),
  );

export const dailyNumbers = (readings: readonly Reading[]): Daily =>
  new Map(readings.map(({ place, value }) => [place, value]));

export const pairCount = (a: Daily, b: Daily, lag: number): number =>
  [...a.keys()].filter((place) => b.has(place + lag)).length;

/** The rank correlation of a day's `a` with `b` so many days later, with weekday and trend taken out of both. */
function rankCorrelation(span: Span, a: Daily, b: Daily, lag: number): number {
  const [cleanA, cleanB] = [cleaned(span, a), cleaned(span, b)];
  const pairs = [...cleanA].flatMap(([place, value]) => {
    const other = cleanB.get(place + lag);
    return other === undefined ? [] : [[value, other] as const];
  });
  if (pairs.length < 3) return Number.NaN;
  return correlation(ranks(pairs.map(([value]) => value)), ranks(pairs.map(([, other]) => other)));
}

function cleaned(span: Span, daily: Daily): Map<number, number> {
  const slope = slopeOf([...daily]);
  const flat = [...daily].map(([place, value]) => [place, value - slope * place] as const);
  const days = Map.groupBy(flat, ([place]) => span.weekday(place));
  const usual = new Map([...days].map(([day, list]) => [day, meanOf(list.map(([, value]) => value))]));
  return new Map(flat.map(([place, value]) => [place, value - usual.get(span.weekday(place))!]));
}

/** Ties share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const found = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let place = start; place < end; place += 1) found[order[place]!] = (start + end - 1) / 2;
    start = end;
  }
  return found;
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  let [across, ofX, ofY] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    across += (value - mx) * (y[index]! - my);
    ofX += (value - mx) ** 2;
    ofY += (y[index]! - my) ** 2;
  }
  return across / Math.sqrt(ofX * ofY);
}

const redraws = 60;

/** The mean of the correlation when the meetings of all days and the noise of all levels are drawn anew. */
export function pairEffect(
  random: Random,
  span: Span,
  records: readonly EnergyRecord[],
  readings: readonly Reading[],
): number {
  const drawn = Array.from({ length: redraws }, () => {
    const off = span.days.map(() => drawNormal(random));
    const meetings = readings.map((reading) => ({
      ...reading,
      value: meetingsAt(reading.mean, off[reading.place]!),
    }));
    const energy = dailyEnergy(records, ({ place, mean, points }) => {
      const moved = planted.nextDay * (off[place - 1] ?? 0) - (points.get('pair') ?? 0);
      return levelOf(mean + moved, energyNoise * drawNormal(random));
    });
    return rankCorrelation(span, dailyNumbers(meetings), energy, 1);
  });
  return meanOf(drawn);
}
