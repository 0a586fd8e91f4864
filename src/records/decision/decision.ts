import { misuse } from '../../errors.ts';
import { choice, day, integer, text, texts, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { sayFullDay } from '../../time/say.ts';

export const cameAnswers = ['yes', 'partly', 'no', 'unknown'] as const;

/** What was decided or is taken for granted, with what it should lead to, so that it can be looked at later. */
export const decision = kindOf({
  name: 'decision',
  plural: 'decisions',
  letter: 'd',
  summary: 'what you decide or assume, and what you expect of it',
  text: { ask: 'What do you decide?', required: true },
  privateByDefault: () => true,
  fields: () => ({
    type: usually(
      'decision',
      choice({
        flag: 'as',
        choices: ['decision', 'assumption'],
        summary: 'a decision, or an assumption: a decision to believe; decision unless told',
      }),
    ),
    options: texts({
      flag: 'option',
      summary: 'what else was possible',
      ask: 'What else was possible? (Enter skips)',
    }),
    because: text({ summary: 'why this one', ask: 'Why this one? (Enter skips)' }),
    expectation: text({
      flag: 'expect',
      summary: 'what you expect, so that one can see whether it came',
      ask: 'What do you expect to see, and by when? (Enter skips)',
    }),
    confidence: integer({
      flag: 'sure',
      min: 0,
      max: 100,
      summary: 'how sure you are that it comes, in percent',
      noun: 'a percentage from 0 to 100',
      meaning: '50 a coin … 100 certain',
      ask: 'How sure are you, in percent? 50 a coin … 100 certain (Enter skips)',
    }),
    reviewOn: day({
      flag: 'review',
      summary: 'when to look at it again',
      ask: 'When do you want to look at it again? (in 3 months; Enter skips)',
    }),
    state: usually(
      'open',
      choice({ choices: ['open', 'reviewed'], summary: 'whether it was looked at again', flag: false }),
    ),
    came: choice({ choices: cameAnswers, summary: 'whether what was expected came', flag: false }),
    outcome: text({ summary: 'what became of it', flag: false }),
    learned: text({ summary: 'what you would tell yourself then', flag: false }),
    reviewedOn: day({ summary: 'the day it was looked at again', flag: false }),
  }),
  settle(values, { day: made }) {
    const { reviewOn } = values;
    if (reviewOn !== null && reviewOn < made)
      throw misuse(
        `${sayFullDay(reviewOn)} is before the decision, on ${sayFullDay(made)}`,
        'give --review a later day, or --at an earlier one',
      );
    if (values.state === 'open')
      return { ...values, came: null, outcome: null, learned: null, reviewedOn: null };
    if (values.reviewedOn === null)
      throw misuse('a decision that was reviewed needs the day', 'add reviewedOn, such as 2026-11-20');
    return values;
  },
});

export type Decision = RecordOf<typeof decision>;
