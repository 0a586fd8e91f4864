import { choice, day, line, person, required, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

/** What a question can be about; the parts of the question bank. */
export const situations = [
  'meeting',
  'document',
  'code-review',
  'demo',
  'incident',
  'collaboration',
  'manager',
  'general',
] as const;

export type Situation = (typeof situations)[number];

/** The text is the question as it was asked. */
export const ask = kindOf({
  name: 'ask',
  plural: 'asks',
  letter: 'a',
  summary: 'a small question to one person about one thing',
  text: { ask: 'What did you ask?', required: true, quoted: true },
  privateByDefault: () => true,
  fields: () => ({
    to: required(person({ summary: 'the person you asked', ask: 'Whom did you ask? (an alias)' })),
    about: line({
      summary: 'what it is about, such as “the incident review”',
      ask: 'About what? (Enter skips)',
    }),
    situation: choice({ choices: situations, summary: 'what kind of thing that is' }),
    round: day({ summary: 'the day a round began in which several people are asked the same', flag: false }),
    state: usually(
      'open',
      choice({ choices: ['open', 'answered', 'cold'], summary: 'whether an answer came', flag: false }),
    ),
  }),
});

export type Ask = RecordOf<typeof ask>;
