import { ensure } from './ensure.ts';

/** Gives the next number in [0, 1) at each call, with 53 random bits. */
export type Random = () => number;

/**
 * Numbers that look random and are the same on every machine for the same seed.
 *
 * The seed is any text; equal text gives equal numbers. Source: sfc32 of C. Doty-Humphrey's PractRand 0.94
 * (128 bits of state, counter from 1, 12 rounds thrown away). The three words of its seed are FNV-1a hashes
 * of the UTF-16 units of the text from three starts, each finished as in MurmurHash3.
 */
export function generator(seed: string): Random {
  const next = sfc32(hash(seed, 0x811c9dc5), hash(seed, 0x9e3779b9), hash(seed, 0x85ebca6b));
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

/** The 32-bit words of sfc32 from a seed of three words, as unsigned numbers. */
export function sfc32(first: number, second: number, third: number): () => number {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  const next = (): number => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

function hash(text: string, start: number): number {
  let h = start | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A whole number from 0 to `count` − 1, each with the same chance. RangeError unless `count` is whole, 1 to
 * 2^53 − 1.
 */
export function drawInteger(random: Random, count: number): number {
  ensure(Number.isSafeInteger(count) && count >= 1, 'A whole count of at least 1 is needed.');
  return Math.floor(random() * count);
}

/**
 * A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller 1958; two uniform numbers
 * each).
 */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/**
 * Puts the values from `start` to before `end` in random order, in place, every order with the same chance
 * (Fisher–Yates).
 */
export function shuffle(
  random: Random,
  values: { [index: number]: number },
  start: number,
  end: number,
): void {
  for (let last = end - 1; last > start; last--) {
    const other = start + Math.floor(random() * (last - start + 1));
    const held = values[last]!;
    values[last] = values[other]!;
    values[other] = held;
  }
}

/** The numbers 0 to `count` − 1 in random order. RangeError unless `count` is whole, 0 to 10,000,000. */
export function drawPermutation(random: Random, count: number): Int32Array {
  ensure(Number.isInteger(count) && count >= 0 && count <= 1e7, 'A whole count up to 10,000,000 is needed.');
  const order = Int32Array.from({ length: count }, (_, index) => index);
  shuffle(random, order, 0, count);
  return order;
}
