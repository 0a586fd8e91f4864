import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { lineReader } from '../../src/exchange/json/line.ts';
import { kindJsonSchema, lineJsonSchema } from '../../src/exchange/json/line-schema.ts';
import { entryFromJson } from '../../src/journal/json-entry.ts';
import type { Kind } from '../../src/journal/kind.ts';
import { kinds } from '../../src/records/kinds.ts';
import { addDays, isDay } from '../../src/time/calendar.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { anyEntry, entryOf, hostileText, journalOf, type SampleEntry } from '../arbitrary.ts';
import { testCareer } from '../career.ts';
import { fill } from './fill.ts';

const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00', TZ: 'Europe/Berlin' });

const compiled = (schema: Record<string, unknown>): ValidateFunction =>
  new Ajv2020({ strict: true, validateFormats: false, allErrors: false }).compile(schema);

const line = compiled(lineJsonSchema(kinds));

const ofKind = new Map(kinds.list.map(({ kind }) => [kind.name, compiled(kindJsonSchema(kind))]));

const read = lineReader(kinds, clock);

/** Whether the reader takes a line; what the kind's own rules refuse between fields is not the schema's to say. */
function isRead(value: unknown): boolean {
  try {
    read({ number: 1, text: JSON.stringify(value) });
    return true;
  } catch (error) {
    if (error instanceof CareerError) return false;
    throw error;
  }
}

function isAccepted(kind: Kind, value: unknown): boolean {
  try {
    entryFromJson(kind, JSON.stringify(value), clock);
    return true;
  } catch (error) {
    if (error instanceof CareerError) return false;
    throw error;
  }
}

const oddValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -3,
    1.5,
    1e308,
    99,
    '',
    ' ',
    'yes',
    '2026-02-29',
    '2024-02-29',
    '1899-12-31',
    '2026-11-20T15:04:00+01:00',
    '2026-11-20T15:04:00',
    '2026-11-20T24:00:00Z',
    '2026-11-20T15:04:00.123456789-18:00',
    '2026-11-20T15:04:00+18:01',
    'Lead',
    '@lead',
    'two words',
    '-x',
    'a\u0000b',
    'x'.repeat(61),
    [],
    [null],
    ['x'],
    ['x', 'X', '#x'],
    {},
    [{}],
  ),
  hostileText,
  fc.jsonValue({ maxDepth: 2 }),
);

/** A sound entry with one field put in, replaced or taken away. */
const spoilt: Arbitrary<SampleEntry> = fc
  .tuple(anyEntry, fc.nat(), oddValue, fc.constantFrom('replace', 'replace', 'remove', 'add'))
  .map(([entry, place, value, how]) => {
    const names = Object.keys(entry).filter((name) => name !== 'kind');
    const name = names[place % names.length] ?? 'text';
    if (how === 'add') return { ...entry, more: value };
    const { [name]: _, ...rest } = entry;
    return (how === 'remove' ? rest : { ...entry, [name]: value }) as SampleEntry;
  });

describe('the schema and the import say the same', () => {
  it('of sound entries', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect({ line: line(entry), errors: line.errors }).toEqual({ line: true, errors: null });
        expect(ofKind.get(entry.kind)?.(entry)).toBe(true);
        expect(isRead(entry)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of spoilt ones', () => {
    fc.assert(
      fc.property(spoilt, (entry) => {
        const { kind } = kinds.byName(entry.kind)!;
        expect({ entry, schema: line(entry) }).toEqual({ entry, schema: isRead(entry) });
        expect(ofKind.get(kind.name)?.(entry)).toBe(isAccepted(kind, entry));
      }),
      { numRuns: 600 },
    );
  });

  it('of entries that do not name their kind', () => {
    for (const { kind } of kinds.list) {
      const [{ kind: _, ...entry } = { kind: '' }] = fc.sample(entryOf(kind), { numRuns: 1, seed: 1 });
      expect(ofKind.get(kind.name)?.(entry)).toBe(true);
      expect(isAccepted(kind, entry)).toBe(true);
      expect(line(entry)).toBe(false);
    }
  });

  it('of whole records and headers, sound and spoilt', async () => {
    const career = await testCareer();
    for (const sample of fc.sample(journalOf(12), { numRuns: 6, seed: 7 })) await fill(career, sample);
    const { stdout } = await career.outcome('export json');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.length).toBeGreaterThan(20);
    for (const value of lines) {
      expect({ value, isRight: line(value) }).toEqual({ value, isRight: true });
      if (value.kind) expect(ofKind.get(value.kind)?.(value)).toBe(true);
    }
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), oddValue, (value, place, odd) => {
        const names = Object.keys(value).filter((name) => name !== 'kind' && name !== 'day' && name !== 'at');
        const changed = { ...value, [names[place % names.length] ?? 'uid']: odd };
        expect({ changed, schema: line(changed) }).toEqual({ changed, schema: isRead(changed) });
      }),
      { numRuns: 300 },
    );
  });

  it('of every day there is', () => {
    const due = (day: string): boolean => line({ kind: 'promise', text: 'x', due: day }) as boolean;
    const spans = [
      ['1899-12-01', '1905-01-01'],
      ['1999-12-01', '2001-01-01'],
      ['2099-12-01', '2105-01-01'],
      ['2199-12-01', '2200-02-01'],
    ] as const;
    for (const [from, to] of spans) {
      for (let day: string = from; day < to; day = addDays(day, 1)) {
        if (due(day) !== isDay(day)) expect.fail(`${day} is ${isDay(day) ? 'a' : 'no'} day`);
      }
    }
    for (const day of ['1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-00-10'])
      expect({ day, due: due(day) }).toEqual({ day, due: false });
  });
});

it('names its draft and says what each field is', () => {
  const { $schema, title, oneOf } = kindJsonSchema(kinds.byName('energy')!.kind);
  const [entry, record] = oneOf as { properties: Record<string, unknown>; required: string[] }[];
  expect({ $schema, title }).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'energy',
  });
  expect(entry?.required).toEqual(['level']);
  expect(record?.required).toEqual(['id', 'uid', 'kind', 'at', 'day', 'zone', 'level']);
  expect(entry?.properties.level).toEqual({
    type: 'integer',
    minimum: -2,
    maximum: 2,
    description: 'a level from −2 (took a lot) to +2 (gave a lot)',
  });
  expect(entry?.properties.flow).toMatchObject({ type: ['boolean', 'null'] });
});

it('is printed for a kind, and for a line of an import', async () => {
  const career = await testCareer();
  expect(await career('schema')).toMatchInlineSnapshot(`
    "
    $ career schema
    energy      what gave and what took energy
    feedback    what someone said, apart from how it felt
    ask         a small question to one person about one thing
    win         what changed, for whom, and your part in it
    promise     what you owe and what you are owed, with a day
    goal        where you want to get, why, and how you will notice
    pulse       how things are, by single questions with fixed wording
    retro       a look back every few weeks, with memory of the last one
    session     a talk with a coach, a mentor or someone you help
    program     an engagement or a learning path with phases
    skill       what you want to be good at, and how far you are
    pack        words of others for the levels of skills, and what roles ask for
    experiment  something you change for a while to see what happens
    decision    what you decide or assume, and what you expect of it
    boundary    a line you draw, and whether it was held or crossed
    role        a role you had or have, and how you came to it
    report      what stood out on a day, to see later what holds
    note        anything else: a lesson, kudos, advice, something to explore
    person      someone you work with, by an alias
    ! One of them: career schema energy
    "
  `);
  expect(await career.json('schema')).toEqual(lineJsonSchema(kinds));
  expect(await career.json('schema wins')).toEqual(kindJsonSchema(kinds.byName('win')!.kind));
  expect(JSON.parse((await career.outcome('schema goal')).stdout)).toEqual(
    kindJsonSchema(kinds.byName('goal')!.kind),
  );
  expect(await career('schema mood')).toMatchInlineSnapshot(`
    "
    $ career schema mood
    ! career: there is no kind “mood”
    ! hint: the kinds are energy, feedback, ask, win, promise, goal, pulse, retro,
    !       session, program, skill, pack, experiment, decision, boundary, role,
    !       report, note, person
    exit 2
    "
  `);
});
