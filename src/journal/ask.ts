import type { Context } from '../context.ts';
import { CareerError } from '../errors.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { noWords, overlaid, type Words } from './words.ts';

/**
 * Asks for what is missing. Nothing is asked when all that is required was given; otherwise also the other
 * questions of the kind, each of which Enter skips. `typed` hears the words after each answer.
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
  const needsField = asked.some(([, field]) => field.required);
  if (!needsText && !needsField) return given;
  let words = given;
  const put = (part: Partial<Words>): void => {
    words = overlaid(words, { ...noWords, ...part });
    typed(words);
  };
  for (const [name, field] of asked.filter(([, each]) => each.required)) {
    put({ fields: { [name]: await answerTo(context, field) } });
  }
  if (given.text.trim() === '') put({ text: await textAnswer(context, kind) });
  for (const [name, field] of asked.filter(([, each]) => !each.required)) {
    put({ fields: { [name]: await answerTo(context, field) } });
  }
  return words;
}

const textAnswer = ({ prompt }: Context, { text }: Kind): Promise<string> =>
  prompt.line(text.ask, {
    wrong: (answer) =>
      text.required && answer.trim() === '' ? 'A few words are needed; Ctrl-C stops.' : undefined,
  });

async function answerTo({ prompt, clock }: Context, field: Field): Promise<string> {
  const question = field.ask ?? `${field.summary.charAt(0).toUpperCase()}${field.summary.slice(1)}?`;
  if (field.choices) {
    const choices = field.choices.map((value) => ({ value, name: value }));
    return prompt.choose(
      question,
      field.required ? choices : [...choices, { value: '', name: 'leave it open' }],
    );
  }
  return prompt.line(question, {
    wrong(answer) {
      if (answer.trim() === '') return field.required ? 'An answer is needed; Ctrl-C stops.' : undefined;
      try {
        field.parse(answer, clock);
        return undefined;
      } catch (error) {
        if (!(error instanceof CareerError)) throw error;
        return error.hint ? `${error.message}: ${error.hint}` : error.message;
      }
    },
  });
}
