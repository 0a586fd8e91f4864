/** Two means and what lies between them, as they are printed. */
export interface Printed {
  readonly one: string;
  readonly other: string;
  /** `0.2 higher`, `0.15 lower`, `as high`. */
  readonly difference: string;
  /** Any other figure beside them, in the same decimals. */
  readonly figure: (value: number) => string;
}

/**
 * The other mean against the one, so that the printed parts add up: in one decimal where they do and something is left of the
 * difference, else in two.
 */
export function printed(one: number, other: number): Printed {
  const digits = addsUp(one, other, 1) ? 1 : 2;
  const size = (round(other, digits) - round(one, digits)) / 10 ** digits;
  const figure = (value: number): string => plain(value, digits);
  const said = size === 0 ? 'as high' : `${figure(Math.abs(size))} ${size < 0 ? 'lower' : 'higher'}`;
  return { one: figure(one), other: figure(other), difference: said, figure };
}

/** In units of the last decimal, a half away from zero. */
const round = (value: number, digits: number): number =>
  Math.sign(value) * Math.round(Number((Math.abs(value) * 10 ** digits).toFixed(6)));

function addsUp(one: number, other: number, digits: number): boolean {
  const parts = round(other, digits) - round(one, digits);
  return parts === round(other - one, digits) && (parts !== 0 || Math.abs(other - one) < 1e-9);
}

/** With a true minus sign, and none before a zero. */
const plain = (value: number, digits: number): string => {
  const whole = round(value, digits);
  return `${whole < 0 ? '−' : ''}${(Math.abs(whole) / 10 ** digits).toFixed(digits)}`;
};
