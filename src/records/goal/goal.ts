import { misuse } from '../../errors.ts';
import { choice, day, line, list, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { formatMeasure, formatProgress, measureFrom, progressFrom, settledMeasures } from './measure.ts';
import { isClosed, sameWords } from './rules.ts';
import { measureItem, origins, progressItem, states } from './shape.ts';

/** The text is the goal in the person's own words; `given` keeps the words it came with. */
export const goal = kindOf({
  name: 'goal',
  plural: 'goals',
  letter: 'g',
  summary: 'where you want to get, why, and how you will notice',
  text: { ask: 'What do you want, in your own words?', required: true },
  privateByDefault: () => false,
  fields: () => ({
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
      summary: 'how you will notice, such as “talks given: 0 -> 6” or “merge time: 3 -> 1 days leading”',
      ask: 'How will you notice? (such as talks given: 0 -> 6; Enter skips)',
      item: measureItem(),
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
      item: progressItem(),
      parseLine: progressFrom,
      formatLine: formatProgress,
    }),
  }),
  /** A goal from outside is only a proposal until it is restated; `given` then keeps the words it came with. */
  settle(values, { text: words }) {
    const { origin, given, state, closedOn } = values;
    const measures = settledMeasures(values.measures);
    if (isClosed({ state })) {
      if (closedOn === null)
        throw misuse(`a goal that is ${state} needs its day`, 'add closedOn, such as 2026-11-20');
      return { ...values, measures };
    }
    const unspoken = origin === 'external' && (given === null || sameWords(given, words));
    return { ...values, measures, state: unspoken ? 'proposed' : state, closedOn: null };
  },
});

export type Goal = RecordOf<typeof goal>;
export type { Measure } from './shape.ts';
