import { misuse } from '../../errors.ts';
import { integer, line, number, required } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

export interface Item {
  readonly name: string;
  readonly question: string;
  readonly min: number;
  readonly max: number;
  readonly low: string;
  readonly high: string;
}

/** The wording of an item never changes under the same version, or its answers could not be compared. */
export const itemVersion = 1;

export const items: readonly Item[] = [
  {
    name: 'drained',
    question: 'Over the last week, how drained did work leave you?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'completely',
  },
  {
    name: 'distance',
    question: 'How much did you feel like keeping work at arm’s length?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'very much',
  },
  {
    name: 'recovery',
    question: 'How well did your evenings and days off restore you?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'fully',
  },
  {
    name: 'satisfaction',
    question: 'All in all, how satisfied were you with your work these two weeks?',
    min: 1,
    max: 7,
    low: 'not at all',
    high: 'fully',
  },
  {
    name: 'clarity',
    question: 'How clear are you on what you want next?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'fully',
  },
  {
    name: 'confidence',
    question: 'How confident are you that you can do what your role asks?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'fully',
  },
  {
    name: 'safety',
    question: 'Could you say an unpopular thing in your team this week?',
    min: 1,
    max: 5,
    low: 'no',
    high: 'yes, easily',
  },
  {
    name: 'say',
    question: 'How much did you decide about your own time?',
    min: 0,
    max: 10,
    low: 'not at all',
    high: 'fully',
  },
];

export const itemNamed = (name: string): Item | undefined => items.find((item) => item.name === name);

/** One answer to one fixed item, or a named number from outside. Trends only: no norms, no cut-offs. */
export const pulse = kindOf({
  name: 'pulse',
  plural: 'pulse records',
  letter: 'u',
  summary: 'how things are, by single questions with fixed wording',
  text: { ask: 'Anything to add?', required: false },
  privateByDefault: () => true,
  fields: {
    item: required(line({ summary: 'which question, or the name of a number from outside', flag: false })),
    value: required(number({ summary: 'the answer', flag: false })),
    version: integer({
      min: 1,
      max: 99,
      summary: 'the version of the wording; none for numbers from outside',
      flag: false,
    }),
    source: line({ summary: 'where a number from outside comes from' }),
  },
  settle(values) {
    const item = itemNamed(values.item);
    if (!item) return { ...values, version: null };
    if (values.value < item.min || values.value > item.max || !Number.isInteger(values.value)) {
      throw misuse(
        `“${values.value}” is not an answer to ${item.name}`,
        `${item.min} ${item.low} … ${item.max} ${item.high}, whole numbers`,
      );
    }
    return { ...values, version: values.version ?? itemVersion };
  },
});

export type Pulse = RecordOf<typeof pulse>;
