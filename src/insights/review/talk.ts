import { count, strong, type Text, type View } from '../../terminal/text.ts';
import { sayRange } from '../../time/say.ts';
import type { Review } from './review.ts';
import { isEmpty } from './told.ts';
import { idRanges } from './words.ts';

/**
 * What is said beside the review: which days and why, what it shows unless that was `seen` before, what stays out, what would
 * make it better.
 */
export function remarks(
  review: Review,
  why: string,
  { example, seen }: { readonly example: string | undefined; readonly seen: boolean },
): View {
  return [
    ...scope(review, why),
    ...(seen ? [] : shown(review)),
    ...staysOut(review, example),
    ...tooLong(review),
    ...(isEmpty(review) ? [] : better(review)),
  ].map((text) => ({ paragraph: text }));
}

/** The answer when the document went to a file. */
export function written(review: Review, path: string): View {
  const { words, evidence } = review;
  return [`${path}  ${count(words, 'word')}, ${count(evidence.length, 'record')} cited`];
}

function scope({ period, span, generatedFor }: Review, why: string): Text[] {
  const reader = generatedFor === 'manager' ? 'for your manager' : 'for you alone';
  const reason = why === '' ? '' : `, ${why}`;
  return [[strong(period.name), ` · ${sayRange(span.from, span.to, '')}${reason} · ${reader}`]];
}

/** Nothing is cut in the middle of a sentence, so what has no room even at its shortest is said. */
const tooLong = ({ fields }: Review): Text[] =>
  fields
    .filter(({ fits }) => !fits)
    .map(({ title, words, characters, most }) => {
      const has =
        most.characters !== null && characters > most.characters
          ? `${characters} of ${most.characters} characters`
          : `${words} of ${most.words} words`;
      return `“${title}” has ${has}: shorten it by hand.`;
    });

/** Sharing is looked at before it is done. */
export function shown({ evidence, generatedFor }: Review): Text[] {
  if (generatedFor === 'me' || evidence.length === 0) return [];
  const all = idRanges(evidence.map(({ id }) => id));
  return [`It shows ${count(evidence.length, 'record')}: ${all}`];
}

function staysOut({ period: { name }, leftOut, generatedFor }: Review, example: string | undefined): Text[] {
  if (generatedFor === 'me' || leftOut === 0) return [];
  const again = name.includes(' ') ? `"${name}"` : name;
  const number = `${count(leftOut, 'private record')} ${leftOut === 1 ? 'stays' : 'stay'} out.`;
  return [
    example === undefined ? number : `${number} To let one in: career edit ${example} --share`,
    `To see everything in a copy of your own: career review ${again} --for me`,
  ];
}

function better({ claims, gaps, flags, balance }: Review): Text[] {
  const ids = claims.flatMap((claim) => claim.ids);
  return [
    ...(ids.length === 0
      ? []
      : [`Without a source yet: ${idRanges(ids)}. To add one: career edit ${ids[0]} --evidence <link>`]),
    ...(balance.lopsided
      ? ['More than half of what was chosen is from the last third; look for earlier wins.']
      : []),
    ...gaps.map(({ what, command }) => `Missing: ${what}. To begin: ${command}`),
    ...(flags.length === 0
      ? []
      : [`${count(flags.length, 'place')} in your own words could say more: see Appendix B`]),
  ];
}
