import { type Command, command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { amend } from '../../journal/amend.ts';
import { aliasFrom } from '../../journal/field.ts';
import { fieldOptions } from '../../journal/options.ts';
import { ownWords } from '../../journal/placeholder.ts';
import { changedLines } from '../../journal/present.ts';
import { recordOf } from '../../journal/record-store.ts';
import { faint, type View } from '../../terminal/text.ts';
import { rowOfPerson } from './people.ts';
import { type Person, person } from './person.ts';

type Given = Readonly<Record<string, unknown>>;

export const edit: Command = command({
  name: 'edit',
  summary: 'Say something else of someone',
  about:
    'An empty value takes away what was said: --relation "". To give another alias: career person rename.',
  examples: [
    { line: 'career person edit lead --ring mentor --relation "lead of the ledger team"', does: 'both anew' },
    { line: 'career person edit lead --cadence ""', does: 'take the cadence away' },
  ],
  arguments: [{ name: '<alias>', summary: 'whom', completes: 'person' }],
  options: { ...fieldOptions(person), text: text('--text <text>', 'what to remember about them') },
  async run(context, [alias = ''], chosen) {
    const given = chosen as Given;
    const said = Object.keys(person.fields).some((name) => given[name] !== undefined);
    if (!said && given.text === undefined) {
      throw misuse('there is nothing to change', `for example: career person edit ${alias} --ring peer`);
    }
    await revised(context, alias, given, given.text as string | undefined);
  },
});

/** Puts what was given in place of what was said of someone, and says what stood there. */
export async function revised(context: Context, words: string, given: Given, said?: string): Promise<void> {
  const alias = aliasFrom(words);
  const { before, after } = await context.journal.change('edit person', (writing) => {
    const row = rowOfPerson(writing.db, alias, (meant) => `career person edit ${meant}`);
    const before = recordOf(writing, row) as Person;
    const values = valuesFrom(context, given);
    const wish = said === undefined ? undefined : ownWords(said).trim();
    const after = amend(writing, person, before.id, () => ({
      ...(wish === undefined || (wish === '' && given.text === undefined) ? {} : { text: wish }),
      values,
    }));
    return { before, after };
  });
  const view = await changedLines(context, [after]);
  await context.terminal.answer(after, () => view);
  await context.terminal.say(replaced(before, after));
}

/** An empty word stands for nothing. */
function valuesFrom({ clock }: Context, given: Given): Partial<Person> {
  const values = Object.entries(person.fields).flatMap(([name, field]) => {
    const words = given[name];
    if (words === undefined) return [];
    if (words === '') return [[name, field.empty]];
    return [[name, words === true ? true : field.parse(String(words), clock)]];
  });
  return Object.fromEntries(values);
}

function replaced(before: Person, after: Person): View {
  const old = Object.entries(person.fields).flatMap(([name, field]) => {
    const [was, is] = [before, after].map((each) => (each as unknown as Given)[name]);
    return was === null || was === is ? [] : [`${name} was ${field.format(was as never)}`];
  });
  if (before.text !== '' && before.text !== after.text) old.push('the text was another');
  return old.length === 0 ? [] : [['      ', faint(`${old.join(', ')}; to have it back: career undo`)]];
}
