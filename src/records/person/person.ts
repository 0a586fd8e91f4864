import { refused } from '../../errors.ts';
import { alias, choice, integer, line, required, yesNo } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { aliasOf, mentionCount, personRow } from '../../journal/people-store.ts';
import { count } from '../../terminal/text.ts';

export const rings = ['mentor', 'peer', 'industry', 'sponsor', 'report', 'manager'] as const;

/** Made by the first @mention, or by hand. The alias is how they are named everywhere, and one of a kind. */
export const person = kindOf({
  name: 'person',
  plural: 'people',
  letter: 'n',
  summary: 'someone you work with, by an alias',
  text: { ask: 'Anything to remember about them? (Enter skips)', required: false },
  privateByDefault: () => true,
  fields: () => ({
    alias: required(
      alias({
        summary: 'a short name that need not be the real one',
        ask: 'What alias do you want to use for them?',
        flag: false,
      }),
    ),
    relation: line({
      summary: 'what they are to you, such as “lead of the payments team”',
      ask: 'What are they to you? (Enter skips)',
    }),
    ring: choice({ choices: rings, summary: 'the circle they belong to' }),
    knowsField: yesNo({ summary: 'they know your field from the inside' }),
    cadence: integer({
      min: 1,
      max: 730,
      summary: 'how many days you want between talks at most',
      meaning: 'days, for example 14',
    }),
  }),
  admit(db, values, own) {
    const holder = personRow(db, values.alias);
    if (holder !== undefined && holder !== own)
      throw refused(`there is already a @${values.alias}`, `career person ${values.alias}`);
  },
  release(db, row) {
    const named = mentionCount(db, row);
    if (named === 0) return;
    const alias = aliasOf(db, row);
    throw refused(
      `@${alias} is named in ${count(named, 'record')} and stays`,
      `to see them: career log --with ${alias} --limit 0; to put another in the place: career person merge ${alias} <other>`,
    );
  },
});

export type Person = RecordOf<typeof person>;
