import { choice, line, text, texts, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

export const reaches = ['self', 'team', 'teams', 'org', 'company'] as const;

/** The text says what changed. */
export const win = kindOf({
  name: 'win',
  plural: 'wins',
  letter: 'w',
  summary: 'what changed, for whom, and your part in it',
  text: { ask: 'What changed?', required: true },
  privateByDefault: () => false,
  fields: () => ({
    impact: line({
      summary: 'before and after, such as “1.9 % -> 0.4 %”',
      ask: 'Before and after? (such as 1.9 % -> 0.4 %; Enter skips)',
    }),
    whom: line({ flag: 'for', summary: 'who is better off', ask: 'For whom? (Enter skips)' }),
    part: text({ summary: 'what exactly was yours', ask: 'What exactly was your part? (Enter skips)' }),
    situation: text({ summary: 'how things stood before' }),
    reach: choice({ choices: reaches, summary: 'how far it reached' }),
    type: usually(
      'outcome',
      choice({
        choices: ['outcome', 'help', 'recognition'],
        summary: 'an outcome, help you gave, or recognition you got; outcome unless told',
      }),
    ),
    evidence: texts({
      summary: 'a link or a document that shows it',
      ask: 'A link or a document that shows it? (Enter skips)',
    }),
    learned: text({ summary: 'what you do differently since' }),
  }),
});

export type Win = RecordOf<typeof win>;
