import { misuse } from '../../errors.ts';
import { actionFrom, actionItem, formatAction } from '../../journal/action.ts';
import { choice, day, line, list, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { asMeant, onOneLine } from '../../journal/one-line.ts';
import { checkExample, checkFrom, checkItem, formatCheckWords } from './check.ts';

export const formats = [
  'three-questions',
  '4ls',
  'start-stop-continue',
  'sailboat',
  'energy',
  'five-minute',
  'postmortem',
] as const;

export type Format = (typeof formats)[number];

const answerItem = () => ({
  prompt: required(line({ summary: 'the key of the question in its format, such as “well”' })),
  text: required(text({ summary: 'the answer' })),
});

/** A look back over the days since the last one. The text is an optional headline. */
export const retro = kindOf({
  name: 'retro',
  plural: 'retros',
  letter: 'r',
  summary: 'a look back every few weeks, with memory of the last one',
  text: { ask: 'A headline for these weeks?', required: false },
  privateByDefault: () => true,
  fields: () => ({
    format: usually(
      'three-questions',
      choice({ choices: formats, summary: 'the set of questions; three-questions unless told' }),
    ),
    since: day({ summary: 'the first day it looks back on', flag: false }),
    answers: list({
      flag: false,
      summary: 'what was answered, by question',
      item: answerItem(),
      formatLine: ({ prompt, text: said }) => `${prompt}: ${onOneLine(said)}`,
      parseLine(words) {
        const match = /^([a-z-]+): (.*)$/s.exec(words);
        if (!match) throw misuse(`“${words}” cannot be read`, 'for example well: the handover went smoothly');
        return { prompt: match[1]!, text: asMeant(match[2]!) };
      },
    }),
    actions: list({
      flag: false,
      summary: 'at most three things to do or to try',
      item: actionItem(),
      formatLine: formatAction,
      parseLine: actionFrom,
    }),
    checks: list({
      flag: false,
      summary: 'what became of the actions of the last retro',
      item: checkItem(),
      formatLine: (check) => `${check.promise}: ${formatCheckWords({ ...check, late: false })}`,
      parseLine(words, clock) {
        const { promise, result, until, helped } = checkFrom(words, clock);
        if (result === null) throw misuse(`“${words}” says nothing`, `for example ${checkExample}`);
        return { promise, result, until, helped };
      },
    }),
  }),
  settle(values) {
    if (values.actions.length > 3)
      throw misuse('a retro has at most three actions', 'keep the ones that matter most');
    return values;
  },
});

export type Retro = RecordOf<typeof retro>;
