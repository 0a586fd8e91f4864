/**
 * The correlation of a series with itself one step on, from −1 to 1; 0 for fewer than two values or equal
 * ones.
 */
export function lagOne(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  let [products, squares] = [0, 0];
  values.forEach((value, i) => {
    squares += (value - mean) ** 2;
    if (i > 0) products += (value - mean) * (values[i - 1]! - mean);
  });
  return squares > 1e-24 * mean * mean ? products / squares : 0;
}

/**
 * The same without its bias towards −1/n: (n r + 1)/(n − 3) when a mean was taken off, (n r + 2)/(n − 4) when
 * a mean and a slope or a step were (`fitted` 1 or 2), kept within 0 and `most`.
 *
 * Needs n above fitted + 2; the caller answers for it. Source: Marriott and Pope, Biometrika 41 (1954), to
 * first order.
 */
export const withoutBias = (r: number, n: number, fitted: 1 | 2, most = 0.9): number =>
  Math.min(most, Math.max(0, (n * r + fitted) / (n - 2 - fitted)));

/**
 * How many times larger the variance of a sum over n values is when they are correlated as r^k at lag k:
 * 1 + 2 Σ (1 − k/n) r^k. At least 1 for r from 0 to below 1. Source: Bartlett (1935), Yue and Wang (2004).
 */
export function inflation(r: number, n: number): number {
  let [sum, power] = [1, 1];
  for (let k = 1; k < n && Math.abs(power) > 1e-18; k++) {
    power *= r;
    sum += 2 * (1 - k / n) * power;
  }
  return sum;
}
