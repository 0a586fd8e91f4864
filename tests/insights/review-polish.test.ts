import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answered, lacking, weakestFirst } from '../../src/insights/review/polish/missing.ts';
import type { Win } from '../../src/records/win/win.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { record } from './review-records.ts';

const win = (id: string, fields: object = {}): Win =>
  record(id, { text: 'Builds are quicker', ...fields }) as Win;

const whole = { impact: '3 -> 1', part: 'the cache', whom: 'all', evidence: ['d1'], learned: 'measure' };

describe('what an outcome lacks', () => {
  it.each([
    [{}, ['number', 'part', 'whom', 'evidence', 'learned']],
    [{ ...whole, impact: '(impact needed)' }, ['number']],
    [{ ...whole, impact: 'quicker' }, ['number']],
    [{ ...whole, evidence: [] }, ['evidence']],
    [{ ...whole, evidence: [], backlinks: [{ type: 'evidence for', id: 'f1', uid: 'u' }] }, []],
    [whole, []],
  ])('%j: %j', (fields, lacks) => {
    expect(lacking(win('w1', fields))).toEqual(lacks);
  });

  it('is asked of outcomes only, the weakest first, then the oldest', () => {
    const wins = [
      win('w1', { ...whole, learned: null }),
      win('w2', { impact: '3 -> 1' }),
      win('w3', { evidence: ['d1'] }),
      win('w4', { type: 'help' }),
      win('w5', { day: '2026-08-13' }),
      win('w6'),
      win('w7', whole),
    ];
    expect(weakestFirst(wins).map(({ id }) => id)).toEqual(['w6', 'w5', 'w3', 'w2', 'w1']);
  });

  it('leaves the words that were there', () => {
    expect(answered(win('w1', { impact: 'quicker' }), 'number', '3 -> 1')).toEqual({
      impact: 'quicker: 3 -> 1',
    });
    expect(answered(win('w1', { impact: '(impact needed)' }), 'number', '3 -> 1')).toEqual({
      impact: '3 -> 1',
    });
    expect(answered(win('w1', { evidence: ['d1'] }), 'evidence', 'd2')).toEqual({ evidence: ['d1', 'd2'] });
  });
});

async function withOutcomes(): Promise<TestCareer> {
  const career = await testCareer({ columns: 80 });
  for (const line of [
    'win "Fewer pages at night"',
    'win "Build time cut" --impact "21 min -> 9 min"',
    'win "The incident review names decisions" --impact "people come prepared" --part "wrote the template"',
    'win "unblocked the ledger team" --type help',
  ])
    expect((await career.outcome(line)).exit).toBe(0);
  return career;
}

it('asks each of the weakest outcomes one thing, and stores each answer', async () => {
  const career = await withOutcomes();
  career.answers('14 -> 3 pages', '', 'I cached the slow half');
  expect(await career('review polish')).toMatchInlineSnapshot(`
    "
    $ career review polish
    w1  activity only → metric, no source
    w2  still metric, no source
    ! 
    ! w1    activity only · today · 1 of 3
    !       Fewer pages at night
    ! ? Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips) 14 -> 3 pages
    ! 
    ! w3    observable · today · 2 of 3
    !       The incident review names decisions: people come prepared
    ! ? Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips) 
    ! 
    ! w2    metric, no source · today · 3 of 3
    !       Build time cut: 21 min → 9 min
    ! ? What exactly was your part? (Enter skips) I cached the slow half
    ! 
    ! 1 is left as before: career review polish 2026-Q4
    "
  `);
  career.answers();
  expect(await career.json('show w1')).toMatchObject({ impact: '14 -> 3 pages' });
  expect(await career.json('show w2')).toMatchObject({ part: 'I cached the slow half' });
  expect(await career('undo')).toMatchInlineSnapshot(`
    "
    $ career undo
    undone: review polish w2 · w2 is as it was
    ! To do it again: career redo
    "
  `);
  expect(await career.json('show w2')).toMatchObject({ part: null });
  expect(await career.json('show w1')).toMatchObject({ impact: '14 -> 3 pages' });
});

it('keeps what was typed when it is stopped', async () => {
  const career = await withOutcomes();
  career.answers('14 -> 3 pages', 'from three pages to o^C');
  expect(await career('review polish')).toMatchInlineSnapshot(`
    "
    $ career review polish
    ! 
    ! w1    activity only · today · 1 of 3
    !       Fewer pages at night
    ! ? Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips) 14 -> 3 pages
    ! 
    ! w3    observable · today · 2 of 3
    !       The incident review names decisions: people come prepared
    ! ? Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips) from three pages to o^C
    ! career: stopped
    ! hint: your text is in draft 1: career note --draft 1; w1 is stored; to go on:
    !       career review polish 2026-Q4
    exit 130
    "
  `);
  career.answers();
  expect(await career.json('show w1')).toMatchObject({ impact: '14 -> 3 pages' });
  const drafts = join(career.folder, 'drafts');
  expect(
    readdirSync(drafts)
      .map((name) => readFileSync(join(drafts, name), 'utf8'))
      .join(),
  ).toContain('from three pages to o');
});

it('lists what is missing where nobody can be asked', async () => {
  const career = await withOutcomes();
  expect(await career('review polish')).toMatchInlineSnapshot(`
    "
    $ career review polish
    w1    Fewer pages at night · activity only
          career edit w1 --impact "before -> after"

    w3    The incident review names decisions: people come prepared · observable
          career edit w3 --impact "before -> after"

    w2    Build time cut: 21 min → 9 min · metric, no source
          career edit w2 --part "I …"
    "
  `);
  expect((await career.json<object[]>('review polish'))[0]).toMatchInlineSnapshot(`
    {
      "ask": "Which number before, and which after? (such as 1.9 % -> 0.4 %; Enter skips)",
      "command": "career edit w1 --impact "before -> after"",
      "grade": "activity only",
      "id": "w1",
      "missing": [
        "number",
        "part",
        "whom",
        "evidence",
        "learned",
      ],
    }
  `);
});

it('asks about five at once', async () => {
  const career = await testCareer();
  for (let place = 1; place <= 7; place += 1) await career.outcome(`win "Change ${place}"`);
  const { stdout, stderr } = await career.outcome('review polish quarter');
  expect([stdout.match(/^w\d/gm)?.length, stderr]).toEqual([
    5,
    '2 more: career review polish 2026-Q4 --all\n',
  ]);
  expect((await career.json<object[]>('review polish --all')).length).toBe(7);
  career.answers('', '', '', '', '');
  expect((await career.outcome('review polish')).stderr).toContain('7 are left as before');
});

it('has nothing to ask in an empty journal, or of outcomes that lack nothing', async () => {
  const career = await testCareer({ columns: 80 });
  expect(await career('review polish')).toMatchInlineSnapshot(`
    "
    $ career review polish
    ! No outcome is recorded in 2026-Q4 (1 Oct to 31 Dec 2026). To log one: career
    ! win "what changed"
    "
  `);
  await career.outcome(
    'win "Builds are quicker" --impact "3 -> 1" --part "the cache" --for all --evidence d1 --learned "measure first"',
  );
  expect(await career('review polish')).toMatchInlineSnapshot(`
    "
    $ career review polish
    ! No outcome of 2026-Q4 (1 Oct to 31 Dec 2026) lacks anything that is asked for
    ! here.
    "
  `);
  expect(await career.json('review polish')).toEqual([]);
});
