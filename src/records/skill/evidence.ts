import type { Skill } from './skill.ts';

/** How well a level is backed by other records. */
export interface Evidence {
  readonly coverage: 'none' | 'thin' | 'backed';
  /** Wins, feedback and sessions that are linked to it. */
  readonly ids: readonly string[];
}

const least = { records: 3, kinds: 2 };

/** Letters of kinds that show something of a skill: wins, feedback, sessions. */
const telling = /^[wfs]\d/;

/** Only links that the person made count; three records of two kinds back a level. */
export function evidenceOf({ links, backlinks }: Pick<Skill, 'links' | 'backlinks'>): Evidence {
  const ids = [
    ...new Set([...links, ...backlinks].map(({ id }) => id).filter((id) => telling.test(id))),
  ].sort();
  const kinds = new Set(ids.map((id) => id[0])).size;
  const isBacked = ids.length >= least.records && kinds >= least.kinds;
  return { coverage: ids.length === 0 ? 'none' : isBacked ? 'backed' : 'thin', ids };
}

/** `backed by w3 f7 s2`, `thin: w3`, `no evidence linked`. */
export function evidenceWords({ coverage, ids }: Evidence): string {
  if (coverage === 'none') return 'no evidence linked';
  return `${coverage === 'backed' ? 'backed by' : 'thin:'} ${ids.slice(0, 4).join(' ')}${ids.length > 4 ? ' …' : ''}`;
}
