import type { ValuesOf } from '../../journal/field.ts';
import { choice, day, line, number, required, texts } from '../../journal/field.ts';

/** What a goal is made of, as plain values: its measures and the steps that were recorded. */

export const origins = ['self', 'agreed', 'external'] as const;
export const states = ['proposed', 'active', 'paused', 'done', 'dropped'] as const;
export const measureTypes = ['number', 'count', 'milestones', 'yes-no', 'rating', 'question'] as const;

export type GoalState = (typeof states)[number];
export type MeasureType = (typeof measureTypes)[number];

export const measureItem = () => ({
  name: required(line({ summary: 'what is measured' })),
  type: required(
    choice({
      choices: measureTypes,
      summary:
        'how: a number, a count, milestones, yes or no, a rating from 0 to 10, or a question to answer',
    }),
  ),
  baseline: number({ summary: 'where it stood at the start' }),
  current: number({ summary: 'where it stands; 1 for yes' }),
  target: number({ summary: 'where it should be' }),
  unit: line({ summary: 'the unit' }),
  steps: texts({ summary: 'the names of milestones in order; current is how many are reached' }),
  lead: required(
    choice({ choices: ['leading', 'lagging'], summary: 'leading: what you do; lagging: what results' }),
  ),
});

export const progressItem = () => ({
  on: required(day({ summary: 'the day' })),
  measure: line({ summary: 'which measure; the goal as a whole without' }),
  value: number({ summary: 'where it stood then' }),
  note: line({ summary: 'a remark' }),
});

export type Measure = ValuesOf<ReturnType<typeof measureItem>>;
export type Progress = ValuesOf<ReturnType<typeof progressItem>>;
