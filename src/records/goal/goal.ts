import type { ValuesOf } from '../../journal/field.ts';
import { choice, day, line, list, number, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { formatMeasure, formatProgress, measureFrom, progressFrom } from './measure.ts';

export const origins = ['self', 'agreed', 'external'] as const;
export const states = ['proposed', 'active', 'paused', 'done', 'dropped'] as const;

export const measureItem = {
  name: required(line({ summary: 'what is measured' })),
  type: required(
    choice({
      choices: ['number', 'count', 'milestones', 'yes-no', 'rating', 'question'],
      summary:
        'how: a number, a count, milestones, yes or no, a rating from 0 to 10, or a question to answer',
    }),
  ),
  baseline: number({ summary: 'where it stood at the start' }),
  current: number({ summary: 'where it stands' }),
  target: number({ summary: 'where it should be' }),
  unit: line({ summary: 'the unit' }),
  lead: required(
    choice({ choices: ['leading', 'lagging'], summary: 'leading: what you do; lagging: what results' }),
  ),
};

export const progressItem = {
  on: required(day({ summary: 'the day' })),
  measure: required(line({ summary: 'which measure' })),
  value: number({ summary: 'where it stood then' }),
  note: line({ summary: 'a remark' }),
};

/** The text is the goal in the person's own words; an external one keeps the words it came with. */
export const goal = kindOf({
  name: 'goal',
  plural: 'goals',
  letter: 'g',
  summary: 'where you want to get, why, and how you will notice',
  text: { ask: 'What do you want, in your own words?', required: true },
  privateByDefault: () => false,
  fields: {
    why: text({ summary: 'why it matters to you', ask: 'Why does it matter to you? (Enter skips)' }),
    origin: usually('self', choice({ choices: origins, summary: 'whose goal it is; self unless told' })),
    given: text({ summary: 'the words it came with, when it is not your own', flag: false }),
    horizon: day({
      flag: 'by',
      summary: 'when you want to be there',
      ask: 'By when? (such as in 6 months; Enter skips)',
    }),
    measures: list({
      flag: 'measure',
      summary: 'how you will notice, such as “talks given: 0 -> 6” or “merge time: 3 -> 1 days”',
      item: measureItem,
      parseLine: measureFrom,
      formatLine: formatMeasure,
    }),
    question: line({ summary: 'for an exploring goal: the question it should answer' }),
    reviewOn: day({ flag: 'review', summary: 'for an exploring goal: when to look again' }),
    obstacle: line({ summary: 'what is likely to get in the way' }),
    plan: line({
      summary: 'if … then …',
      ask: 'If something gets in the way, then what? (if … then …; Enter skips)',
    }),
    state: usually('active', choice({ choices: states, summary: 'where it stands', flag: false })),
    reason: text({ summary: 'why it was paused, done or dropped', flag: false }),
    closedOn: day({ summary: 'the day it was done or dropped', flag: false }),
    progress: list({
      flag: false,
      summary: 'where its measures stood, by day',
      item: progressItem,
      parseLine: progressFrom,
      formatLine: formatProgress,
    }),
  },
  /** A goal from outside is only a proposal until it is restated; `given` then keeps the words it came with. */
  settle: (values) =>
    values.origin === 'external' && values.given === null && values.state === 'active'
      ? { ...values, state: 'proposed' }
      : values,
});

export type Goal = RecordOf<typeof goal>;
export type Measure = ValuesOf<typeof measureItem>;
export type Progress = ValuesOf<typeof progressItem>;
