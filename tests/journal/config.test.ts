import { describe, expect, it } from 'vitest';
import {
  type SettingKey,
  settingKeys,
  settings,
  settingsFrom,
  settingText,
} from '../../src/journal/settings.ts';
import { testCareer } from '../career.ts';

describe('career config', () => {
  it('lists every setting with its value, its default and its meaning', async () => {
    const career = await testCareer();
    await career('config set role Staff engineer, payments');
    expect(await career('config')).toMatchInlineSnapshot(`
      "
      $ career config
      name              not set
                        your name, at the head of a review
      role              Staff engineer, payments
                        your role or title, where no role is open (career role)
      level             not set
                        your level, in your employer’s words
      manager           not set
                        the alias of your manager
      retro.cadence     21 by default
                        days from one retro to the next
      feedback.cooling  2 by default
                        days before you are asked whether feedback is right and useful
      ask.cooling       14 by default
                        days before the same person is suggested for another question
      fiscal.start      1 by default
                        the month in which your employer’s year starts, 1 to 12
      fiscal.named      end by default
                        whether FY26 is the year that ends or that starts in 2026
      review.form       not set
                        the form of career review: a name, or the path of a file of your own
      support.line      not set
                        the help line where you live, shown by career support --urgent
      beliefs.gives     not set
                        what you think gives you energy, as tags
      beliefs.takes     not set
                        what you think takes energy, as tags
      ! to change one: career config set role Staff engineer
      "
    `);
    const listed = await career.json<{ key: string; set: boolean }[]>('config');
    expect(listed.map(({ key }) => key)).toEqual(settingKeys);
    expect(listed.find(({ key }) => key === 'role')).toMatchObject({
      value: 'Staff engineer, payments',
      set: true,
      default: null,
    });
  });

  it('sets, gets and unsets; undo takes it back', async () => {
    const career = await testCareer();
    expect(await career('config set retro.cadence 2 weeks')).toMatchInlineSnapshot(`
      "
      $ career config set retro.cadence 2 weeks
      retro.cadence  14, 21 by default
      "
    `);
    expect(await career('config get retro.cadence')).toMatchInlineSnapshot(`
      "
      $ career config get retro.cadence
      14
      "
    `);
    expect(await career('config unset retro.cadence')).toMatchInlineSnapshot(`
      "
      $ career config unset retro.cadence
      retro.cadence  21 by default
      "
    `);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: unset retro.cadence
      ! To do it again: career redo
      "
    `);
    expect(await career.json('config get retro.cadence')).toMatchObject({
      value: 14,
      default: 21,
      set: true,
    });
    expect(await career('config get level')).toMatchInlineSnapshot(`
      "
      $ career config get level
      ! It is not set: career config set level …
      "
    `);
  });

  it('says what is wrong', async () => {
    const career = await testCareer();
    expect(await career('config get retro.cadense')).toMatchInlineSnapshot(`
      "
      $ career config get retro.cadense
      ! career: there is no setting “retro.cadense”
      ! hint: did you mean retro.cadence
      exit 2
      "
    `);
    expect(await career('config set colour red')).toMatchInlineSnapshot(`
      "
      $ career config set colour red
      ! career: there is no setting “colour”
      ! hint: career config lists them
      exit 2
      "
    `);
    expect(await career('config set retro.cadence often')).toMatchInlineSnapshot(`
      "
      $ career config set retro.cadence often
      ! career: “often” is not a number of days from 1 to 365
      ! hint: for example 14, or 2 weeks
      exit 2
      "
    `);
    expect(await career('config set fiscal.start 13')).toMatchInlineSnapshot(`
      "
      $ career config set fiscal.start 13
      ! career: “13” is not a month
      ! hint: 1 to 12, or a name such as april
      exit 2
      "
    `);
    expect(await career('config set fiscal.named middle')).toMatchInlineSnapshot(`
      "
      $ career config set fiscal.named middle
      ! career: “middle” is not one of end, start
      ! hint: type one of these words
      exit 2
      "
    `);
    expect(await career('config set manager "Anna Schmidt"')).toMatchInlineSnapshot(`
      "
      $ career config set manager "Anna Schmidt"
      ! career: “Anna Schmidt” is not an alias
      ! hint: one word of letters, digits, dots and dashes, for example lead or peer-2
      exit 2
      "
    `);
    expect(await career('config set beliefs.gives ","')).toMatchInlineSnapshot(`
      "
      $ career config set beliefs.gives ","
      ! career: beliefs.gives needs a value
      ! hint: to take it away: career config unset beliefs.gives
      exit 2
      "
    `);
    expect(await career('config set role')).toMatchInlineSnapshot(`
      "
      $ career config set role
      ! career: career config set needs the argument <value>
      ! hint: career config set --help
      exit 2
      "
    `);
    expect(await career('config sett role x')).toMatchInlineSnapshot(`
      "
      $ career config sett role x
      ! career: career config has no verb “sett”
      ! hint: did you mean  career config set role x
      exit 2
      "
    `);
  });
});

describe('settings', () => {
  it.each<[SettingKey, string, unknown]>([
    ['retro.cadence', '21', 21],
    ['retro.cadence', '3 weeks', 21],
    ['retro.cadence', '10 days', 10],
    ['fiscal.start', 'april', 4],
    ['fiscal.start', 'Sept', 9],
    ['fiscal.start', '10', 10],
    ['fiscal.named', 'start', 'start'],
    ['beliefs.gives', '#Design, pairing  design', ['design', 'pairing']],
    ['manager', '@Lead', 'lead'],
    ['role', '  Staff engineer ', 'Staff engineer'],
  ])('%s reads “%s” as %j', (key, words, value) => {
    expect(settingsFrom({ [key]: settingText(key, words) })[key]).toEqual(value);
  });

  it('one that cannot be read counts as not set', () => {
    expect(settingsFrom({ 'retro.cadence': 'often', gone: 'x' })['retro.cadence']).toBe(
      settings['retro.cadence'].empty,
    );
  });
});
