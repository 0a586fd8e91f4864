import { misuse } from '../../errors.ts';
import { choice, day, line, list, required, text } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { compareDays, type Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { dueDay } from '../../time/when.ts';

const ways = ['first', 'up', 'lateral', 'explore', 'return', 'down'] as const;

const said = () => ({
  on: required(day({ summary: 'the day' })),
  text: required(line({ summary: 'what was said' })),
});

type Said = { readonly on: Day; readonly text: string };

const formatSaid = ({ on, text: words }: Said): string => `${on}: ${words}`;

function saidFrom(words: string, clock: Clock): Said {
  const match = /^(\d{4}-\d\d-\d\d): (.+)$/.exec(words);
  if (!match) throw misuse(`“${words}” has no day`, 'for example 2026-11-20: the pager went to another team');
  return { on: dueDay(match[1]!, clock), text: match[2]! };
}

/** A job or a part in one. Its day is the day it began; the text is the title. */
export const role = kindOf({
  name: 'role',
  plural: 'roles',
  letter: 'o',
  summary: 'a role you had or have, and how you came to it',
  text: { ask: 'What is the role called?', required: true },
  privateByDefault: () => false,
  fields: () => ({
    level: line({ summary: 'its level in the words of the place; ??? is one too' }),
    place: line({
      flag: 'in',
      summary: 'the team or the company',
      ask: 'In which team or company? (Enter skips)',
    }),
    way: choice({
      choices: ways,
      summary: 'how it lies to the one before: up, lateral, explore, return, or down by choice',
      ask: 'How does it lie to the one before?',
    }),
    chosen: choice({
      flag: 'how',
      choices: ['chosen', 'happened'],
      summary: 'whether you chose it or it happened to you',
      ask: 'Did you choose it, or did it happen?',
    }),
    looked: text({
      summary: 'what it looked like when it began',
      ask: 'What does it look like from here? (Enter skips)',
    }),
    until: day({ summary: 'its last day', flag: false }),
    turned: list({
      flag: false,
      summary: 'what it turned out to be, asked again after 6 and 18 months',
      item: said(),
      formatLine: formatSaid,
      parseLine: saidFrom,
    }),
    points: list({
      flag: false,
      summary: 'turning points',
      item: said(),
      formatLine: formatSaid,
      parseLine: saidFrom,
    }),
  }),
  settle(values, { day: begun }) {
    if (values.until !== null && values.until < begun)
      throw misuse('a role cannot end before it began', 'give --at the day it began');
    return { ...values, turned: byDay(values.turned), points: byDay(values.points) };
  },
});

const byDay = (items: readonly Said[]): readonly Said[] => items.toSorted((a, b) => compareDays(a.on, b.on));

export type Role = RecordOf<typeof role>;
