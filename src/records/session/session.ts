import { misuse } from '../../errors.ts';
import { actionFrom, formatAction } from '../../journal/action.ts';
import {
  choice,
  day,
  integer,
  line,
  list,
  minutes,
  person,
  required,
  text,
  texts,
  usually,
  yesNo,
} from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';

export const types = [
  'coaching',
  'technical-review',
  'career-planning',
  'practice-interview',
  'mentoring',
  'supervision',
  'therapy',
  'other',
] as const;

export type SessionType = (typeof types)[number];

/** Who carries the thinking: oneself, both, the other, or now one and now the other. */
export const modes = ['coaching', 'mentoring', 'supervision', 'mixed'] as const;

export type Mode = (typeof modes)[number];

const step = () => ({
  text: required(line({ summary: 'what will be done' })),
  by: day({ summary: 'by when' }),
  promise: line({ summary: 'the id of the promise it became', refers: true }),
});

interface Step {
  readonly text: string;
  readonly by: Day | null;
  readonly promise: string | null;
}

const stepFrom = (words: string, clock: Clock): Step => {
  const { text: said, by, promise } = actionFrom(words, clock);
  return { text: said, by, promise };
};

const formatStep = (each: Step): string => formatAction({ ...each, trial: null });

/** The step of a session that ended without one, said on purpose. */
const noStep = 'none';

export const isNone = ({ text: said }: Pick<Step, 'text'>): boolean => said.trim().toLowerCase() === noStep;

/** A talk with someone, to come or held. The text is what it is about. */
export const session = kindOf({
  name: 'session',
  plural: 'sessions',
  letter: 's',
  summary: 'a talk with a coach, a mentor or someone you help',
  text: { ask: 'What is it about?', required: true },
  privateByDefault: () => true,
  ahead: { state: 'planned', on: 'plannedOn' },
  fields: () => ({
    whom: person({ summary: 'with whom', ask: 'With whom? (an alias; Enter skips)' }),
    type: usually('other', choice({ flag: 'as', choices: types, summary: 'what kind of session' })),
    asked: choice({
      flag: 'mode',
      choices: modes,
      summary: 'what you asked for: questions (coaching), experience (mentoring), a plan (supervision)',
    }),
    felt: choice({ choices: modes, summary: 'what it felt like' }),
    given: yesNo({ summary: 'you were the one who helped' }),
    spent: minutes({ summary: 'how long it took, such as 60m' }),
    insight: text({ summary: 'what became clear', ask: 'What became clear? (Enter skips)' }),
    advice: text({ summary: 'what they advised' }),
    differs: text({ summary: 'what about their situation differs from yours' }),
    question: texts({ summary: 'a question that made you think' }),
    talked: integer({
      min: 0,
      max: 100,
      summary: 'how much of the talking was yours, in percent',
      noun: 'a percentage from 0 to 100',
      meaning: '50 half of it',
    }),
    understood: integer({
      min: 1,
      max: 5,
      summary: 'how well you felt understood, 1 not at all to 5 wholly',
      meaning: '1 not at all … 5 wholly',
    }),
    steps: list({
      flag: 'step',
      summary:
        'what you will do next, with a day, such as “send the draft (by friday)”; none when there is nothing',
      ask: 'What will you do next, and by when? (send the draft by friday; none)',
      unanswered: 'A step with a day, or none; Ctrl-C keeps what you typed.',
      item: step(),
      parseLine: stepFrom,
      formatLine: formatStep,
    }),
    theirs: list({
      flag: 'theirs',
      summary: 'what they will do, with a day',
      item: step(),
      parseLine: stepFrom,
      formatLine: formatStep,
    }),
    parked: texts({ flag: 'park', summary: 'a topic for next time' }),
    place: line({ summary: 'how or where: a call, the office, a workshop' }),
    state: usually(
      'held',
      choice({ choices: ['planned', 'held', 'skipped'], summary: 'planned, held or skipped', flag: false }),
    ),
    plannedOn: day({ summary: 'the day it is planned for', flag: false }),
    reason: text({ summary: 'why it was skipped', flag: false }),
  }),
  /** A talk that was held ends with a step, or with saying that there is none. */
  settle(values) {
    const { state, steps } = values;
    if (steps.some(isNone) && steps.length > 1)
      throw misuse('there is a next step and none at once', 'give the steps, or --step none');
    if (state === 'held' && steps.length === 0)
      throw misuse(
        'a session ends with a next step and a day, or with none on purpose',
        'give --step "send the draft (by friday)", or --step none',
      );
    if (state === 'planned' && values.plannedOn === null)
      throw misuse('a planned session needs its day', 'career session plan mentor --at friday');
    return state === 'skipped' ? values : { ...values, reason: null };
  },
});

export type Session = RecordOf<typeof session>;
