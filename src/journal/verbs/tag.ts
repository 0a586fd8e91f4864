import { type Command, command } from '../../command.ts';
import { count, faint, strong, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayNearDay, today } from '../../time/say.ts';
import { tagFrom } from '../field.ts';
import { type TagUse, tagUses } from '../tag-store.ts';
import { merged, renamed, type TagChange } from '../tagging.ts';

const list: Command = command({
  name: 'list',
  summary: 'List tags, the most used first',
  examples: [{ line: 'career tag list', does: 'each tag, how often and when it was used' }],
  async run(context) {
    const { db } = await context.journal.read();
    const uses = tagUses(db);
    await context.terminal.answer(uses, (value) => tagRows(value, today(context.clock)));
    if (uses.length === 0)
      await context.terminal.say([
        'No tags yet. A #word makes one: career energy +1 "paired on the bug #pairing"',
      ]);
  },
});

const rename: Command = command({
  name: 'rename',
  summary: 'Give a tag another name',
  about:
    'Texts that say the old #tag say the new one from then on. One change, which career undo takes back.',
  examples: [{ line: 'career tag rename pairng pairing', does: 'mend a slip' }],
  arguments: [
    { name: '<tag>', summary: 'as it is called now', completes: 'tag' },
    { name: '<new>', summary: 'as it should be called' },
  ],
  async run(context, words) {
    const [from = '', to = ''] = words.map(tagFrom);
    const done = await context.journal.change('rename tag', (writing) => renamed(writing, from, to));
    await context.terminal.answer(done, (value) => told('is', value));
  },
});

const merge: Command = command({
  name: 'merge',
  summary: 'Put the records of one tag under another',
  about: 'The first is gone, also where texts say it. One change, which career undo takes back.',
  examples: [{ line: 'career tag merge oncall on-call', does: 'both were meant to be one' }],
  arguments: [
    { name: '<tag>', summary: 'the tag that goes', completes: 'tag' },
    { name: '<into>', summary: 'the tag that stays', completes: 'tag' },
  ],
  async run(context, words) {
    const [from = '', to = ''] = words.map(tagFrom);
    const done = await context.journal.change('merge tags', (writing) => merged(writing, from, to));
    await context.terminal.answer(done, (value) => told('is part of', value));
  },
});

export const tag: Command = command({
  name: 'tag',
  summary: 'See, rename and merge tags',
  examples: [
    { line: 'career tag', does: 'each tag, how often and when it was used' },
    { line: 'career tag rename pairng pairing', does: 'mend a slip' },
  ],
  verbs: [list, rename, merge],
  run: list.run as NonNullable<Command['run']>,
});

const tagRows = (uses: readonly TagUse[], now: Day): View =>
  uses.length === 0
    ? []
    : [
        {
          rows: uses.map(({ name, records, first, last }) => [
            strong(`#${name}`),
            count(records, 'record'),
            faint(
              first === last
                ? sayNearDay(last, now)
                : `${sayNearDay(first, now)} to ${sayNearDay(last, now)}`,
            ),
          ]),
          right: [1],
        },
      ];

function told(what: string, { from, to, records, texts }: TagChange): View {
  const said = texts === 0 ? '' : `; ${count(texts, 'text says', 'texts say')} so too`;
  return [
    {
      paragraph: [
        strong(`#${from}`),
        ` ${what} `,
        strong(`#${to}`),
        ` now, in ${count(records, 'record')}${said}`,
      ],
    },
  ];
}
