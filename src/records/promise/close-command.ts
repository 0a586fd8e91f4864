import { type Command, command, type Example, text } from '../../command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { idsAndDay } from '../../journal/pick.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import { openIds } from './change.ts';
import { promise } from './promise.ts';
import { type Closing, closed, helpedAnswers } from './rules.ts';

interface ClosingVerb {
  readonly as: Closing['as'];
  readonly summary: string;
  readonly about?: string;
  readonly examples: readonly Example[];
}

const helped = text('--helped <word>', `did it help? ${helpedAnswers.join(', ')}`, {
  completes: helpedAnswers,
});

const closing = ({ as, ...saying }: ClosingVerb): Command =>
  command({
    name: as,
    ...saying,
    arguments: [
      {
        name: '[ids...]',
        summary: 'ids of promises, such as p31; the day it was may follow',
        completes: 'record',
      },
    ],
    options: {
      at: text('--at <when>', 'when it was; looks back: yesterday, last friday; today unless told'),
      note: text('--note <text>', 'what became of it, in a few words; - reads them from standard input'),
      ...(as === 'kept' ? { helped } : {}),
    },
    run: (context, words, chosen) =>
      withWords(context, chosen.note, async (note) => {
        const { ids: named, day } = idsAndDay(words, { said: chosen.at, flag: '--at' });
        const on = dayLived(context, day);
        const said = chosen.helped;
        const answer = said === undefined ? null : promise.fields.helped.parse(said, context.clock);
        const ids = await openIds(context, named, as);
        const how = { as, on, note, helped: answer ?? undefined };
        const records = await changeRecords(context, promise, ids, as, (each) => ({
          values: closed(each, how),
        }));
        await answerChanged(context, records);
      }),
  });

export const kept = closing({
  as: 'kept',
  summary: 'Mark promises as kept',
  about: 'Up to the day it was due it is kept; after that, or after a move that came too late, kept late.',
  examples: [
    { line: 'career promise kept p31', does: 'today' },
    { line: 'career promise kept p31 p32 --at yesterday', does: 'two of them, yesterday' },
    {
      line: 'career promise kept p33 --helped somewhat --note "fewer pages at night"',
      does: 'something tried',
    },
  ],
});

export const broken = closing({
  as: 'broken',
  summary: 'Mark promises as not kept',
  examples: [
    { line: 'career promise broken p31 --note "the figures came from elsewhere"', does: 'and what happened' },
  ],
});

export const released = closing({
  as: 'released',
  summary: 'Mark promises as no longer owed',
  about: 'For what was let go in agreement, or no longer matters. It counts apart from kept and broken.',
  examples: [{ line: 'career promise released p31 --note "the project was stopped"', does: 'and why' }],
});
