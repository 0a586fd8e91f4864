import type { Area } from './catalogue.ts';

/** The two facets of an assessment. */
export const facets = ['technical', 'leadership'] as const;

export type Facet = (typeof facets)[number];

export const facetOf: Readonly<Record<Area, Facet>> = {
  architecture: 'technical',
  delivery: 'technical',
  influence: 'leadership',
  management: 'leadership',
  communication: 'leadership',
};

export const levels = [1, 2, 3, 4] as const;

export const levelNames: Readonly<Record<number, string>> = {
  1: 'beginner',
  2: 'intermediate',
  3: 'advanced',
  4: 'expert',
};

/** What each level looks like; of the areas without words of their own, in general. */
const descriptors: Readonly<Record<'general' | 'architecture', Readonly<Record<number, string>>>> = {
  general: {
    1: 'with help, and by known patterns',
    2: 'alone in usual cases, and knows the trade-offs',
    3: 'in hard and large cases, and others ask for it',
    4: 'sets the way it is done, also beyond the company',
  },
  architecture: {
    1: 'component design, basic patterns',
    2: 'system integration, trade-offs',
    3: 'large-scale systems, innovation',
    4: 'leads in the industry, complex domains',
  },
};

export const descriptorOf = (area: string | null, level: number): string =>
  (area === 'architecture' ? descriptors.architecture : descriptors.general)[level] ?? '';
