import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

/** One person's quarter, typed day by day. */
const quarter: readonly (readonly [day: string, line: string])[] = [
  ['2026-06-22', 'config set name "Sam Example"'],
  ['2026-06-22', 'config set role "Staff engineer, payments"'],
  ['2026-06-22', 'goal "Lead the ledger migration" --by 2026-12-18 --measure "services moved: 0 -> 12"'],
  [
    '2026-06-22',
    'goal "Cut checkout errors in half" --by 2026-09-30 --measure "checkout errors: 1.9 % -> 0.9 %"',
  ],
  ['2026-07-02', 'goal "Write in public" --by 2026-09-25 --measure "posts published: 0 -> 3 leading"'],
  ['2026-07-03', 'goal "Own the vendor list"'],
  ['2026-07-01', 'promise "capacity numbers for the autumn sale" --to manager --by 2026-07-10'],
  ['2026-07-09', 'promise kept p1'],
  ['2026-08-03', 'promise "dry-run report for the backfill" --to lead --by 2026-08-14'],
  [
    '2026-08-19',
    'promise kept p2 --note "the staging copy was two weeks old; it is refreshed every night now"',
  ],
  ['2026-09-10', 'promise "second-region cost estimate" --to manager --by 2026-10-16'],
  ['2026-09-11', 'promise "no meetings before ten" --by 2026-12-01'],
  ['2026-07-13', 'energy +1 "design work #design"'],
  [
    '2026-07-15',
    'feedback "The doc buried the decision on page four" --from lead --in "design review" --direction start --tag clarity --share',
  ],
  [
    '2026-07-18',
    'feedback triage f1 --right yes --useful yes --action "the decision stands in the first paragraph"',
  ],
  ['2026-09-14', 'feedback checked f1 partly'],
  [
    '2026-08-21',
    'feedback "I knew what to do within a minute" --from peer --in "incident call" --direction keep --share',
  ],
  ['2026-09-02', 'feedback "You answer every question yourself" --from manager --direction less'],
  [
    '2026-07-21',
    'win "Month-end close no longer pages anyone" --impact "7 -> 0 pages" --for "the on-call rota" --situation "The close job retried without a limit." --part "found the unbounded retry and set a budget for it" --evidence https://example.org/ledger/pull/377 --goal g1',
  ],
  [
    '2026-08-12',
    'win "Checkout errors down" --impact "1.9 % -> 0.4 %" --for "the support team and every customer who pays by card" --situation "Retries charged customers twice when the payment provider timed out." --part "wrote the idempotency design and moved the first two services" --evidence "design D-12 https://example.org/d12" --learned "I now do a dry-run on a copy before I give a date" --goal g2 --goal g1 --with lead',
  ],
  [
    '2026-08-27',
    'win "The incident review names decisions instead of people" --for "five teams" --part "wrote the template and led the first three"',
  ],
  ['2026-07-29', 'win "paired with the new joiner on her first production fix" --type help --for peer-2'],
  ['2026-09-17', 'goal progress g1 9'],
  ['2026-09-17', 'goal progress g2 0.4'],
  ['2026-09-26', 'goal progress g3 1 --note "I gave the writing hours to the migration and did not say so"'],
  ['2026-09-03', 'goal drop g4 --because "procurement has a person for it now"'],
];

async function live(career: TestCareer): Promise<void> {
  for (const [day, line] of quarter) {
    career.at(`${day}T16:00:00+02:00`);
    const { exit, stderr } = await career.outcome(line);
    expect(exit, `${line}: ${stderr}`).toBe(0);
  }
  career.at('2026-10-06T09:00:00+02:00');
}

it('a quarter becomes a page for the manager', async () => {
  const career = await testCareer();
  await live(career);
  expect(await career('review')).toMatchInlineSnapshot(`
    "
    $ career review
    # Self-review 2026-Q3

    Sam Example, Staff engineer, payments

    1 Jul to 30 Sep 2026 · for my manager · written Tue 6 Oct 2026

    11 shareable records in 9 of 14 weeks; 2 of 4 wins with evidence; 6 in Jul, 4
    in Aug, 1 in Sep. Ids in brackets lead to Appendix A.

    What is in this file: 2 feedback records, 4 goals, 3 promises and 4 wins, each
    named in Appendix A.

    ## Summary

    Checkout errors down, 1.9 % → 0.4 % [w2]. Month-end close no longer pages
    anyone, 7 → 0 pages, for the on-call rota [w1]. Of four goals, one is hit, one
    is partial, one is missed and one is changed [g1–g4]. The biggest miss is
    “Write in public”: 1 of 3 posts published by 25 Sep [g3]. The next bet is
    “Lead the ledger migration”, by 18 Dec [g1].

    ## Goals

    | Goal | Target | Result | Verdict | Evidence |
    | --- | --- | --- | --- | --- |
    | Lead the ledger migration | services moved 0 → 12, by 18 Dec | from 0 to 9 | Partial, in progress | [g1 w1 w2] |
    | Cut checkout errors in half | checkout errors 1.9 → 0.9 %, by 30 Sep | from 1.9 to 0.4 % | Hit | [g2 w2] |
    | Write in public | posts published 0 → 3, by 25 Sep | from 0 to 1 | Miss | [g3] |
    | Own the vendor list | no measure | nothing recorded | Changed, dropped 3 Sep | [g4] |

    I dropped “Own the vendor list”: procurement has a person for it now [g4].

    ## Outcomes

    ### 1. Checkout errors down: 1.9 % → 0.4 % [w2]

    Retries charged customers twice when the payment provider timed out [w2]. I
    wrote the idempotency design and moved the first two services [w2]. Who
    benefits: the support team and every customer who pays by card [w2]. I now do
    a dry-run on a copy before I give a date [w2].

    *Evidence: metric · [design D-12](<https://example.org/d12>) · with lead ·
    toward [g1 g2] · 12 Aug*

    ### 2. Month-end close no longer pages anyone: 7 → 0 pages, for the on-call rota [w1]

    The close job retried without a limit [w1]. I found the unbounded retry and
    set a budget for it [w1].

    *Evidence: metric ·
    [example.org/ledger/pull/377](<https://example.org/ledger/pull/377>) ·
    toward [g1] · 21 Jul*

    ### 3. The incident review names decisions instead of people, for five teams [w3]

    I wrote the template and led the first three [w3].

    *Evidence: observable (evidence needed) · 27 Aug [w3]*

    ## How I worked

    - **Help given:** paired with the new joiner on her first production fix, for
      peer-2 [w4].

    ## Feedback and what I did with it

    - **Asked to start:** lead, design review: “The doc buried the decision on
      page four” [f1]. My step: the decision stands in the first paragraph [f1].
      Looked at again: it changed in part [f1].
    - **Asked to keep:** peer, incident call: “I knew what to do within a
      minute” [f2].

    ## What did not go well

    - **Write in public:** I gave the writing hours to the migration and did not
      say so [g3].
    - **Dry-run report for the backfill, to lead:** due 14 Aug, kept 19 Aug [p2].
      The staging copy was two weeks old; it is refreshed every night now [p2].

    ## Promises

    I kept 1 of 2 promises in time [p1 p2]. One came late [p2]. One is open [p3].

    ## Next

    - **Lead the ledger migration:** services moved 9 → 12, by 18 Dec [g1].
    - **Write in public:** posts published 1 → 3, was due 25 Sep [g3].
    - **Promised to manager:** second-region cost estimate, by 16 Oct [p3].

    ## Appendix A: evidence index

    | Id | Date | Record | Link |
    | --- | --- | --- | --- |
    | f1 | 15 Jul | lead: “The doc buried the decision on page four” |  |
    | f2 | 21 Aug | peer: “I knew what to do within a minute” |  |
    | g1 | 22 Jun | Lead the ledger migration (set before, pursued in the period) |  |
    | g2 | 22 Jun | Cut checkout errors in half (set before, pursued in the period) |  |
    | g3 | 2 Jul | Write in public |  |
    | g4 | 3 Jul | Own the vendor list |  |
    | p1 | 1 Jul | to manager: capacity numbers for the autumn sale |  |
    | p2 | 3 Aug | to lead: dry-run report for the backfill |  |
    | p3 | 10 Sep | to manager: second-region cost estimate |  |
    | w1 | 21 Jul | Month-end close no longer pages anyone | [example.org/ledger/pull/377](<https://example.org/ledger/pull/377>) |
    | w2 | 12 Aug | Checkout errors down | [design D-12](<https://example.org/d12>) |
    | w3 | 27 Aug | The incident review names decisions instead of people |  |
    | w4 | 29 Jul | Paired with the new joiner on her first production fix |  |

    ## Appendix B: claims without evidence

    - The incident review names decisions instead of people, for five teams
      (observable, no source) [w3].

    ## Appendix C: method and gaps

    - Made from the records of one journal by fixed rules; no language model took
      part. What is told is in the words of its author, cut with … where it was
      long.
    - Verdicts: Hit means reached, or done where nothing was measured. Partial
      means at least half of the way on the day agreed, or in progress. Miss means
      less than that, or a whole period without movement. Changed means paused or
      dropped. Open means set in the period and not yet due.
    - Outcomes stand in the order of their evidence (metric, link, observable,
      context, activity only), part in a goal, number of proofs and date.
    - Wins and feedback above, by month: 3 in Jul, 3 in Aug, 0 in Sep.
    - Weeks without a shareable record: 5 of 14, beginning on 6 Jul, 31 Aug, 14
      Sep, 21 Sep and 28 Sep.
    ! 2026-Q3 · 1 Jul to 30 Sep 2026, the last quarter, as the new one began 5 days
    ! ago · for your manager
    ! It shows 13 records: f1 f2 g1–g4 p1–p3 w1–w4
    ! 3 private records stay out. To let one in: career edit f3 --share
    ! To see everything in a copy of your own: career review 2026-Q3 --for me
    ! Without a source yet: w3. To add one: career edit w3 --evidence <link>
    "
  `);
});

it('and a copy for oneself that holds what is private and looks at the wording', async () => {
  const career = await testCareer();
  await live(career);
  await career('win "helped with the outage of the fraud team" --at 2026-09-20');
  await career('win "we moved the archive" --impact "40 % cheaper" --at 2026-09-21');
  const { stdout, stderr } = await career.outcome('review "last quarter" --for me');
  expect(stdout).toContain('- **Asked for less:** manager: “You answer every question yourself” [f3].');
  expect(stdout).toContain('- **Promised to myself:** no meetings before ten, by 1 Dec [p4].');
  expect(
    stdout.slice(stdout.indexOf('## Appendix B'), stdout.indexOf('## Appendix C')),
  ).toMatchInlineSnapshot(`
    "## Appendix B: claims without evidence

    - The incident review names decisions instead of people, for five teams
      (observable, no source) [w3].
    - Helped with the outage of the fraud team (activity only, no source) [w5].
    - We moved the archive: 40 % cheaper (metric, no source) [w6].

    *Words of yours that could say more:*

    - “helped with” may say less than you did. What exactly was yours? [w5] \`career edit w5 --part "…"\`
    - “we” does not say which part was yours. Which part was yours? [w6] \`career edit w6 --part "I …"\`
    - “40 %” has no source yet. Where does it come from? [w6] \`career edit w6 --evidence "…"\`

    "
  `);
  expect(stderr).toMatchInlineSnapshot(`
    "2026-Q3 · 1 Jul to 30 Sep 2026 · for you alone
    Without a source yet: w3 w5 w6. To add one: career edit w3 --evidence <link>
    3 places in your own words could say more: see Appendix B
    "
  `);
});

it('a private record is let in by marking it', async () => {
  const career = await testCareer();
  await live(career);
  expect((await career.outcome('review')).stdout).not.toContain('You answer every question');
  await career('edit f3 --share');
  expect((await career.outcome('review')).stdout).toContain('You answer every question');
});

it('an empty quarter is an honest page', async () => {
  const career = await testCareer({ now: '2026-11-20T15:04:00+01:00' });
  await career('energy +1 "design work"');
  expect(await career('review')).toMatchInlineSnapshot(`
    "
    $ career review
    # Self-review 2026-Q4

    1 Oct to 20 Nov 2026, while it runs · for my manager · written Fri 20 Nov 2026

    No shareable record in these days.

    ## What is missing

    *Nothing shareable is recorded in these days. Each line below begins one part
    of a review.*

    - No goal was active. \`career goal add "…" --by "in 3 months" --measure "…: 0 -> 3"\`
    - No outcome is recorded. \`career win "what changed" --impact "before -> after" --part "…" --evidence <link>\`
    - No help given and no recognition is recorded. \`career win "…" --type help\`
    - No feedback asks to start, to stop or to do less. \`career feedback "…" --from peer --direction less --share\`
    - No promise was open. \`career promise "…" --to peer --by friday\`

    ## Method and gaps

    - Weeks without a shareable record: 8 of 8.
    ! 2026-Q4 · 1 Oct to 20 Nov 2026, the current quarter · for your manager
    ! 1 private record stays out.
    ! To see everything in a copy of your own: career review 2026-Q4 --for me
    "
  `);
});

describe('which days', () => {
  it.each([
    [
      '2026-10-14',
      'review',
      '2026-Q3 · 1 Jul to 30 Sep 2026, the last quarter, as the new one began 13 days ago',
    ],
    ['2026-10-15', 'review', '2026-Q4 · 1 Oct to 15 Oct 2026, the current quarter'],
    ['2026-01-01', 'review', '2025-Q4 · 1 Oct to 31 Dec 2025, the last quarter, as the new one began today'],
    ['2026-11-20', 'review 2026-Q1', '2026-Q1 · 1 Jan to 31 Mar 2026'],
    ['2026-11-20', 'review last quarter', '2026-Q3 · 1 Jul to 30 Sep 2026'],
    ['2026-11-20', 'review FY26', 'FY26 · 1 Jan to 20 Nov 2026'],
    ['2026-11-20', 'review --period 2026-03..2026-05', '2026-03-01..2026-05-31 · 1 Mar to 31 May 2026'],
    ['2026-11-20', 'review 2027-Q1', '2027-Q1 · 1 Jan 2027'],
  ])('%s: career %s', async (day, line, said) => {
    const career = await testCareer({ now: `${day}T12:00:00+01:00` });
    const { stderr, exit } = await career.outcome(line);
    expect(exit).toBe(0);
    expect(stderr.replace(/\n/g, ' ')).toContain(`${said} · for your manager`);
  });

  it('the quarter of a fiscal year that starts in another month', async () => {
    const career = await testCareer({ now: '2026-11-20T12:00:00+01:00' });
    await career('config set fiscal.start february');
    expect((await career.outcome('review')).stderr).toContain('FY27Q4 · 1 Nov to 20 Nov 2026');
    career.at('2026-11-14T12:00:00+01:00');
    expect((await career.outcome('review')).stderr).toContain('FY27Q3 · 1 Aug to 31 Oct 2026');
  });
});

describe('--out', () => {
  it('writes a file that only its owner can read, and never over another', async () => {
    const career = await testCareer();
    await live(career);
    const path = join(career.folder, 'q3.md');
    const { stdout } = await career.outcome('review -q');
    expect((await career(`review --out ${path} -q`)).replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
      "
      $ career review --out ~/q3.md -q
      ~/q3.md  425 words, 13 records cited
      "
    `);
    expect(readFileSync(path, 'utf8')).toBe(stdout);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    writeFileSync(path, 'mine');
    expect((await career(`review --out ${path}`)).replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
      "
      $ career review --out ~/q3.md
      ! career: ~/q3.md exists already
      ! hint: name another file, or add --force to replace it
      exit 1
      "
    `);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    chmodSync(path, 0o644);
    expect((await career.outcome(['review', '--out', path, '--force'])).exit).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(stdout);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(career.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('spares the journal, folders and places that are not there', async () => {
    const career = await testCareer();
    mkdirSync(join(career.folder, 'here'));
    const before = readFileSync(career.path);
    for (const place of [career.path, join(career.folder, 'here'), join(career.folder, 'none', 'q3.md')]) {
      const { exit, stdout } = await career.outcome(['review', '--out', place, '--force']);
      expect([1, 74]).toContain(exit);
      expect(stdout).toBe('');
    }
    expect(readFileSync(career.path).equals(before)).toBe(true);
  });
});

it('--json prints the value', async () => {
  const career = await testCareer();
  await live(career);
  const value = await career.json('review');
  expect(value).toMatchObject({
    period: { name: '2026-Q3', from: '2026-07-01', to: '2026-09-30' },
    generatedFor: 'manager',
    generatedOn: '2026-10-06',
    leftOut: 3,
    flags: [],
  });
  expect((value.summary as { ids: string[] }[])[0]).toEqual({
    text: 'Checkout errors down, 1.9 % → 0.4 %.',
    ids: ['w2'],
  });
});

it('a reader who is neither is refused', async () => {
  const career = await testCareer();
  expect(await career('review --for everyone')).toMatchInlineSnapshot(`
    "
    $ career review --for everyone
    ! career: “everyone” is not a reader
    ! hint: type --for manager or --for me
    exit 2
    "
  `);
});
