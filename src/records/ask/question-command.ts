import { type Command, command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { capture } from '../../journal/capture.ts';
import { aliasFrom } from '../../journal/field.ts';
import { aliases } from '../../journal/people-store.ts';
import { whenOf } from '../../journal/present.ts';
import { settingsOf } from '../../journal/settings.ts';
import { dotted, faint, strong, type View } from '../../terminal/text.ts';
import { type Ask, ask, situations } from './ask.ts';
import { answerHint } from './command.ts';
import { lastOf, questionFor, worded } from './question.ts';
import { situationOf } from './question-bank.ts';
import { tellBank } from './question-list.ts';
import { askings } from './store.ts';
import { chosenPerson, personIn, refuseTooSoon } from './whom.ts';

/** `career feedback ask`: stands under the noun feedback, and logs an ask. */
export const questionVerb: Command = command({
  name: 'ask',
  summary: 'Get a small question to copy, and remember that you asked it',
  about:
    'The question comes from a small bank; one that the person has heard comes again last. Nobody is asked twice within two weeks, unless you say --yes. What it is about tells its situation too, unless --situation does.',
  examples: [
    { line: 'career feedback ask lead --about "the incident review"', does: 'a question about one thing' },
    { line: 'career feedback ask peer --situation code-review', does: 'from one part of the bank' },
    {
      line: 'career feedback ask peer --about "the ledger doc" --question "What would you cut?"',
      does: 'in your own words',
    },
    { line: 'career feedback ask --list', does: 'the whole bank' },
  ],
  arguments: [{ name: '[person...]', summary: 'whom you ask', completes: 'person' }],
  options: {
    about: text('--about <text>', 'what you ask about, such as “the incident review”'),
    situation: text('--situation <word>', `the part of the bank: ${situations.join(', ')}`, {
      completes: situations,
    }),
    question: text('--question <text>', 'a question of your own'),
    list: toggle('--list', 'show the bank instead'),
  },
  async run(context, words, chosen) {
    const { db } = await context.journal.read();
    const asked = askings(db);
    const named =
      chosen.situation === undefined
        ? undefined
        : ask.fields.situation.parse(chosen.situation, context.clock);
    if (chosen.list) return await tellBank(context, asked, named ?? undefined);
    const cooling = settingsOf(db)['ask.cooling'];
    const to = aliasFrom(personIn(words) ?? (await chosenPerson(context, aliases(db), asked, cooling)));
    const about = chosen.about ?? (words.length === 0 ? await aboutWhat(context) : '');
    const again = { to, about, situation: chosen.situation, question: chosen.question };
    if ((chosen as { yes?: boolean }).yes !== true)
      await refuseTooSoon(context, lastOf(asked).get(to), cooling, again);
    const drawn =
      chosen.question === undefined
        ? questionFor(named ?? situationOf(about), to, asked, (below) => context.random(1)[0]! % below)
        : undefined;
    await remember(context, {
      to,
      about,
      question: drawn?.question ?? chosen.question ?? '',
      situation: drawn?.situation ?? named ?? '',
      drawn: drawn !== undefined,
    });
  },
});

const aboutWhat = ({ prompt }: Context): Promise<string> => prompt.line('About what? (Enter skips)');

interface Drawn {
  readonly to: string;
  readonly about: string;
  readonly question: string;
  readonly situation: string;
  readonly drawn: boolean;
}

/** Stores the ask; the answer is the question, ready to be copied, and below it the id. */
async function remember(context: Context, { question, drawn, ...fields }: Drawn): Promise<void> {
  let newcomers: View = [];
  const record = (await capture(context, {
    kind: ask,
    words: { text: question, fields },
    newcomers: (view) => {
      newcomers = view;
    },
  })) as Ask;
  const { id, to, about, text: plain } = record;
  const said = drawn ? worded(plain, about) : plain;
  const facts = dotted(`to ${to}`, record.situation ?? undefined, faint(whenOf(record, context)));
  await context.terminal.answer(record, () => [
    { paragraph: said },
    { rows: [[strong(id), facts]], least: [4] },
  ]);
  await context.terminal.say([...newcomers, ...answerHint(record)]);
}
