import type { Gap, Review } from './review.ts';

/** What could not be filled, with the command that begins to. */
export function gapsOf(
  review: Pick<Review, 'goals' | 'outcomes' | 'critical' | 'promises' | 'worked'>,
): Gap[] {
  const { goals, outcomes, critical, promises, worked } = review;
  const gaps: readonly (Gap & { readonly missing: boolean })[] = [
    {
      missing: goals.length === 0,
      what: 'no goal was active',
      command: 'career goal add "…" --by "in 3 months" --measure "…: 0 -> 3"',
    },
    {
      missing: outcomes.length === 0,
      what: 'no outcome is recorded',
      command: 'career win "what changed" --impact "before -> after" --part "…" --evidence <link>',
    },
    {
      missing: worked.length === 0,
      what: 'no help given and no recognition is recorded',
      command: 'career win "…" --type help',
    },
    {
      missing: !critical,
      what: 'no feedback asks to start, to stop or to do less',
      command: 'career feedback "…" --from peer --direction less --share',
    },
    {
      missing: promises.length === 0,
      what: 'no promise was open',
      command: 'career promise "…" --to peer --by friday',
    },
  ];
  return gaps.filter(({ missing }) => missing).map(({ what, command }) => ({ what, command }));
}
