import { misuse } from '../../errors.ts';
import {
  choice,
  day,
  integer,
  line,
  list,
  person,
  required,
  text,
  texts,
  usually,
} from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { formatPhase, phaseFrom } from './shape.ts';

const states = ['planned', 'running', 'done', 'ended'] as const;

/** An engagement or a learning path; its day is the day it was begun. The text is its title. */
export const program = kindOf({
  name: 'program',
  plural: 'programs',
  letter: 'm',
  summary: 'an engagement or a learning path with phases',
  text: { ask: 'What is it called?', required: true },
  privateByDefault: () => true,
  fields: () => ({
    whom: person({ summary: 'with whom' }),
    template: line({ summary: 'what it was made from', flag: false }),
    from: day({ summary: 'the first day of it' }),
    until: day({ summary: 'the last day of it' }),
    sessions: integer({ min: 1, max: 500, summary: 'how many sessions are planned' }),
    every: integer({
      min: 1,
      max: 365,
      summary: 'days from one session to the next',
      meaning: 'days, for example 7',
    }),
    phases: list({
      flag: 'phase',
      summary: 'a phase, such as “foundation: months 1-3: one-on-one skills”',
      item: {
        name: required(line({ summary: 'its name' })),
        from: required(integer({ min: 1, max: 120, summary: 'the first month, from 1' })),
        to: required(integer({ min: 1, max: 120, summary: 'the last month' })),
        focus: texts({ summary: 'what it is about' }),
      },
      formatLine: formatPhase,
      parseLine: phaseFrom,
    }),
    done: texts({ flag: false, summary: 'what of it is done' }),
    components: texts({ flag: 'component', summary: 'what belongs to it' }),
    skills: texts({ flag: 'skill', summary: 'a skill it is about' }),
    resources: texts({ flag: 'resource', summary: 'a book, a course, a person' }),
    cost: line({ summary: 'what it costs in money and hours, for yourself to judge' }),
    weekly: integer({ min: 1, max: 168, summary: 'hours a week you mean to give it', meaning: 'hours' }),
    state: usually(
      'running',
      choice({ choices: states, summary: 'planned, running, done or ended early', flag: false }),
    ),
    learned: text({ summary: 'what it gave, in the end', flag: false }),
    closedOn: day({ summary: 'the day it ended', flag: false }),
  }),
  settle(values, { day: made }) {
    const { from, until, state, closedOn, phases } = values;
    const backward = phases.find((phase) => phase.to < phase.from);
    if (backward)
      throw misuse(
        `the phase “${backward.name}” cannot end before it begins`,
        `write it as “${formatPhase({ ...backward, from: backward.to, to: backward.from })}”`,
      );
    if (until !== null && until < (from ?? made))
      throw misuse('a program cannot end before it begins', 'give --until a later day');
    if (state === 'planned' || state === 'running') return { ...values, learned: null, closedOn: null };
    if (closedOn === null)
      throw misuse('a program that is over needs its day', 'add closedOn, such as 2026-11-20');
    if (closedOn < (from ?? made))
      throw misuse('a program cannot be over before it begins', 'give --at a day after its first');
    return values;
  },
});

export type Program = RecordOf<typeof program>;

export const beginOf = ({ from, day: made }: Pick<Program, 'from' | 'day'>): string => from ?? made;
