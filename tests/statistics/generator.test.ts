import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawInteger,
  drawNormal,
  drawPermutation,
  generator,
  sfc32,
} from '../../src/statistics/generator.ts';
import { normalCdf } from '../../src/statistics/normal.ts';
import { golden } from './golden.ts';

interface Figures {
  words: { seed: [number, number, number]; words: number[] }[];
  uniform: { seed: string; values: number[] }[];
}

const figures = golden<Figures>('generator');

describe('the generator', () => {
  it('gives the words and numbers of the reference', () => {
    for (const { seed, words } of figures.words) {
      const next = sfc32(...seed);
      expect(words.map(() => next())).toEqual(words);
    }
    for (const { seed, values } of figures.uniform) {
      const random = generator(seed);
      expect(values.map(() => random())).toEqual(values);
    }
  });

  it('fills the range evenly, and normal values follow the normal curve', () => {
    const random = generator('even');
    const cells = new Array<number>(20).fill(0);
    const bells = new Array<number>(20).fill(0);
    for (let i = 0; i < 20_000; i++) {
      cells[drawInteger(random, 20)]!++;
      bells[Math.min(19, Math.floor(normalCdf(drawNormal(random)) * 20))]!++;
    }
    const squares = (counts: number[]): number => counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    // The 99.9 % point of chi-square with 19 degrees of freedom.
    expect(squares(cells)).toBeLessThan(43.8);
    expect(squares(bells)).toBeLessThan(43.8);
  });

  it('gives each order of four the same chance', () => {
    const random = generator('orders');
    const seen = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = drawPermutation(random, 4).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    const square = [...seen.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(square).toBeLessThan(49.8);
  });

  it('keeps its promises for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, count) => {
        const order = drawPermutation(generator(seed), count);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        const random = generator(seed);
        for (let i = 0; i < 20; i++) expect(Number.isFinite(drawNormal(random))).toBe(true);
      }),
    );
    expect(() => drawInteger(generator(''), 0)).toThrow(RangeError);
    expect(() => drawPermutation(generator(''), -1)).toThrow(RangeError);
  });
});
