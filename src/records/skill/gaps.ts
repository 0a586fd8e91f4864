import { addMonths, type Day } from '../../time/calendar.ts';
import type { Area } from './catalogue.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Facet, facetOf } from './levels.ts';
import type { Skill } from './skill.ts';

export interface Gap {
  readonly id: string;
  readonly name: string;
  readonly area: Area | null;
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

/** Wanted less current, the widest times the most important first; skills without a wanted level are left out. */
export function gapsOf(skills: readonly Skill[], wishes: readonly Area[] = []): Gap[] {
  return skills
    .filter((each): each is Skill & { readonly wanted: number } => each.wanted !== null)
    .filter(({ area }) => wishes.length === 0 || (area !== null && wishes.includes(area)))
    .map((each) => {
      const current = currentOf(each);
      return {
        id: each.id,
        name: each.name,
        area: each.area,
        baseline: baselineOf(each),
        current,
        wanted: each.wanted,
        gap: Math.max(0, each.wanted - (current ?? 0)),
        importance: each.importance ?? usual,
        assessedOn: each.assessed.at(-1)?.on ?? null,
        evidence: evidenceOf(each),
      };
    })
    .toSorted((a, b) => b.gap * b.importance - a.gap * a.importance || (a.name < b.name ? -1 : 1));
}

export const ofFacet = (skills: readonly Skill[], facet: Facet): Skill[] =>
  skills.filter(({ area }) => area !== null && facetOf[area] === facet);
