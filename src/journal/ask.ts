import type { Context } from '../context.ts';
import { settledEntry } from './entry.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { ownAnswer } from './placeholder.ts';
import { troubleWith } from './trouble.ts';
import { entryFrom, noWords, overlaid, type Words } from './words.ts';

/**
 * Asks for what is missing. Nothing is asked when all that is required was given; otherwise also the other
 * questions of the kind, each of which Enter skips. `typed` hears the words after each answer, those of a free
 * text after each key.
 */
export async function askWords(
  context: Context,
  kind: Kind,
  given: Words,
  typed: (words: Words) => void,
): Promise<Words> {
  const asked = Object.entries(kind.fields).filter(
    ([name, field]) => !given.fields[name] && (field.required || field.ask),
  );
  const needsText = kind.text.required && given.text.trim() === '';
  const needsField = asked.some(([, field]) => field.required || field.unanswered !== undefined);
  if (!needsText && !needsField) return given;
  let words = given;
  const put = (part: Partial<Words>): void => {
    words = overlaid(words, { ...noWords, ...part });
    typed(words);
  };
  // Half a sentence is worth keeping; half a date would only be in the way.
  const half = (name: string, { type }: Field): Keep | undefined =>
    type === 'text' ? (said) => typed({ ...words, fields: { ...words.fields, [name]: said } }) : undefined;
  const trouble = (said: Words): string | undefined =>
    troubleWith(() => settledEntry(kind, entryFrom(kind, said, context.clock)));
  // What is wrong without the answer too is not the answer's fault.
  const clash = (name: string) => (answer: string) =>
    trouble(words) === undefined
      ? trouble(overlaid(words, { text: '', fields: { [name]: answer } }))
      : undefined;
  const answer = (name: string, field: Field) => answerTo(context, field, half(name, field), clash(name));
  for (const [name, field] of asked.filter(([, each]) => each.required)) {
    put({ fields: { [name]: await answer(name, field) } });
  }
  if (given.text.trim() === '')
    put({ text: await textAnswer(context, kind, (text) => typed({ ...words, text })) });
  for (const [name, field] of asked.filter(([, each]) => !each.required)) {
    put({ fields: { [name]: await answer(name, field) } });
  }
  return words;
}

type Keep = (words: string) => void;

const textAnswer = ({ prompt }: Context, { text }: Kind, keep: Keep): Promise<string> =>
  prompt.line(text.ask, {
    keep,
    wrong: ownAnswer((answer) =>
      text.required && answer.trim() === '' ? 'A few words are needed; Ctrl-C stops.' : undefined,
    ),
  });

/** `clash` says what is wrong with an answer beside the others. */
async function answerTo(
  { prompt, clock }: Context,
  field: Field,
  keep: Keep | undefined,
  clash: (answer: string) => string | undefined,
): Promise<string> {
  const question = field.ask ?? `${field.summary.charAt(0).toUpperCase()}${field.summary.slice(1)}?`;
  if (field.choices) {
    const choices = field.choices.map((value) => ({ value, name: value }));
    return prompt.choose(
      question,
      field.required ? choices : [...choices, { value: '', name: 'leave it open' }],
    );
  }
  return prompt.line(question, {
    ...(keep ? { keep } : {}),
    wrong(answer) {
      if (answer.trim() === '')
        return field.required ? 'An answer is needed; Ctrl-C stops.' : field.unanswered;
      return troubleWith(() => field.parse(answer, clock)) ?? clash(answer);
    },
  });
}
