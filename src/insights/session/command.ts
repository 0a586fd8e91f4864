import { captureCommand } from '../../journal/capture-command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { instantOf } from '../../journal/record.ts';
import { session } from '../../records/session/session.ts';
import { agreed } from './agreed.ts';
import { due } from './due-command.ts';
import { held, skipped } from './held-command.ts';
import { list } from './list-command.ts';
import { ask, plan } from './plan-command.ts';
import { prep } from './prep-command.ts';
import { promisesFrom } from './steps.ts';

export const noun = captureCommand(session, {
  summary: 'Log a talk with a coach, a mentor or someone you help',
  about:
    'Say what became clear and what you will do next: each --step becomes a promise with its day, each --theirs one that you are owed. A session ends with a step, or with --step none. --mode is what you asked for, --felt what it felt like. Private unless you say --share.',
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
  along(_context, writing, record) {
    promisesFrom(writing, record.id, {
      ...instantOf(record),
      zone: record.zone,
      day: record.day,
      timed: record.timed,
    });
  },
  after: async (context, record) => agreed(context, record.id),
  verbs: [plan, ask, held, skipped, prep, due, list],
});
