import { plainOf } from './form/plain.ts';
import type { Item, Outcome, Sentence } from './review.ts';
import type { Told } from './told.ts';
import { onOneLine, phrase } from './words.ts';

/** Shorter words may stand in a text without being told of a record. */
const least = 12;

/** Ids of records whose words a text holds, though a form took the brackets with their ids away. */
export function printedIn(markdown: string, told: Told): string[] {
  const plain = onOneLine(plainOf(markdown));
  const { outcomes, quarters, worked, growth, feedback, misses, next } = told;
  const sentences = [
    ...[...outcomes, ...quarters.flatMap((each) => each.outcomes)].flatMap(ofOutcome),
    ...[...worked, ...growth, ...feedback, ...misses, ...next].flatMap((item) => item.sentences),
    // Other leads, such as “Help given”, name no record.
    ...[...growth, ...misses, ...next].flatMap(ofLead),
    ...told.goals.map(({ goal, id }) => ({ text: goal, ids: [id] })),
    ...told.summary,
    ...told.goalNotes,
    ...told.promises,
  ];
  return sentences
    .map(({ text, ids }) => ({ words: phrase(text), ids }))
    .filter(({ words }) => words.length >= least && plain.includes(words))
    .flatMap(({ ids }) => ids);
}

const ofOutcome = ({ headline, sentences }: Outcome): Sentence[] => [headline, ...sentences];

const ofLead = ({ lead, sentences }: Item): Sentence[] =>
  lead === null ? [] : [{ text: lead, ids: sentences.flatMap(({ ids }) => ids) }];
