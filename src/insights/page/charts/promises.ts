import { percent } from '../../../terminal/bar.ts';
import { count } from '../../../terminal/text.ts';
import type { Kept } from '../../report/promises.ts';
import type { Figure } from '../figure.ts';
import { type Track, tracks } from './tracks.ts';

/** A share of fewer is not worth a range. */
const least = 8;
const mostQuarters = 8;

/** How many promises were kept in time, in all and by quarter; null when none came to an end. */
export function promisesKept(kept: Kept | null): Figure | null {
  if (kept === null) return null;
  const quarters = kept.quarters.length > 1 ? kept.quarters.slice(-mostQuarters) : [];
  const rates = [{ ...kept, name: 'all' }, ...quarters];
  const title = `${kept.kept} of ${count(kept.of, 'promise')} ${kept.kept === 1 ? 'was' : 'were'} kept in time.`;
  return {
    name: 'promises',
    title,
    key: `The share that was kept. A line is the range that holds what is believed with 90 %; a ring has fewer than ${least} promises, too few for one.`,
    said: `${title}${quarters.length === 0 ? '' : ` By quarter: ${quarters.map((rate) => `${rate.name} ${rate.kept} of ${rate.of}`).join(', ')}.`}`,
    ...tracks(
      rates.map((rate): Track => {
        const isThin = rate.of < least;
        return {
          name: rate.name,
          at: rate.kept / rate.of,
          range: isThin ? null : [rate.interval.low, rate.interval.high],
          colour: rate.name === 'all' ? 'accent' : 'ink',
          mark: 'disc',
          isOpen: isThin,
          figure: `${rate.kept} of ${rate.of}`,
          rest: isThin ? '' : `${percent(rate.interval.low)} to ${percent(rate.interval.high)}`,
        };
      }),
      {
        min: 0,
        max: 1,
        zero: null,
        ticks: [
          [0, '0 %'],
          [0.5, '50 %'],
          [1, '100 %'],
        ],
      },
    ),
    table: {
      head: ['Which', 'Kept in time', 'Of', '90 % range'],
      rows: rates.map((rate) => [
        rate.name,
        rate.kept,
        rate.of,
        rate.of < least ? 'too few' : `${percent(rate.interval.low)} to ${percent(rate.interval.high)}`,
      ]),
    },
  };
}
