import type { Entry } from '../../journal/entry.ts';
import { tagFrom } from '../../journal/field.ts';
import { count } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { momentWith } from '../../time/moment.ts';
import { sayDays } from '../../time/say.ts';
import type { Piece } from './pieces.ts';
import type { Place } from './place.ts';

/** Stands for what no commit says; the review reads it as nothing. */
const impactNeeded = '(impact needed)';

/** A piece of work as the win it may become: what was done is known, what it was good for is not. */
export function entryFrom(piece: Piece, place: Place, clock: Clock): Entry {
  const { at, offset } = piece.commits.at(-1)!;
  return {
    text: piece.title,
    moment: momentWith(at, offset, clock),
    tags: tagsFor(place.name),
    people: [],
    values: { impact: impactNeeded, part: partOf(piece), evidence: evidenceOf(piece, place) },
  };
}

const mostNamed = 3;

function partOf({ commits, others, title }: Piece): string {
  const rest = commits.filter(({ said }) => said.words !== '' && !title.startsWith(said.words));
  const named = rest.toSorted((one, other) => other.files.length - one.files.length).slice(0, mostNamed);
  const whole = commits.length + others;
  const these = others === 0 ? count(whole, 'commit') : `${commits.length} of ${count(whole, 'commit')}`;
  const days = Math.round((commits.at(-1)!.at - commits[0]!.at) / 86_400_000);
  const span = days < 2 ? '' : ` over ${sayDays(days)}`;
  if (named.length === 0) return `wrote ${these}${span}`;
  const more = rest.length > named.length ? ', and more' : '';
  return `wrote ${these}${span}: ${named.map(({ said }) => `“${said.words}”`).join(', ')}${more}`;
}

/** So many characters of a hash name a commit in any repository there is. */
export const hashLength = 12;

/** Pull requests first, then every commit; each with its address where one is known. */
function evidenceOf({ commits, requests }: Piece, { name, site }: Place): string[] {
  return [
    ...requests.map((number) => `pull request ${number} ${site?.request(number) ?? `of ${name}`}`),
    ...commits.map(({ hash }) => `commit ${hash.slice(0, hashLength)} ${site?.commit(hash) ?? `of ${name}`}`),
  ];
}

function tagsFor(name: string): string[] {
  try {
    return [tagFrom(name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''))];
  } catch {
    // A name without a letter at its start is no tag.
    return [];
  }
}
