import { addDays, type Day, startOfWeek } from '../../time/calendar.ts';

/** An answer to a pulse question. */
export interface Answer {
  readonly day: Day;
  readonly value: number;
}

/** What one's own answers say, when it is worth a word. */
export interface Courtesy {
  readonly reason: 'drained' | 'recovery';
  readonly times: number;
  readonly of: number;
}

/** How far back answers count, in days. */
export const courtesyDays = 42;

const rule = { high: 7, low: 3, of: 4, times: 3 };

/**
 * Of the last four weeks with an answer, each with its last, three on being drained are 7 or more, or all four on recovery 3 or
 * less; nothing older than six weeks counts. A courtesy threshold chosen here, and no validated cut-off of anything.
 */
export function courtesyOf(
  drained: readonly Answer[],
  recovery: readonly Answer[],
  today: Day,
): Courtesy | null {
  const high = weekly(drained, today);
  const times = high.filter(({ value }) => value >= rule.high).length;
  if (high.length === rule.of && times >= rule.times) return { reason: 'drained', times, of: rule.of };
  const low = weekly(recovery, today);
  return low.length === rule.of && low.every(({ value }) => value <= rule.low)
    ? { reason: 'recovery', times: rule.of, of: rule.of }
    : null;
}

/** The last answer of each week, of the last weeks that have one; the answers in the order in which they were given. */
function weekly(answers: readonly Answer[], today: Day): Answer[] {
  const recent = answers
    .filter(({ day }) => day > addDays(today, -courtesyDays) && day <= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const weeks = Map.groupBy(recent, ({ day }) => startOfWeek(day));
  return [...weeks.values()].map((own) => own.at(-1)!).slice(-rule.of);
}

/** Their own numbers, what to do about them, and always a human. */
export const courtesyText = ({ reason, times, of }: Courtesy): string =>
  `In ${times === of ? `each of your last ${of}` : `${times} of your last ${of}`} weekly check-ins you rated ${
    reason === 'drained' ? 'being drained 7 or more' : 'recovery 3 or less'
  }. This tool can’t tell why and isn’t a medical instrument. If it has gone on for two weeks or more, or touches sleep, health or the people close to you, a doctor, occupational-health service or therapist is the right person to ask.`;

/** Offered below the notice: whom one has written down, or how to. */
export const offerText = (people: number): string =>
  people > 0
    ? 'The people you wrote down as support are listed below.'
    : 'If you would like a list of people to turn to, it begins with: career person mentor --ring mentor';
