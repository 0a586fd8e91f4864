import { ordinary } from './safe.ts';

/** Columns that text takes on a screen. */
export interface Measure {
  columns(text: string): number;
  /** The longest beginning that fits, by whole characters as people see them. */
  cut(text: string, columns: number): string;
}

const simple: Measure = {
  columns: (text) => text.length,
  cut: (text, columns) => text.slice(0, columns),
};

/** A measure fit for all these texts; only those that are not ordinary pay for loading the library that knows the others. */
export async function measureFor(texts: readonly string[]): Promise<Measure> {
  if (ordinary.test(texts.join(''))) return simple;
  const { default: stringWidth } = await import('string-width');
  const segmenter = new Intl.Segmenter();
  const columns = (text: string): number => (ordinary.test(text) ? text.length : stringWidth(text));
  return {
    columns,
    cut(text, limit) {
      // Only the beginning is looked at, because a segmenter copies all that it is given.
      for (let length = 64 + 8 * limit; ; length *= 8) {
        let taken = '';
        let used = 0;
        for (const { segment } of segmenter.segment(text.slice(0, length))) {
          used += columns(segment);
          if (used > limit) return taken;
          taken += segment;
        }
        if (length >= text.length) return taken;
      }
    },
  };
}
