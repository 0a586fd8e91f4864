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
    for (const sample of fc.sample(journalOf(12), { numRuns: 4, seed: 7 })) await fill(career, sample);
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
  const schema = kindJsonSchema(kinds.byName('energy')!.kind);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema).toMatchInlineSnapshot(`
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "description": "what gave and what took energy: a new one as a script writes it, or a whole one as an export holds it (only import json takes whole ones)",
      "oneOf": [
        {
          "additionalProperties": false,
          "properties": {
            "at": {
              "description": "when it happened; now unless told",
              "pattern": "^(?=19|20|21)(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00)))?$",
              "type": "string",
            },
            "flow": {
              "description": "time went unnoticed, and it was hard and you could do it",
              "type": [
                "boolean",
                "null",
              ],
            },
            "kind": {
              "const": "energy",
              "description": "needed in a line of an import",
              "type": "string",
            },
            "level": {
              "description": "a level from −2 (took a lot) to +2 (gave a lot)",
              "maximum": 2,
              "minimum": -2,
              "type": "integer",
            },
            "people": {
              "description": "aliases of those involved",
              "items": {
                "pattern": "^@?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,59}$",
                "type": "string",
              },
              "type": "array",
            },
            "pressure": {
              "anyOf": [
                {
                  "maximum": 2,
                  "minimum": 0,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "pressure, 0 none to 2 a lot",
            },
            "private": {
              "description": "kept out of shared reviews; as usual for its kind unless told",
              "type": "boolean",
            },
            "spent": {
              "anyOf": [
                {
                  "maximum": 1440,
                  "minimum": 1,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "how long it took, such as 90m or 1h30",
            },
            "tags": {
              "items": {
                "pattern": "^#?\\p{L}[\\p{L}\\p{N}\\p{M}/_-]{0,59}$",
                "type": "string",
              },
              "type": "array",
            },
            "text": {
              "default": "",
              "description": "What were you doing?",
              "maxLength": 1048576,
              "pattern": "^[^\\u0000\\ud800-\\udfff]*$",
              "type": "string",
            },
            "went": {
              "anyOf": [
                {
                  "maximum": 4,
                  "minimum": 0,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "how well it went, 0 badly to 4 very well",
            },
          },
          "required": [
            "level",
          ],
          "type": "object",
        },
        {
          "additionalProperties": false,
          "properties": {
            "at": {
              "pattern": "^(?=19|20|21)(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00))$",
              "type": "string",
            },
            "backlinks": {
              "description": "not read: the records they come from say them",
              "items": {
                "additionalProperties": false,
                "properties": {
                  "id": {
                    "pattern": "^[a-z][1-9]\\d{0,7}$",
                    "type": "string",
                  },
                  "type": {
                    "enum": [
                      "supports",
                      "answers",
                      "follows",
                      "evidence for",
                      "about",
                    ],
                    "type": "string",
                  },
                  "uid": {
                    "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                    "type": "string",
                  },
                },
                "required": [
                  "type",
                  "id",
                  "uid",
                ],
                "type": "object",
              },
              "type": "array",
            },
            "day": {
              "pattern": "^(?=19|20|21)(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$",
              "type": "string",
            },
            "flow": {
              "description": "time went unnoticed, and it was hard and you could do it",
              "type": [
                "boolean",
                "null",
              ],
            },
            "id": {
              "pattern": "^e[1-9]\\d{0,7}$",
              "type": "string",
            },
            "kind": {
              "const": "energy",
              "type": "string",
            },
            "level": {
              "description": "a level from −2 (took a lot) to +2 (gave a lot)",
              "maximum": 2,
              "minimum": -2,
              "type": "integer",
            },
            "links": {
              "description": "from this record to others",
              "items": {
                "additionalProperties": false,
                "properties": {
                  "id": {
                    "pattern": "^[a-z][1-9]\\d{0,7}$",
                    "type": "string",
                  },
                  "type": {
                    "enum": [
                      "supports",
                      "answers",
                      "follows",
                      "evidence for",
                      "about",
                    ],
                    "type": "string",
                  },
                  "uid": {
                    "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                    "type": "string",
                  },
                },
                "required": [
                  "type",
                  "id",
                  "uid",
                ],
                "type": "object",
              },
              "type": "array",
            },
            "people": {
              "description": "aliases of those involved",
              "items": {
                "pattern": "^@?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,59}$",
                "type": "string",
              },
              "type": "array",
            },
            "pressure": {
              "anyOf": [
                {
                  "maximum": 2,
                  "minimum": 0,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "pressure, 0 none to 2 a lot",
            },
            "private": {
              "description": "kept out of shared reviews; as usual for its kind unless told",
              "type": "boolean",
            },
            "spent": {
              "anyOf": [
                {
                  "maximum": 1440,
                  "minimum": 1,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "how long it took, such as 90m or 1h30",
            },
            "tags": {
              "items": {
                "pattern": "^#?\\p{L}[\\p{L}\\p{N}\\p{M}/_-]{0,59}$",
                "type": "string",
              },
              "type": "array",
            },
            "text": {
              "default": "",
              "description": "What were you doing?",
              "maxLength": 1048576,
              "pattern": "^[^\\u0000\\ud800-\\udfff]*$",
              "type": "string",
            },
            "timed": {
              "description": "false when only the day is known",
              "type": "boolean",
            },
            "uid": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
            },
            "went": {
              "anyOf": [
                {
                  "maximum": 4,
                  "minimum": 0,
                  "type": "integer",
                },
                {
                  "type": "null",
                },
              ],
              "description": "how well it went, 0 badly to 4 very well",
            },
            "zone": {
              "pattern": "^[\\w+:/-]{1,100}$",
              "type": "string",
            },
          },
          "required": [
            "id",
            "uid",
            "kind",
            "at",
            "day",
            "zone",
            "level",
          ],
          "type": "object",
        },
      ],
      "title": "energy",
    }
  `);
});

it('is printed for a kind, and for a line of an import', async () => {
  const career = await testCareer();
  expect(await career('schema')).toMatchInlineSnapshot(`
    "
    $ career schema
    energy    what gave and what took energy
    feedback  what someone said, apart from how it felt
    ask       a small question to one person about one thing
    win       what changed, for whom, and your part in it
    promise   what you owe and what you are owed, with a day
    goal      where you want to get, why, and how you will notice
    pulse     how things are, by single questions with fixed wording
    retro     a look back every few weeks, with memory of the last one
    note      anything else: a lesson, kudos, advice, something to explore
    person    someone you work with, by an alias
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
    !       note, person
    exit 2
    "
  `);
});
