import type { Experiment } from '../../records/experiment/experiment.ts';
import { items } from '../../records/pulse/items.ts';
import type { Database } from '../../storage/database.ts';
import type { Day, Range } from '../../time/calendar.ts';
import { type Look, lookAt, rangeOf } from './look.ts';
import { dailyMeans, pulseItems } from './store.ts';

/** What an experiment shows, with its measure as it is logged and the days that were looked at. */
export interface Seen {
  readonly measure: string;
  readonly period: Range;
  readonly look: Look;
}

/** What it shows on a day; undefined without a measure, or where nothing is logged under its name. */
export function seenOn(
  db: Database,
  experiment: Experiment,
  now: Day,
  how: { readonly describes?: boolean } = {},
): Seen | undefined {
  const measure = experiment.measure === null ? undefined : measureNamed(db, experiment.measure);
  if (measure === undefined) return undefined;
  const { before, after } = rangeOf(experiment, now);
  const planned = experiment.plan.map(({ on }) => on).sort();
  const from = [before.from, planned[0] ?? before.from].sort()[0]!;
  const to = [after.to, planned.at(-1) ?? after.to].sort().at(-1)!;
  const period = { from, to };
  return { measure, period, look: lookAt(experiment, dailyMeans(db, measure, period), now, how) };
}

/** Energy, or the name as it is logged; undefined when nothing is logged under it. The known names are asked first. */
function measureNamed(db: Database, wish: string): string | undefined {
  const named = (names: readonly string[]): string | undefined =>
    names.find((each) => each.toLowerCase() === wish.trim().toLowerCase());
  return named(['energy', ...items().map(({ name }) => name)]) ?? named(pulseItems(db));
}
