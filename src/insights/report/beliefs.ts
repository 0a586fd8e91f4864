import type { Settings } from '../../journal/settings.ts';
import type { Finding } from '../patterns/finding.ts';

/** What a person said beforehand of a tag, and what the records say of it. */
export interface Belief {
  readonly tag: string;
  readonly said: 'gives' | 'takes';
  /** `unseen` where there are too few records to compare. */
  readonly seen: 'gives' | 'takes' | 'unclear' | 'unseen';
  /** The comparison itself; null where there is none. */
  readonly finding: Finding | null;
}

export type Stated = Pick<Settings, 'beliefs.gives' | 'beliefs.takes'>;

/** Beliefs beside the data, in the order in which they were said. */
export function beliefsBeside(stated: Stated, all: readonly Finding[]): Belief[] {
  const beside =
    (said: Belief['said']) =>
    (tag: string): Belief => {
      const finding = all.find(({ kind, target }) => kind === 'tag' && target === tag) ?? null;
      return { tag, said, seen: seenIn(finding), finding };
    };
  return [...stated['beliefs.gives'].map(beside('gives')), ...stated['beliefs.takes'].map(beside('takes'))];
}

function seenIn(finding: Finding | null): Belief['seen'] {
  if (finding === null || finding.thin !== null) return 'unseen';
  if (finding.level === 'described') return 'unclear';
  return finding.direction > 0 ? 'gives' : 'takes';
}
