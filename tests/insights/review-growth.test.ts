import { describe, expect, it } from 'vitest';
import { review } from '../../src/insights/review/compose.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { testCareer } from '../career.ts';
import { asked, record, recordsOf } from './review-records.ts';

const evidence = (id: string) => ({ backlinks: [{ type: 'evidence for', id, uid: `uid-${id}` }] });

const levels = (...list: readonly (readonly [string, number])[]) => ({
  name: 'proposal writing',
  assessed: list.map(([on, level]) => ({ on, level, note: null })),
});

const growthOf = (list: readonly JournalRecord[], audience: 'me' | 'manager' = 'manager') =>
  review(recordsOf(list), asked(audience)).growth.map(({ lead, sentences }) => [
    lead,
    ...sentences.map(({ text, ids }) => `${text} [${ids.join(' ')}]`),
  ]);

describe('growth', () => {
  const risen = levels(['2026-03-02', 2], ['2026-08-10', 3]);
  const win = record('w1', { text: 'The proposal was signed', type: 'outcome' });

  it('is a level that rose, with a record that shows it', () => {
    expect(growthOf([record('k1', { ...risen, ...evidence('w1') }), win])).toEqual([
      [
        'Proposal writing',
        'by my own assessment from intermediate (2 Mar) to advanced (10 Aug). [k1]',
        'Backed by one win. [w1]',
      ],
    ]);
  });

  it.each([
    ['without a record', risen, {}, win],
    ['with a record that the reader does not see', risen, evidence('w1'), { ...win, private: true }],
    ['that fell', levels(['2026-03-02', 3], ['2026-08-10', 2]), evidence('w1'), win],
    ['that stayed', levels(['2026-03-02', 3], ['2026-08-10', 3]), evidence('w1'), win],
    ['that rose later', levels(['2026-03-02', 2], ['2026-10-02', 3]), evidence('w1'), win],
  ])('is no level %s', (_name, assessed, links, shown) => {
    expect(growthOf([record('k1', { ...assessed, ...links }), shown])).toEqual([]);
  });

  it('holds what was finished and what was kept, and for a manager only what is shared', () => {
    const done = { closedOn: '2026-08-03', learned: 'ask for the mode' };
    const list = [
      record('m1', { ...done, text: 'growing into staff work', state: 'done' }),
      record('x1', { ...done, text: 'mornings without chat', state: 'keep', private: true }),
    ];
    const program = ['Finished', 'growing into staff work. [m1]', 'Learned: ask for the mode. [m1]'];
    const tried = ['Tried and kept', 'mornings without chat. [x1]', 'Learned: ask for the mode. [x1]'];
    expect(growthOf(list)).toEqual([program]);
    expect(growthOf(list, 'me')).toEqual([program, tried]);
  });
});

it('talks that were given are counted, and what was said stays in them', async () => {
  const career = await testCareer();
  const secret =
    '--insight "canary" --advice "canary" --step "canary (by friday)" --park "canary" --question "canary"';
  await career(`session @junior "canary" --as coaching --given --share ${secret}`);
  await career(`session @junior "canary" --as coaching --given --share --step none`);
  await career(`session @peer "canary" --as mentoring --given --share --step none`);
  await career('session @other "canary" --as therapy --given --share --step none');
  await career('session @mentor "canary" --as mentoring --share --step none');
  await career('session @third "canary" --as coaching --given --step none');
  await career('energy +1 "canary"');
  const page = await career('review');
  expect(page).not.toMatch(/canary/);
  expect(page.replaceAll('\n  ', ' ')).toContain(
    '- **Talks given:** two coaching talks and one mentoring talk, for junior and peer [s1–s3].',
  );
  expect(page).toContain('| s1 | 20 Nov | talk for junior |');
  expect(page).not.toMatch(/therapy|\bs[4-6]\b/);
  const own = await career('review --for me');
  expect(own.replaceAll('\n  ', ' ')).toContain(
    'three coaching talks and one mentoring talk, for junior, peer and third [s1–s3 s6].',
  );
});

it('what was learned in a quarter is on its page', async () => {
  const career = await testCareer({ now: '2026-06-01T10:00:00+02:00' });
  await career('skill "proposal writing" --wanted 3');
  await career('skill assess k1 2');
  await career('experiment "mornings without chat" --measure energy --until "in 4 weeks" --share');
  await career('program "growing into staff work" --whom mentor --share');
  career.at('2026-08-03T10:00:00+02:00');
  await career('win "The proposal was signed" --evidence https://example.org/1');
  await career('link k1 w1');
  await career('skill assess k1 3 --note "canary"');
  await career('experiment close x1 keep --learned "half a morning is enough"');
  await career('program review m1 --learned "ask for the mode I need"');
  career.at('2026-10-06T09:00:00+02:00');
  const page = await career('review 2026-Q3');
  expect(page).not.toContain('canary');
  expect(page.slice(page.indexOf('## Growth'), page.indexOf('## Feedback'))).toMatchInlineSnapshot(`
    "## Growth

    - **Proposal writing:** by my own assessment from intermediate (1 Jun) to
      advanced (3 Aug) [k1]. Backed by one win [w1].
    - **Finished:** growing into staff work [m1]. Learned: ask for the mode I
      need [m1].
    - **Tried and kept:** mornings without chat [x1]. Learned: half a morning is
      enough [x1].

    "
  `);
  expect(page.slice(page.indexOf('| Id |'), page.indexOf('## Appendix B'))).toMatchInlineSnapshot(`
    "| Id | Date | Record | Link |
    | --- | --- | --- | --- |
    | k1 | 1 Jun | Proposal writing (set before, assessed in the period) |  |
    | m1 | 1 Jun | Growing into staff work (begun before, ended in the period) |  |
    | w1 | 3 Aug | The proposal was signed | [example.org/1](<https://example.org/1>) |
    | x1 | 1 Jun | Mornings without chat (begun before, ended in the period) |  |

    "
  `);
});
