import { captureCommand } from '../../journal/capture-command.ts';
import { namedBeside, takeWith } from '../../journal/words.ts';
import { type Program, program } from '../../records/program/program.ts';
import { remarksOn } from '../../records/program/remarks.ts';
import { done, list, plan } from './change-command.ts';
import { review } from './review-command.ts';
import { start, template } from './start-command.ts';
import { where } from './where-command.ts';

export const noun = captureCommand(program, {
  summary: 'Keep an engagement or a learning path, and see where you are in it',
  about:
    'career program start makes one from a template: an engagement of twelve weekly talks, technical leadership, a transition into management, and others; or from a file of your own. Private unless you say --share.',
  examples: [
    { line: 'career program start engagement --with mentor', does: 'three months, twelve talks' },
    {
      line: 'career program "Reading group on distributed systems" --until "in 6 months" --sessions 12 --every 14',
      does: 'one of your own',
    },
    { line: 'career program where', does: 'where you are in those that run' },
  ],
  arguments: [{ name: '[text...]', summary: 'what it is called; - reads it from standard input' }],
  after: (_context, record) => remarksOn(record as Program).map((paragraph) => ({ paragraph })),
  take: takeWith('whom'),
  // One is the person it is with; several are a group.
  known: async (_context, _given, words) => {
    const [whom = '', ...others] = namedBeside(words);
    return { fields: { whom: words.fields.whom || (others.length === 0 ? whom : '') } };
  },
  verbs: [start, where, done, plan, review, list, template],
});
