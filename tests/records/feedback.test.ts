import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/records/ask/ask.ts';
import { coolsOn, hasCooled, isDueToCheck } from '../../src/records/feedback/cooling.ts';
import { type Feedback, feedback } from '../../src/records/feedback/feedback.ts';
import { secondThoughts, triaged } from '../../src/records/feedback/triage.ts';
import { type TestCareer, testCareer } from '../career.ts';

async function withThree(): Promise<TestCareer> {
  const career = await testCareer();
  await career.outcome(
    'feedback "The doc buried the decision" --from lead --in "design review" --at "16 Nov"',
  );
  await career.outcome('feedback "You talk over people" --from peer --right no --useful no --at "17 Nov"');
  await career.outcome('feedback "Keep asking what we will not do" --from mentor');
  return career;
}

it('words are kept as they were said and cool for two days', async () => {
  const career = await testCareer();
  expect(
    await career('feedback "The doc buried the decision" --from lead --in "design review"'),
  ).toMatchInlineSnapshot(`
    "
    $ career feedback "The doc buried the decision" --from lead --in "design review"
    f1    lead in design review: “The doc buried the decision” · today 15:04
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
  expect(
    await career('feedback You talk over people --from peer-2 --felt 2 --direction less --at "17 Nov"'),
  ).toMatchInlineSnapshot(`
    "
    $ career feedback You talk over people --from peer-2 --felt 2 --direction less --at "17 Nov"
    f2    peer-2: “You talk over people” · less · Tue 17 Nov
    !       it has cooled: career feedback triage f2
    "
  `);
  expect(await career('feedback "Slow down"')).toMatchInlineSnapshot(`
    "
    $ career feedback "Slow down"
    f3    “Slow down” · today 15:04
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
});

it('names in what was said stay in it; tags behind it do not', async () => {
  const career = await testCareer();
  expect(await career('feedback "Next time talk to @peer" --from lead')).toMatchInlineSnapshot(`
    "
    $ career feedback "Next time talk to @peer" --from lead
    f1    lead: “Next time talk to @peer” · today 15:04
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
  expect(
    await career('feedback "Ask @peer and @mentor #clarity @manager" --from lead'),
  ).toMatchInlineSnapshot(`
    "
    $ career feedback "Ask @peer and @mentor #clarity @manager" --from lead
    f2    lead: “Ask @peer and @mentor” · #clarity @manager · today 15:04
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
  expect(await career.json('show f2')).toMatchObject({
    text: 'Ask @peer and @mentor',
    tags: ['clarity'],
    people: ['lead', 'manager', 'mentor', 'peer'],
  });
});

it('the days of cooling are a setting', async () => {
  const career = await testCareer();
  await career.outcome('config set feedback.cooling 5');
  expect(await career('feedback "Slow down" --from lead')).toMatchInlineSnapshot(`
    "
    $ career feedback "Slow down" --from lead
    f1    lead: “Slow down” · today 15:04
    !       it cools until Wed 25 Nov, then: career feedback triage
    "
  `);
});

it('a slip in an alias is told and never refused', async () => {
  const career = await testCareer();
  await career.outcome('feedback "Slow down" --from lead');
  await career.outcome('feedback "Slow down" --from peer-1');
  expect(await career('feedback "The doc buried the decision" --from laed')).toMatchInlineSnapshot(`
    "
    $ career feedback "The doc buried the decision" --from laed
    f3    laed: “The doc buried the decision” · today 15:04
    !       new person @laed; did you mean lead? Then: career person merge laed lead
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
  expect((await career.outcome('feedback "Go on" --from peer-2')).stderr).not.toContain('did you mean');
});

describe('four ways in', () => {
  const same = { text: 'Slow down', from: 'lead', setting: 'planning', saw: 'I sped up', felt: 3 };

  it('flags', async () => {
    const career = await testCareer();
    await career.outcome('feedback Slow down --from lead --in planning --saw "I sped up" --felt 3');
    expect(await career.json('show f1')).toMatchObject(same);
  });

  it('prompts: the words first, the feeling last', async () => {
    const career = await testCareer();
    career.answers('Slow down', 'lead', 'planning', 'I sped up', '11', '3');
    expect(await career('feedback')).toMatchInlineSnapshot(`
      "
      $ career feedback
      f1    lead in planning: “Slow down” · today 15:04
      ! ? What was said? Their words, as close as you can Slow down
      ! ? Who said it? (an alias; Enter skips) lead
      ! ? In what setting? (Enter skips) planning
      ! ? What did you see or hear yourself? (Enter skips) I sped up
      ! ? And how did it feel? 0 threat … 10 curiosity (Enter skips) 11
      !   “11” is not a whole number from 0 to 10: 0 threat … 10 curiosity
      ! ? And how did it feel? 0 threat … 10 curiosity (Enter skips) 3
      !       it cools until Sun 22 Nov, then: career feedback triage
      "
    `);
    expect(await career.json('show f1')).toMatchObject(same);
  });

  it('the editor', async () => {
    const career = await testCareer();
    const script = join(career.folder, 'editor.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
      const form = readFileSync(process.argv[2], 'utf8');
      writeFileSync(process.argv[2] + '.seen', form);
      writeFileSync(process.argv[2], form.replace('from:', 'from: lead').replace('setting:', 'setting: planning')
        .replace(/^---\\n/m, '---\\nSlow down\\n').replace(/(## saw\\n.*\\n)/, '$1I sped up\\n').replace(/(## felt\\n.*\\n)/, '$13\\n'));`,
    );
    career.env.EDITOR = `${process.execPath} ${script}`;
    expect((await career.outcome('feedback -e')).stdout).toContain('lead in planning: “Slow down”');
    expect(await career.json('show f1')).toMatchObject(same);
  });

  it('JSON on standard input, with --from - where --from is a person too', async () => {
    const career = await testCareer();
    career.pipe(JSON.stringify(same));
    expect((await career.outcome('feedback --from - --tag pace')).exit).toBe(0);
    expect(await career.json('show f1')).toMatchObject({ ...same, tags: ['pace'] });
  });

  it('words on standard input', async () => {
    const career = await testCareer();
    career.pipe('Slow down\n');
    await career.outcome('feedback - --from lead --in planning --saw "I sped up" --felt 3');
    expect(await career.json('show f1')).toMatchObject(same);
  });
});

describe('what cannot be stored is kept', () => {
  it('with the options that can be read', async () => {
    const career = await testCareer();
    expect(await career('feedback "Slow down" --from lead --felt 11')).toMatchInlineSnapshot(`
      "
      $ career feedback "Slow down" --from lead --felt 11
      ! career: “11” is not a whole number from 0 to 10
      ! hint: 0 threat … 10 curiosity; your text is in draft 1: career feedback --draft
      !       1 --editor
      exit 2
      "
    `);
    expect(await career('feedback --draft 1 --felt 1')).toMatchInlineSnapshot(`
      "
      $ career feedback --draft 1 --felt 1
      f1    lead: “Slow down” · today 15:04
      !       it cools until Sun 22 Nov, then: career feedback triage
      "
    `);
  });

  it('when the ask it answers is not there', async () => {
    const career = await testCareer();
    expect(await career('feedback "Slow down" --answers a9')).toMatchInlineSnapshot(`
      "
      $ career feedback "Slow down" --answers a9
      ! career: there is no ask a9; there is no ask yet
      ! hint: career log --kind ask; your text is in draft 1: career feedback --draft 1
      !       --editor
      exit 1
      "
    `);
  });

  it('when a question is interrupted', async () => {
    const career = await testCareer();
    career.answers('Slow down', 'lead', '^C');
    expect((await career.outcome('feedback')).stderr).toContain('your text is in draft 1');
    career.answers();
    expect(await career('feedback --draft 1')).toMatchInlineSnapshot(`
      "
      $ career feedback --draft 1
      f1    lead: “Slow down” · today 15:04
      !       it cools until Sun 22 Nov, then: career feedback triage
      "
    `);
  });

  it('when it is the action of a triage', async () => {
    const career = await withThree();
    career.answers('yes', 'yes', 'put the decision fi^C');
    const { stderr, exit } = await career.outcome('feedback triage f1');
    expect(exit).toBe(130);
    expect(stderr).toContain('your text is in draft 1');
    expect(await career('note --draft 1')).toContain('put the decision fi');
  });
});

it('an answer takes who and where from the ask and closes it in the same change', async () => {
  const career = await testCareer();
  await career.outcome('ask "What did I do that calmed things?" --to lead --about "the incident review"');
  expect(await career('feedback "You named one decision" --answers a1')).toMatchInlineSnapshot(`
    "
    $ career feedback "You named one decision" --answers a1
    f1    lead in the incident review: “You named one decision” · today 15:04
    !       it cools until Sun 22 Nov, then: career feedback triage
    "
  `);
  expect(await career.json('show f1')).toMatchObject({
    from: 'lead',
    setting: 'the incident review',
    links: [{ type: 'answers', id: 'a1' }],
  });
  expect(await career.json('show a1')).toMatchObject({ state: 'answered' });
  expect(await career('undo')).toMatchInlineSnapshot(`
    "
    $ career undo
    undone: log feedback · f1 is gone · a1 is as it was
    ! To do it again: career redo
    "
  `);
  expect(await career.json('show a1')).toMatchObject({ state: 'open', backlinks: [] });
  await career.outcome('feedback "You named one decision" --answers a1 --from peer --in standup');
  expect(await career.json('show f2')).toMatchObject({ from: 'peer', setting: 'standup' });
});

it('an answer in JSON or in a file takes from the ask what it does not say', async () => {
  const career = await testCareer();
  await career.outcome('ask "What calmed things?" --to lead --about "the incident review"');
  career.pipe('{"text": "You named one decision", "setting": "our 1:1"}');
  await career.outcome('feedback --from - --answers a1');
  expect(await career.json('show f1')).toMatchObject({ from: 'lead', setting: 'our 1:1' });
  const form = join(career.folder, 'form.md');
  writeFileSync(form, 'felt: 7\n---\nSlow down\n\n## saw\nI sped up\n');
  await career.outcome(`feedback --from ${form} --answers 1`);
  expect(await career.json('show f2')).toMatchObject({
    text: 'Slow down',
    saw: 'I sped up',
    felt: 7,
    from: 'lead',
  });
  expect((await career.json<Ask>('show a1')).backlinks).toHaveLength(2);
});

describe('triage', () => {
  it('lists what has cooled, oldest first, when nobody is there to answer', async () => {
    const career = await withThree();
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      f1  Mon 16 Nov  lead in design review: “The doc buried the decision”
      f2  Tue 17 Nov  peer: “You talk over people”
      ! To judge one: career feedback triage f1 --right yes --useful no --action "…"
      "
    `);
    expect((await career.json<Feedback[]>('feedback triage')).map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it('says what waits when nothing has cooled, and what to do when nothing waits', async () => {
    const career = await testCareer();
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      ! Nothing waits to be judged. To log feedback:
      ! career feedback "their words" --from lead
      "
    `);
    await career.outcome('feedback "Slow down" --from lead');
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      ! Nothing has cooled yet; f1 has in 2 days. Sooner:
      ! career feedback triage f1 --now
      "
    `);
    expect(await career.json('feedback triage')).toEqual([]);
  });

  it('asks about each in turn', async () => {
    const career = await withThree();
    career.answers('yes', 'partly', 'put the decision first', 'partly', 'yes', '');
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      f1    lead · right yes, useful partly · acting: put the decision first
      f2    peer · right partly, useful yes
      ! 
      ! f1    lead in design review · Mon 16 Nov · 1 of 2
      !       “The doc buried the decision”
      ! ? Is it right? yes
      ! ? Is it useful, right or not? partly
      ! ? What will you try? (Enter: nothing for now) put the decision first
      ! 
      ! f2    peer · Tue 17 Nov · 2 of 2
      !       “You talk over people”
      ! ? Is it right? partly
      ! ? Is it useful, right or not? yes
      ! ? What will you try? (Enter: nothing for now) 
      !       at first you said right no, useful no
      "
    `);
  });

  it('keeps what was answered before Ctrl-C, each as a change of its own', async () => {
    const career = await withThree();
    career.answers('yes', 'partly', 'put the decision first', 'no', '^C');
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      ! 
      ! f1    lead in design review · Mon 16 Nov · 1 of 2
      !       “The doc buried the decision”
      ! ? Is it right? yes
      ! ? Is it useful, right or not? partly
      ! ? What will you try? (Enter: nothing for now) put the decision first
      ! 
      ! f2    peer · Tue 17 Nov · 2 of 2
      !       “You talk over people”
      ! ? Is it right? no
      ! ? Is it useful, right or not? ^C
      ! career: stopped
      ! hint: f1 is stored; to go on: career feedback triage
      exit 130
      "
    `);
    expect((await career.json<Feedback[]>('feedback triage')).map(({ id }) => id)).toEqual(['f2']);
    await career.outcome('undo');
    expect((await career.json<Feedback[]>('feedback triage')).map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it('leaves for later what is not to be answered now', async () => {
    const career = await withThree();
    career.answers('later', 'no', 'no', '');
    expect(await career('feedback triage')).toMatchInlineSnapshot(`
      "
      $ career feedback triage
      f2    peer · right no, useful no
      ! 
      ! f1    lead in design review · Mon 16 Nov · 1 of 2
      !       “The doc buried the decision”
      ! ? Is it right? later
      ! 
      ! f2    peer · Tue 17 Nov · 2 of 2
      !       “You talk over people”
      ! ? Is it right? no
      ! ? Is it useful, right or not? no
      ! ? What will you try? (Enter: nothing for now) 
      ! 
      ! 1 is left for later: career feedback triage
      "
    `);
  });

  it('takes answers as options', async () => {
    const career = await withThree();
    expect(
      await career('feedback triage f1 --right yes --useful p --action "decision first"'),
    ).toMatchInlineSnapshot(`
      "
      $ career feedback triage f1 --right yes --useful p --action "decision first"
      f1    lead in design review: “The doc buried the decision” · acting: decision first
      "
    `);
    expect(await career('feedback triage f2 --right partly')).toMatchInlineSnapshot(`
      "
      $ career feedback triage f2 --right partly
      f2    peer: “You talk over people” · right partly, useful no
      "
    `);
    expect(await career('feedback triage --right yes')).toMatchInlineSnapshot(`
      "
      $ career feedback triage --right yes
      ! career: it is not said which feedback that is about
      ! hint: career feedback triage f23 …
      exit 2
      "
    `);
    expect(await career('feedback triage f1 --right maybe')).toMatchInlineSnapshot(`
      "
      $ career feedback triage f1 --right maybe
      ! career: “maybe” is not one of yes, partly, no, unknown
      ! hint: type one of these words
      exit 2
      "
    `);
  });

  it('refuses what has not cooled only with a way on', async () => {
    const career = await withThree();
    expect(await career('feedback triage f3 --right yes')).toMatchInlineSnapshot(`
      "
      $ career feedback triage f3 --right yes
      ! career: f3 cools until Sun 22 Nov
      ! hint: to judge it today all the same: career feedback triage f3 --now
      exit 1
      "
    `);
    expect(await career('feedback triage 3 --right yes --now')).toMatchInlineSnapshot(`
      "
      $ career feedback triage 3 --right yes --now
      f3    mentor: “Keep asking what we will not do” · right yes
      "
    `);
  });
});

it('goes from new over triaged and acting to checked', async () => {
  const career = await withThree();
  await career.outcome('feedback triage f2 --right partly --useful yes');
  expect(await career('feedback acting f2 count to three')).toMatchInlineSnapshot(`
    "
    $ career feedback acting f2 count to three
    f2    peer: “You talk over people” · acting: count to three
    "
  `);
  career.at('2026-12-04T09:00:00+01:00');
  expect(await career('feedback list')).toMatchInlineSnapshot(`
    "
    $ career feedback list
    f3  Fri 20 Nov 15:04  mentor: “Keep asking what we will not do”
    f2  Tue 17 Nov        peer: “You talk over people” · acting: count to three
    f1  Mon 16 Nov        lead in design review: “The doc buried the decision”
    ! Since it cooled you changed your mind on right in 1 of 1, on useful in 1 of 1.
    ! Tried for two weeks or more: f2 · career feedback checked f2
    "
  `);
  expect(await career('feedback checked f2 partly')).toMatchInlineSnapshot(`
    "
    $ career feedback checked f2 partly
    f2    peer: “You talk over people” · it changed partly
    "
  `);
  expect(await career('show f2')).toMatchInlineSnapshot(`
    "
    $ career show f2
    f2 · feedback · Tue 17 Nov 2026 · private
      You talk over people
      from           peer
      right          partly; at first no
      useful         yes; at first no
      action         count to three
      changed        partly
      state          checked
      people         @peer
    "
  `);
  expect((await career.json<Feedback[]>('feedback list --state checked')).map(({ id }) => id)).toEqual([
    'f2',
  ]);
  expect(await career('feedback checked f2 somewhat')).toMatchInlineSnapshot(`
    "
    $ career feedback checked f2 somewhat
    ! career: “somewhat” is not one of yes, partly, no
    ! hint: type one of these words
    exit 2
    "
  `);
  expect(await career('feedback acting f2')).toMatchInlineSnapshot(`
    "
    $ career feedback acting f2
    ! career: it is not said what you will try
    ! hint: career feedback acting f2 "…"
    exit 2
    "
  `);
});

it('without an id, acting and checked ask which one is meant', async () => {
  const career = await withThree();
  await career.outcome('feedback triage f1 --right yes');
  career.answers('f1', 'decision first');
  expect(await career('feedback acting')).toMatchInlineSnapshot(`
    "
    $ career feedback acting
    f1    lead in design review: “The doc buried the decision” · acting: decision first
    ! ? Because of which feedback? f1
    ! ? What will you try? decision first
    "
  `);
  career.answers('f1', 'no');
  expect(await career('feedback checked')).toMatchInlineSnapshot(`
    "
    $ career feedback checked
    f1    lead in design review: “The doc buried the decision” · it did not change
    ! ? Which feedback? f1
    ! ? Did anything change? no
    "
  `);
});

describe('rules', () => {
  it.each([
    ['2026-11-20', 2, '2026-11-21', false],
    ['2026-11-20', 2, '2026-11-22', true],
    ['2026-02-27', 2, '2026-02-28', false],
    ['2026-02-27', 2, '2026-03-01', true],
    ['2026-11-20', 7, '2026-11-26', false],
  ])('said on %s, cooling %i days, seen on %s: cooled %s', (day, cooling, today, cooled) => {
    expect(hasCooled({ day }, today, cooling)).toBe(cooled);
    expect(coolsOn({ day }, cooling) <= today).toBe(cooled);
  });

  it.each([
    ['acting', '2026-11-01', true],
    ['acting', '2026-11-10', false],
    ['triaged', '2026-11-01', false],
    ['checked', '2026-11-01', false],
  ] as const)('%s since %s: due to check %s', (state, triagedOn, due) => {
    expect(isDueToCheck({ state, triagedOn, day: '2026-10-01' }, '2026-11-20')).toBe(due);
  });

  const judged = (right: Feedback['right'], rightAtFirst: Feedback['right'], state: Feedback['state']) => ({
    ...blank,
    right,
    rightAtFirst,
    state,
  });

  it('second thoughts count only what was answered twice', () => {
    const all = [
      judged('yes', 'no', 'triaged'),
      judged('yes', 'yes', 'acting'),
      judged('partly', 'unknown', 'checked'),
      judged('yes', null, 'triaged'),
      judged(null, 'no', 'triaged'),
      judged('no', 'no', 'new'),
    ];
    expect(secondThoughts(all, 'right')).toEqual({ both: 3, changed: 2 });
    expect(secondThoughts(all, 'useful')).toEqual({ both: 0, changed: 0 });
  });

  it('answers that are not given stay; something new to try opens the question of change again', () => {
    const tried = { ...blank, right: 'no', action: 'old', changed: 'no', state: 'checked' } as const;
    expect(triaged(tried, { useful: 'yes' }, '2026-11-20')).toEqual({
      right: 'no',
      useful: 'yes',
      state: 'checked',
      triagedOn: '2026-11-20',
    });
    expect(triaged(tried, { action: 'new' }, '2026-11-20')).toMatchObject({
      action: 'new',
      changed: null,
      state: 'acting',
    });
    expect(triaged({ ...blank, action: 'old' }, { right: 'yes' }, '2026-11-20').state).toBe('acting');
    expect(triaged(blank, { right: 'yes', action: '' }, '2026-11-20').state).toBe('triaged');
  });

  const blank = {
    ...(Object.fromEntries(Object.keys(feedback.fields).map((name) => [name, null])) as unknown as Feedback),
    state: 'new',
    day: '2026-11-01',
  } as const;
});
