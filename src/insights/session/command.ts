import type { Context } from '../../context.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { instantOf } from '../../journal/record.ts';
import type { Words } from '../../journal/words.ts';
import { lastType } from '../../records/session/cadence.ts';
import { type Session, session } from '../../records/session/session.ts';
import { sessions } from '../../records/session/store.ts';
import { agreed } from './agreed.ts';
import { due } from './due-command.ts';
import { held, skipped } from './held-command.ts';
import { list } from './list-command.ts';
import { ask, plan } from './plan-command.ts';
import { prep } from './prep-command.ts';
import { promisesFrom } from './steps.ts';
import { takenType } from './taken-type.ts';

/** Forms and JSON say all that a record holds. */
const isTypeTaken = ({ type, from, draft, editor }: Readonly<Record<string, unknown>>): boolean =>
  [type, from, draft, editor].every((each) => each === undefined);

async function usualFor({ journal }: Context, whom: string): Promise<Partial<Words>> {
  if (!(await journal.exists())) return {};
  const { db, kinds } = await journal.read();
  const type = lastType(sessions(db, kinds, whom));
  return type === undefined ? {} : { fields: { type } };
}

export const noun = captureCommand(session, {
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
  take: ([first = '', ...rest]) =>
    first.startsWith('@')
      ? { text: rest.join(' '), fields: { whom: aliasFrom(first) } }
      : { text: [first, ...rest].join(' ').trim() },
  known: async (context, given, { fields: { whom } }) =>
    isTypeTaken(given) && whom ? usualFor(context, aliasFrom(whom)) : {},
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
    ...(await agreed(context, record.id)),
  ],
  verbs: [plan, ask, held, skipped, prep, due, list],
});
