/** Gives the next number in [0, 1) at each call. */
export type Random = () => number;

/**
 * Chance in streams by name. A stream depends on the seed and its own name alone, so drawing from one, or adding one, never
 * changes another.
 */
export type Chance = (stream: string) => Random;

export const chanceOf =
  (seed: string | number): Chance =>
  (stream) =>
    generator(`${seed}/${stream}`);

/** sfc32 (C. Doty-Humphrey, PractRand) on three hashes of the text; the same numbers on every machine. */
function generator(seed: string): Random {
  const word = sfc32(hash(seed, 0x811c9dc5), hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b));
  return () => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 0x20000000000000;
}

function sfc32(first: number, second: number, third: number): () => number {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  const next = (): number => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** FNV-1a, finished as in MurmurHash3. */
function hash(text: string, start: number): number {
  let h = start | 0;
  for (let place = 0; place < text.length; place += 1) {
    h = Math.imul(h ^ text.charCodeAt(place), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A whole number from 0 to `count` − 1. */
export const drawInteger = (random: Random, count: number): number => Math.floor(random() * count);

export const pick = <T>(random: Random, list: readonly T[]): T => list[drawInteger(random, list.length)]!;

/** So many of a list, without repeats, in the order of the list; heavier ones sooner. */
export function sample<T>(
  random: Random,
  list: readonly T[],
  count: number,
  weight: (each: T) => number = () => 1,
): T[] {
  const keyed = list.map((each, place) => ({ each, place, key: -Math.log(1 - random()) / weight(each) }));
  const taken = keyed.sort((a, b) => a.key - b.key || a.place - b.place).slice(0, count);
  return taken.sort((a, b) => a.place - b.place).map(({ each }) => each);
}

export const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);

/** A stationary series with this lag-1 correlation and deviation. */
export function drawSeries(random: Random, length: number, correlation: number, deviation: number): number[] {
  const step = deviation * Math.sqrt(1 - correlation ** 2);
  let value = deviation * drawNormal(random);
  return Array.from({ length }, (_, place) => {
    if (place > 0) value = correlation * value + step * drawNormal(random);
    return value;
  });
}
