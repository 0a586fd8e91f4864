import type { Context } from '../../context.ts';
import type { Writing } from '../../journal/access.ts';
import { add } from '../../journal/entry.ts';
import { beginChange, endChange } from '../../journal/history-store.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { addLink } from '../../journal/link-store.ts';
import { putSetting } from '../../journal/setting-store.ts';
import { addDays } from '../../time/calendar.ts';
import { instantsOf, momentAt } from '../../time/moment.ts';
import { today } from '../../time/say.ts';
import { promisesFrom } from '../session/steps.ts';
import { choices } from './choices.ts';
import { growth } from './growth.ts';
import type { Chance, SampleRecord } from './record.ts';
import { inTime, sample, span } from './sample.ts';
import { talks } from './talks.ts';

/** Writes the invented journal into the context's own, one change for each record as a person would have. */
export async function makeSample(context: Context): Promise<void> {
  const now = today(context.clock);
  const chance = chanceFrom(71_530_903);
  const start = addDays(now, -span);
  const records = inTime([
    ...sample(now, chanceFrom(20_348_229)),
    ...choices(start, now, chance),
    ...talks(now, chance),
    ...growth(now),
  ]);
  await context.journal.write('sample', (writing) => {
    putSetting(writing.db, 'role', 'Staff engineer, payments');
    putSetting(writing.db, 'name', 'An invented engineer');
    const known = new Map<string, number>();
    for (const record of records) write(context, writing, record, known);
  });
}

/** `known` holds the rows of records that links speak of. */
function write({ clock }: Context, writing: Writing, record: SampleRecord, known: Map<string, number>): void {
  const kind = writing.kinds.byName(record.kind)?.kind;
  if (!kind) throw new Error(`no kind ${record.kind}`);
  const {
    day,
    minute,
    tags = [],
    people = [],
    text,
    values,
    share,
    goal,
    promises,
    key,
    links = [],
  } = record;
  const [at = clock.now()] = instantsOf(day, { hour: Math.floor(minute / 60), minute: minute % 60 });
  if (at > clock.now()) return;
  const moment = momentAt(at, clock);
  const change = beginChange(writing.db, { at, command: `log ${record.kind}` });
  const added = add(writing, kind, {
    text,
    moment,
    tags,
    people,
    private: share === true ? false : undefined,
    values,
  });
  if (promises === true) promisesFrom(writing, added.id, moment);
  const rowId = (id: string): number => rowOf(writing.db, idFrom(id, writing.kinds)).rowId;
  if (goal !== undefined) addLink(writing.db, rowId(added.id), rowId(`g${goal}`), 'supports');
  if (key !== undefined) known.set(key, rowId(added.id));
  for (const { to, type } of links) addLink(writing.db, rowId(added.id), known.get(to)!, type);
  endChange(writing.db, change);
}

/** Marsaglia's xorshift on 32 bits: repeatable, and good enough for a sample. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
