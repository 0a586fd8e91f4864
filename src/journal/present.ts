import type { Context } from '../context.ts';
import {
  dotted,
  faint,
  type Paragraph,
  plainText,
  shortened,
  strong,
  type Text,
  type View,
} from '../terminal/text.ts';
import { sayDay, sayNearDay, sayTime, today } from '../time/say.ts';
import { plannedDay } from './by-day.ts';
import type { KindView } from './kind.ts';
import { instantOf, type JournalRecord } from './record.ts';

/** The views of the kinds that these records are of. */
export async function viewsFor(
  { kinds }: Pick<Context, 'kinds'>,
  records: readonly JournalRecord[],
): Promise<ReadonlyMap<string, KindView>> {
  const names = [...new Set(records.map(({ kind }) => kind))];
  const views = await Promise.all(
    names.map(async (name) => [name, await kinds.byName(name)?.view()] as const),
  );
  return new Map(views.flatMap(([name, view]) => (view ? [[name, view] as const] : [])));
}

/** What a kind says of a record in one line, and the tags and people it did not name. */
export function lineOf(
  record: JournalRecord,
  view: KindView | undefined,
  context: Pick<Context, 'clock'>,
): Text {
  const line = view?.line(record as never, context.clock) ?? record.text;
  const tokens = tokensOf(record, line);
  return dotted(line, tokens === '' ? undefined : faint(tokens));
}

function tokensOf(record: JournalRecord, line: Text): string {
  const said = plainText(line);
  return [
    ...record.tags.map((tag) => `#${tag}`).filter((token) => !said.includes(token)),
    ...record.people.map((alias) => `@${alias}`).filter((token) => !said.includes(token.slice(1))),
  ].join(' ');
}

/** `today 15:04`, `Tue 17 Nov`; of what is still to come the day it is planned for. */
export function whenOf(record: JournalRecord, { clock, kinds }: Pick<Context, 'clock' | 'kinds'>): string {
  const now = today(clock);
  const planned = plannedDay(kinds, record);
  if (planned !== undefined) return sayDay(planned, now);
  const { at, offset } = instantOf(record);
  const day = sayNearDay(record.day, now);
  return record.timed ? `${day} ${sayTime(at, offset)}` : day;
}

/** The line after a capture: `e412  +2 gave a lot · paired … · #pairing @lead · today 15:04`. */
export async function capturedLine(context: Context, record: JournalRecord): Promise<View> {
  const view = (await viewsFor(context, [record])).get(record.kind);
  const when = view?.dated === false ? undefined : faint(whenOf(record, context));
  return [behindId(record, dotted(lineOf(record, view, context), when))];
}

/** The lines after a change: each id and what its record says now. */
export async function changedLines(context: Context, records: readonly JournalRecord[]): Promise<View> {
  const views = await viewsFor(context, records);
  return records.map((record) => behindId(record, lineOf(record, views.get(record.kind), context)));
}

/** Folded and not cut, because the day that was understood stands at its end. */
const behindId = ({ id }: JournalRecord, line: Text): Paragraph => ({
  lead: [strong(id), ' '.repeat(Math.max(2, 6 - id.length))],
  paragraph: shortened(line, 160),
});

/** Records below each other: id, when, line, which may take so many lines. */
export async function recordRows(
  context: Context,
  records: readonly JournalRecord[],
  lines = 1,
): Promise<View> {
  const views = await viewsFor(context, records);
  const rows = records.map((record) => [
    strong(record.id),
    faint(whenOf(record, context)),
    lineOf(record, views.get(record.kind), context),
  ]);
  return rows.length === 0 ? [] : [{ rows, lines }];
}
