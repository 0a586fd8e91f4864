import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { capture } from '../../journal/capture.ts';
import { captureOptions, wordsFromOptions } from '../../journal/options.ts';
import { capturedLine } from '../../journal/present.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { overlaid, type Words } from '../../journal/words.ts';
import { isoOf, momentAt } from '../../time/moment.ts';
import { added } from './add.ts';
import { type Answer, answersFrom } from './answers.ts';
import { items, scaleOf } from './items.ts';
import { itemsCommand } from './items-command.ts';
import { list } from './list.ts';
import { pulse } from './pulse.ts';
import { sitting } from './sitting.ts';
import { answerWords, stored } from './stored.ts';

export const noun: Command = command({
  name: 'pulse',
  summary: 'Log how things are, by single questions with fixed wording',
  about:
    'Alone at a terminal it asks eight short questions in an order of chance, without showing earlier answers; each is stored at once. Answers are only ever compared with your own earlier ones: there are no norms and no cut-offs here, and it is no medical instrument. career pulse items prints the wording.',
  examples: [
    { line: 'career pulse', does: 'be asked; Enter skips a question' },
    { line: 'career pulse drained 4 recovery 6', does: 'two answers in one line' },
    {
      line: 'career pulse drained 7 "two releases in one week #release"',
      does: 'an answer with a few words',
    },
    { line: 'career pulse add "BAT core" 2.4 --source "my coach"', does: 'a number from outside' },
  ],
  arguments: [
    {
      name: '[answers...]',
      summary: 'questions by name, each with a number',
      completes: items().map(({ name }) => name),
    },
  ],
  options: captureOptions,
  verbs: [added, list, itemsCommand],
  async run(context, words, chosen) {
    const given = chosen as Readonly<Record<string, unknown>>;
    const records = await taken(context, words, given);
    const lines = await Promise.all(records.map((record) => capturedLine(context, record)));
    await context.terminal.answer(records, () => lines.flat());
    if (records.length === 0) await context.terminal.say(['Nothing was answered; that is fine.']);
  },
});

async function taken(
  context: Context,
  words: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Promise<readonly JournalRecord[]> {
  const { editor, from, draft, yes } = given;
  const flags = wordsFromOptions(pulse, given);
  if (editor === true || from !== undefined || draft !== undefined || words[0] === '-') {
    const piped = words[0] === '-';
    const [told] = piped ? [] : answersFrom(words);
    const record = await capture(context, {
      kind: pulse,
      words: told ? overlaid(flags, answerWords(told)) : flags,
      editor: editor === true,
      from: piped ? '-' : (from as string | undefined),
      draft: draft as string | undefined,
      yes: yes === true,
    });
    return [record];
  }
  const answers = words.length === 0 ? items().map(open) : answersFrom(words);
  const asked = answers.filter(({ value }) => value === undefined);
  if (asked.length > 0 && !context.terminal.interactive) throw unasked(words, asked);
  const shared = sameTime(context, flags);
  const told = answers.filter(({ value }) => value !== undefined);
  const records = told.length === 0 ? [] : await stored(context, told, shared, yes === true);
  if (asked.length === 0) return records;
  return [
    ...records,
    ...(await sitting(
      context,
      asked.map(({ item }) => item),
      shared,
      yes === true,
    )),
  ];
}

const open = (item: Answer['item']): Answer => ({ item, value: undefined, text: '' });

const unasked = (words: readonly string[], [first]: readonly Answer[]) =>
  words.length === 0 || first === undefined
    ? misuse('career pulse needs a question and a number', 'for example: career pulse drained 4 recovery 6')
    : misuse(
        `${first.item.name} needs a number: ${scaleOf(first.item)}`,
        `career pulse ${first.item.name} 4`,
      );

/** Answers given in one sitting share its time. */
const sameTime = ({ clock }: Context, flags: Words): Words =>
  flags.fields.at
    ? flags
    : overlaid(flags, { text: '', fields: { at: isoOf(momentAt(clock.now(), clock)) } });
