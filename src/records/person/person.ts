import { alias, choice, integer, line, required, yesNo } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

export const rings = ['mentor', 'peer', 'industry', 'sponsor', 'report', 'manager'] as const;

export const person = kindOf({
  name: 'person',
  plural: 'people',
  letter: 'n',
  summary: 'someone you work with, by an alias',
  text: { ask: 'Anything to remember about them?', required: false },
  privateByDefault: () => true,
  fields: {
    alias: required(
      alias({
        summary: 'a short name that need not be the real one',
        ask: 'What alias do you want to use for them?',
        flag: false,
      }),
    ),
    relation: line({
      summary: 'what they are to you, such as “lead of the payments team”',
      ask: 'What are they to you? (Enter skips)',
    }),
    ring: choice({ choices: rings, summary: 'the circle they belong to' }),
    knowsField: yesNo({ summary: 'they know your field from the inside' }),
    cadence: integer({
      min: 1,
      max: 730,
      summary: 'how many days you want between talks at most',
      meaning: 'days, for example 14',
    }),
  },
});

export type Person = RecordOf<typeof person>;
