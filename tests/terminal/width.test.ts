import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { safeText } from '../../src/terminal/safe.ts';
import { usableWidth } from '../../src/terminal/terminal.ts';
import { measureFor } from '../../src/terminal/width.ts';
import { hostileText } from '../arbitrary.ts';

const safe = hostileText.map(safeText);

it('what is taken for one column is one column', async () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x3000; code += 1) {
    const character = String.fromCodePoint(code);
    if (safeText(character) !== character) continue;
    const measure = await measureFor([character]);
    if (measure.columns(character) !== stringWidth(character)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

describe('a cut', () => {
  it.each([
    ['abc', 2, 'ab'],
    ['日本語', 5, '日本'],
    ['e\u0301e\u0301', 1, 'e\u0301'],
    ['👩‍👩‍👧‍👦x', 1, ''],
    ['👩‍👩‍👧‍👦x', 2, '👩‍👩‍👧‍👦'],
    ['🇩🇪🇫🇷', 3, '🇩🇪'],
  ])('of %s to %s columns is %s', async (text, columns, kept) => {
    const measure = await measureFor([text]);
    expect(measure.cut(text, columns)).toBe(kept);
  });

  it('is a beginning that fits, and the next character would not', async () => {
    await fc.assert(
      fc.asyncProperty(safe, fc.nat({ max: 60 }), async (text, limit) => {
        const measure = await measureFor([text]);
        const kept = measure.cut(text, limit);
        expect(text.startsWith(kept)).toBe(true);
        expect(measure.columns(kept)).toBeLessThanOrEqual(limit);
        const [next] = new Intl.Segmenter().segment(text.slice(kept.length));
        if (next) expect(measure.columns(kept + next.segment)).toBeGreaterThan(limit);
      }),
    );
  });

  it('of a long text takes no long time', async () => {
    const text = `${'設'.repeat(200_000)}`;
    const measure = await measureFor([text]);
    let left = text;
    for (let cuts = 0; cuts < 2000; cuts += 1) left = left.slice(measure.cut(left, 80).length);
    expect(left.length).toBe(200_000 - 2000 * 40);
  });
});

it.each([
  [undefined, 79],
  [Number.NaN, 79],
  [0, 79],
  [-1, 79],
  [1, 39],
  [39, 39],
  [40, 39],
  [80, 79],
  [80.5, 79],
  [200, 119],
  [1e9, 119],
  [Number.POSITIVE_INFINITY, 79],
])('a screen that says it has %s columns is written to in %s', (columns, width) => {
  expect(usableWidth(columns)).toBe(width);
});
