import { misuse, refused } from '../../errors.ts';
import { type Random, shuffle } from '../../statistics/generator.ts';
import type { Day } from '../../time/calendar.ts';
import { sayFullDay } from '../../time/say.ts';
import { beginOf, type Experiment, type results } from './experiment.ts';

export type Result = (typeof results)[number];

/** Throws refused when it is closed, misuse for a result before it began; it can always be dropped. */
export function closed(
  experiment: Experiment,
  { as, on, learned }: { as: Result; on: Day; learned?: string | undefined },
) {
  const { id, state } = experiment;
  if (state !== 'running')
    throw refused(`${id} is closed already: ${state}`, `career experiment reopen ${id}`);
  const begun = beginOf(experiment);
  if (on < begun && as !== 'drop')
    throw misuse(`${id} only begins on ${sayFullDay(begun)}`, `career experiment close ${id} drop`);
  return { state: as, closedOn: on, learned: learned || null };
}

/** Throws refused when it is running. */
export function reopened({ id, state }: Experiment) {
  if (state === 'running') throw refused(`${id} is running`, `career show ${id}`);
  return { state: 'running' as const };
}

/**
 * A day plan by a coin: as many days with the change as without it, or one more, in an order drawn from the seed. The
 * coin decides, so that nothing else can. Throws misuse for fewer than eight days, refused when there is a plan.
 */
export function planned(
  { id, plan }: Experiment,
  days: readonly Day[],
  random: Random,
): Pick<Experiment, 'plan'> {
  if (plan.length > 0) throw refused(`${id} has a plan already`, `career show ${id}`);
  if (days.length < 8)
    throw misuse(
      `a plan needs eight days or more, and ${id} has ${days.length} of them left`,
      `career edit ${id} --until "in 8 weeks"`,
    );
  const coins = Float64Array.from(days, (_, place) => place % 2);
  shuffle(random, coins, 0, coins.length);
  return { plan: days.map((on, place) => ({ on, arm: coins[place] === 0 ? 'with' : 'without' })) };
}
