import { misuse } from '../../errors.ts';
import { choice, day, line, list, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { compareDays } from '../../time/calendar.ts';
import { dueDay } from '../../time/when.ts';

const states = ['active', 'retired'] as const;
export const crossers = ['me', 'others'] as const;

const mark = () => ({
  on: required(day({ summary: 'the day it was held or crossed' })),
  result: required(choice({ choices: ['held', 'crossed'], summary: 'held or crossed' })),
  by: choice({ choices: crossers, summary: 'who crossed it' }),
  note: line({ summary: 'what happened' }),
});

/** A rule for oneself; each time it was held or crossed is kept with it. */
export const boundary = kindOf({
  name: 'boundary',
  plural: 'boundaries',
  letter: 'b',
  summary: 'a line you draw, and whether it was held or crossed',
  text: { ask: 'What is the rule?', required: true },
  privateByDefault: () => true,
  fields: () => ({
    why: text({ summary: 'what it protects', ask: 'What does it protect? (Enter skips)' }),
    state: usually('active', choice({ choices: states, summary: 'whether it is in force', flag: false })),
    retiredOn: day({ summary: 'the day it was given up', flag: false }),
    reason: text({ summary: 'why it was given up', flag: false }),
    marks: list({
      flag: false,
      summary: 'when it was held and when it was crossed',
      item: mark(),
      formatLine: ({ on, result, by, note }) =>
        `${on}: ${result}${by === null ? '' : ` by ${by}`}${note === null ? '' : `, ${note}`}`,
      parseLine(words, clock) {
        const match = /^(\S+): (held|crossed)(?: by (me|others))?(?:, ?(.+))?$/.exec(words);
        if (!match)
          throw misuse(`“${words}” is not a mark`, 'for example 2026-11-20: crossed by others, a late call');
        const [, on = '', result, by = null, note = null] = match;
        return {
          on: dueDay(on, clock),
          result: result as 'held' | 'crossed',
          by: by as (typeof crossers)[number] | null,
          note,
        };
      },
    }),
  }),
  settle(values) {
    const { state, retiredOn, marks } = values;
    if (state === 'active') return { ...values, retiredOn: null, reason: null, marks: inTime(marks) };
    if (retiredOn === null)
      throw misuse('a boundary that is retired needs its day', 'add retiredOn, such as 2026-11-20');
    return { ...values, marks: inTime(marks) };
  },
});

const inTime = <M extends { readonly on: string }>(marks: readonly M[]): readonly M[] =>
  marks.toSorted((a, b) => compareDays(a.on, b.on));

export type Boundary = RecordOf<typeof boundary>;
export type Mark = Boundary['marks'][number];
