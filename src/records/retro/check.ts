import { misuse } from '../../errors.ts';
import { choice, day, line, required, type ValuesOf } from '../../journal/field.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { dueDay } from '../../time/when.ts';

export const results = ['done', 'carried', 'dropped'] as const;
export const helpedAnswers = ['yes', 'somewhat', 'no', 'unknown'] as const;

export type Result = (typeof results)[number];
export type Helped = (typeof helpedAnswers)[number];

export const checkItem = () => ({
  promise: required(line({ summary: 'the id of the promise of an earlier retro', refers: true })),
  result: required(choice({ choices: results, summary: 'what became of it' })),
  until: day({ summary: 'the day it was carried to' }),
  helped: choice({ choices: helpedAnswers, summary: 'did it help?' }),
});

export type Check = ValuesOf<ReturnType<typeof checkItem>>;

export const checkExample = 'p27: done, helped yes';

/** What was said of one promise; `result` is null while it was not. */
export interface CheckWords {
  readonly result: Result | null;
  /** Done after the day it was due. */
  readonly late: boolean;
  readonly until: Day | null;
  readonly helped: Helped | null;
}

const words = /^(?:(done|carried|dropped)( late)?)?(?:,? *(?:until|to) +([^,]+?))?(?:,? *helped:? +(\w+))?$/;

/** Reads `done, helped yes`, `done late`, `carried until friday`, `dropped` or nothing. Throws misuse. */
export function checkWords(said: string, clock: Clock): CheckWords {
  const match = words.exec(said.trim().toLowerCase());
  const [, result, late, until, helped] = match ?? [];
  const fits =
    match !== null &&
    (late === undefined || result === 'done') &&
    (until === undefined || result === 'carried') &&
    (helped === undefined || helpedAnswers.includes(helped as Helped));
  if (!fits) {
    throw misuse(
      `“${said.trim()}” cannot be read`,
      'done, done late, carried until friday, or dropped; then: helped yes, somewhat, no or unknown',
    );
  }
  return {
    result: (result ?? null) as Result | null,
    late: late !== undefined,
    until: until === undefined ? null : dueDay(until, clock),
    helped: (helped ?? null) as Helped | null,
  };
}

/** Reads `p27: done, helped yes`. Throws misuse. */
export function checkFrom(line: string, clock: Clock): CheckWords & Pick<Check, 'promise'> {
  const match = /^[-*]? *(p\d+) *[:=] *(.*)$/i.exec(line.trim());
  if (!match) throw misuse(`“${line.trim()}” cannot be read`, `for example ${checkExample}`);
  return { promise: match[1]!.toLowerCase(), ...checkWords(match[2]!, clock) };
}

/** `checkWords` reads it back. */
export const formatCheckWords = ({ result, late, until, helped }: CheckWords): string =>
  [
    result === null ? '' : `${result}${late ? ' late' : ''}${until === null ? '' : ` until ${until}`}`,
    helped === null ? '' : `helped ${helped}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
