import type { Area } from './catalogue.ts';

/** The two facets of an assessment. */
export const facets = ['technical', 'leadership'] as const;

export type Facet = (typeof facets)[number];

const facetsByArea: Readonly<Record<Area, Facet>> = {
  architecture: 'technical',
  delivery: 'technical',
  influence: 'leadership',
  management: 'leadership',
  communication: 'leadership',
};

/** Undefined for an area of one's own. */
export const facetOf = (area: string | null): Facet | undefined =>
  area !== null && Object.hasOwn(facetsByArea, area) ? facetsByArea[area as Area] : undefined;

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

const descriptorOf = (area: string | null, level: number): string =>
  (area === 'architecture' ? descriptors.architecture : descriptors.general)[level] ?? '';

/** What a pack says of a skill, and whom to name beside its words. */
export interface Saying {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string;
  readonly skill: {
    readonly levels: readonly {
      readonly level: number;
      readonly called: string | null;
      readonly words: string;
    }[];
  };
}

/** One of the four levels of a skill in words: one's own, those of a pack, or the usual ones. */
export interface Described {
  readonly level: number;
  readonly name: string;
  /** What the pack calls it, where it is the only one of its levels that is this one. */
  readonly called: string | null;
  /** Empty where a pack speaks of the skill and not of this level. */
  readonly words: string;
  readonly from: 'own' | 'pack' | 'usual';
}

/** Own words win over those of a pack, and those over the usual ones. */
export const describedLevels = (
  {
    area,
    levels: own,
  }: {
    readonly area: string | null;
    readonly levels: readonly { readonly level: number; readonly words: string }[];
  },
  saying: Saying | null,
): Described[] =>
  levels.map((level) => {
    const plain = { level, name: levelNames[level] ?? '', called: null };
    const words = own.find((each) => each.level === level)?.words;
    if (words !== undefined) return { ...plain, words, from: 'own' };
    if (saying === null || saying.skill.levels.length === 0)
      return { ...plain, words: descriptorOf(area, level), from: 'usual' };
    const theirs = saying.skill.levels.filter((each) => each.level === level);
    const [only] = theirs;
    if (only && theirs.length === 1)
      return { ...plain, called: only.called, words: only.words, from: 'pack' };
    return { ...plain, words: theirs.map(calledWords).join(' · '), from: 'pack' };
  });

/** `steady: writes what a team can decide with`. */
export const calledWords = ({ called, words }: Pick<Described, 'called' | 'words'>): string =>
  called === null || words === '' ? words : `${called}: ${words}`;

/** The line beneath words of a pack; undefined where none of these are. */
export function attributionOf(described: readonly Described[], saying: Saying | null): string | undefined {
  if (saying === null || !described.some(({ from, words }) => from === 'pack' && words !== ''))
    return undefined;
  const { name, version, attribution, licence } = saying;
  const [only] = described;
  const called = described.length === 1 && only?.called ? `“${only.called}” ` : '';
  return `${called}in the words of ${name} ${version} · ${attribution} · ${licence}`;
}
