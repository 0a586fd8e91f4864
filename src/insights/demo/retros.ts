import { addDays, type Day, daysBetween, weekday } from '../../time/calendar.ts';
import { bagOf, type Chance, type Pick, type SampleRecord } from './record.ts';
import { keptReports } from './reports.ts';
import * as texts from './texts.ts';

/** Retros every three weeks, the promises they led to, and those made to others in between. */
export function withRetros(
  start: Day,
  today: Day,
  working: readonly Day[],
  pick: Pick,
  chance: Chance,
): SampleRecord[] {
  const records: SampleRecord[] = [];
  const [well, didnt, learned, action] = [texts.well, texts.didnt, texts.learned, texts.actions].map((list) =>
    bagOf(list, chance),
  ) as [() => string, () => string, () => string, () => string];
  let promiseCount = 0;
  let earlier: string[] = [];
  let last = start;
  const dates = retroDates(start, today);
  for (const day of working) {
    if (chance() < 0.13) {
      promiseCount += 1;
      records.push(promiseOn(day, today, chance, pick(texts.promises)));
    }
    if (!dates.has(day)) continue;
    const checks = earlier.map((promise) => ({
      promise,
      result: pick(['done', 'done', 'carried', 'dropped']),
      helped: pick(['yes', 'somewhat', 'unknown']),
    }));
    const chosen = [action()];
    const actions = chosen.map((text) => {
      promiseCount += 1;
      records.push(promiseOn(day, today, chance, { text }, 18 * 60 + 1));
      return { text, by: addDays(day, 14), promise: `p${promiseCount}` };
    });
    earlier = actions.map(({ promise }) => promise);
    records.push({
      kind: 'retro',
      day,
      minute: 18 * 60,
      text: '',
      values: {
        format: 'three-questions',
        since: last,
        answers: [
          { prompt: 'well', text: well() },
          { prompt: 'didnt', text: didnt() },
          { prompt: 'learned', text: learned() },
        ],
        actions,
        checks,
      },
    });
    last = day;
  }
  const held = records.filter(({ kind }) => kind === 'retro').map(({ day }) => day);
  return [...records, ...keptReports(held)];
}

/** Every three weeks, the last 19 days ago, on the workday before when it would be a weekend. */
function retroDates(start: Day, today: Day): Set<Day> {
  const dates = new Set<Day>();
  for (let day = addDays(today, -19); day > start; day = addDays(day, -21)) {
    dates.add(addDays(day, Math.min(0, 5 - weekday(day))));
  }
  return dates;
}

function promiseOn(
  day: Day,
  today: Day,
  chance: Chance,
  { text, to, from }: { text: string; to?: string; from?: string },
  minute = 11 * 60,
): SampleRecord {
  const due = addDays(day, 5 + Math.floor(chance() * 12));
  const over = daysBetween(due, today) > 2;
  const luck = chance();
  const state = !over
    ? 'open'
    : luck < 0.78
      ? 'kept'
      : luck < 0.88
        ? 'late'
        : luck < 0.94
          ? 'broken'
          : 'released';
  const closedOn = state === 'open' ? null : state === 'late' ? addDays(due, 2) : addDays(due, -1);
  const isOwn = to === undefined && from === undefined;
  return {
    kind: 'promise',
    day,
    minute,
    text,
    values: {
      to: to ?? null,
      from: from ?? null,
      due,
      state,
      closedOn,
      helped: isOwn && state === 'kept' ? 'yes' : null,
    },
  };
}
