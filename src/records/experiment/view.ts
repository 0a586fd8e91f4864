import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, sayNearDay, today } from '../../time/say.ts';
import { beginOf, type Experiment } from './experiment.ts';

export const dated = false;

const resultWords = { keep: 'kept', change: 'changed', drop: 'dropped' };

export const line = (experiment: Experiment, clock: Clock): Text =>
  dotted(yielding(firstLine(experiment.text)), armToday(experiment, clock), standing(experiment, clock));

/** `today with it`, where a coin chose this day. */
function armToday({ state, plan }: Experiment, clock: Clock): string | undefined {
  const arm = state === 'running' ? plan.find(({ on }) => on === today(clock))?.arm : undefined;
  return arm === undefined ? undefined : `today ${arm} it`;
}

/** `until Fri 18 Dec, in 4 weeks`, `kept on Fri 18 Dec`. */
function standing(experiment: Experiment, clock: Clock): string {
  const { state, until, closedOn } = experiment;
  const now = today(clock);
  if (state !== 'running')
    return `${resultWords[state]}${closedOn === null ? '' : ` ${sayNearDay(closedOn, now)}`}`;
  const begun = beginOf(experiment);
  if (begun > now) return `begins ${sayDay(begun, now)}`;
  if (until === null) return `since ${sayDay(begun, now)}`;
  return `until ${sayDay(until, now)}, ${sayDistance(until, now)}`;
}

export function details(experiment: Experiment, clock: Clock): View {
  const { change, measure, plan, state, closedOn, learned, until } = experiment;
  const now = today(clock);
  const ahead = plan.filter(({ on }) => on >= now);
  return [
    ...labelled('change', change ?? ''),
    ...labelled('measure', measure ?? ''),
    ...labelled('from', sayDay(beginOf(experiment), now)),
    ...labelled('until', until === null ? '' : sayDay(until, now)),
    ...labelled(
      'plan',
      plan.length === 0
        ? ''
        : [`${plan.length} days by a coin`, ...ahead.map(({ on, arm }) => `${sayDay(on, now)}  ${arm}`)].join(
            '\n',
          ),
    ),
    ...labelled(
      'closed',
      state === 'running' || closedOn === null ? '' : `${resultWords[state]} on ${sayDay(closedOn, now)}`,
    ),
    ...labelled('learned', learned ?? ''),
  ];
}
