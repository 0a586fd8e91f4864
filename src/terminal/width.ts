/**
 * Columns that text takes on a screen. What this program prints of its own is known to be one column a
 * character; only other text pays for loading the library that knows wide and combining characters.
 */
const oneColumn =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203e‹›−→←↑↓≥≤×≈☐☑␀-␡\u2500-\u259f●○▸◆△□▷]*$/;

export interface Measure {
  columns(text: string): number;
  /** The longest beginning that fits, by whole characters as people see them. */
  cut(text: string, columns: number): string;
}

const simple: Measure = {
  columns: (text) => text.length,
  cut: (text, columns) => text.slice(0, columns),
};

/** A measure fit for all these texts. */
export async function measureFor(texts: readonly string[]): Promise<Measure> {
  if (texts.every((text) => oneColumn.test(text))) return simple;
  const { default: stringWidth } = await import('string-width');
  const segmenter = new Intl.Segmenter();
  const columns = (text: string): number => (oneColumn.test(text) ? text.length : stringWidth(text));
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
