import type { LinkType } from './record.ts';

/** What links records of one kind to those of another, from the kind that names it to those named. */
const natural: Readonly<Record<string, Readonly<Record<string, LinkType>>>> = {
  energy: { goal: 'supports' },
  feedback: { ask: 'answers', feedback: 'follows', goal: 'supports', win: 'evidence for' },
  ask: { ask: 'follows', feedback: 'follows' },
  win: {
    ask: 'answers',
    feedback: 'follows',
    goal: 'supports',
    promise: 'follows',
    retro: 'follows',
    win: 'follows',
  },
  promise: { feedback: 'follows', goal: 'supports', promise: 'follows', retro: 'follows' },
  goal: { feedback: 'follows', goal: 'supports', retro: 'follows' },
  pulse: { goal: 'supports' },
  retro: { goal: 'supports', retro: 'follows' },
  note: { ask: 'answers', goal: 'supports', note: 'follows' },
};

export interface Inferred {
  readonly type: LinkType;
  /** The link runs the other way: a goal and a win were named, and it is the win that supports. */
  readonly turned: boolean;
}

/** What a link between two kinds most likely means when the person does not say; `about` where nothing is natural. */
export function inferredLink(from: string, to: string): Inferred {
  const forth = natural[from]?.[to];
  if (forth !== undefined) return { type: forth, turned: false };
  const back = natural[to]?.[from];
  if (back !== undefined) return { type: back, turned: true };
  // A person is never about something.
  return { type: 'about', turned: from === 'person' && to !== 'person' };
}

/** As a sentence has it: w7 supports g2, f3 is evidence for w7. */
export const linkWords: Readonly<Record<LinkType, string>> = {
  supports: 'supports',
  answers: 'answers',
  follows: 'follows',
  'evidence for': 'is evidence for',
  about: 'is about',
};
