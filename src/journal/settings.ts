import { misuse } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { monthNames, namePlace } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import {
  choice,
  type Field,
  type Fields,
  integer,
  line,
  person,
  type Saying,
  tagFrom,
  usually,
} from './field.ts';
import { allSettings } from './setting-store.ts';
import { nearest } from './suggest.ts';
import { severalIn } from './tokens.ts';

/** A span in days, from words such as `21`, `10 days` or `3 weeks`. */
const days = (saying: Saying, most: number): Field<number | null> => {
  const plain = integer({
    ...saying,
    min: 1,
    max: most,
    noun: `a number of days from 1 to ${most}`,
    meaning: 'for example 14, or 2 weeks',
  });
  return {
    ...plain,
    parse(words, clock) {
      const match = /^(\d+) ?(d|days?|w|weeks?)$/.exec(words.trim().toLowerCase());
      const count = match ? String(Number(match[1]) * (match[2]!.startsWith('w') ? 7 : 1)) : words;
      return plain.parse(count, clock);
    },
  };
};

const month = (saying: Saying): Field<number | null> => {
  const plain = integer({
    ...saying,
    min: 1,
    max: 12,
    noun: 'a month',
    meaning: '1 to 12, or a name such as april',
  });
  return {
    ...plain,
    parse: (words, clock) => plain.parse(String(namePlace(monthNames, words.trim()) || words), clock),
  };
};

/** Tags with commas or blanks between them. */
const tags = (saying: Saying): Field<readonly string[]> => ({
  ...saying,
  type: 'texts',
  required: false,
  empty: [],
  form: 'line',
  parse: (words) => [...new Set(severalIn(words).map(tagFrom))],
  format: (value) => value.join(', '),
});

/**
 * What can be set, in the order it is listed. The journal keeps each as the text that `format` writes; the
 * value of one that was not set is the field's own `empty`.
 */
export const settings = {
  name: line({ summary: 'your name, at the head of a review', ask: 'Your name, for the head of a review?' }),
  role: line({
    summary: 'your role or title, where no role is open (career role)',
    ask: 'Your role or title?',
  }),
  level: line({
    summary: 'your level, in your employer’s words',
    ask: 'Your level, if there is such a thing?',
  }),
  manager: person({ summary: 'the alias of your manager' }),
  'retro.cadence': usually(
    21,
    days(
      {
        summary: 'days from one retro to the next',
        ask: 'How often do you want to look back? (3 weeks)',
      },
      365,
    ),
  ),
  'feedback.cooling': usually(
    2,
    days({ summary: 'days before you are asked whether feedback is right and useful' }, 90),
  ),
  'ask.cooling': usually(
    14,
    days({ summary: 'days before the same person is suggested for another question' }, 365),
  ),
  'fiscal.start': usually(
    1,
    month({
      summary: 'the month in which your employer’s year starts, 1 to 12',
      ask: 'In which month does your employer’s year start? (January)',
    }),
  ),
  'fiscal.named': usually(
    'end',
    choice({
      choices: ['end', 'start'],
      summary: 'whether FY26 is the year that ends or that starts in 2026',
    }),
  ),
  'review.form': line({ summary: 'the form of career review: a name, or the path of a file of your own' }),
  'support.line': line({ summary: 'the help line where you live, shown by career support --urgent' }),
  'beliefs.gives': tags({
    summary: 'what you think gives you energy, as tags',
    ask: 'What do you think gives you energy? (tags: design, pairing)',
  }),
  'beliefs.takes': tags({
    summary: 'what you think takes energy, as tags',
    ask: 'And what takes it? (tags: on-call, status-meetings)',
  }),
} satisfies Fields;

export type SettingKey = keyof typeof settings;

export const settingKeys = Object.keys(settings) as SettingKey[];

type SettingValue<K extends SettingKey> = (typeof settings)[K] extends Field<infer T> ? T : never;

/** The value of every setting: its default, null or an empty list where it was not set. */
export type Settings = { readonly [K in SettingKey]: SettingValue<K> };

/** No setting is a time, so reading one needs no real clock. */
const still: Clock = { now: () => 0, zone: 'UTC' };

/** Settings from the texts that the journal keeps; one that cannot be read any more counts as not set. */
export function settingsFrom(stored: Readonly<Record<string, string>>): Settings {
  const values = settingKeys.map((key) => {
    const { parse, empty }: Field = settings[key];
    const text = stored[key];
    try {
      return [key, text === undefined ? empty : parse(text, still)];
    } catch {
      return [key, empty];
    }
  });
  return Object.fromEntries(values) as Settings;
}

export const settingsOf = (db: Database): Settings => settingsFrom(allSettings(db));

/** Throws misuse with the key that was probably meant. */
export function settingKey(words: string): SettingKey {
  const key = words.trim().toLowerCase();
  if (Object.hasOwn(settings, key)) return key as SettingKey;
  const meant = nearest(key, settingKeys);
  throw misuse(
    `there is no setting “${words}”`,
    meant ? `did you mean ${meant}` : 'career config lists them',
  );
}

/** The text to keep for words that a person typed. Throws misuse when they are no value of the setting. */
export function settingText(key: SettingKey, words: string): string {
  const field: Field = settings[key];
  const text = field.format(field.parse(words, still) ?? '');
  if (text === '') throw misuse(`${key} needs a value`, `to take it away: career config unset ${key}`);
  return text;
}
