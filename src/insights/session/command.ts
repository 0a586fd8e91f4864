import { type Command, text, texts } from '../../command.ts';
import type { Context } from '../../context.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { aliases } from '../../journal/people-store.ts';
import { instantOf } from '../../journal/record.ts';
import { namedBeside, takeWith } from '../../journal/words.ts';
import { lastType } from '../../records/session/cadence.ts';
import { type Session, session } from '../../records/session/session.ts';
import { sessions } from '../../records/session/store.ts';
import { faint, type View } from '../../terminal/text.ts';
import { agreed } from './agreed.ts';
import { due } from './due-command.ts';
import { held, skipped } from './held-command.ts';
import { list } from './list-command.ts';
import { ask, plan } from './plan-command.ts';
import { prep } from './prep-command.ts';
import { promisesFrom } from './steps.ts';
import { takenType } from './taken-type.ts';
import { withoutWhom } from './whom.ts';

/** Forms and JSON say all that a record holds. */
const isTypeTaken = ({ type, from, draft, editor }: Readonly<Record<string, unknown>>): boolean =>
  [type, from, draft, editor].every((each) => each === undefined);

async function usualType({ journal }: Context, whom: string): Promise<string> {
  if (!(await journal.exists())) return '';
  const { db, kinds } = await journal.read();
  return lastType(sessions(db, kinds, whom)) ?? '';
}

/** `career session mentor "…"` and a text about @mentor may have meant with whom; neither says so. */
async function maybeWith({ journal }: Context, { id, text: said, whom, people }: Session): Promise<View> {
  if (whom !== null) return [];
  const first = said.split(/\s/, 1)[0]!.toLowerCase();
  const known = aliases((await journal.read()).db).includes(first);
  const meant = known ? first : people.length === 1 ? people[0] : undefined;
  if (meant === undefined) return [];
  return [{ lead: '      ', paragraph: faint(`If it was with ${meant}: career edit ${id} --whom ${meant}`) }];
}

const logged = captureCommand(session, {
  summary: 'Log a talk with a coach, a mentor or someone you help',
  about:
    'Say what became clear and what you will do next: each --step becomes a promise with its day, each --theirs one that you are owed. A session ends with a step, or with --step none. --mode is what you asked for, --felt what it felt like. Without --as it is of the type of the last one with that person. Private unless you say --share.',
  examples: [
    {
      line: 'career session @mentor "how to grow into staff work" --as mentoring --insight "I wait to be asked" --step "write the proposal (by friday)"',
      does: 'a talk that was held',
    },
    {
      line: 'career session ask mentor --mode coaching --about "the promotion case"',
      does: 'an opener to send',
    },
    { line: 'career session prep mentor', does: 'what to bring' },
  ],
  arguments: [
    { name: '[@person]', summary: 'with whom', completes: 'person' },
    { name: '[text...]', summary: 'what it is about; - reads it from standard input' },
  ],
  options: {
    about: text('--about <text>', 'what it is about, where no text says so'),
    // Whoever took part beside them is named in the same way.
    with: texts('-w, --with <person>', 'with whom, as a first @person says too; further ones took part', {
      completes: 'person',
      also: ['--whom'],
    }),
  },
  take: takeWith('whom'),
  known: async (context, given, words) => {
    const whom = words.fields.whom || namedBeside(words)[0];
    const usual = isTypeTaken(given) && whom ? await usualType(context, aliasFrom(whom)) : '';
    return { text: (given.about as string | undefined) ?? '', fields: { whom: whom ?? '', type: usual } };
  },
  along(_context, writing, record) {
    promisesFrom(writing, record.id, {
      ...instantOf(record),
      zone: record.zone,
      day: record.day,
      timed: record.timed,
    });
  },
  after: async (context, record, given) => [
    ...(isTypeTaken(given) ? takenType(record as Session) : []),
    ...(await maybeWith(context, record as Session)),
    ...(await agreed(context, record.id)),
  ],
  verbs: [plan, ask, held, skipped, prep, due, list],
});

export const noun: Command = { ...logged, options: withoutWhom(logged.options ?? {}) };
