import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { Database } from '../../storage/database.ts';
import { faint, strong, type Text, type View } from '../../terminal/text.ts';
import type { Field } from '../field.ts';
import { allSettings, putSetting } from '../setting-store.ts';
import {
  type SettingKey,
  settingKey,
  settingKeys,
  settings,
  settingsFrom,
  settingText,
} from '../settings.ts';

/** One setting as it stands. */
export interface SettingState {
  readonly key: SettingKey;
  /** Null or an empty list: not set, and without a default. */
  readonly value: unknown;
  /** Whether the person set it. */
  readonly set: boolean;
  readonly default: unknown;
  readonly summary: string;
}

export function settingStates(db: Database): SettingState[] {
  const stored = allSettings(db);
  const values = settingsFrom(stored);
  return settingKeys.map((key) => ({
    key,
    value: values[key],
    set: Object.hasOwn(stored, key),
    default: settings[key].empty,
    summary: settings[key].summary,
  }));
}

const stateOf = async ({ journal }: Context, key: SettingKey): Promise<SettingState> => {
  const states = settingStates((await journal.read()).db);
  return states.find((each) => each.key === key) as SettingState;
};

const said = ({ key }: Pick<SettingState, 'key'>, value: unknown): string => {
  const field: Field = settings[key];
  return value === null || value === undefined ? '' : field.format(value);
};

const listed = (states: readonly SettingState[]): View =>
  states.flatMap((state) => [
    { rows: [[strong(state.key), standing(state)]], least: [16] },
    { paragraph: faint(state.summary), indent: 18 },
  ]);

function standing(state: SettingState): Text {
  const [value, usual] = [said(state, state.value), said(state, state.default)];
  if (!state.set) return usual === '' ? faint('not set') : [usual, faint(' by default')];
  return usual === '' || usual === value ? value : [value, faint(`, ${usual} by default`)];
}

const key = { name: '<key>', summary: 'which setting', completes: 'setting' } as const;

const get: Command = command({
  name: 'get',
  summary: 'Print the value of one setting',
  examples: [{ line: 'career config get retro.cadence', does: 'days from one retro to the next' }],
  arguments: [key],
  async run(context, [words = '']) {
    const state = await stateOf(context, settingKey(words));
    const value = said(state, state.value);
    await context.terminal.answer(state, () => (value === '' ? [] : [value]));
    if (value === '') await context.terminal.say([`It is not set: career config set ${state.key} …`]);
  },
});

const set: Command = command({
  name: 'set',
  summary: 'Set one thing',
  examples: [
    { line: 'career config set retro.cadence 2 weeks', does: 'look back every two weeks' },
    {
      line: 'career config set fiscal.start april',
      does: 'years start in April, for periods such as FY26Q1',
    },
    { line: 'career config set role Staff engineer, payments', does: 'at the head of reviews' },
  ],
  arguments: [key, { name: '<value...>', summary: 'its value; needs no quotes' }],
  async run(context, [words = '', ...rest]) {
    const wish = settingKey(words);
    const text = settingText(wish, rest.join(' '));
    await context.journal.write(`set ${wish}`, ({ db }) => putSetting(db, wish, text));
    await context.terminal.answer(await stateOf(context, wish), told);
  },
});

const unset: Command = command({
  name: 'unset',
  summary: 'Take a setting away, so that its default counts again',
  examples: [{ line: 'career config unset retro.cadence', does: 'three weeks again' }],
  arguments: [key],
  async run(context, [words = '']) {
    const wish = settingKey(words);
    await context.journal.write(`unset ${wish}`, ({ db }) => putSetting(db, wish, undefined));
    await context.terminal.answer(await stateOf(context, wish), told);
  },
});

const told = (state: SettingState): View => [[strong(state.key), '  ', standing(state)]];

export const config: Command = command({
  name: 'config',
  summary: 'See and change settings',
  about:
    'Settings live in the journal, so they travel with it and career undo takes a change back. career init asks for the first of them.',
  examples: [
    { line: 'career config', does: 'every setting with its value, its default and what it means' },
    { line: 'career config set retro.cadence 14', does: 'look back every two weeks' },
  ],
  verbs: [get, set, unset],
  async run(context) {
    const states = settingStates((await context.journal.read()).db);
    await context.terminal.answer(states, listed);
    await context.terminal.say([faint('to change one: career config set role Staff engineer')]);
  },
});
