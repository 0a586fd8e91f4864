import { type Command, command } from '../../command.ts';
import type { Context } from '../../context.ts';
import { type Block, dotted, faint, strong, type View } from '../../terminal/text.ts';
import { sayFullDay, sayTime } from '../../time/say.ts';
import type { Reading } from '../access.ts';
import { plannedDay } from '../by-day.ts';
import type { Field } from '../field.ts';
import { find, idFrom } from '../id.ts';
import type { Kind, KindView, Tell } from '../kind.ts';
import { lineOf, viewsFor } from '../present.ts';
import { instantOf, type JournalRecord, type Link } from '../record.ts';
import { findRow, hydrate } from '../record-store.ts';

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
    const tell = await tellerFor(context, reading, records, views);
    const page = (record: JournalRecord): View => {
      const view = views.get(record.kind);
      return recordPage(context, record, view, tell, view?.gather?.(reading, record as never));
    };
    await context.terminal.answer(records.length === 1 ? records[0] : records, () =>
      records.flatMap((record, index) => [...(index === 0 ? [] : ['']), ...page(record)]),
    );
  },
});

/** Knows the lines of the records that these records' pages tell of. */
export async function tellerFor(
  context: Context,
  { db, kinds }: Pick<Reading, 'db' | 'kinds'>,
  records: readonly JournalRecord[],
  views: ReadonlyMap<string, KindView>,
): Promise<Tell> {
  const ids = records.flatMap((record) => views.get(record.kind)?.tellsOf?.(record as never) ?? []);
  const rows = [...new Set(ids)].flatMap((id) => {
    const { entry, number } = idFrom(id, kinds);
    return findRow(db, entry.kind.name, number) ?? [];
  });
  const others = hydrate(db, kinds, rows);
  const theirs = await viewsFor(context, others);
  const lines = new Map(others.map((other) => [other.id, lineOf(other, theirs.get(other.kind), context)]));
  return (id) => lines.get(id) ?? id;
}

/** A record in full: a head line, its text, its own fields, where it belongs. */
export function recordPage(
  context: Context,
  record: JournalRecord,
  view: KindView | undefined,
  tell: Tell,
  gathered?: unknown,
): View {
  const kind = context.kinds.byName(record.kind)?.kind;
  const { at, offset } = instantOf(record);
  const planned = plannedDay(context.kinds, record);
  const time = record.timed && planned === undefined ? ` ${sayTime(at, offset)}` : '';
  const when = `${sayFullDay(planned ?? record.day)}${time}`;
  const head = dotted(strong(record.id), record.kind, when, record.private ? 'private' : 'shareable');
  const details =
    view?.details?.(record as never, context.clock, tell, gathered as never) ??
    (kind ? fieldLines(kind, record) : []);
  return [
    { paragraph: head },
    ...(record.text === '' ? [] : [{ paragraph: record.text, indent: 2 }]),
    ...details,
    ...labelled('tags', record.tags.map((tag) => `#${tag}`).join(' ')),
    ...labelled('people', record.people.map((alias) => `@${alias}`).join(' ')),
    ...linkLines(record.links, (type) => type),
    ...linkLines(record.backlinks, (type) => `${type} this`),
  ];
}

/** `follows this   p31 p32`. */
function linkLines(links: readonly Link[], name: (type: string) => string): Block[] {
  const types = [...new Set(links.map(({ type }) => type))];
  return types.flatMap((type) => {
    const ids = links.filter((link) => link.type === type).map(({ id }) => id);
    return labelled(name(type), ids.join(' '));
  });
}

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

/** As the option that gives it is called. */
export const labelOf = (name: string, field: Field): string =>
  typeof field.flag === 'string'
    ? field.flag
    : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function said(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  return field.format(value as never).replace('-', field.type === 'integer' ? '−' : '-');
}
