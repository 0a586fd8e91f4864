import { count, strong, type Text, type View } from '../../terminal/text.ts';
import { sayRange } from '../../time/say.ts';
import type { MadeReview } from './asked.ts';
import { isSoonAfter, noReason } from './goals.ts';
import type { Review } from './review.ts';
import { isEmpty } from './told.ts';
import { idRanges, listed } from './words.ts';

/** What is to be known before anybody else reads it: which days and why, what it shows, who is named, what stays out. */
export const beforehand = ({ made, why, example, named }: MadeReview): View =>
  [...scope(made, why), ...shown(made), ...leftNamed(named), ...staysOut(made, example)].map((text) => ({
    paragraph: text,
  }));

/** What would make it better. */
export const remarks = (review: Review): View =>
  [...tooLong(review), ...(isEmpty(review) ? [] : better(review))].map((text) => ({ paragraph: text }));

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

/** What has no room even at its shortest is left as it is, and said. */
const tooLong = ({ fields, words: all, mostWords }: Review): Text[] => [
  ...(mostWords === null || all <= mostWords
    ? []
    : [`All fields together have ${all} of ${mostWords} words: shorten them by hand.`]),
  ...fields
    .filter(({ fits }) => !fits)
    .map(({ title, words, characters, most }) => {
      const has =
        most.characters !== null && characters > most.characters
          ? `${characters} of ${most.characters} characters`
          : `${words} of ${most.words} words`;
      return `“${title}” has ${has}: shorten it by hand.`;
    }),
];

/** Pseudonyms stand in for aliases; a name in running words is the author's to take out. */
function leftNamed(named: MadeReview['named']): Text[] {
  if (named.length === 0) return [];
  const told = named.map(({ alias, ids }) => `${alias} in ${idRanges(ids)}`);
  return [
    `Named in your own words, which --pseudonyms leaves: ${listed(told)}. To change them: career edit ${named[0]!.ids[0]}`,
  ];
}

/** Sharing is looked at before it is done. */
function shown({ evidence, generatedFor }: Review): Text[] {
  if (generatedFor === 'me' || evidence.length === 0) return [];
  const all = idRanges(evidence.map(({ id }) => id));
  return [`It shows ${count(evidence.length, 'record')}: ${all}`];
}

function staysOut({ period, leftOut, generatedFor }: Review, example: string | undefined): Text[] {
  if (generatedFor === 'me' || leftOut === 0) return [];
  const { name, from, to } = period;
  const quotedName = name.includes(' ') ? `"${name}"` : name;
  // A week is named by its first day, and asked for by its days.
  const again = name.startsWith('week of') ? `--since ${from} --until ${to}` : quotedName;
  const number = `${count(leftOut, 'private record')} ${leftOut === 1 ? 'stays' : 'stay'} out.`;
  return [
    example === undefined ? number : `${number} To let one in: career edit ${example} --share`,
    `To see everything in a copy of your own: career review ${again} --for me`,
  ];
}

function better({ claims, gaps, flags, balance, misses, goalNotes, period, generatedOn }: Review): Text[] {
  const ids = claims.flatMap((claim) => claim.ids);
  const told = [...misses.flatMap(({ sentences }) => sentences), ...goalNotes];
  const [open] = told.filter(({ text }) => text.includes(noReason)).flatMap((each) => each.ids);
  const on = isSoonAfter(generatedOn, period) ? '' : ` --at ${period.to}`;
  return [
    ...(open === undefined
      ? []
      : [`Missing: the reason for ${open}. To add it: career goal progress ${open} --note "…"${on}`]),
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
