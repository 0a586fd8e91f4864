import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { type Block, dotted, faint, strong, type View } from '../../terminal/text.ts';
import { sayFullDay, sayTime } from '../../time/say.ts';
import type { Field } from '../field.ts';
import { find } from '../id.ts';
import type { Kind, KindView } from '../kind.ts';
import { viewsFor } from '../present.ts';
import { instantOf, type JournalRecord, type Link } from '../record.ts';

export const show: Command = command({
  name: 'show',
  summary: 'Show whole records',
  examples: [
    { line: 'career show f23', does: 'everything that is known of a record' },
    { line: 'career show w7 g2 --json', does: 'two records as JSON' },
  ],
  arguments: [{ name: '<ids...>', summary: 'ids of records', completes: 'record' }],
  async run(context, words) {
    const reading = await context.journal.read();
    const records = words.map((word) => find(reading, word));
    const views = await viewsFor(context, records);
    const page = (record: JournalRecord): View => recordPage(context, record, views.get(record.kind));
    await context.terminal.answer(records.length === 1 ? records[0] : records, () =>
      records.flatMap((record, index) => [...(index === 0 ? [] : ['']), ...page(record)]),
    );
  },
});

/** A record in full: a head line, its text, its own fields, where it belongs. */
export function recordPage(context: Context, record: JournalRecord, view: KindView | undefined): View {
  const kind = context.kinds.byName(record.kind)?.kind;
  const { at, offset } = instantOf(record);
  const when = `${sayFullDay(record.day)}${record.timed ? ` ${sayTime(at, offset)}` : ''}`;
  const head = dotted(strong(record.id), record.kind, when, record.private ? 'private' : 'shareable');
  const details = view?.details?.(record as never, context.clock) ?? (kind ? fieldLines(kind, record) : []);
  return [
    head,
    ...(record.text === '' ? [] : [{ paragraph: record.text, indent: 2 }]),
    ...details,
    ...labelled('tags', record.tags.map((tag) => `#${tag}`).join(' ')),
    ...labelled('people', record.people.map((alias) => `@${alias}`).join(' ')),
    ...record.links.flatMap((link) => labelled(link.type, linkText(link))),
    ...record.backlinks.flatMap((link) => labelled(`${link.type} this`, linkText(link))),
  ];
}

const linkText = ({ id }: Link): string => id;

/** `name   words`, with the name faint and the words lined up. */
export function labelled(name: string, words: string): Block[] {
  if (words === '') return [];
  return [{ lead: ['  ', faint(name.padEnd(14)), ' '], paragraph: words }];
}

/** The fields of a record that say something, each under its option's name. */
export function fieldLines(kind: Kind, record: JournalRecord): View {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(kind.fields).flatMap(([name, field]) =>
    labelled(labelOf(name, field), said(field, values[name])),
  );
}

const labelOf = (name: string, field: Field): string =>
  typeof field.flag === 'string'
    ? field.flag
    : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function said(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  return field.format(value as never).replace('-', field.type === 'integer' ? '−' : '-');
}
