import { misuse } from '../../errors.ts';
import type { ValuesOf } from '../../journal/field.ts';
import { choice, day, line, list, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { dueDay } from '../../time/when.ts';

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

const answerItem = {
  prompt: required(line({ summary: 'the key of the question in its format, such as “well”' })),
  text: required(text({ summary: 'the answer' })),
};

const actionItem = {
  text: required(line({ summary: 'what will be done or tried' })),
  by: day({ summary: 'by when' }),
  promise: line({ summary: 'the id of the promise it became' }),
};

const checkItem = {
  promise: required(line({ summary: 'the id of the promise of an earlier retro' })),
  result: required(choice({ choices: ['done', 'carried', 'dropped'], summary: 'what became of it' })),
  helped: choice({ choices: ['yes', 'somewhat', 'no', 'unknown'], summary: 'did it help?' }),
};

const bad = (words: string, example: string) => misuse(`“${words}” cannot be read`, `for example ${example}`);

/** A look back over the days since the last one. The text is an optional headline. */
export const retro = kindOf({
  name: 'retro',
  plural: 'retros',
  letter: 'r',
  summary: 'a look back every few weeks, with memory of the last one',
  text: { ask: 'A headline for these weeks?', required: false },
  privateByDefault: () => true,
  fields: {
    format: usually(
      'three-questions',
      choice({ choices: formats, summary: 'the set of questions; three-questions unless told' }),
    ),
    since: day({ summary: 'the first day it looks back on', flag: false }),
    answers: list({
      flag: false,
      summary: 'what was answered, by question',
      item: answerItem,
      formatLine: ({ prompt, text: said }) => `${prompt}: ${said.replace(/\n/g, '\\n')}`,
      parseLine(words) {
        const match = /^([a-z-]+): (.*)$/.exec(words);
        if (!match) throw bad(words, 'well: the handover went smoothly');
        return { prompt: match[1]!, text: match[2]!.replace(/\\n/g, '\n') };
      },
    }),
    actions: list({
      flag: false,
      summary: 'at most three things to do or to try',
      item: actionItem,
      formatLine: ({ text: said, by, promise }) =>
        `${said}${by ? ` (by ${by})` : ''}${promise ? ` [${promise}]` : ''}`,
      parseLine(words, clock) {
        const match = /^(.*?)(?: \(by ([^)]+)\))?(?: \[(p\d+)\])?$/.exec(words);
        if (!match?.[1]) throw bad(words, 'decline one recurring meeting (by friday)');
        return { text: match[1], by: match[2] ? dueDay(match[2], clock) : null, promise: match[3] ?? null };
      },
    }),
    checks: list({
      flag: false,
      summary: 'what became of the actions of the last retro',
      item: checkItem,
      formatLine: ({ promise, result, helped }) =>
        `${promise}: ${result}${helped ? `, helped ${helped}` : ''}`,
      parseLine(words) {
        const match = /^(p\d+): (done|carried|dropped)(?:, helped (yes|somewhat|no|unknown))?$/.exec(words);
        if (!match) throw bad(words, 'p27: done, helped yes');
        return {
          promise: match[1]!,
          result: match[2] as 'done',
          helped: (match[3] ?? null) as 'yes' | null,
        };
      },
    }),
  },
  settle(values) {
    if (values.actions.length > 3)
      throw misuse('a retro has at most three actions', 'keep the ones that matter most');
    return values;
  },
});

export type Retro = RecordOf<typeof retro>;
export type Answer = ValuesOf<typeof answerItem>;
export type Action = ValuesOf<typeof actionItem>;
export type Check = ValuesOf<typeof checkItem>;
