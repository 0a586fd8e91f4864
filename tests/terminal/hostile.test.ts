import fc, { type Arbitrary } from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Field, Fields } from '../../src/journal/field.ts';
import type { Kind } from '../../src/journal/kind.ts';
import { kinds } from '../../src/records/kinds.ts';
import { entryOf, hostileText, ruleBroken, type SampleEntry, settled } from '../arbitrary.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** Whatever a record holds, no command prints a byte that a terminal would act on, and nothing is lost. */

const acts =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

const ownColours = /\u001b\[(?:1|2|22|33|36|39)m/g;

function clean(what: string, printed: string, columns?: number): void {
  const bare = printed.replace(ownColours, '');
  const found = acts.exec(bare);
  expect(found && `${what} prints U+${bare.codePointAt(found.index)?.toString(16)}`).toBeNull();
  if (columns === undefined) return;
  const wide = bare.split('\n').filter((line) => stringWidth(line) >= columns);
  expect(wide.map((line) => `${what}: ${line}`)).toEqual([]);
}

/** The value with every text in it replaced by a hostile one. */
function hostileValue(field: Field, value: unknown, text: () => string): unknown {
  if (field.type === 'text') return text();
  if (field.type === 'texts') return [text(), text()];
  if (field.type !== 'list' || !Array.isArray(value)) return value;
  return value.map((item) => hostileValues(field.item ?? {}, item, text));
}

const hostileValues = (fields: Fields, values: object, text: () => string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      hostileValue(field, (values as Record<string, unknown>)[name] ?? null, text),
    ]),
  );

/** An entry of a kind with a hostile text in each of its text fields, lately enough to be in every report. */
const hostileEntry = (kind: Kind): Arbitrary<SampleEntry> =>
  fc
    .record({
      entry: entryOf(kind, hostileText),
      texts: fc.array(hostileText, { minLength: 60, maxLength: 60 }),
      at: fc.constantFrom('2026-11-10', '2026-11-19T10:00:00+01:00'),
    })
    .map(({ entry, texts, at }) => {
      const left = [...texts];
      const text = (): string => left.pop() ?? 'no more';
      return { ...entry, ...hostileValues(kind.fields, entry, text), text: text(), at };
    })
    .filter((entry) => ruleBroken(kind, entry) === undefined);

const oneOfEach: Arbitrary<SampleEntry[]> = fc.tuple(...kinds.list.map(({ kind }) => hostileEntry(kind)));

/** Null and nothing are the same, also inside lists, where an empty list is nothing too. */
function expectSaid(record: Record<string, unknown>, entry: SampleEntry): void {
  const saysNothing = (value: unknown): boolean =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const said = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(said)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).flatMap(([name, each]) => (saysNothing(each) ? [] : [[name, said(each)]])),
          )
        : value;
  const { kind: name, at: _at, people: _people, tags: _tags, private: _private, ...rest } = entry;
  const kept = settled(kinds.byName(name)!.kind, entry);
  const follows = ['state', 'rightAtFirst', 'usefulAtFirst', 'version', 'closedOn'];
  for (const [key, value] of Object.entries(rest)) {
    if (value !== null && !follows.includes(key))
      expect({ name, key, value: said(record[key]) }).toEqual({
        name,
        key,
        value: said(key in kept ? kept[key] : value),
      });
  }
}

const readers = [
  'log --limit 0',
  'status',
  'history',
  'search kind:note',
  'retro list',
  'review --for me',
  'review',
  'feedback list',
  'promise list',
  'goal list',
  'win list',
  'ask list',
  'person list',
  'pulse list',
  'note list',
  'session list',
  'session due',
  'session prep mentor',
  'skill list',
  'skill gaps',
  'skill loop --mermaid',
  'skill describe k1',
  'skill catalogue',
  'skill want',
  'skill pack',
  'skill pack template c1',
  'experiment list --all',
  'experiment look x1',
  'decision list --all',
  'decision calibration',
  'boundary list --all',
  'role list',
  'tag list',
  'config',
  'drafts',
];

async function printsClean(
  career: TestCareer,
  line: string | readonly string[],
  columns?: number,
): Promise<void> {
  const { stdout, stderr, exit } = await career.outcome(line);
  const what = typeof line === 'string' ? line : line.map((word) => JSON.stringify(word)).join(' ');
  expect({ what, isBug: exit === 70, stderr: exit === 70 ? stderr : '' }).toEqual({
    what,
    isBug: false,
    stderr: '',
  });
  const isDocument = /^review|--mermaid$|^skill pack template/.test(what);
  clean(what, stdout, isDocument ? undefined : columns);
  clean(what, stderr, columns);
}

describe('hostile text', () => {
  it('comes back equal, and does nothing to a terminal on its way', async () => {
    await fc.assert(
      fc.asyncProperty(oneOfEach, fc.constantFrom(40, 80, 200), async (entries, columns) => {
        const career = await testCareer({ columns, colour: true });
        career.pipe(entries.map((entry) => JSON.stringify(entry)).join('\n'));
        await printsClean(career, 'import json -', columns);
        for (const entry of entries) {
          const { kind } = kinds.byName(entry.kind)!;
          const { stdout } = await career.outcome(`show ${kind.letter}1 --json`);
          clean(`show ${kind.letter}1 --json`, stdout);
          expectSaid(JSON.parse(stdout), entry);
          await printsClean(career, `show ${kind.letter}1`, columns);
          await printsClean(career, `history ${kind.letter}1`, columns);
        }
        for (const reader of readers) {
          await printsClean(career, reader, columns);
          await printsClean(career, `${reader} --json`);
        }
        await printsClean(career, 'export json');
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('comes back equal when it is piped in as JSON', async () => {
    // A retro from JSON answers the questions of its format only, and reports and packs are not typed; people come
    // before others name them.
    const taken = kinds.list
      .map(({ kind }) => kind)
      .filter(({ name }) => !['retro', 'report', 'pack'].includes(name))
      .reverse();
    expect(taken[0]?.name).toBe('person');
    await fc.assert(
      fc.asyncProperty(fc.tuple(...taken.map(hostileEntry)), async (entries) => {
        const career = await testCareer({ columns: 80 });
        for (const entry of entries) {
          career.pipe(JSON.stringify({ ...entry, people: [] }));
          await printsClean(career, `${entry.kind} --from -`, 80);
          const { letter } = kinds.byName(entry.kind)!.kind;
          expectSaid(await career.json(`show ${letter}1`), entry);
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 60_000);

  it('does nothing in errors, drafts and reports either', async () => {
    const words = (text: string): (readonly string[])[] => [
      [text],
      ['energy', text],
      ['energy', '+1', '--spent', text],
      ['note', text, '--at', text],
      ['note', text, `--${text}`],
      ['feedback', text, '--from', text],
      ['promise', text, '--by', text],
      ['boundary', 'crossed', text, '--by', text],
      ['decision', 'review', text, '--came', text],
      ['experiment', 'plan', text, '--days', text],
      ['role', 'turned', text],
      ['session', 'ask', text, '--about', text],
      ['session', 'prep', text],
      ['skill', 'practice', text, text],
      ['skill', 'stage', text, text],
      ['skill', 'describe', text, '2', text],
      ['skill', 'want', '--role', text],
      ['skill', 'gaps', '--role', 'staff', '--pack', text],
      ['skill', 'pack', 'add', text],
      ['skill', 'pack', 'template', text],
      ['show', text],
      ['log', text],
      ['log', '--kind', text],
      ['log', '--tag', text],
      ['search', text],
      ['tag', 'rename', text, text],
      ['person', text],
      ['edit', text],
      ['rm', text],
      ['link', text, text],
      ['history', text],
      ['config', 'set', 'role', text],
      ['config', 'set', text, text],
      ['config'],
      ['note', '--draft', text],
      ['note', '--from', text],
      ['import', 'json', text],
      ['import', text],
      ['schema', text],
      ['review', text],
      ['drafts'],
      ['drafts', '--json'],
      ['status'],
      ['log', '--db', text],
    ];
    await fc.assert(
      fc.asyncProperty(hostileText, fc.constantFrom(40, 80, 200), async (text, columns) => {
        const career = await testCareer({ columns, colour: true });
        for (const line of words(text))
          await printsClean(career, line, line.includes('--json') ? undefined : columns);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('does nothing in what is said about a file that cannot be imported', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.constantFrom(40, 80), async (text, columns) => {
        const career = await testCareer({ columns, colour: true });
        for (const line of [
          text,
          JSON.stringify({ kind: text }),
          JSON.stringify({ kind: 'note', text: 'x', [text]: 1 }),
          `{"kind": "note", ${JSON.stringify(text)}: 1, ${JSON.stringify(text)}: 2}`,
          JSON.stringify({ kind: 'note', text: 'x', at: text }),
          JSON.stringify({ kind: 'feedback', text: 'x', from: text }),
          JSON.stringify({ format: 'career-journal', version: 1, settings: { [text]: text } }),
        ]) {
          career.pipe(line);
          await printsClean(career, 'import json -', columns);
        }
      }),
      { numRuns: 30 },
    );
  });
});
