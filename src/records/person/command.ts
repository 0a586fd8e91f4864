import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { cancelled, hinted, misuse, refused } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { nearAlias, stranger, wayToAdd } from '../../journal/newcomer.ts';
import { wordsFromOptions } from '../../journal/options.ts';
import { aliases } from '../../journal/people-store.ts';
import { nearest } from '../../journal/suggest.ts';
import { faint, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { edit, revised } from './edit.ts';
import { list } from './list.ts';
import { merged, renamed } from './move.ts';
import { type Known, knownAs } from './people.ts';
import { person } from './person.ts';
import { knownPage } from './view.ts';

const verbs = [list, edit, renamed, merged];

const added = captureCommand(person, {
  summary: 'Add someone by an alias, or see who that is',
  about:
    'People are added by their first @mention; here you say who they are. An alias need not be a real name, and a made-up one is kinder to the person if the file is ever read by others. Say something of them, such as their circle, and they are added, or it is put in place of what was there; the alias alone shows who that is.',
  examples: [
    {
      line: 'career person lead --relation "lead of the payments team" --ring manager',
      does: 'who @lead is',
    },
    {
      line: 'career person mentor --ring mentor --knows-field --cadence 30',
      does: 'someone to talk to every month',
    },
    { line: 'career person lead', does: 'what is known of them' },
  ],
  arguments: [
    { name: '[alias]', summary: 'one word, with or without @', completes: 'person' },
    { name: '[text...]', summary: 'anything to remember about them' },
  ],
  take: ([alias, ...words]) => ({
    text: words.join(' '),
    fields: alias === undefined ? {} : { alias: aliasFrom(alias) },
  }),
  verbs,
});

/** What else is known of someone, from records of other kinds, which are not ours to load. */
export interface More {
  readonly value: object;
  readonly view: View;
}

type Find = (reading: Reading, known: Known, now: Day) => More;

/** The same noun adds someone and shows them: which of the two is meant follows from the journal. */
/** `forget` reaches into records of every kind, so it is handed in. */
export const nounWith = (more: Find, forget: Command): Command =>
  command({
    ...added,
    verbs: [...verbs, forget],
    takesText: false,
    async run(context, words, chosen) {
      const [alias, ...rest] = words;
      await refuseVerb(context, alias, rest);
      const given = chosen as Readonly<Record<string, unknown>>;
      const known = alias === undefined ? undefined : await find(context, alias);
      if (alias === undefined || alias === '-') return added.run?.(context, words, chosen as never);
      if (!known) {
        const fresh = aliasFrom(alias);
        const near = await nearTo(context, fresh);
        if (!saysMore(given, rest) && given.yes !== true) {
          const verb = nearest(
            fresh,
            [...verbs, forget].map(({ name }) => name),
          );
          await refuseStranger(context, fresh, near ?? verb);
        }
        await added.run?.(context, words, chosen as never);
        if (near === undefined) return;
        const said = `@${fresh} is new; did you mean ${near}? To take it back: career undo`;
        return context.terminal.say([{ lead: '      ', paragraph: faint(said) }]);
      }
      if (given.editor === true || given.from !== undefined || given.draft !== undefined) {
        throw refused(`there is already a @${known.alias}`, `career edit ${known.id} --editor`);
      }
      if (saysMore(given, rest)) return revised(context, known.alias, given, rest.join(' '));
      const now = today(context.clock);
      const { value, view } = more(await context.journal.read(), known, now);
      await context.terminal.answer({ ...known, ...value }, () => [...knownPage(known, now), ...view]);
      if (known.records > 0)
        await context.terminal.say([`      all of them: career log --with ${known.alias}`]);
    },
  });

/** The first capture makes the journal, so there may be none to look into. */
const find = async ({ journal }: Context, alias: string) =>
  alias === '-' || !(await journal.exists()) ? undefined : knownAs(await journal.read(), aliasFrom(alias));

const saysMore = (given: Readonly<Record<string, unknown>>, rest: readonly string[]): boolean =>
  rest.length > 0 ||
  given.editor === true ||
  given.from !== undefined ||
  given.draft !== undefined ||
  Object.values(wordsFromOptions(person, given).fields).some((value) => value !== '');

/** `career person rm lead`: what is done with any record is done with people by their ids; `add` needs no word. */
async function refuseVerb({ journal }: Context, verb: string | undefined, rest: readonly string[]) {
  const [of] = rest;
  if (
    of === undefined ||
    rest.length > 1 ||
    verb === undefined ||
    !/^(add|new|show|rm|remove|delete)$/.test(verb)
  )
    return;
  if (/^(add|new)$/.test(verb))
    throw misuse(`career person has no verb “${verb}”`, `did you mean  career person ${of} --ring peer`);
  const known = (await journal.exists()) ? knownAs(await journal.read(), of.replace(/^@/, '')) : undefined;
  const way = verb === 'show' ? `career person ${of}` : `career rm ${known?.id}`;
  throw misuse(`career person has no verb “${verb}”`, known ? `did you mean  ${way}` : 'career person list');
}

/** The known alias that a new one is nearly. */
const nearTo = async ({ journal }: Context, alias: string): Promise<string | undefined> =>
  (await journal.exists()) ? nearAlias(alias, aliases((await journal.read()).db)) : undefined;

/** A new alias alone may be a slip, so nobody is added unless somebody says so. */
async function refuseStranger(
  { terminal, prompt }: Context,
  alias: string,
  meant: string | undefined,
): Promise<void> {
  if (!terminal.interactive)
    throw hinted(
      stranger(alias, meant === undefined ? [] : [meant], () => `career person ${meant}`),
      wayToAdd(alias),
    );
  const slip = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  if (await prompt.confirm(`There is no person called ${alias} yet${slip}. Add ${alias}?`, false)) return;
  throw cancelled('nobody was added', `career person ${meant ?? 'list'}`);
}
