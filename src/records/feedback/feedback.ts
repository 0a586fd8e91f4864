import { choice, day, integer, line, person, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

export const directions = ['keep', 'more', 'less', 'start', 'stop'] as const;
export const rightAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export const usefulAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export const states = ['new', 'triaged', 'acting', 'checked'] as const;

/**
 * What was said stands apart from how it felt; whether it is right and whether it is useful are asked apart
 * and later, when it has cooled. The first answers are kept beside the later ones.
 */
export const feedback = kindOf({
  name: 'feedback',
  plural: 'feedback records',
  letter: 'f',
  summary: 'what someone said, apart from how it felt',
  text: { ask: 'What was said? Their words, as close as you can', required: true },
  privateByDefault: () => true,
  fields: {
    from: person({ summary: 'who said it', ask: 'Who said it? (an alias; Enter skips)' }),
    setting: line({
      flag: 'in',
      summary: 'where it was said, such as “design review”',
      ask: 'In what setting? (Enter skips)',
    }),
    saw: text({ summary: 'what you saw or heard yourself, apart from their words' }),
    impact: text({ summary: 'what it led to, for whom' }),
    intent: text({ summary: 'what they meant, once you have asked' }),
    direction: choice({ choices: directions, summary: 'what it asks of you' }),
    about: choice({ choices: ['work', 'style'], summary: 'whether it is about the work or about style' }),
    felt: integer({
      min: 0,
      max: 10,
      summary: 'how it felt, 0 threat to 10 curiosity',
      meaning: '0 threat … 10 curiosity',
      ask: 'And how did it feel? 0 threat … 10 curiosity (Enter skips)',
    }),
    feeling: text({ summary: 'the feeling in words' }),
    right: choice({ choices: rightAnswers, summary: 'is it right? Asked again when it has cooled' }),
    useful: choice({ choices: usefulAnswers, summary: 'is it useful? Asked again when it has cooled' }),
    rightAtFirst: choice({
      choices: rightAnswers,
      summary: 'what you thought before it had cooled',
      flag: false,
    }),
    usefulAtFirst: choice({
      choices: usefulAnswers,
      summary: 'what you thought before it had cooled',
      flag: false,
    }),
    action: text({ summary: 'what you will try' }),
    changed: choice({ choices: ['yes', 'partly', 'no'], summary: 'did it change?', flag: false }),
    state: usually('new', choice({ choices: states, summary: 'how far you are with it', flag: false })),
    triagedOn: day({ summary: 'the day it was triaged', flag: false }),
  },
  settle: (values) =>
    values.state === 'new' ? { ...values, rightAtFirst: values.right, usefulAtFirst: values.useful } : values,
});

export type Feedback = RecordOf<typeof feedback>;
