import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bar, percent } from '../../src/terminal/bar.ts';

it.each([
  [-0.5, '░░░░░░░░░░░░', '0 %'],
  [0, '░░░░░░░░░░░░', '0 %'],
  [0.001, '█░░░░░░░░░░░', '1 %'],
  [1 / 6, '██░░░░░░░░░░', '17 %'],
  [0.5, '██████░░░░░░', '50 %'],
  [0.62, '███████░░░░░', '62 %'],
  [0.999, '███████████░', '99 %'],
  [1, '████████████', '100 %'],
  [1.7, '████████████', '100 %'],
])('a share of %d is %s, %s', (share, cells, figure) => {
  expect(bar(share)).toBe(cells);
  expect(percent(share)).toBe(figure);
});

it('has its length, grows with the share, and is full or empty only at the ends', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const full = (each: number, cells: number): number =>
    [...bar(each, cells)].filter((cell) => cell === '█').length;
  fc.assert(
    fc.property(share, share, fc.integer({ min: 2, max: 60 }), (one, other, cells) => {
      expect([...bar(one, cells)]).toHaveLength(cells);
      if (one <= other) expect(full(one, cells)).toBeLessThanOrEqual(full(other, cells));
      expect(full(one, cells) === cells).toBe(one === 1);
      expect(full(one, cells) === 0).toBe(one === 0);
    }),
  );
});
