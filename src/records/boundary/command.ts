import { type Command, command, type Example, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { standingList } from '../../journal/list-command.ts';
import { idsAndDay, pickIds } from '../../journal/pick.ts';
import { dayLived, withWords } from '../../journal/typed.ts';
import { today } from '../../time/say.ts';
import { type Boundary, boundary, crossers } from './boundary.ts';
import { marked, resumed, retired } from './rules.ts';
import { boundaries } from './store.ts';
import { markWords } from './view.ts';

const ids = {
  name: '[ids...]',
  summary: 'ids of boundaries, such as b1; the day it was may follow',
  completes: 'record',
} as const;

const at = text('--at <when>', 'when it was; looks back: yesterday, last friday; today unless told');

const boundaryIds = (context: Context, words: readonly string[], verb: string, of: Boundary['state']) =>
  pickIds(context, words, {
    kind: boundary,
    path: `boundary ${verb}`,
    question: 'Which boundary?',
    among: ({ db, kinds }) => boundaries(db, kinds, true).filter(({ state }) => state === of),
    none: of === 'active' ? 'no boundary is in force' : 'no boundary was given up',
  });

interface Marking {
  readonly result: 'held' | 'crossed';
  readonly summary: string;
  readonly examples: readonly Example[];
}

const who = text('--who <word>', `who crossed it: ${crossers.join(' or ')}`, {
  completes: crossers,
  also: ['--by'],
});

const marking = ({ result, ...saying }: Marking): Command =>
  command({
    name: result,
    ...saying,
    arguments: [ids],
    options: {
      at,
      note: text('--note <text>', 'what happened, in a few words; - reads them from standard input'),
      ...(result === 'crossed' ? { who } : {}),
    },
    run: (context, words, chosen) =>
      withWords(context, chosen.note, async (note) => {
        const { ids: named, day } = idsAndDay(words, { said: chosen.at, flag: '--at' });
        const on = dayLived(context, day);
        const said = chosen.who === undefined ? null : whoFrom(chosen.who, context);
        const wanted = await boundaryIds(context, named, result, 'active');
        const mark = { on, result, by: said, note: note || null };
        const how = (each: Boundary) => ({ values: marked(each, mark) });
        await answerChanged(context, await changeRecords(context, boundary, wanted, result, how));
        await context.terminal.say([{ lead: '      ', paragraph: markWords(mark, today(context.clock)) }]);
      }),
  });

const whoFrom = (words: string, { clock }: Context) =>
  boundary.fields.marks.item!.by!.parse(words, clock) as Boundary['marks'][number]['by'];

const held = marking({
  result: 'held',
  summary: 'Say that boundaries were held',
  examples: [
    { line: 'career boundary held b1', does: 'today' },
    { line: 'career boundary held b1 yesterday --note "said no to the late call"', does: 'and how' },
  ],
});

const crossed = marking({
  result: 'crossed',
  summary: 'Say that boundaries were crossed, and by whom',
  examples: [
    { line: 'career boundary crossed b1 --who others --note "a page at six"', does: 'what happened' },
  ],
});

const retire = command({
  name: 'retire',
  summary: 'Give boundaries up that no longer fit',
  examples: [{ line: 'career boundary retire b2 --because "the rota changed"', does: 'and why' }],
  arguments: [ids],
  options: { because: text('--because <text>', 'why, in a few words; - reads standard input'), at },
  run: (context, words, chosen) =>
    withWords(context, chosen.because, async (because) => {
      const { ids: named, day } = idsAndDay(words, { said: chosen.at, flag: '--at' });
      const on = dayLived(context, day);
      const wanted = await boundaryIds(context, named, 'retire', 'active');
      const how = (each: Boundary) => ({ values: retired(each, on, because) });
      await answerChanged(context, await changeRecords(context, boundary, wanted, 'retire', how));
    }),
});

const resume = command({
  name: 'resume',
  summary: 'Put boundaries in force again',
  examples: [{ line: 'career boundary resume b2', does: 'it holds again' }],
  arguments: [ids],
  async run(context, words) {
    const wanted = await boundaryIds(context, words, 'resume', 'retired');
    const how = (each: Boundary) => ({ values: resumed(each) });
    await answerChanged(context, await changeRecords(context, boundary, wanted, 'resume', how));
  },
});

const list = standingList({
  summary: 'List boundaries and how often each was held',
  examples: [
    { line: 'career boundary list', does: 'those in force' },
    { line: 'career boundary list --all', does: 'also those given up' },
  ],
  also: 'also those that were given up',
  found: ({ db, kinds }, all) => boundaries(db, kinds, all),
  empty: ['No boundary is in force. To draw one: career boundary "no meetings before ten"'],
});

export const noun = captureCommand(boundary, {
  summary: 'Draw a line for yourself, and keep whether it was held',
  about:
    'A rule such as “no meetings before ten”. Each time it is tested, say whether it was held or crossed. Private unless you say --share.',
  examples: [
    { line: 'career boundary "no meetings before ten" --why "mornings are for thinking"', does: 'draw one' },
    { line: 'career boundary held b1', does: 'it was held today' },
  ],
  arguments: [{ name: '[text...]', summary: 'the rule, in your words; - reads it from standard input' }],
  take: (words) => ({ text: words.join(' ') }),
  verbs: [held, crossed, retire, resume, list],
});
