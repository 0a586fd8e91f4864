import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { add } from '../../journal/entry.ts';
import { newcomersView } from '../../journal/newcomer.ts';
import { aliases } from '../../journal/people-store.ts';
import { capturedLine } from '../../journal/present.ts';
import { tokensIn } from '../../journal/tokens.ts';
import { troubleWith } from '../../journal/trouble.ts';
import { keepingWords } from '../../journal/typed.ts';
import { lastType, usualMinutes } from '../../records/session/cadence.ts';
import { modeSentences, openerFor } from '../../records/session/modes.ts';
import { modes, type Session, session, types } from '../../records/session/session.ts';
import { sessions } from '../../records/session/store.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { momentAt } from '../../time/moment.ts';
import { sayDay, sayFullDay, sayMinutes, today } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';
import { takenType } from './taken-type.ts';
import { whomArgument, whomIn, whomOption } from './whom.ts';

const options = {
  mode: text('--mode <word>', `what would help: ${modes.join(', ')}`, { completes: modes }),
  about: text('--about <text>', 'what it is about'),
  at: text('--at <when>', 'the day it is planned for; looks ahead', { also: ['--on'] }),
  with: whomOption,
  as: text(
    '--as <word>',
    `what kind of session; that of the last one with them unless told: ${types.join(', ')}`,
    { completes: types },
  ),
};

interface Wish {
  readonly whom: string;
  readonly about: string;
  readonly mode: string | undefined;
  readonly type: string | undefined;
  readonly on: Day;
}

const askedDay = async ({ terminal, prompt, clock }: Context): Promise<string | undefined> =>
  terminal.interactive
    ? prompt.line('When? (such as friday, in 2 weeks)', {
        wrong: (answer) => troubleWith(() => dueDay(answer, clock)),
      })
    : undefined;

/** The day it is planned for. Throws misuse for one that has passed. */
function dayAhead({ clock }: Context, words: string, alias: string): Day {
  const day = dueDay(words, clock);
  if (day < today(clock))
    throw misuse(
      `${sayFullDay(day)} has passed`,
      `to log one that was held: career session @${alias} "…" --at ${day} --step none`,
    );
  return day;
}

/** The record, and what is said of its type when nobody named it, or when its person is new and nearly somebody known. */
async function planned(context: Context, { whom: alias, about, mode, type, on }: Wish) {
  const { clock } = context;
  let known: readonly string[] = [];
  const { asked, type: kind } = session.fields;
  const values = {
    whom: alias,
    asked: mode === undefined ? null : asked.parse(mode, clock),
    type: type === undefined ? undefined : kind.parse(type, clock),
    state: 'planned' as const,
    plannedOn: on,
  };
  const record = (await context.journal.write('session plan', (writing) => {
    known = aliases(writing.db);
    const moment = momentAt(clock.now(), clock);
    const usual = values.type ?? lastType(sessions(writing.db, writing.kinds, alias));
    const said = tokensIn(about);
    return add(writing, session, { ...said, moment, values: { ...values, type: usual } });
  })) as Session;
  return {
    record,
    remarks: [...newcomersView([alias], known), ...(type === undefined ? takenType(record) : [])],
  };
}

export const plan = command({
  name: 'plan',
  summary: 'Plan a session',
  takesText: true,
  examples: [
    { line: 'career session plan mentor --at friday --about "the promotion case"', does: 'with its day' },
    { line: 'career session plan lead --as technical-review --at "in 2 weeks"', does: 'of a type' },
  ],
  arguments: [whomArgument, { name: '[topic...]', summary: 'what it is about' }],
  options,
  async run(context, words, { about: said, mode, as: type, at, with: named }) {
    const { whom, rest } = await whomIn(context, words, named, 'plan');
    const typed = said ?? rest.join(' ');
    await keepingWords(context, typed, async () => {
      const about = typed || 'what is on our minds';
      const day = at ?? (await askedDay(context));
      if (day === undefined)
        throw misuse('a planned session needs its day', `career session plan ${whom} --at friday`);
      const wish = { whom, about, mode, type, on: dayAhead(context, day, whom) };
      const { record, remarks } = await planned(context, wish);
      const line = await capturedLine(context, record);
      await context.terminal.answer(record, () => line);
      await context.terminal.say([
        ...remarks,
        `It usually takes ${sayMinutes(usualMinutes(record.type))}. Before it: career session prep ${wish.whom}`,
        `After it: career session held ${record.id}`,
      ]);
    });
  },
});

export const ask = command({
  name: 'ask',
  summary: 'Print how to ask for a session, in the mode that would help; it is remembered as planned',
  takesText: true,
  about: modes
    .map((mode) => `${mode}: ${modeSentences[mode].means}`)
    .join('. ')
    .concat('.'),
  examples: [
    {
      line: 'career session ask mentor --mode coaching --about "the promotion case"',
      does: 'an opener to copy',
    },
  ],
  arguments: [whomArgument, { name: '[topic...]', summary: 'what it is about' }],
  options,
  async run(context, words, { about: said, mode = 'coaching', as: type, at, with: named }) {
    const { whom, rest } = await whomIn(context, words, named, 'ask');
    const about = said ?? rest.join(' ');
    if (about === '')
      throw misuse('an opener needs a topic', `career session ask ${whom} --mode ${mode} --about "…"`);
    await keepingWords(context, about, async () => {
      const asked = session.fields.asked.parse(mode, context.clock) ?? 'coaching';
      const wish = {
        whom,
        about,
        mode: asked,
        type,
        on: at === undefined ? addDays(today(context.clock), 7) : dayAhead(context, at, whom),
      };
      const { record, remarks } = await planned(context, wish);
      const opener = openerFor(wish.whom, asked, about);
      await context.terminal.answer({ ...record, opener }, () => [{ paragraph: opener }]);
      await context.terminal.say([
        ...remarks,
        {
          paragraph: `Remembered as ${record.id}, planned for ${sayDay(wish.on, today(context.clock))}. After it: career session held ${record.id}`,
        },
      ]);
    });
  },
});
