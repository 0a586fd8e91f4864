const bars = '▁▂▃▄▅▆▇█';

/** One bar for each value between `min` and `max`; `·` where there is none, because a gap is never bridged. */
export const strip = (values: readonly (number | null)[], min: number, max: number): string =>
  values
    .map((value) => {
      if (value === null) return '·';
      const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
      return bars[Math.round(share * (bars.length - 1))];
    })
    .join('');
