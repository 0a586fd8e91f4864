import { type Command, command, text } from '../../command.ts';
import { misuse, refused } from '../../errors.ts';
import { faint, strong, type View } from '../../terminal/text.ts';
import type { Writing } from '../access.ts';
import { choice } from '../field.ts';
import { idFrom, type RecordId, rowOf } from '../id.ts';
import type { Kinds } from '../kind.ts';
import { addLink, removeLinks } from '../link-store.ts';
import { inferredLink, linkWords } from '../linking.ts';
import { type LinkType, linkTypes } from '../record.ts';

const types = choice({ choices: linkTypes, summary: 'what the first is to the second' });

const as = text(
  '--as <type>',
  `${types.summary}: ${linkTypes.join(', ')}; guessed from the kinds unless told`,
  {
    completes: linkTypes,
  },
);

/** A link as a sentence's parts: `from` `type` `to`. */
interface Linked {
  readonly from: string;
  readonly type: LinkType;
  readonly to: string;
  /** False when it was there already. */
  readonly new: boolean;
}

export const link: Command = command({
  name: 'link',
  summary: 'Say that two records belong together',
  about:
    'The first supports, answers, follows, is evidence for, or is about the second. Without --as it is guessed from the kinds, and the two are put in the order that makes sense.',
  examples: [
    { line: 'career link w7 g2', does: 'the win supports the goal' },
    { line: 'career link f23 a4', does: 'the feedback answers the ask' },
    { line: 'career link t40 w7 --as evidence', does: 'the beginning of a type is enough' },
  ],
  arguments: [
    { name: '<from>', summary: 'the id of a record', completes: 'record' },
    { name: '<to>', summary: 'the id of another', completes: 'record' },
  ],
  options: { as },
  async run(context, [first = '', second = ''], { as: wish }) {
    const ends = endsOf(context.kinds, first, second);
    const said = wish === undefined ? undefined : (types.parse(wish, context.clock) ?? undefined);
    const { from, to, type } = directed(ends, said);
    const linked = await context.journal.change(`link ${nameOf(from)} ${nameOf(to)}`, (writing) => ({
      from: nameOf(from),
      type,
      to: nameOf(to),
      new: addLink(writing.db, rowIdOf(writing, from), rowIdOf(writing, to), type),
    }));
    await context.terminal.answer(linked, linkView);
  },
});

export const unlink: Command = command({
  name: 'unlink',
  summary: 'Take the links between two records away',
  examples: [
    { line: 'career unlink w7 g2', does: 'all links between the two, in both directions' },
    { line: 'career unlink w7 g2 --as supports', does: 'only this one' },
  ],
  arguments: [
    { name: '<id>', summary: 'the id of a record', completes: 'record' },
    { name: '<other>', summary: 'the id of another', completes: 'record' },
  ],
  options: { as: text('--as <type>', `only this one: ${linkTypes.join(', ')}`, { completes: linkTypes }) },
  async run(context, [first = '', second = ''], { as: wish }) {
    const { from, to } = endsOf(context.kinds, first, second);
    const type = wish === undefined ? undefined : (types.parse(wish, context.clock) ?? undefined);
    const names = [nameOf(from), nameOf(to)] as const;
    const removed = await context.journal.change(`unlink ${names.join(' ')}`, (writing) => {
      const links = removeLinks(writing.db, rowIdOf(writing, from), rowIdOf(writing, to), type);
      if (links === 0) {
        const how = type === undefined ? '' : ` by “${type}”`;
        throw refused(`${names[0]} and ${names[1]} are not linked${how}`, `career show ${names[0]}`);
      }
      return { ids: names, links };
    });
    await context.terminal.answer(removed, () => [
      [strong(names[0]), ' and ', strong(names[1]), ' are not linked any more'],
    ]);
  },
});

interface Ends {
  readonly from: RecordId;
  readonly to: RecordId;
}

const nameOf = ({ entry, number }: RecordId): string => `${entry.kind.letter}${number}`;

const rowIdOf = ({ db }: Writing, id: RecordId): number => rowOf(db, id).rowId;

function endsOf(kinds: Kinds, first: string, second: string): Ends {
  const [from, to] = [idFrom(first, kinds), idFrom(second, kinds)];
  if (nameOf(from) === nameOf(to)) {
    throw misuse(`${nameOf(from)} cannot be linked to itself`, `career link ${nameOf(from)} g2`);
  }
  return { from, to };
}

function directed({ from, to }: Ends, wish: LinkType | undefined): Ends & { type: LinkType } {
  if (wish !== undefined) return { from, to, type: wish };
  const { type, turned } = inferredLink(from.entry.kind.name, to.entry.kind.name);
  return turned ? { from: to, to: from, type } : { from, to, type };
}

const linkView = ({ from, type, to, new: isNew }: Linked): View => [
  [strong(from), ` ${linkWords[type]} `, strong(to), isNew ? '' : faint(', as was known already')],
];
