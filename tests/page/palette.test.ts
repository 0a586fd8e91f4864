import { describe, expect, it } from 'vitest';
import { dark, light, printed } from '../../src/insights/page/palette.ts';

/** WCAG 2.2, relative luminance and contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
  ['printed', printed],
])('%s', (_, palette) => {
  it.each(['ink', 'soft', 'accent'] as const)('%s is read on paper and on what is folded away', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.wash)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['give', 'take', 'axis', 'accent', 'ink'] as const)('%s is seen on paper', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['keep', 'more', 'less', 'start', 'stop', 'unsaid'] as const)('words are read on %s', (name) => {
    expect(contrast(palette.ink, palette[name])).toBeGreaterThanOrEqual(4.5);
  });
});

it('black on white is the most there is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
});
