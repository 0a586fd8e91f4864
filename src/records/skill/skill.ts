import { misuse, refused } from '../../errors.ts';
import { choice, day, integer, line, list, minutes, required, text, usually } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { asMeant, onOneLine } from '../../journal/one-line.ts';
import { ownWords } from '../../journal/placeholder.ts';
import { compareDays } from '../../time/calendar.ts';
import { dueDay } from '../../time/when.ts';
import { areaNamed, areaOf, areas } from './catalogue.ts';
import { skillNamed } from './store.ts';

export const stages = ['assess', 'plan', 'apply', 'reflect', 'integrate', 'challenge'] as const;

export type Stage = (typeof stages)[number];

const level = (summary: string) =>
  integer({
    min: 1,
    max: 4,
    summary,
    noun: 'a level',
    meaning: '1 beginner, 2 intermediate, 3 advanced, 4 expert',
  });

/** Something one wants to be good at; each name is there once. */
export const skill = kindOf({
  name: 'skill',
  plural: 'skills',
  letter: 'k',
  summary: 'what you want to be good at, and how far you are',
  text: { ask: 'Anything to remember about it? (Enter skips)', required: false },
  privateByDefault: () => false,
  fields: () => ({
    name: required(line({ summary: 'what it is called', ask: 'Which skill?', flag: false })),
    area: {
      ...line({ summary: 'where it belongs, one of these or an area of your own' }),
      choices: areas,
      parse: (words) => areaNamed(ownWords(words)),
    },
    wanted: {
      ...level('the level you want, 1 to 4'),
      ask: 'Which level do you want? 1 beginner … 4 expert (Enter skips)',
    },
    importance: integer({
      min: 1,
      max: 3,
      summary: 'how much it matters, 1 a little to 3 a lot',
      noun: 'an importance',
      meaning: '1 a little, 2 some, 3 a lot',
    }),
    plan: text({ summary: 'how you mean to learn it' }),
    stage: usually(
      'assess',
      choice({ choices: stages, summary: 'where it is in the learning loop', flag: false }),
    ),
    loops: usually(
      0,
      integer({ min: 0, max: 9999, summary: 'how often it went from a challenge back to work', flag: false }),
    ),
    levels: list({
      flag: false,
      summary: 'what levels look like in your own words',
      item: {
        level: required(level('the level')),
        words: required(line({ summary: 'what it looks like' })),
      },
      formatLine: ({ level: at, words }) => `${at}: ${onOneLine(words)}`,
      parseLine(words) {
        const match = /^([1-4]): *(.+)$/s.exec(words);
        if (!match)
          throw misuse(`“${words}” says nothing of a level`, 'for example 3: others ask me to review');
        return { level: Number(match[1]), words: asMeant(match[2]!) };
      },
    }),
    assessed: list({
      flag: false,
      summary: 'levels by day, the first being the baseline',
      item: {
        on: required(day({ summary: 'the day' })),
        level: required(level('the level')),
        note: line({ summary: 'what it rests on' }),
      },
      formatLine: ({ on, level: at, note }) => `${on}: ${at}${note === null ? '' : `, ${note}`}`,
      parseLine(words, clock) {
        const match = /^(\S+): ([1-4])(?:, ?(.+))?$/.exec(words);
        if (!match) throw misuse(`“${words}” is no assessment`, 'for example 2026-11-20: 2, led one review');
        return { on: dueDay(match[1]!, clock), level: Number(match[2]), note: match[3] ?? null };
      },
    }),
    practice: list({
      flag: false,
      summary: 'what was practised',
      item: {
        on: required(day({ summary: 'the day' })),
        what: required(line({ summary: 'what was practised' })),
        spent: minutes({ summary: 'how long' }),
        fix: line({ summary: 'what to do better' }),
      },
      formatLine: ({ on, what, spent, fix }) =>
        `${on}: ${what}${spent === null ? '' : ` (${spent}m)`}${fix === null ? '' : `; ${fix}`}`,
      parseLine(words, clock) {
        const match = /^(\S+): (.+?)(?: \((\d+)m\))?(?:; ?(.+))?$/.exec(words);
        if (!match)
          throw misuse(
            `“${words}” is no practice`,
            'for example 2026-11-20: case study (45m); name the trade-off',
          );
        const [, on = '', what = '', spent, fix = null] = match;
        return { on: dueDay(on, clock), what, spent: spent === undefined ? null : Number(spent), fix };
      },
    }),
  }),
  /** A skill of the catalogue knows where it belongs. What was said of a level last is meant. */
  settle(values) {
    const said = new Map(values.levels.map(({ level: at, words }) => [at, words.trim()]));
    return {
      ...values,
      area: areaNamed(values.area ?? '') ?? areaOf(values.name) ?? null,
      levels: [...said].map(([at, words]) => ({ level: at, words })).toSorted((a, b) => a.level - b.level),
      assessed: byDay(values.assessed),
      practice: byDay(values.practice),
    };
  },
  admit(db, { name }, own) {
    const holder = skillNamed(db, name);
    if (holder !== undefined && holder.rowId !== own)
      throw refused(`there is already a skill called “${name}”`, `career show k${holder.number}`);
  },
});

const byDay = <I extends { readonly on: string }>(items: readonly I[]): readonly I[] =>
  items.toSorted((a, b) => compareDays(a.on, b.on));

export type Skill = RecordOf<typeof skill>;
