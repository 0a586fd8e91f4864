import type { JournalRecord } from '../../journal/record.ts';
import { type KeptRate, tally } from '../../records/promise/ledger.ts';
import type { Promised } from '../../records/promise/promise.ts';
import type { Session } from '../../records/session/session.ts';
import { reaches, type Win } from '../../records/win/win.ts';
import type { Day, Range } from '../../time/calendar.ts';

/** What influence is built on: doing what one said, helping, and how far it reaches. Never a title or a level. */
export interface Influence {
  readonly promises: KeptRate | null;
  /** Help that was given: wins of that type, and sessions for others. */
  readonly helped: readonly string[];
  /** People that one helped or kept a promise to. */
  readonly people: readonly string[];
  /** Wins by how far they reached, the nearest first. */
  readonly reach: Readonly<Record<string, number>>;
  /** Records with one of the practices as a tag. */
  readonly practices: Readonly<Record<(typeof practices)[number], number>>;
}

/** What makes others trust: to be tagged by oneself. */
export const practices = ['empathy', 'patience', 'clarity'] as const;

export interface InfluenceMaterial {
  readonly promises: readonly Promised[];
  readonly wins: readonly Win[];
  readonly sessions: readonly Session[];
  /** Records with one of the practices as a tag, of any kind. */
  readonly practised: readonly JournalRecord[];
}

export function influenceOf(material: InfluenceMaterial, range: Range, today: Day): Influence {
  const toOthers = material.promises.filter(({ to }) => to !== null);
  const { rate, ids } = tally(toOthers, range, today);
  const keptTo = toOthers.filter(({ id }) => ids.kept.includes(id)).flatMap(({ to }) => to ?? []);
  const help = material.wins.filter(({ type }) => type === 'help');
  const given = material.sessions.filter((each) => each.given === true && each.state === 'held');
  const reached = reaches.flatMap((name) => {
    const times = material.wins.filter(({ reach }) => reach === name).length;
    return times === 0 ? [] : [[name, times] as const];
  });
  const counts = practices.map((tag) => [
    tag,
    new Set(material.practised.flatMap(({ id, tags }) => (tags.includes(tag) ? id : []))).size,
  ]);
  return {
    promises: rate,
    helped: [...help, ...given].map(({ id }) => id),
    people: [
      ...new Set([
        ...keptTo,
        ...help.flatMap(({ people }) => people),
        ...given.flatMap(({ whom }) => whom ?? []),
      ]),
    ].sort(),
    reach: Object.fromEntries(reached),
    practices: Object.fromEntries(counts) as Influence['practices'],
  };
}
