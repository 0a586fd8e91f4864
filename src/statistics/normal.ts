import { ensure, ensureInside } from './ensure.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** The value of a polynomial with coefficients from the highest power down. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]!;
  return sum;
}

/** The normal density at `x`, mean 0 and deviation 1. RangeError unless `x` is finite. */
export function normalDensity(x: number): number {
  ensure(Number.isFinite(x), 'A finite number is needed.');
  return Math.exp(-0.5 * x * x - HALF_LOG_TWO_PI);
}

/**
 * The chance that a normal value, mean 0 and deviation 1, is at most `x`.
 *
 * Any finite `x`, else RangeError. Full relative precision in the lower tail to x = −37, then 0. Source: W.
 * J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969), as
 * arranged in R.
 */
export function normalCdf(x: number): number {
  ensure(Number.isFinite(x), 'A finite number is needed.');
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + centre(x);
  const beyond = tail(size);
  return x < 0 ? beyond : 1 - beyond;
}

function centre(x: number): number {
  const square = x * x;
  return (x * polynomial(square, CENTRE_ABOVE)) / polynomial(square, CENTRE_BELOW);
}

/** The chance of a value above `size`, for a size of at least 0.67. */
function tail(size: number): number {
  if (size > 39) return 0;
  // exp(−size²/2) in two steps, so that the rounding of the square does not count.
  const rough = Math.trunc(size * 16) / 16;
  const bell = Math.exp(-0.5 * rough * rough) * Math.exp(-0.5 * (size - rough) * (size + rough));
  if (size <= 5.656854249492381)
    return (bell * polynomial(size, MIDDLE_ABOVE)) / polynomial(size, MIDDLE_BELOW);
  const inverse = 1 / (size * size);
  const part = (inverse * polynomial(inverse, FAR_ABOVE)) / polynomial(inverse, FAR_BELOW);
  return (bell * (0.3989422804014327 - part)) / size;
}

/**
 * The value that a normal value, mean 0 and deviation 1, stays at or below with chance `p`.
 *
 * RangeError unless 0 < p < 1. Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37
 * (1988).
 */
export function normalQuantile(p: number): number {
  ensureInside(p);
  const away = p - 0.5;
  if (Math.abs(away) <= 0.425) {
    const near = 0.180625 - away * away;
    return (away * polynomial(near, NEAR_ABOVE)) / polynomial(near, NEAR_BELOW);
  }
  const root = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size =
    root <= 5
      ? polynomial(root - 1.6, SIDE_ABOVE) / polynomial(root - 1.6, SIDE_BELOW)
      : polynomial(root - 5, EDGE_ABOVE) / polynomial(root - 5, EDGE_BELOW);
  return away < 0 ? -size : size;
}

const CENTRE_ABOVE = [
  0.06568233791820745, 2.235252035460684, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CENTRE_BELOW = [1, 47.20258190468824, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_ABOVE = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BELOW = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const FAR_ABOVE = [
  0.02307344176494017, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  0.000029112874951168793,
];
const FAR_BELOW = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  0.00007297515550839662,
];
const NEAR_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const NEAR_BELOW = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const SIDE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const SIDE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const EDGE_ABOVE = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const EDGE_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
