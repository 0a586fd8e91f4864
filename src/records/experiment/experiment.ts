import { misuse } from '../../errors.ts';
import { choice, day, line, list, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { dueDay } from '../../time/when.ts';

export const results = ['keep', 'change', 'drop'] as const;

/** Something changed for a while to see what happens. The text is the hypothesis; its day is the day it was thought of. */
export const experiment = kindOf({
  name: 'experiment',
  plural: 'experiments',
  letter: 'x',
  summary: 'something you change for a while to see what happens',
  text: { ask: 'What do you think will happen?', required: true },
  privateByDefault: () => true,
  fields: () => ({
    change: text({ summary: 'what you do differently', ask: 'What do you do differently? (Enter skips)' }),
    measure: line({
      summary: 'how you will tell: energy, or the name of a pulse question or an outside number',
      ask: 'How will you tell? energy, or a pulse question such as drained (Enter skips)',
    }),
    from: day({ summary: 'the first day of it', ask: 'From when? (today; Enter skips)' }),
    until: day({ summary: 'the last day of it', ask: 'Until when? (in 4 weeks; Enter skips)' }),
    plan: list({
      flag: false,
      summary: 'which days a coin chose, when there is a plan',
      item: {
        on: required(day({ summary: 'the day' })),
        arm: required(choice({ choices: ['with', 'without'], summary: 'with the change or without it' })),
      },
      formatLine: ({ on, arm }) => `${on}: ${arm}`,
      parseLine(words, clock) {
        const match = /^(\S+): (with|without)$/.exec(words);
        if (!match) throw misuse(`“${words}” is no day of a plan`, 'for example 2026-11-24: with');
        return { on: dueDay(match[1]!, clock), arm: match[2] as 'with' | 'without' };
      },
    }),
    state: usually(
      'running',
      choice({ choices: ['running', ...results], summary: 'running, or what became of it', flag: false }),
    ),
    learned: text({ summary: 'what it showed', flag: false }),
    closedOn: day({ summary: 'the day it was closed', flag: false }),
  }),
  settle(values, { day: made }) {
    const { from, until, state, closedOn } = values;
    if (until !== null && until < (from ?? made))
      throw misuse('an experiment cannot end before it begins', 'give --until a later day');
    if (state === 'running') return { ...values, learned: null, closedOn: null };
    if (closedOn === null)
      throw misuse('an experiment that is closed needs its day', 'add closedOn, such as 2026-11-20');
    return values;
  },
});

export type Experiment = RecordOf<typeof experiment>;

/** The first day of it: as it was said, or the day it was logged. */
export const beginOf = ({ from, day: made }: Pick<Experiment, 'from' | 'day'>): string => from ?? made;
