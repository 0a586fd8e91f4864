import { misuse } from '../../errors.ts';
import { choice, day, line, list, person, required, text, usually, yesNo } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { dueDay } from '../../time/when.ts';

export const states = ['open', 'moved', 'kept', 'late', 'broken', 'released'] as const;

export type PromiseState = (typeof states)[number];

const move = {
  on: required(day({ summary: 'the day it was moved' })),
  from: required(day({ summary: 'the due day before' })),
  to: required(day({ summary: 'the due day after' })),
};

/** To somebody, from somebody, or, without either, to oneself. */
export const promise = kindOf({
  name: 'promise',
  plural: 'promises',
  letter: 'p',
  summary: 'what you owe and what you are owed, with a day',
  text: { ask: 'What is promised?', required: true },
  privateByDefault: ({ to, from }) => to === null && from === null,
  fields: {
    to: person({ summary: 'whom you promise it; yourself unless told' }),
    from: person({ summary: 'who promises it to you' }),
    due: day({
      flag: 'by',
      summary: 'when it is due; looks ahead: friday, in 2 weeks, 2026-12-01',
      ask: 'By when? (Enter skips)',
    }),
    trial: yesNo({ summary: 'it is something to try; look again on the day it is due' }),
    state: usually('open', choice({ choices: states, summary: 'what became of it', flag: false })),
    closedOn: day({ summary: 'the day it was kept, broken or released', flag: false }),
    outcome: text({ summary: 'what became of it, in words', flag: false }),
    helped: choice({ choices: ['yes', 'somewhat', 'no', 'unknown'], summary: 'did it help?', flag: false }),
    moves: list({
      summary: 'when its due day was moved',
      flag: false,
      item: move,
      formatLine: ({ on, from, to }) => `${on}: ${from} -> ${to}`,
      parseLine(words, clock) {
        const match = /^(\S+): (\S+) -> (\S+)$/.exec(words);
        if (!match)
          throw misuse(`“${words}” is not a move`, 'for example 2026-11-20: 2026-11-27 -> 2026-12-04');
        return { on: dueDay(match[1]!, clock), from: dueDay(match[2]!, clock), to: dueDay(match[3]!, clock) };
      },
    }),
    topic: line({ summary: 'the talk or meeting it was made in', flag: 'in' }),
  },
  settle(values, { day: made }) {
    if (values.to !== null && values.from !== null) {
      throw misuse('a promise goes one way', 'give --to for what you owe, or --from for what you are owed');
    }
    if (values.due !== null && values.due < made && values.moves.length === 0) {
      throw misuse(
        `${values.due} is before the promise was made (${made})`,
        'give --by a later day, or --at an earlier one',
      );
    }
    return values;
  },
});

export type Promised = RecordOf<typeof promise>;

export const isOpen = ({ state }: Pick<Promised, 'state'>): boolean => state === 'open' || state === 'moved';
