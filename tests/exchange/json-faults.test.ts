import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testCareer } from '../career.ts';

const good = '{"kind":"note","text":"fine"}';

const whole = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id: 't1',
    uid: '019a9c1e-8f00-7000-8000-000000000001',
    kind: 'note',
    at: '2026-10-01T09:30:00.000+02:00',
    day: '2026-10-01',
    zone: 'Europe/Berlin',
    text: 'whole',
    private: true,
    ...more,
  });

const energy = (fields: string): string => `{"kind":"energy","text":"x",${fields}}`;

const deep = '['.repeat(50_000) + ']'.repeat(50_000);

/** What is on line 3 of a file whose first and last lines are sound, and what is said about it. */
const lines: readonly (readonly [name: string, line: string | Uint8Array, said: string])[] = [
  [
    'a trailing comma',
    '{"kind":"note","text":"x",}',
    'it is not sound JSON: there is a comma too many, at character 27',
  ],
  ['NaN', energy('"level":NaN'), 'it is not sound JSON: “NaN” is no value, at character 37'],
  ['half a line', '{"kind":"note","te', 'it is not sound JSON: a text is not closed, at character 16'],
  [
    'a name given twice',
    energy('"level":1,"level":2'),
    'it is not sound JSON: “level” is given twice, at character 39',
  ],
  ['a list', '[1]', 'it is a list, not a record'],
  ['a number', '7', 'it is a single value, not a record'],
  ['depth', deep, 'it is not sound JSON: it is nested too deeply, at character 1001'],
  [
    'depth inside a field',
    energy(`"level":${deep.slice(25_000, 75_000)}`),
    'level: must be a whole number from −2 to 2',
  ],
  ['__proto__', energy('"level":1,"__proto__":{"polluted":1}'), 'there is no field “__proto__”'],
  [
    'constructor',
    energy('"level":1,"constructor":{"prototype":{"polluted":1}}'),
    'there is no field “constructor”',
  ],
  [
    '__proto__ inside a list',
    '{"kind":"goal","text":"x","measures":[{"name":"m","type":"count","lead":"leading","__proto__":{}}]}',
    'there is no field “measures.1.__proto__”',
  ],
  ['an unknown field', energy('"level":1,"mood":3'), 'there is no field “mood”'],
  ['no kind', '{"text":"x"}', 'kind: is missing'],
  ['an unknown kind', '{"kind":"mood","text":"x"}', 'kind: there is no kind “mood”'],
  ['a kind that is none', '{"kind":"__proto__"}', 'kind: there is no kind “__proto__”'],
  ['a level out of range', energy('"level":3'), 'level: must be a whole number from −2 to 2'],
  ['a level as text', energy('"level":"1"'), 'level: must be a whole number from −2 to 2'],
  ['a fraction', energy('"level":0.5'), 'level: must be a whole number from −2 to 2'],
  ['1e308', energy('"level":1e308'), 'level: must be a whole number from −2 to 2'],
  [
    'a figure that is too large',
    '{"kind":"pulse","item":"errors","value":1e308}',
    'value: must be a number between −10^15 and 10^15',
  ],
  [
    'beyond 2^53',
    '{"kind":"pulse","item":"errors","value":9007199254740993}',
    'value: must be a number between −10^15 and 10^15',
  ],
  [
    'infinity',
    '{"kind":"pulse","item":"errors","value":1e999}',
    'value: must be a number between −10^15 and 10^15',
  ],
  ['no level', '{"kind":"energy","text":"x"}', 'level: is missing'],
  [
    'a word that is no choice',
    '{"kind":"feedback","text":"x","direction":"up"}',
    'direction: must be one of keep, more, less, start, stop',
  ],
  ['a switch as text', energy('"level":1,"flow":"yes"'), 'flow: must be true or false'],
  ['no text', '{"kind":"win"}', 'text: is missing'],
  ['an empty text', '{"kind":"win","text":" \\n "}', 'text: is empty'],
  ['a text that is none', '{"kind":"note","text":5}', 'text: must be a text'],
  ['NUL', '{"kind":"note","text":"a\\u0000b"}', 'text: has a NUL character at position 2'],
  [
    'half a character',
    '{"kind":"note","text":"a\\ud800b"}',
    'text: has half a character (a lone surrogate) in it',
  ],
  [
    'a text that is too long',
    JSON.stringify({ kind: 'note', text: 'x'.repeat(1_048_577) }),
    'text: is longer than 1 MiB',
  ],
  [
    'a text that is too long in bytes',
    JSON.stringify({ kind: 'note', text: '設'.repeat(400_000) }),
    'text: is longer than 1 MiB',
  ],
  [
    'a day that no calendar has',
    '{"kind":"note","text":"x","at":"2026-02-30"}',
    'at: must be a day such as 2026-11-20, or an ISO time with an offset such as 2026-11-20T15:04:00+01:00',
  ],
  [
    'a time without an offset',
    '{"kind":"note","text":"x","at":"2026-02-28T10:00:00"}',
    'at: must be a day such as 2026-11-20, or an ISO time with an offset such as 2026-11-20T15:04:00+01:00',
  ],
  [
    'a due day that is none',
    '{"kind":"promise","text":"x","due":"friday"}',
    'due: must be a day such as 2026-11-20',
  ],
  [
    'a tag that is none',
    '{"kind":"note","text":"x","tags":["on call"]}',
    'tags.1: must be a tag, one word that starts with a letter such as hiring or on-call',
  ],
  [
    'a person that is none',
    '{"kind":"note","text":"x","people":["","lead"]}',
    'people.1: must be an alias, one word of letters, digits, dots and dashes such as lead or peer-2',
  ],
  ['tags that are no list', '{"kind":"note","text":"x","tags":"hiring"}', 'tags: must be a list'],
  ['a rule of the kind', '{"kind":"promise","text":"x","to":"lead","from":"peer"}', 'a promise goes one way'],
  ['an id of another kind', whole({ id: 'e1' }), 'id: must be an id such as t1'],
  ['an id that is too large', whole({ id: 't999999999' }), 'id: must be an id such as t1'],
  ['an id without a uid', '{"id":"t1","kind":"note","text":"x"}', 'uid: is missing'],
  [
    'a uid that is none',
    whole({ uid: 'x' }),
    'uid: must be a UUID in lower case such as 019a9c1e-8f00-7000-8000-000000000000',
  ],
  [
    'a day far from its time',
    whole({ day: '2026-10-09' }),
    'day: is 2026-10-09, but the record happened at 2026-10-01T09:30:00.000+02:00',
  ],
  [
    'a link to itself',
    whole({ links: [{ type: 'about', id: 't1', uid: '019a9c1e-8f00-7000-8000-000000000001' }] }),
    'links: a record cannot be linked to itself',
  ],
  [
    'a link of no type',
    whole({ links: [{ type: 'likes', id: 't1', uid: '019a9c1e-8f00-7000-8000-000000000009' }] }),
    'links.1.type: must be one of supports, answers, follows, evidence for, about',
  ],
  ['a header in the middle', '{"format":"career-journal","version":1}', 'the header must be the first line'],
  [
    'bytes that are no text',
    Buffer.from('{"kind":"note","text":"caf\xe9"}', 'latin1'),
    'is not UTF-8 text (at character 27)',
  ],
];

describe('one bad line', () => {
  it.each(lines)('%s', async (_name, line, said) => {
    const career = await testCareer();
    career.pipe(
      Buffer.concat([Buffer.from(`${good}\n\n`), Buffer.from(line as string), Buffer.from(`\n${good}\n`)]),
    );
    const { stdout, stderr, exit } = await career.outcome('import json - --quiet');
    const [message = ''] = stderr.replace(/\n {8}/g, ' ').split('\n');
    expect({ stdout, message, exit }).toEqual({
      stdout: '',
      message: said.startsWith('is not UTF-8') ? `career: line 3 ${said}` : `career: line 3: ${said}`,
      exit: 2,
    });
    expect(await career.json('log')).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('what is no file of lines', () => {
  const told = async (bytes: string | Uint8Array): Promise<string> => {
    const career = await testCareer();
    career.pipe(bytes);
    return career('import json -');
  };
  it('says what it is instead', async () => {
    expect(await told('')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: the standard input is empty
      ! hint: a file to import has at least one line of JSON
      exit 2
      "
    `);
    expect(await told('\n \r\n')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: the standard input is empty
      ! hint: a file to import has at least one line of JSON
      exit 2
      "
    `);
    expect(await told(gzipSync(good))).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: the standard input is compressed, not JSON Lines
      ! hint: unpack it first: gunzip -c file | career import json -
      exit 2
      "
    `);
    expect(await told(Buffer.from(`\ufeff${good}`, 'utf16le'))).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: the standard input is text in UTF-16, not JSON Lines
      ! hint: save it as UTF-8
      exit 2
      "
    `);
    expect(await told(new Uint8Array(1000))).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: the standard input holds NUL bytes, so it is not JSON Lines
      exit 2
      "
    `);
    expect(await told('x'.repeat(34_000_000))).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1 is longer than 32 MiB
      ! hint: JSON Lines hold one record a line
      exit 2
      "
    `);
    expect(await told('[\n  {"kind": "note"}\n]')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: it is not sound JSON: it ends too early, at character 2
      ! hint: nothing was imported; a line is one whole record; to make lines of a
      !       list: jq -c ".[]" file | career import json -
      exit 2
      "
    `);
    expect(await told('kind,text\nnote,fine\n')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: it is not sound JSON: “kind” is no value, at character 1
      ! hint: nothing was imported
      exit 2
      "
    `);
  });

  it('knows folders, missing files and the journal itself', async () => {
    const career = await testCareer();
    const tell = async (name: string): Promise<string> =>
      (await career(`import json ${join(career.folder, name)}`)).replaceAll(career.folder, '~');
    mkdirSync(join(career.folder, 'lines'));
    expect(await tell('lines')).toMatchInlineSnapshot(`
      "
      $ career import json ~/lines
      ! career: ~/lines is a folder
      ! hint: name a file of JSON Lines
      exit 2
      "
    `);
    expect(await tell('none.jsonl')).toMatchInlineSnapshot(`
      "
      $ career import json ~/none.jsonl
      ! career: there is no file ~/none.jsonl
      exit 2
      "
    `);
    expect(await tell('journal.db')).toMatchInlineSnapshot(`
      "
      $ career import json ~/journal.db
      ! career: ~/journal.db is a database, not JSON Lines
      ! hint: export it first: career export json --db file
      exit 2
      "
    `);
    expect(await career('import json /dev/zero')).toMatchInlineSnapshot(`
      "
      $ career import json /dev/zero
      ! career: /dev/zero holds NUL bytes, so it is not JSON Lines
      exit 2
      "
    `);
  });
});

describe('headers', () => {
  const told = async (header: string): Promise<string> => {
    const career = await testCareer();
    career.pipe(`${header}\n${good}\n`);
    return career('import json -');
  };
  it('of a newer version are refused', async () => {
    expect(await told('{"format":"career-journal","version":2,"more":[]}')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: the file was written by a newer career (format 2; this one
      !         reads 1)
      ! hint: nothing was imported; update career to import it
      exit 65
      "
    `);
  });
  it('name their faults', async () => {
    expect(await told('{"format":"other","version":1}')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: format: must be “career-journal”
      ! hint: nothing was imported
      exit 2
      "
    `);
    expect(
      await told('{"format":"career-journal","version":1,"settings":{"__proto__":"x"}}'),
    ).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: settings: “__proto__” is not the name of a setting
      ! hint: nothing was imported
      exit 2
      "
    `);
    expect(
      await told('{"format":"career-journal","version":1,"settings":{"role":7}}'),
    ).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: settings.role: must be a text
      ! hint: nothing was imported
      exit 2
      "
    `);
    expect(
      await told('{"format":"career-journal","version":1,"numbers":{"note":1e12}}'),
    ).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: numbers.note: must be a whole number from 1 to 99999999
      ! hint: nothing was imported
      exit 2
      "
    `);
    expect(await told('{"format":"career-journal","version":1,"numbers":{"mood":1}}')).toMatchInlineSnapshot(`
      "
      $ career import json -
      ! career: line 1: there is no field “numbers.mood”
      ! hint: nothing was imported
      exit 2
      "
    `);
  });
});

it('what is on two lines is refused with both', async () => {
  const career = await testCareer();
  const told = async (...all: string[]): Promise<string> => {
    career.pipe(all.join('\n'));
    return career('import json -');
  };
  expect(await told(whole(), whole({ text: 'again' }))).toMatchInlineSnapshot(`
    "
    $ career import json -
    ! career: line 2: uid: this record is on line 1 already
    ! hint: nothing was imported
    exit 2
    "
  `);
  const person = '{"kind":"person","alias":"lead"}';
  expect(await told(person, good, person)).toMatchInlineSnapshot(`
    "
    $ career import json -
    ! career: line 3: alias: @lead is on line 1 already
    ! hint: nothing was imported
    exit 2
    "
  `);
  expect(await told(person)).toMatchInlineSnapshot(`
    "
    $ career import json -
    1 record added
    ! 1 line without a uid: each import adds them anew.
    ! To take it all back: career undo
    "
  `);
  expect(await told(person)).toMatchInlineSnapshot(`
    "
    $ career import json -
    ! career: line 1: alias: @lead is here already, as n1
    ! hint: nothing was imported
    exit 2
    "
  `);
  await told(whole());
  expect(await told(whole({ kind: 'energy', id: 'e1', level: 0 }))).toMatchInlineSnapshot(`
    "
    $ career import json -
    ! career: line 1: kind: is energy, but the record with this uid is a note here
    ! hint: nothing was imported
    exit 2
    "
  `);
});

it('a bad file does not make a journal', async () => {
  const career = await testCareer({ empty: true });
  career.pipe('{"kind":"note"}');
  expect(await career('import json -')).toMatchInlineSnapshot(`
    "
    $ career import json -
    ! career: line 1: text: is missing
    ! hint: nothing was imported; career schema note
    exit 2
    "
  `);
  career.pipe(good);
  expect(await career('import json - --dry-run')).toMatchInlineSnapshot(`
    "
    $ career import json - --dry-run
    1 record would be added
    ! 1 line without a uid: each import adds them anew.
    ! Nothing was changed. To do it: career import json -
    "
  `);
  career.pipe(good);
  expect(await career('import json -')).toMatchInlineSnapshot(`
    "
    $ career import json -
    1 record added
    ! A new journal was made: ~/journal.db
    ! 1 line without a uid: each import adds them anew.
    ! To take it all back: career undo
    "
  `);
});

it('lines are counted whatever ends them, blank ones too', async () => {
  const career = await testCareer();
  writeFileSync(join(career.folder, 'a.jsonl'), `\ufeff${good}\r\n\r\n  \r\n{"kind":"note"}`);
  const { stderr } = await career.outcome(['import', 'json', join(career.folder, 'a.jsonl')]);
  expect(stderr).toContain('line 4: text: is missing');
});
