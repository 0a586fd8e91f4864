import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/journal/json.ts';
import { jsonFault } from '../../src/journal/json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Every object of the value says each name once in the text when the text was written from the value. */
const written = fc.json({ maxDepth: 4 }).chain((json) => fc.constantFrom(json, ` ${json}\n`));

describe('what is no JSON', () => {
  it.each([
    ['{"level": NaN}', '“NaN” is no value', 11],
    ['{"level": 1,}', 'there is a comma too many', 13],
    ['[1, 2,]', 'there is a comma too many', 7],
    ['{"level": 1', 'it ends too early', 12],
    ['', 'it ends too early', 1],
    ['{"level" 1}', 'a colon is missing', 10],
    ['{"level": 1 "text": "a"}', 'a comma or “}” is missing', 13],
    ['{level: 1}', 'a name in double quotes is missing', 2],
    ["{'level': 1}", 'a name in double quotes is missing', 2],
    ['{"level": 01}', 'a comma or “}” is missing', 12],
    ['{"level": +1}', '“+1” is no value', 11],
    ['{"level": 1} {"level": 2}', 'something follows its end', 14],
    ['{"text": "a\tb"}', 'a text holds a control character as it is', 12],
    ['{"text": "\\x"}', 'a backslash is followed by nothing it can stand before', 11],
    ['{"text": "a}', 'a text is not closed', 10],
    ['{"level": 1, "level": 2}', '“level” is given twice', 14],
    ['{"level": 1, "\\u006cevel": 2}', '“level” is given twice', 14],
    ['[[1, 2}]', 'a comma or “]” is missing', 7],
  ])('%s', (text, says, character) => {
    expect(jsonFault(text)).toEqual({ says, character });
    expect(() => parseJson(text, 'line 3')).toThrow(
      `line 3 is not sound JSON: ${says}, at character ${character}`,
    );
  });
});

it('finds no fault in JSON, and one in whatever is none', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(jsonFault(text)).toBeUndefined();
    }),
  );
  const doubled = fc
    .tuple(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.string())
    .map(([value, one, other]) => {
      const [first, second] = [one, other].map((name) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
      return `{"\\":"\\"", ${first}, "list": [{"a": {}}], ${second} }`;
    });
  fc.assert(
    fc.property(doubled, (text) => {
      const fault = jsonFault(text);
      if (fault) expect(() => parseJson(text, 'it')).toThrow(fault.says);
      else expect(parseJson(text, 'it')).toEqual(JSON.parse(text));
    }),
  );
  const damaged = fc
    .tuple(
      written,
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', ']', ':', '0', 'e', '\\', '\u0001', ' ', '{'),
    )
    .map(([text, place, put]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + 1);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const fault = jsonFault(text);
      if (!isJson(text)) expect(fault).toBeDefined();
      else if (fault) expect(fault.says).toContain('is given twice');
      if (fault) expect(() => parseJson(text, 'it')).toThrow(fault.says);
      else expect(parseJson(text, 'it')).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000 },
  );
});

it('takes any text, and refuses what would take much more memory than that', () => {
  expect(jsonFault(JSON.stringify('\\"x'.repeat(500_000)))).toBeUndefined();
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(jsonFault(nested(1000))).toBeUndefined();
  expect(jsonFault(nested(50_000))).toEqual({ says: 'it is nested too deeply', character: 1001 });
  expect(() => parseJson(nested(50_000), 'it')).toThrow('it is nested too deeply');
  expect(jsonFault(JSON.stringify(Array(150_000).fill(1)))).toBeUndefined();
  expect(jsonFault(JSON.stringify(Array(150_001).fill(1)))?.says).toBe('a list is too long');
  const names = (count: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 1])));
  expect(jsonFault(names(1000))).toBeUndefined();
  expect(jsonFault(names(1001))?.says).toBe('there are too many fields');
});

it('what it says of prototypes stays data', () => {
  const value = parseJson(
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    'it',
  );
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
