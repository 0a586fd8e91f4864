import type { Review, Verdict } from './review.ts';

/** What there is to tell, in one room; a form makes the main text of it, and the rest of a review is made from that. */
export type Told = Omit<
  Review,
  | 'main'
  | 'form'
  | 'fields'
  | 'words'
  | 'mostWords'
  | 'evidence'
  | 'claims'
  | 'balance'
  | 'notShown'
  | 'notListed'
  | 'flags'
  | 'gaps'
>;

export const verdictNames: Readonly<Record<Verdict, string>> = {
  hit: 'Hit',
  partial: 'Partial',
  miss: 'Miss',
  changed: 'Changed',
  open: 'Open',
};

/** There is nothing at all that could be told. */
export const isEmpty = ({ goals, outcomes, worked, growth, feedback, misses, promises }: Told): boolean =>
  [goals, outcomes, worked, growth, feedback, misses, promises].every((part) => part.length === 0);
