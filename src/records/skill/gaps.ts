import { addMonths, type Day } from '../../time/calendar.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Facet, facetOf } from './levels.ts';
import type { Skill } from './skill.ts';

export interface Gap {
  /** Null while the skill is not one's own. */
  readonly id: string | null;
  readonly name: string;
  readonly area: string | null;
  readonly baseline: number | null;
  readonly current: number | null;
  readonly wanted: number;
  /** Levels between what is wanted and what is; all of them where nothing was assessed. */
  readonly gap: number;
  readonly importance: number;
  readonly assessedOn: Day | null;
  readonly evidence: Evidence;
}

export const currentOf = ({ assessed }: Pick<Skill, 'assessed'>): number | null =>
  assessed.at(-1)?.level ?? null;

export const baselineOf = ({ assessed }: Pick<Skill, 'assessed'>): number | null =>
  assessed[0]?.level ?? null;

/** Those that were assessed, and last more than a quarter ago. */
export const stale = (skills: readonly Skill[], now: Day): Skill[] =>
  skills.filter(({ assessed }) => assessed.length > 0 && assessed.at(-1)!.on < addMonths(now, -3));

/** What matters some unless it was said. */
const usual = 2;

/** What is asked of a skill; one's own skills ask it of themselves. */
export interface Asked {
  readonly name: string;
  readonly area: string | null;
  readonly wanted: number;
  readonly importance: number | null;
}

/** Between what is asked and what `own` is, which is undefined while the skill is not one's own. */
export function gapOf({ name, area, wanted, importance }: Asked, own: Skill | undefined): Gap {
  const current = own === undefined ? null : currentOf(own);
  return {
    id: own?.id ?? null,
    name,
    area,
    baseline: own === undefined ? null : baselineOf(own),
    current,
    wanted,
    gap: Math.max(0, wanted - (current ?? 0)),
    importance: importance ?? usual,
    assessedOn: own?.assessed.at(-1)?.on ?? null,
    evidence: evidenceOf(own ?? { links: [], backlinks: [] }),
  };
}

/** The widest times the most important first. */
export const byWeight = (one: Gap, other: Gap): number =>
  other.gap * other.importance - one.gap * one.importance || (one.name < other.name ? -1 : 1);

/** Of one's own skills, those of some areas or all; without a wanted level they are left out. */
export function gapsOf(skills: readonly Skill[], wishes: readonly string[] = []): Gap[] {
  return skills
    .filter((each): each is Skill & { readonly wanted: number } => each.wanted !== null)
    .filter(({ area }) => isAmong(area, wishes))
    .map((each) => gapOf(each, each))
    .toSorted(byWeight);
}

/** Whether an area is one of these, whatever its letters; every one is when none is named. */
export const isAmong = (area: string | null, wishes: readonly string[]): boolean =>
  wishes.length === 0 || wishes.some((wish) => wish.toLowerCase() === area?.toLowerCase());

export const ofFacet = (skills: readonly Skill[], facet: Facet): Skill[] =>
  skills.filter(({ area }) => facetOf(area) === facet);
