import { once } from '../../once.ts';

/** The skills of the programmes this tool grew out of, to choose from and to change. */

export const areas = ['architecture', 'delivery', 'influence', 'management', 'communication'] as const;

export type Area = (typeof areas)[number];

export interface CatalogueSkill {
  readonly name: string;
  readonly area: Area;
  /** The heading it stands under. */
  readonly group: string;
}

const named = (area: Area, group: string, names: string): readonly CatalogueSkill[] =>
  names.split(', ').map((name) => ({ name, area, group }));

export const catalogue = once((): readonly CatalogueSkill[] => [
  ...named(
    'architecture',
    'system design',
    'architectural patterns, scalability planning, technology evaluation, technical decision making, scalability patterns, reliability engineering, performance optimization, data architecture',
  ),
  ...named(
    'delivery',
    'delivery',
    'project planning, risk management, quality assurance, performance tuning',
  ),
  ...named(
    'influence',
    'influence',
    'cross-team collaboration, technical communication, consensus building, change management',
  ),
  ...named(
    'management',
    'foundation',
    'management fundamentals, team dynamics, one-on-one skills, performance feedback',
  ),
  ...named(
    'management',
    'leadership',
    'strategic thinking, roadmap planning, stakeholder management, conflict resolution',
  ),
  ...named(
    'management',
    'scaling',
    'team scaling, process optimization, culture development, organizational impact',
  ),
  ...named(
    'management',
    'from technical to people',
    'team building, performance management, difficult conversations, delegation skills',
  ),
  ...named('management', 'strategy', 'resource allocation, stakeholder communication, business alignment'),
  ...named(
    'communication',
    'written',
    'technical documentation, architecture decision records, proposal writing, code review feedback',
  ),
  ...named(
    'communication',
    'verbal',
    'technical presentations, stakeholder meetings, team discussions, conference speaking',
  ),
  ...named(
    'communication',
    'visual',
    'system diagrams, architecture visualization, data flow mapping, process documentation',
  ),
]);

/** The entry with this name. What is only alike stays as it was typed. */
export const catalogued = (words: string): CatalogueSkill | undefined =>
  catalogue().find(({ name }) => name === words.trim().toLowerCase());

/** Where a skill of the catalogue, or one that is called as a heading there, belongs. */
export const areaOf = (words: string): Area | undefined =>
  (catalogued(words) ?? catalogue().find(({ group }) => group === words.trim().toLowerCase()))?.area;

/** One of the areas by its name or the beginning of it, or an area of one's own; null for no words. */
export function areaNamed(words: string): string | null {
  const wish = words.trim().replace(/\s*\n\s*/g, ' ');
  const begun = areas.filter((area) => area.startsWith(wish.toLowerCase()));
  return wish.length >= 3 && begun.length === 1 ? begun[0]! : wish || null;
}
