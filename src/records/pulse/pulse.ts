import { misuse } from '../../errors.ts';
import { integer, line, number, required } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { itemNamed, itemVersion, scaleOf } from './items.ts';

/** One answer to one fixed item, or a named number from outside. Trends only: no norms, no cut-offs. */
export const pulse = kindOf({
  name: 'pulse',
  plural: 'pulse records',
  letter: 'u',
  summary: 'how things are, by single questions with fixed wording',
  text: { ask: 'Anything to add? (Enter skips)', required: false },
  privateByDefault: () => true,
  fields: () => ({
    item: required(
      line({
        summary: 'which question, or the name of a number from outside',
        ask: 'Which question, or the name of a number from outside?',
        flag: false,
      }),
    ),
    value: required(number({ summary: 'a number', ask: 'The number?', flag: false })),
    version: integer({
      min: 1,
      max: 99,
      summary: 'the version of the wording; none for numbers from outside',
      flag: false,
    }),
    source: line({ summary: 'where a number from outside comes from' }),
  }),
  settle(values) {
    const item = itemNamed(values.item);
    if (!item) return { ...values, version: null };
    if (values.value < item.min || values.value > item.max || !Number.isInteger(values.value)) {
      throw misuse(
        `“${values.value}” is not an answer to ${item.name}`,
        `${scaleOf(item)}, in whole numbers`,
      );
    }
    return { ...values, item: item.name, version: values.version ?? itemVersion };
  },
});

export type Pulse = RecordOf<typeof pulse>;
