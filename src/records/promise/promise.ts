import { misuse } from '../../errors.ts';
import { choice, day, line, list, person, required, text, usually, yesNo } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { sayFullDay } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import { helpedAnswers, isOpen, keptState, states } from './rules.ts';

const move = () => ({
  on: required(day({ summary: 'the day it was moved' })),
  from: required(day({ summary: 'the due day before' })),
  to: required(day({ summary: 'the due day after' })),
  note: line({ summary: 'why' }),
});

/** To somebody, from somebody, or, without either, to oneself. */
export const promise = kindOf({
  name: 'promise',
  plural: 'promises',
  letter: 'p',
  summary: 'what you owe and what you are owed, with a day',
  text: { ask: 'What is promised?', required: true },
  privateByDefault: ({ to, from }) => to === null && from === null,
  fields: () => ({
    to: person({
      summary: 'whom you promise it; yourself unless told',
      ask: 'To whom? (an alias; Enter: to yourself)',
    }),
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
    helped: choice({ choices: helpedAnswers, summary: 'did it help?', flag: false }),
    moves: list({
      summary: 'when its due day was moved',
      flag: false,
      item: move(),
      formatLine: ({ on, from, to, note }) => `${on}: ${from} -> ${to}${note === null ? '' : `, ${note}`}`,
      parseLine(words, clock) {
        const match = /^(\S+): (\S+) -> ([^\s,]+)(?:, ?(.+))?$/.exec(words);
        if (!match)
          throw misuse(`“${words}” is not a move`, 'for example 2026-11-20: 2026-11-27 -> 2026-12-04');
        const [, on = '', from = '', to = '', note = null] = match;
        return { on: dueDay(on, clock), from: dueDay(from, clock), to: dueDay(to, clock), note };
      },
    }),
    topic: line({ summary: 'the talk or meeting it was made in', flag: 'in' }),
  }),
  /** Whether it is moved, kept or late follows from its days, whichever way it came in. */
  settle(values, { day: made }) {
    const { to, from, due, state, moves, closedOn } = values;
    if (to !== null && from !== null) {
      throw misuse('a promise goes one way', 'give --to for what you owe, or --from for what you are owed');
    }
    if (due !== null && due < made && moves.length === 0) {
      throw misuse(
        `${sayFullDay(due)} is before the promise was made, on ${sayFullDay(made)}`,
        'give --by a later day, or --at an earlier one',
      );
    }
    if (isOpen({ state })) {
      return { ...values, state: moves.length > 0 ? 'moved' : 'open', closedOn: null };
    }
    if (closedOn === null) {
      throw misuse(
        `a promise that is ${state} needs the day it was closed on`,
        'add closedOn, such as 2026-11-20',
      );
    }
    const isKept = state === 'kept' || state === 'late';
    return isKept ? { ...values, state: keptState({ due, moves }, closedOn) } : values;
  },
});

export type Promised = RecordOf<typeof promise>;
