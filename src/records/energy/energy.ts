import { integer, line, minutes, required, yesNo } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';

/** What each level is called; the scale is bipolar, so 0 is neither. */
export const levelNames: Readonly<Record<number, string>> = {
  [-2]: 'took a lot',
  [-1]: 'took some',
  0: 'neither',
  1: 'gave some',
  2: 'gave a lot',
};

export const energy = kindOf({
  name: 'energy',
  plural: 'energy records',
  letter: 'e',
  summary: 'what gave and what took energy',
  text: { ask: 'What were you doing?', required: false },
  privateByDefault: () => true,
  fields: () => ({
    level: required(
      integer({
        min: -2,
        max: 2,
        summary: 'a level from −2 (took a lot) to +2 (gave a lot)',
        noun: 'an energy level',
        meaning: '−2 took a lot … 0 neither … +2 gave a lot',
        ask: 'How did it leave you? −2 took a lot … 0 neither … +2 gave a lot',
      }),
    ),
    went: integer({
      min: 0,
      max: 4,
      summary: 'how well it went, 0 badly to 4 very well',
      meaning: '0 badly … 4 very well',
    }),
    flow: yesNo({ summary: 'time went unnoticed, and it was hard and you could do it' }),
    pressure: integer({
      min: 0,
      max: 2,
      summary: 'pressure, 0 none to 2 a lot',
      meaning: '0 none … 2 a lot',
    }),
    spent: minutes({ summary: 'how long it took, such as 90m or 1h30' }),
    setting: line({ flag: 'in', summary: 'where or in what it was, such as “design review” or home' }),
  }),
});

export type Energy = RecordOf<typeof energy>;
