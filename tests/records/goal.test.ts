import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

/** Three goals set in June; it is Friday 20 November. */
async function goalsOfJune(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-06-01T10:00:00+02:00' });
  await career.outcome(
    'goal "Lead the ledger migration" --by 2026-12-18 --measure "services moved: 0 -> 12 leading" --measure "incidents: 4 -> 1"',
  );
  await career.outcome('goal "Write in public" --by 2026-12-31 --measure "posts: 0 -> 6 leading"');
  await career.outcome(
    'goal "Would staff work suit me?" --question "what do they do all week" --review 2026-12-01',
  );
  career.at('2026-10-10T10:00:00+02:00');
  await career.outcome('goal progress g2 +1');
  career.at('2026-11-20T15:04:00+01:00');
  return career;
}

describe('a goal is set', () => {
  it('with options, as goal and as goal add', async () => {
    const career = await testCareer();
    expect(
      await career(
        'goal "Lead the ledger migration" --by "in 6 months" --measure "services moved: 0 -> 12 leading" --why "carry something big"',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career goal "Lead the ledger migration" --by "in 6 months" --measure "services moved: 0 -> 12 leading" --why "carry something big"
      g1    Lead the ledger migration · 0 of 12 · by Thu 20 May · today 15:04
      "
    `);
    expect(await career('goal add Become better at reviews')).toMatchInlineSnapshot(`
      "
      $ career goal add Become better at reviews
      g2    Become better at reviews · today 15:04
      !   “better”: from what to what?  career goal measure g2 "talks given: 0 -> 6"
      !   no day to be there            career edit g2 --by "in 6 months"
      "
    `);
    expect(
      await career(
        'goal "Would staff work suit me?" --question "what do they do all week" --review "in 6 weeks"',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career goal "Would staff work suit me?" --question "what do they do all week" --review "in 6 weeks"
      g3    Would staff work suit me? · look again Fri 1 Jan · today 15:04
      "
    `);
    expect(
      await career(
        'goal "Speak up" --by 2027-06-01 --measure "talks given: 0 -> 6" --plan "if nobody asks, then I ask"',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career goal "Speak up" --by 2027-06-01 --measure "talks given: 0 -> 6" --plan "if nobody asks, then I ask"
      g4    Speak up · 0 of 6 · by 1 Jun 2027 · today 15:04
      !   what will you do for it?  career goal measure g4 "sessions: 0 -> 9 leading"
      "
    `);
    expect(
      await career('goal "A fifth one" --by 2027-06-01 --measure "a: yes-no leading"'),
    ).toMatchInlineSnapshot(`
      "
      $ career goal "A fifth one" --by 2027-06-01 --measure "a: yes-no leading"
      g5    A fifth one · not yet · by 1 Jun 2027 · today 15:04
      !   5 active goals; can one wait?  career goal pause
      "
    `);
  });

  it('by answering questions', async () => {
    const career = await testCareer();
    career.answers(
      'Write in public',
      'to think clearly',
      'in 6 months',
      'six posts',
      'posts: 0 -> 6 leading',
      '',
    );
    expect(await career('goal')).toMatchInlineSnapshot(`
      "
      $ career goal
      g1    Write in public · 0 of 6 · by Thu 20 May · today 15:04
      ! ? What do you want, in your own words? Write in public
      ! ? Why does it matter to you? (Enter skips) to think clearly
      ! ? By when? (such as in 6 months; Enter skips) in 6 months
      ! ? How will you notice? (such as talks given: 0 -> 6; Enter skips) six posts
      !   “six posts” is not a measure: for example “talks given: 0 -> 6”, “merge time: 3 -> 1 days leading”, “design: milestones draft, review, signed”, “handover done: yes-no”, “clarity: rating 4 -> 8”
      ! ? How will you notice? (such as talks given: 0 -> 6; Enter skips) posts: 0 -> 6 leading
      ! ? If something gets in the way, then what? (if … then …; Enter skips)
      "
    `);
  });

  it('in an editor', async () => {
    const career = await testCareer();
    const script = join(career.folder, 'editor.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const path = process.argv.at(-1);
       const form = readFileSync(path, 'utf8');
       writeFileSync(path, form.replace('## measures', '## measures\\nposts: 0 -> 6 leading\\ntone: rating 4 -> 7').replace(/^---$/m, '---\\nWrite in public'));`,
    );
    career.env.EDITOR = `${process.execPath} ${script}`;
    expect(await career('goal add -e --by "in 6 months"')).toMatchInlineSnapshot(`
      "
      $ career goal add -e --by "in 6 months"
      g1    Write in public · 0 % · by Thu 20 May · today 15:04
      "
    `);
    expect(await career.json('show g1')).toMatchObject({
      measures: [
        { name: 'posts', type: 'count', baseline: 0, target: 6, lead: 'leading' },
        { name: 'tone', type: 'rating', baseline: 4, target: 7, lead: 'lagging' },
      ],
    });
  });

  it('as JSON', async () => {
    const career = await testCareer();
    career.pipe(
      '{"text": "Write in public", "horizon": "2027-05-20", "measures": [{"name": "posts", "type": "count", "baseline": 0, "target": 6, "lead": "leading"}]}',
    );
    expect(await career('goal --from -')).toMatchInlineSnapshot(`
      "
      $ career goal --from -
      g1    Write in public · 0 of 6 · by Thu 20 May · today 15:04
      "
    `);
    career.pipe(
      '{"text": "Write in public", "measures": [{"name": "posts", "type": "count", "lead": "leading"}]}',
    );
    expect(await career('goal --from -')).toMatchInlineSnapshot(`
      "
      $ career goal --from -
      ! career: “posts: count leading” is not a measure
      ! hint: for example “talks given: 0 -> 6”, “merge time: 3 -> 1 days leading”,
      !       “design: milestones draft, review, signed”, “handover done: yes-no”,
      !       “clarity: rating 4 -> 8”; your text is in draft 1: career goal --draft 1
      !       --editor
      exit 2
      "
    `);
  });

  it('not with a measure that cannot be read, and the words are kept', async () => {
    const career = await testCareer();
    expect(await career('goal "Write in public" --measure "six posts"')).toMatchInlineSnapshot(`
      "
      $ career goal "Write in public" --measure "six posts"
      ! career: “six posts” is not a measure
      ! hint: for example “talks given: 0 -> 6”, “merge time: 3 -> 1 days leading”,
      !       “design: milestones draft, review, signed”, “handover done: yes-no”,
      !       “clarity: rating 4 -> 8”; your text is in draft 1: career goal --draft 1
      !       --editor
      exit 2
      "
    `);
    expect(
      await career('goal --draft 1 --measure "posts: 0 -> 6 leading" --by 2027-05-20'),
    ).toMatchInlineSnapshot(`
      "
      $ career goal --draft 1 --measure "posts: 0 -> 6 leading" --by 2027-05-20
      g1    Write in public · 0 of 6 · by Thu 20 May · today 15:04
      "
    `);
  });
});

describe('a goal from outside', () => {
  it('stays proposed until it is said in own words', async () => {
    const career = await testCareer();
    expect(await career('goal "Own the on-call rota" --origin external')).toMatchInlineSnapshot(`
      "
      $ career goal "Own the on-call rota" --origin external
      g1    Own the on-call rota · waits for your own words · today 15:04
      ! To take it on: career goal accept g1 --text "…"
      "
    `);
    expect(await career('goal accept g1 --text "own the on-call rota!"')).toMatchInlineSnapshot(`
      "
      $ career goal accept g1 --text "own the on-call rota!"
      ! career: those are the words that g1 came with
      ! hint: say what it means to you: career goal accept g1 --text "…"; your text is
      !       in draft 1: career note --draft 1
      exit 1
      "
    `);
    expect(await career('goal accept g1')).toMatchInlineSnapshot(`
      "
      $ career goal accept g1
      ! career: g1 came from outside and needs your own words
      ! hint: career goal accept g1 --text "…"
      exit 2
      "
    `);
    expect(await career('goal progress g1 --note "asked around"')).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 --note "asked around"
      ! career: g1 is only proposed
      ! hint: career goal accept g1 --text "…"; your text is in draft 2: career note
      !       --draft 2
      exit 2
      "
    `);
    expect(await career('goal accept g1 --text "Calm nights for all of us"')).toMatchInlineSnapshot(`
      "
      $ career goal accept g1 --text "Calm nights for all of us"
      g1    Calm nights for all of us
      !   how will you notice?  career goal measure g1 "talks given: 0 -> 6"
      !   no day to be there    career edit g1 --by "in 6 months"
      "
    `);
    expect(await career('show g1')).toMatchInlineSnapshot(`
      "
      $ career show g1
      g1 · goal · Fri 20 Nov 2026 15:04 · shareable
        Calm nights for all of us
        state          active · set today
        origin         external
        it came as     Own the on-call rota
      "
    `);
  });

  it('is restated at the terminal', async () => {
    const career = await testCareer();
    await career.outcome('goal "Own the on-call rota" --origin external');
    career.answers('g1', 'own the on-call rota', 'Calm nights for all of us');
    expect(await career('goal accept')).toMatchInlineSnapshot(`
      "
      $ career goal accept
      g1    Calm nights for all of us
      ! ? Which goal? g1
      ! It came as: “Own the on-call rota”
      ! ? What do you want, in your own words? own the on-call rota
      !   Say it as you would to a friend; Ctrl-C leaves it proposed.
      ! ? What do you want, in your own words? Calm nights for all of us
      !   how will you notice?  career goal measure g1 "talks given: 0 -> 6"
      !   no day to be there    career edit g1 --by "in 6 months"
      "
    `);
  });

  it('can be turned down', async () => {
    const career = await testCareer();
    await career.outcome('goal "Own the on-call rota" --origin external');
    expect((await career.outcome('goal drop g1 --because "the rota moved to the platform team"')).exit).toBe(
      0,
    );
  });
});

describe('a goal comes closer', () => {
  it('by figures, one more, a note, on another day', async () => {
    const career = await goalsOfJune();
    expect(
      await career('goal progress g1 5 --measure services --note "the payout one was hard"'),
    ).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 5 --measure services --note "the payout one was hard"
      g1    Lead the ledger migration · services moved: 5 of 12 · 21 % in all · the payout one was hard
      "
    `);
    expect(await career('goal progress g1 +1 -m "services moved" --at yesterday')).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 +1 -m "services moved" --at yesterday
      ! career: “services moved” has a later figure, from Fri 20 Nov 2026
      ! hint: give where it stood that day instead of +
      exit 2
      "
    `);
    expect(await career('goal progress g1 2 -m incidents')).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 2 -m incidents
      g1    Lead the ledger migration · incidents: 2, from 4 to 1 · 54 % in all
      "
    `);
    expect(await career('goal progress g1 --note "the last team agreed"')).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 --note "the last team agreed"
      g1    Lead the ledger migration · 54 % in all · the last team agreed
      "
    `);
    expect(await career('goal progress g2 +1 --note "on retries"')).toMatchInlineSnapshot(`
      "
      $ career goal progress g2 +1 --note "on retries"
      g2    Write in public · posts: 2 of 6 · on retries
      "
    `);
    expect(await career('goal progress g3 --note "had lunch with two of them"')).toMatchInlineSnapshot(`
      "
      $ career goal progress g3 --note "had lunch with two of them"
      g3    Would staff work suit me? · had lunch with two of them
      "
    `);
    expect(await career('show g1')).toMatchInlineSnapshot(`
      "
      $ career show g1
      g1 · goal · Mon 1 Jun 2026 10:00 · shareable
        Lead the ledger migration
        state          active · 4 weeks left
        by             Fri 18 Dec, in 28 days

        services moved  █████░░░░░░░  5 of 12 · leading: what you do
        incidents       ████████░░░░  2, from 4 to 1 · 67 %

        Fri 20 Nov  services moved 5 · the payout one was hard
        Fri 20 Nov  incidents 2
        Fri 20 Nov  the last team agreed
      "
    `);
    expect(await career('goal list')).toMatchInlineSnapshot(`
      "
      $ career goal list
      g1  Lead the ledger migration  ███████░░░░░  54 %    4 weeks left
      g2  Write in public            ████░░░░░░░░  2 of 6  41 days left
      g3  Would staff work suit me?                        look again Tue 1 Dec, in 11 days
      "
    `);
    await career.outcome('undo');
    expect((await career.json<{ progress: unknown[] }>('show g3')).progress).toEqual([]);
  });

  it('by milestones and by yes', async () => {
    const career = await goalsOfJune();
    expect(await career('goal measure g2 "design: milestones draft, review, signed"')).toMatchInlineSnapshot(`
      "
      $ career goal measure g2 "design: milestones draft, review, signed"
      g2    Write in public · 8 % · by Thu 31 Dec
      "
    `);
    expect(await career('goal measure g2 handover done: yes-no')).toMatchInlineSnapshot(`
      "
      $ career goal measure g2 handover done: yes-no
      g2    Write in public · 6 % · by Thu 31 Dec
      "
    `);
    expect(await career('goal progress g2 review --measure design')).toMatchInlineSnapshot(`
      "
      $ career goal progress g2 review --measure design
      g2    Write in public · design: 2 of 3 · 28 % in all
      "
    `);
    expect(await career('goal progress g2 yes --measure hand')).toMatchInlineSnapshot(`
      "
      $ career goal progress g2 yes --measure hand
      g2    Write in public · handover done: yes · 61 % in all
      "
    `);
    expect(await career('show g2')).toMatchInlineSnapshot(`
      "
      $ career show g2
      g2 · goal · Mon 1 Jun 2026 10:00 · shareable
        Write in public
        state          active · 41 days left
        by             Thu 31 Dec, in 41 days

        posts          ██░░░░░░░░░░  1 of 6 · leading: what you do
        design         ████████░░░░  2 of 3 · draft ✓, review ✓, signed
        handover done  ████████████  yes

        Sat 10 Oct  posts 1
        Fri 20 Nov  design review
        Fri 20 Nov  handover done yes
      "
    `);
  });

  it('by answering what is missing', async () => {
    const career = await goalsOfJune();
    career.answers('g1', 'incidents', 'few', '2');
    expect(await career('goal progress')).toMatchInlineSnapshot(`
      "
      $ career goal progress
      g1    Lead the ledger migration · incidents: 2, from 4 to 1 · 33 % in all
      ! ? Which goal? g1
      ! ? Which measure? incidents
      ! ? incidents: where does it stand? (a number such as 2, or +1) few
      !   “few” says nothing of “incidents”: a number such as 2, or +1
      ! ? incidents: where does it stand? (a number such as 2, or +1) 2
      "
    `);
  });

  it.each([
    ['goal progress', 'career goal list'],
    ['goal progress g1 5', 'career goal progress g1 5 --measure "services moved"'],
    ['goal progress g1 5 --measure servces', 'did you mean “services moved”'],
    ['goal progress g2', 'career goal progress g2 2'],
    ['goal progress g2 many', 'a whole number such as 2, or +1'],
    ['goal progress g3 4', 'career goal measure g3'],
    ['goal progress g3', 'career goal progress g3 --note'],
    ['goal progress g2 3 --at 2026-05-01', '--at that day or a later one'],
    ['goal progress g2 +1 --at 2026-10-01', 'where it stood that day'],
    ['goal progress g2 3 --at tomorrow', 'today or a day before'],
    ['goal drop g2', 'career goal drop g2 --because'],
    ['goal resume g2', 'career show g2'],
    ['goal accept g2', 'career show g2'],
    ['goal done g7', 'career log --kind goal'],
    ['goal measure g2 talks', 'talks given: 0 -> 6'],
  ])('%s is refused with a way on', async (line, hint) => {
    const career = await goalsOfJune();
    const before = await career.json('goal list --all');
    const { stdout, stderr, exit } = await career.outcome(line);
    expect([1, 2]).toContain(exit);
    expect(stdout).toBe('');
    expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    expect(await career.json('goal list --all')).toEqual(before);
  });

  it('what happened is kept when it cannot be stored', async () => {
    const career = await goalsOfJune();
    expect(await career('goal progress g9 3 --note "the payout one was hard"')).toMatchInlineSnapshot(`
      "
      $ career goal progress g9 3 --note "the payout one was hard"
      ! career: there is no goal g9; the last is g3
      ! hint: career log --kind goal; your text is in draft 1: career note --draft 1
      exit 1
      "
    `);
  });
});

describe('a goal comes to its end', () => {
  it('rests, goes on, is done', async () => {
    const career = await goalsOfJune();
    expect(await career('goal pause g1 g2 --because "on call until January"')).toMatchInlineSnapshot(`
      "
      $ career goal pause g1 g2 --because "on call until January"
      g1    Lead the ledger migration · paused · 0 % · by Fri 18 Dec
      g2    Write in public · paused · 1 of 6 · by Thu 31 Dec
      "
    `);
    expect(await career('goal list')).toMatchInlineSnapshot(`
      "
      $ career goal list
      g1  Lead the ledger migration  ░░░░░░░░░░░░  0 %     paused
      g2  Write in public            ██░░░░░░░░░░  1 of 6  paused
      g3  Would staff work suit me?                        look again Tue 1 Dec, in 11 days
      "
    `);
    expect(await career('goal resume g1')).toMatchInlineSnapshot(`
      "
      $ career goal resume g1
      g1    Lead the ledger migration · 0 % · by Fri 18 Dec
      "
    `);
    expect(
      await career('goal done g1 --because "the last service moved" --at yesterday'),
    ).toMatchInlineSnapshot(`
      "
      $ career goal done g1 --because "the last service moved" --at yesterday
      g1    Lead the ledger migration · done on Thu 19 Nov · 0 %
      "
    `);
    expect(await career('goal progress g1 12 -m services')).toMatchInlineSnapshot(`
      "
      $ career goal progress g1 12 -m services
      ! career: g1 is done
      ! hint: career goal resume g1
      exit 1
      "
    `);
    expect(await career('goal list 2026-Q4')).toMatchInlineSnapshot(`
      "
      $ career goal list 2026-Q4
      g1  Lead the ledger migration  ░░░░░░░░░░░░  0 %     done on Thu 19 Nov
      g2  Write in public            ██░░░░░░░░░░  1 of 6  paused
      g3  Would staff work suit me?                        look again Tue 1 Dec, in 11 days
      "
    `);
  });

  it('is let go for a reason that is asked for', async () => {
    const career = await goalsOfJune();
    career.answers('g3', '', 'the role went to someone else');
    expect(await career('goal drop')).toMatchInlineSnapshot(`
      "
      $ career goal drop
      g3    Would staff work suit me? · dropped on Fri 20 Nov
      ! ? Which goal? g3
      ! ? Why? (a few words for later) 
      !   A few words are needed; Ctrl-C keeps the goal.
      ! ? Why? (a few words for later) the role went to someone else
      "
    `);
    expect(await career('show g3')).toMatchInlineSnapshot(`
      "
      $ career show g3
      g3 · goal · Mon 1 Jun 2026 10:00 · shareable
        Would staff work suit me?
        state          dropped on Fri 20 Nov
        because        the role went to someone else
        question       what do they do all week
        look again     Tue 1 Dec
      "
    `);
    career.answers('a reason half typ^C');
    expect(await career('goal drop g2')).toMatchInlineSnapshot(`
      "
      $ career goal drop g2
      ! ? Why? (a few words for later) a reason half typ^C
      ! career: stopped
      ! hint: your text is in draft 1: career note --draft 1
      exit 130
      "
    `);
  });

  it('nothing there says how to begin', async () => {
    const career = await testCareer();
    expect(await career('goal list')).toMatchInlineSnapshot(`
      "
      $ career goal list
      ! No goal there. To set one: career goal "…" --by "in 6 months"
      "
    `);
  });
});
