import type { Interval } from '../../statistics/interval.ts';
import { shrunkShare, wilsonInterval } from '../../statistics/proportion.ts';
import { type FiscalYear, ownQuarterOf } from '../../time/period.ts';
import type { ClosedRow } from '../patterns/material.ts';

/** Own promises that came to an end: how many were kept, in all, by quarter, and by what they are about. */
export interface Kept extends Rate {
  readonly quarters: readonly (Rate & { readonly name: string })[];
  /** Topics, tags and people with enough promises, drawn towards the share of all; the lowest first. */
  readonly about: readonly (Rate & { readonly name: string; readonly likely: number })[];
}

interface Rate {
  readonly kept: number;
  readonly of: number;
  /** Of the share, 90 %. */
  readonly interval: Interval;
}

const least = 5;

/** Null when none came to an end. */
export function keptIn(closed: readonly ClosedRow[], fiscal: FiscalYear): Kept | null {
  if (closed.length === 0) return null;
  const all = rateOf(closed);
  const months = Map.groupBy(closed, ({ day }) => day.slice(0, 7));
  const quarters = Map.groupBy(months, ([month]) => ownQuarterOf(`${month}-01`, fiscal).name);
  const about = Map.groupBy(
    closed.flatMap((row) => row.about.map((name) => ({ name, row }))),
    ({ name }) => name,
  );
  return {
    ...all,
    quarters: [...quarters].map(([name, own]) => ({ name, ...rateOf(own.flatMap(([, rows]) => rows)) })),
    about: [...about]
      .map(([name, rows]) => ({ name, ...rateOf(rows.map(({ row }) => row)) }))
      .filter((rate) => rate.of >= least && rate.of < closed.length)
      .map((rate) => ({ ...rate, likely: shrunkShare(rate.kept, rate.of, all.kept / all.of) }))
      .toSorted((a, b) => a.likely - b.likely || (a.name < b.name ? -1 : 1)),
  };
}

function rateOf(rows: readonly ClosedRow[]): Rate {
  const kept = rows.filter((row) => row.kept).length;
  return { kept, of: rows.length, interval: wilsonInterval(kept, rows.length) };
}
