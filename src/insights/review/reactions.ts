import type { Feedback } from '../../records/feedback/feedback.ts';
import type { Item, Sentence } from './review.ts';
import { clause, clip, numberWord, onOneLine, quoted, sentence } from './words.ts';

/** Feedback and what was done with it. */
export interface Reactions {
  readonly items: readonly Item[];
  readonly shown: readonly string[];
  readonly critical: boolean;
}

const criticalDirections = new Set<string>(['less', 'start', 'stop']);

/** To go on with something, or to do more of it, asks for no change. */
export const isChange = (direction: string): boolean => criticalDirections.has(direction);

const isCritical = ({ direction }: Pick<Feedback, 'direction'>): boolean =>
  direction !== null && isChange(direction);

const leads: Readonly<Record<NonNullable<Feedback['direction']>, string>> = {
  keep: 'Asked to keep',
  more: 'Asked for more',
  less: 'Asked for less',
  start: 'Asked to start',
  stop: 'Asked to stop',
};

/** How much of it asks to go on, and how much for something else. */
export const directionsOf = (feedback: readonly Feedback[]): { keeps: number; asks: number } => {
  const asks = feedback.filter(isCritical).length;
  return { asks, keeps: feedback.filter(({ direction }) => direction !== null).length - asks };
};

/** One critical theme first, with all who said it, then what else was said: at most `most` in all. */
export function reactions(feedback: readonly Feedback[], most: number, words: number): Reactions {
  const critical = themeOf(feedback);
  const alike = critical === undefined ? [] : sayingTheSame(critical, feedback);
  const others = feedback.filter((each) => each !== critical && !alike.includes(each)).sort(byUse);
  const rest = others.slice(0, critical === undefined ? most : most - 1);
  return {
    items: [
      ...(critical === undefined ? [] : [itemOf(critical, alike, words)]),
      ...rest.map((each) => itemOf(each, [], words)),
    ],
    shown: [...(critical === undefined ? [] : [critical]), ...alike, ...rest].map(({ id }) => id),
    critical: critical !== undefined,
  };
}

/** Enough to choose from; each is held against all the rest. */
const candidates = 20;

/** The critical feedback to tell: what several people said weighs more, by as much as there are others. */
function themeOf(feedback: readonly Feedback[]): Feedback | undefined {
  const weighed = feedback
    .filter(isCritical)
    .sort(byUse)
    .slice(0, candidates)
    .map((each) => ({ each, weight: useOf(each) + Math.min(3, sayingTheSame(each, feedback).length) }));
  return weighed.toSorted((one, other) => other.weight - one.weight)[0]?.each;
}

/** Others who asked for the same thing under the same tag: that makes a theme. */
const sayingTheSame = ({ id, tags, direction, from }: Feedback, all: readonly Feedback[]): Feedback[] =>
  all.filter(
    (other) =>
      other.id !== id &&
      other.direction === direction &&
      other.from !== from &&
      other.tags.some((tag) => tags.includes(tag)),
  );

/** What was acted on says more than what was not, the work more than the style. */
const useOf = ({ action, changed, right, about }: Feedback): number =>
  (action === null ? 0 : 4) +
  (changed === null ? 0 : 2) +
  (right === 'no' ? -1 : 0) +
  (about === 'style' ? -1 : 0);

/** Among equals the later. */
function byUse(one: Feedback, other: Feedback): number {
  return (
    useOf(other) - useOf(one) ||
    (one.day < other.day ? 1 : one.day > other.day ? -1 : one.id < other.id ? 1 : -1)
  );
}

function itemOf(feedback: Feedback, alike: readonly Feedback[], words: number): Item {
  const { direction } = feedback;
  const [second, ...more] = [...alike].sort(byUse);
  const quote = ({ id, from, setting, text }: Feedback, lead: string): Sentence => {
    const where = setting === null ? '' : `, ${clip(setting, 6)}`;
    return clause(`${lead}${from ?? 'someone'}${where}: ${quoted(clip(text, words))}`, id);
  };
  return {
    lead: direction === null ? 'Said' : leads[direction],
    ...(direction === null ? {} : { asks: isCritical(feedback) ? ('change' as const) : ('keep' as const) }),
    sentences: [
      quote(feedback, ''),
      ...(second ? [quote(second, 'Also ')] : []),
      ...(more.length === 0 ? [] : [sameAsked(more)]),
      ...whatIDid(feedback, words),
    ],
  };
}

/** The same direction and tag need not be the same words. */
const sameAsked = (more: readonly Feedback[]): Sentence =>
  sentence(
    `${numberWord(more.length)} more ${more.length === 1 ? 'asks' : 'ask'} for the same kind of thing`,
    ...more.map(({ id }) => id),
  );

function whatIDid({ id, action, changed, direction }: Feedback, words: number): Sentence[] {
  if (action === null) {
    return direction === 'keep' || direction === 'more' || direction === null
      ? []
      : [sentence('No step is recorded yet', id)];
  }
  const step = sentence(`My step: ${clip(onOneLine(action), words)}`, id);
  const seen = {
    yes: 'Looked at again: it changed',
    partly: 'Looked at again: it changed in part',
    no: 'Looked at again: it has not changed yet',
  };
  return changed === null ? [step] : [step, sentence(seen[changed], id)];
}
