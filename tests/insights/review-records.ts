import fc, { type Arbitrary } from 'fast-check';
import type { Asked } from '../../src/insights/review/compose.ts';
import type { Records } from '../../src/insights/review/records.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { kinds } from '../../src/records/kinds.ts';
import { addDays, type Day } from '../../src/time/calendar.ts';
import { quarter } from '../../src/time/period.ts';
import { alias, anyText, fieldValues, tag } from '../arbitrary.ts';

/** Records for reviews, without a journal: by hand for tables, at random for properties. */

export const period = quarter(2026, 3);

export const asked = (audience: Asked['audience'], today = '2026-10-06'): Asked => ({
  period,
  today,
  audience,
  author: { name: 'Sam Example', role: 'Staff engineer', level: null },
});

const toldKinds = [
  'win',
  'feedback',
  'retro',
  'note',
  'goal',
  'promise',
  'skill',
  'experiment',
  'program',
  'session',
] as const;

type Told = (typeof toldKinds)[number];

type Fields = Readonly<Record<string, unknown>>;

/** A record that says only what is given. */
export function record(id: string, fields: Fields = {}): JournalRecord {
  const kind = kinds.byLetter(id.charAt(0))!.kind;
  const empty = Object.entries(kind.fields).map(([name, field]) => [name, field.empty]);
  return {
    id,
    uid: `uid-${id}`,
    kind: kind.name,
    at: `${fields.day ?? '2026-08-12'}T12:00:00.000+02:00`,
    day: '2026-08-12',
    zone: 'Europe/Berlin',
    timed: false,
    text: '',
    tags: [],
    people: [],
    private: false,
    links: [],
    backlinks: [],
    ...Object.fromEntries(empty),
    ...fields,
  } as JournalRecord;
}

/** All that a review asks for, sorted into its kinds. */
export function recordsOf(list: readonly JournalRecord[]): Records {
  const of = (kind: Told): never[] => list.filter((each) => each.kind === kind) as never[];
  return {
    days: list
      .filter(({ day }) => day >= period.from && day <= period.to)
      .map((each) => ({ day: each.day, private: each.private, count: 1 }))
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
    wins: of('win'),
    feedback: of('feedback'),
    retros: of('retro'),
    notes: of('note'),
    goals: of('goal'),
    promises: of('promise'),
    behind: [],
    grown: {
      skills: of('skill'),
      experiments: of('experiment'),
      programs: of('program'),
      given: of('session'),
    },
  };
}

/** Goals, promises and what is learned may be older than the period; days of what happened to them lie around it. */
const around: Arbitrary<Day> = fc.integer({ min: -60, max: 120 }).map((days) => addDays(period.from, days));
const inside: Arbitrary<Day> = fc.integer({ min: 0, max: 91 }).map((days) => addDays(period.from, days));

const isOld = (kind: Told): boolean => ['goal', 'promise', 'skill', 'experiment', 'program'].includes(kind);

interface Draft {
  readonly kind: Told;
  readonly fields: Fields;
}

function draftOf(kind: Told, text: Arbitrary<string>, hidden: boolean): Arbitrary<Draft> {
  const { fields, text: own } = kinds.byName(kind)!.kind;
  return fc
    .record({
      text: own.required ? text : fc.oneof(text, fc.constant('')),
      day: isOld(kind)
        ? fc.oneof(
            inside,
            inside,
            fc.integer({ min: -90, max: 0 }).map((days) => addDays(period.from, days)),
          )
        : inside,
      tags: fc.uniqueArray(hidden ? text : tag, { maxLength: 2 }),
      people: fc.uniqueArray(hidden ? text : alias, { maxLength: 2 }),
      values: fieldValues(fields, text),
      days: fc.record({ horizon: fc.option(around), due: fc.option(around), closedOn: fc.option(around) }),
      ons: fc.array(inside, { minLength: 3, maxLength: 3 }),
    })
    .map(({ values, days, ons, ...shared }) => ({
      kind,
      fields: { ...shared, ...plausible(kind, shared.day, values, days, ons) },
    }));
}

/** The few rules between fields that the store keeps and a review relies on. */
function plausible(
  kind: Told,
  day: Day,
  values: Fields,
  days: Readonly<Record<string, Day | null>>,
  ons: readonly Day[],
): Fields {
  const later = (other: Day | null | undefined): Day | null => (other && other > day ? other : null);
  if (kind === 'goal') {
    const closed = values.state === 'done' || values.state === 'dropped';
    const measures = (values.measures ?? []) as readonly Fields[];
    const progress = ((values.progress ?? []) as readonly Fields[]).map((step, index) => ({
      ...step,
      on: ons[index] ?? day,
      measure: measures[0]?.name ?? null,
      value: step.value ?? null,
      note: step.note ?? null,
    }));
    return {
      ...values,
      measures: measures.map((each) => ({
        baseline: null,
        current: null,
        target: null,
        unit: null,
        steps: [],
        ...each,
      })),
      progress,
      horizon: later(days.horizon),
      closedOn: closed ? (later(days.closedOn) ?? day) : null,
    };
  }
  if (kind === 'promise') {
    const open = values.state === 'open' || values.state === 'moved' || values.state === undefined;
    const moves = ((values.moves ?? []) as readonly Fields[]).map((move, index) => ({
      note: null,
      ...move,
      on: ons[index] ?? day,
      from: day,
      to: addDays(day, 9),
    }));
    return {
      ...values,
      from: null,
      moves,
      due: later(days.due),
      closedOn: open ? null : (later(days.closedOn) ?? day),
    };
  }
  const closedOn = ons.find((on) => on >= day) ?? day;
  if (kind === 'skill') {
    const levels = ons.toSorted().map((on, place) => ({ on, level: 1 + place, note: null }));
    return { ...values, assessed: levels, practice: [] };
  }
  if (kind === 'experiment') return { ...values, state: 'keep', from: null, until: null, closedOn };
  if (kind === 'program') return { ...values, state: 'done', from: null, until: null, closedOn };
  if (kind !== 'session') return values;
  const type = values.type === 'therapy' ? 'coaching' : values.type;
  return { ...values, type, state: 'held', given: true };
}

/** How a private record's every text is made, so that it can be found again. */
export interface Texts {
  readonly shareable: Arbitrary<string>;
  readonly hidden: Arbitrary<string>;
}

/** Up to forty records of the kinds that a review tells, a third of them private, linked at random. */
export function anyRecords(
  { shareable, hidden }: Texts = { shareable: anyText, hidden: anyText },
): Arbitrary<JournalRecord[]> {
  const drafts = fc.array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.tuple(
          fc.constant(false),
          fc.oneof(...toldKinds.map((kind) => draftOf(kind, shareable, false))),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constant(true),
          fc.oneof(...toldKinds.map((kind) => draftOf(kind, hidden, hidden !== anyText))),
        ),
      },
    ),
    { maxLength: 40 },
  );
  const links = fc.array(
    fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('supports', 'evidence for', 'answers')),
    { maxLength: 20 },
  );
  return fc.tuple(drafts, links).map(([list, pairs]) => {
    const numbers = new Map<string, number>();
    const records = list.map(([isPrivate, { kind, fields }]) => {
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      return record(`${kinds.byName(kind)!.kind.letter}${number}`, {
        ...withoutUndefined(fields),
        private: isPrivate,
      });
    });
    return linked(records, pairs);
  });
}

const withoutUndefined = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && !(value === null && isFilled(name)),
    ),
  );

/** Fields that a record never lacks. */
const isFilled = (name: string): boolean => ['state', 'type', 'format', 'origin'].includes(name);

function linked(
  records: readonly JournalRecord[],
  pairs: readonly (readonly [number, number, string])[],
): JournalRecord[] {
  const list = records.map((each) => ({ ...each, links: [...each.links], backlinks: [...each.backlinks] }));
  for (const [from, to, type] of pairs) {
    const [one, other] = [list[from % list.length], list[to % list.length]];
    if (!one || !other || one === other) continue;
    one.links.push({ type, id: other.id, uid: other.uid } as never);
    other.backlinks.push({ type, id: one.id, uid: one.uid } as never);
  }
  return list;
}
