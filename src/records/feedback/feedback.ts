import { apart, choice, day, integer, line, person, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

const directions = ['keep', 'more', 'less', 'start', 'stop'] as const;
export const rightAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export const usefulAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export const changedAnswers = ['yes', 'partly', 'no'] as const;
const states = ['new', 'triaged', 'acting', 'checked'] as const;

/**
 * What was said stands apart from how it felt; whether it is right and whether it is useful are asked apart
 * and later, when it has cooled. The first answers are kept beside the later ones. The order of the fields
 * is the order to think in: their words, what was seen, and only then the feeling and the judgement.
 */
export const feedback = kindOf({
  name: 'feedback',
  plural: 'feedback records',
  letter: 'f',
  summary: 'what someone said, apart from how it felt',
  text: { ask: 'What was said? Their words, as close as you can', required: true, quoted: true },
  privateByDefault: () => true,
  fields: () => ({
    from: person({ summary: 'who said it', ask: 'Who said it? (an alias; Enter skips)' }),
    setting: line({
      flag: 'in',
      summary: 'where it was said, such as “design review”',
      ask: 'In what setting? (Enter skips)',
    }),
    direction: choice({ choices: directions, summary: 'what it asks of you' }),
    about: choice({ choices: ['work', 'style'], summary: 'whether it is about the work or about style' }),
    level: integer({
      min: 1,
      max: 4,
      summary: 'the level they see of the skill they were asked about, from beginner (1) to expert (4)',
      noun: 'a level',
      meaning: '1 beginner, 2 intermediate, 3 advanced, 4 expert',
    }),
    saw: text({
      summary: 'what you saw or heard yourself, apart from their words',
      ask: 'What did you see or hear yourself? (Enter skips)',
    }),
    impact: text({ summary: 'what it led to, for whom' }),
    intent: text({ summary: 'what they meant, once you have asked' }),
    felt: apart(
      integer({
        min: 0,
        max: 10,
        summary: 'how it felt, from 0 (threat) to 10 (curiosity)',
        meaning: '0 threat … 10 curiosity',
        ask: 'And how did it feel? 0 threat … 10 curiosity (Enter skips)',
      }),
    ),
    feeling: text({ summary: 'the feeling in words' }),
    right: apart(
      choice({ choices: rightAnswers, summary: 'whether it is right; asked again when it has cooled' }),
    ),
    useful: apart(
      choice({ choices: usefulAnswers, summary: 'whether it is useful; asked again when it has cooled' }),
    ),
    rightAtFirst: choice({
      choices: rightAnswers,
      summary: 'whether it seemed right before it had cooled',
      flag: false,
    }),
    usefulAtFirst: choice({
      choices: usefulAnswers,
      summary: 'whether it seemed useful before it had cooled',
      flag: false,
    }),
    action: text({ summary: 'what you will try' }),
    changed: choice({ choices: changedAnswers, summary: 'whether anything changed', flag: false }),
    state: usually('new', choice({ choices: states, summary: 'how far you are with it', flag: false })),
    triagedOn: day({ summary: 'the day it was triaged', flag: false }),
  }),
  settle: (values) =>
    values.state === 'new' ? { ...values, rightAtFirst: values.right, usefulAtFirst: values.useful } : values,
});

export type Feedback = RecordOf<typeof feedback>;
