import { evidenceOf } from '../../records/skill/evidence.ts';
import { levelNames } from '../../records/skill/levels.ts';
import { type Level, moveIn } from '../../records/skill/moves.ts';
import type { Skill } from '../../records/skill/skill.ts';
import type { Range } from '../../time/calendar.ts';
import type { SayDay } from './goals.ts';
import type { Records } from './records.ts';
import type { Item } from './review.ts';
import { capital, clause, clip, listed, numberWord, onOneLine, phrase, sentence } from './words.ts';

/**
 * What was learned: levels that rose and that a record in the review shows, programs that were finished, and what was
 * tried and kept; at most `most`.
 */
export function growth(records: Records, span: Range, say: SayDay, most: number, words: number): Item[] {
  const { skills, programs, experiments } = records.grown;
  const known = new Set([...records.wins, ...records.feedback].map(({ id }) => id));
  const isIn = ({ closedOn }: { readonly closedOn: string | null }): boolean =>
    closedOn !== null && closedOn <= span.to;
  return [
    ...skills.flatMap((skill) => skillItem(skill, known, span, say)),
    ...programs.filter(isIn).map(({ id, text, learned }) => ended('Finished', id, text, learned, words)),
    ...experiments
      .filter(isIn)
      .map(({ id, text, learned }) => ended('Tried and kept', id, text, learned, words)),
  ].slice(0, most);
}

/** Nothing without a record that shows it, nor for a level that fell: what it says is the person's own judgement. */
function skillItem(skill: Skill, known: ReadonlySet<string>, span: Range, say: SayDay): Item[] {
  const move = moveIn(skill, span);
  const shown = evidenceOf(skill).ids.filter((id) => known.has(id));
  if (move === undefined || move.to.level < move.from.level || shown.length === 0) return [];
  const level = ({ level: at, on }: Level): string => `${levelNames[at]} (${say(on)})`;
  return [
    {
      lead: capital(phrase(clip(skill.name, 12))),
      sentences: [
        clause(`by my own assessment from ${level(move.from)} to ${level(move.to)}`, skill.id),
        sentence(`Backed by ${listed(backing(shown))}`, ...shown),
      ],
    },
  ];
}

/** `one win`, `two feedback records`. */
function backing(ids: readonly string[]): string[] {
  const of = (letter: string, noun: string): string[] => {
    const own = ids.filter((id) => id.startsWith(letter)).length;
    return own === 0 ? [] : [`${numberWord(own)} ${noun}${own === 1 ? '' : 's'}`];
  };
  return [...of('w', 'win'), ...of('f', 'feedback record')];
}

const ended = (lead: string, id: string, text: string, learned: string | null, words: number): Item => ({
  lead,
  sentences: [
    clause(clip(onOneLine(text), words), id),
    ...(learned === null ? [] : [sentence(`Learned: ${clip(onOneLine(learned), words)}`, id)]),
  ],
});

/** One point for all talks in which the person helped: how many of each type, and whom. What was said stays there. */
export function givenItem({ grown: { given } }: Records): Item[] {
  if (given.length === 0) return [];
  const types = [...Map.groupBy(given, ({ type }) => type)].map(
    ([type, own]) =>
      `${numberWord(own.length)} ${type === 'other' ? '' : `${type.replace('-', ' ')} `}${own.length === 1 ? 'talk' : 'talks'}`,
  );
  const people = [...new Set(given.flatMap(({ whom }) => whom ?? []))].sort();
  const told = `${listed(types)}${people.length === 0 ? '' : `, for ${listed(people)}`}`;
  return [{ lead: 'Talks given', sentences: [clause(told, ...given.map(({ id }) => id))] }];
}
