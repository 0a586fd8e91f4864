import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, situations } from '../../src/records/ask/ask.ts';
import { type Asking, askable, lastAsked, questionFor, worded } from '../../src/records/ask/question.ts';
import { questionBank, situationOf } from '../../src/records/ask/question-bank.ts';
import { isCold, standing } from '../../src/records/ask/standing.ts';
import { testCareer } from '../career.ts';

describe('feedback ask', () => {
  it('gives a question to copy and remembers it', async () => {
    const career = await testCareer();
    expect(await career('feedback ask lead --about "the incident review"')).toMatchInlineSnapshot(`
      "
      $ career feedback ask lead --about "the incident review"
      About the incident review: what did I do that calmed or hurried things?
      a1    to lead · incident · today 15:04
      !       when the answer comes: career feedback "…" --answers a1
      "
    `);
    expect(await career.json('show a1')).toMatchObject({
      text: 'What did I do that calmed or hurried things?',
      to: 'lead',
      about: 'the incident review',
      situation: 'incident',
      state: 'open',
      private: true,
    });
  });

  it('does not ask the same person twice in two weeks, unless told', async () => {
    const career = await testCareer();
    await career.outcome('feedback ask lead --about "the incident review"');
    career.at('2026-11-29T09:00:00+01:00');
    expect(await career('feedback ask lead --about "the ledger doc"')).toMatchInlineSnapshot(`
      "
      $ career feedback ask lead --about "the ledger doc"
      ! career: lead was last asked 9 days ago (a1)
      ! hint: to ask all the same:
      !       career feedback ask lead --about "the ledger doc" --yes
      exit 1
      "
    `);
    expect(await career('feedback ask lead --about "the ledger doc" --yes')).toMatchInlineSnapshot(`
      "
      $ career feedback ask lead --about "the ledger doc" --yes
      About the ledger doc: which decision in it would you not sign yet?
      a2    to lead · document · today 09:00
      !       when the answer comes: career feedback "…" --answers a2
      "
    `);
    expect((await career.outcome('feedback ask peer --about "the ledger doc"')).exit).toBe(0);
    career.at('2026-12-13T09:00:00+01:00');
    expect((await career.outcome('feedback ask lead')).exit).toBe(0);
  });

  it('at a terminal, asks again whether the same person is meant', async () => {
    const career = await testCareer();
    await career.outcome('feedback ask lead');
    career.at('2026-11-23T09:00:00+01:00');
    career.answers('n');
    expect(await career('feedback ask lead')).toMatchInlineSnapshot(`
      "
      $ career feedback ask lead
      ! ? lead was last asked 3 days ago (a1). Ask again already? n
      ! career: nobody was asked
      ! hint: from Fri 4 Dec on lead is asked without this question
      exit 130
      "
    `);
    career.answers('y');
    expect((await career.outcome('feedback ask lead')).exit).toBe(0);
  });

  it('brings repeats late', async () => {
    const career = await testCareer();
    const asked: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      asked.push((await career.json<Ask>('feedback ask lead --situation meeting --yes')).text);
      career.at(`2026-11-${21 + index}T09:00:00+01:00`);
    }
    expect(new Set(asked).size).toBe(5);
    expect((await career.json<Ask>('feedback ask lead --situation meeting --yes')).text).toBe(asked[0]);
  });

  it('takes a question of the person’s own as it is', async () => {
    const career = await testCareer();
    expect(
      await career('feedback ask peer --about "the ledger doc" --question "What would you cut?"'),
    ).toMatchInlineSnapshot(`
      "
      $ career feedback ask peer --about "the ledger doc" --question "What would you cut?"
      What would you cut?
      a1    to peer · today 15:04
      !       when the answer comes: career feedback "…" --answers a1
      "
    `);
  });

  it('needs to know whom; at a terminal it suggests who was not asked lately', async () => {
    const career = await testCareer();
    await career.outcome('note "lunch with @mentor @peer"');
    await career.outcome('feedback ask lead');
    expect(await career('feedback ask')).toMatchInlineSnapshot(`
      "
      $ career feedback ask
      ! career: it is not said whom you ask
      ! hint: career feedback ask mentor --about "…"; not asked lately either: peer
      exit 2
      "
    `);
    career.answers('peer', 'the demo');
    expect(await career('feedback ask')).toMatchInlineSnapshot(`
      "
      $ career feedback ask
      About the demo: what would you tell a colleague it was about?
      a2    to peer · demo · today 15:04
      ! ? Whom do you want to ask? peer
      ! ? About what? (Enter skips) the demo
      !       when the answer comes: career feedback "…" --answers a2
      "
    `);
    career.answers('someone else', 'manager', '');
    expect((await career.outcome('feedback ask')).stdout).toContain('to manager');
    expect(await career('feedback ask more questions')).toMatchInlineSnapshot(`
      "
      $ career feedback ask more questions
      ! career: one person is asked at a time
      ! hint: to log these words as feedback: career feedback -- ask more questions
      exit 2
      "
    `);
    expect((await career.outcome('feedback -- ask more questions')).stdout).toContain('“ask more questions”');
  });

  it('refuses a part of the bank that there is not', async () => {
    const career = await testCareer();
    expect(await career('feedback ask lead --situation lunch')).toMatchInlineSnapshot(`
      "
      $ career feedback ask lead --situation lunch
      ! career: “lunch” is not one of meeting, document, code-review, demo, incident,
      !         collaboration, manager, general
      ! hint: type one of these words
      exit 2
      "
    `);
  });

  it('shows the bank, with what was asked when', async () => {
    const career = await testCareer();
    await career.outcome('feedback ask lead --situation code-review');
    career.at('2026-11-23T09:00:00+01:00');
    expect(await career('feedback ask --list --situation code-review')).toMatchInlineSnapshot(`
      "
      $ career feedback ask --list --situation code-review
      code-review
        Which of my comments helped, which only cost time?  asked of lead 3 days ago
      "
    `);
    const bank = await career.json<{ situation: string; askedOf: string | null }[]>('feedback ask --list');
    expect(bank).toHaveLength(14);
    expect(bank.filter(({ askedOf }) => askedOf === 'lead')).toHaveLength(1);
  });
});

it('a question in the person’s own words is logged in one line', async () => {
  const career = await testCareer();
  expect(
    await career('ask "What did you leave the room with?" --to peer --about planning'),
  ).toMatchInlineSnapshot(`
    "
    $ career ask "What did you leave the room with?" --to peer --about planning
    a1    to peer about planning: “What did you leave the room with?” · open · today 15:04
    !       when the answer comes: career feedback "…" --answers a1
    "
  `);
  expect(await career('ask "And you?"')).toMatchInlineSnapshot(`
    "
    $ career ask "And you?"
    ! career: ask needs the person you asked
    ! hint: career ask --help; your text is in draft 1: career ask --draft 1 --editor
    exit 2
    "
  `);
  expect(await career('ask --draft 1 --to peer')).toMatchInlineSnapshot(`
    "
    $ career ask --draft 1 --to peer
    a2    to peer: “And you?” · open · today 15:04
    !       when the answer comes: career feedback "…" --answers a2
    "
  `);
});

describe('four ways in', () => {
  const same = { text: 'What would you cut?', to: 'peer', about: 'the doc' };

  it('prompts', async () => {
    const career = await testCareer();
    career.answers('peer', 'What would you cut?', 'the doc');
    await career.outcome('ask');
    expect(await career.json('show a1')).toMatchObject(same);
  });

  it('the editor', async () => {
    const career = await testCareer();
    const script = join(career.folder, 'editor.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
      const form = readFileSync(process.argv[2], 'utf8');
      writeFileSync(process.argv[2], form.replace('to:', 'to: peer').replace('about:', 'about: the doc')
        .replace(/^---\\n/m, '---\\nWhat would you cut?\\n'));`,
    );
    career.env.EDITOR = `${process.execPath} ${script}`;
    await career.outcome('ask -e');
    expect(await career.json('show a1')).toMatchObject(same);
  });

  it('JSON', async () => {
    const career = await testCareer();
    career.pipe(JSON.stringify(same));
    await career.outcome('ask --from -');
    expect(await career.json('show a1')).toMatchObject(same);
  });
});

it('asks are listed with their age and can be closed', async () => {
  const career = await testCareer();
  await career.outcome('ask "One?" --to lead --at "16 Oct"');
  await career.outcome('ask "Two?" --to peer --about planning --at "11 Nov"');
  await career.outcome('ask "Three?" --to mentor');
  await career.outcome('feedback "Fine" --answers a3');
  expect(await career('ask list')).toMatchInlineSnapshot(`
    "
    $ career ask list
    a3  today 15:04  to mentor: “Three?” · answered
    a2  Wed 11 Nov   to peer about planning: “Two?” · open for 9 days
    a1  Fri 16 Oct   to lead: “One?” · open for 35 days, cold by now
    ! Open for more than 3 weeks: a1. To stop waiting: career ask cold a1
    "
  `);
  expect(await career('ask cold a1')).toMatchInlineSnapshot(`
    "
    $ career ask cold a1
    a1    to lead: “One?” · cold
    "
  `);
  expect(await career('ask cold a2 a3')).toMatchInlineSnapshot(`
    "
    $ career ask cold a2 a3
    ! career: a3 was answered already
    ! hint: career show a3
    exit 1
    "
  `);
  expect((await career.json<Ask[]>('ask list open')).map(({ id }) => id)).toEqual(['a2']);
  career.answers('a2');
  expect((await career.outcome('ask cold')).stdout).toContain('cold');
  expect(await career('show a2')).toMatchInlineSnapshot(`
    "
    $ career show a2
    a2 · ask · Wed 11 Nov 2026 · private
      Two?
      to             peer
      about          planning
      state          cold
      people         @peer
    "
  `);
  expect(await career('ask list open')).toMatchInlineSnapshot(`
    "
    $ career ask list open
    ! Nothing was asked here. For a small question to copy:
    ! career feedback ask lead --about "the incident review"
    "
  `);
});

describe('rules', () => {
  it('the bank has a question for every situation, each once', () => {
    expect(new Set(questionBank.map(({ situation }) => situation))).toEqual(new Set(situations));
    expect(new Set(questionBank.map(({ question }) => question)).size).toBe(questionBank.length);
    for (const { question } of questionBank)
      expect(worded(question, 'the doc')).toMatch(/^About the doc: \S/);
  });

  it.each([
    ['the incident review', 'incident'],
    ['Monday’s outage', 'incident'],
    ['my PR on retries', 'code-review'],
    ['the team demo', 'demo'],
    ['the ledger design doc', 'document'],
    ['sprint planning', 'meeting'],
    ['our pairing', 'collaboration'],
    ['the weather', undefined],
    ['a prism', undefined],
  ])('“%s” tells of %s', (about, situation) => {
    expect(situationOf(about)).toBe(situation);
  });

  it.each([
    ['open', '2026-11-20', 'open', false],
    ['open', '2026-11-19', 'open for 1 day', false],
    ['open', '2026-10-30', 'open for 21 days', false],
    ['open', '2026-10-29', 'open for 22 days, cold by now', true],
    ['answered', '2026-01-01', 'answered', false],
    ['cold', '2026-11-20', 'cold', true],
  ] as const)('%s since %s: %s', (state, day, said, cold) => {
    expect(standing({ state, day }, '2026-11-20')).toBe(said);
    expect(isCold({ state, day }, '2026-11-20')).toBe(cold);
  });

  const people = ['lead', 'peer', 'mentor'];
  const history = fc
    .array(fc.record({ question: fc.constantFrom(...questionBank), to: fc.constantFrom(...people) }))
    .map((all) =>
      all.map(
        ({ question: { question }, to }, index): Asking => ({
          id: `a${index + 1}`,
          question,
          to,
          at: index + 1,
          day: '2026-11-20',
        }),
      ),
    );

  it('a question is never asked again of a person before all that fit were', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...situations, undefined),
        fc.constantFrom(...people),
        fc.nat(),
        (asked, situation, person, luck) => {
          const chosen = questionFor(situation, person, asked, (below) => luck % below);
          const fitting = questionBank.filter((each) =>
            (situation ? [situation, 'general'] : ['general', 'collaboration']).includes(each.situation),
          );
          expect(fitting).toContain(chosen);
          const longestAgo = Math.min(...fitting.map(({ question }) => lastAsked(asked, question, person)));
          expect(lastAsked(asked, chosen.question, person)).toBe(longestAgo);
        },
      ),
    );
  });

  it('who was never asked stands first, then who was asked longest ago; not those asked within the days', () => {
    const asked = [
      { id: 'a1', question: '', to: 'lead', at: 2, day: '2026-10-01' },
      { id: 'a2', question: '', to: 'peer', at: 1, day: '2026-09-01' },
      { id: 'a3', question: '', to: 'manager', at: 3, day: '2026-11-10' },
      { id: 'a4', question: '', to: 'mentor', at: 4, day: '2026-11-06' },
    ];
    const all = ['lead', 'peer', 'manager', 'mentor', 'friend', 'alice'];
    expect(askable(all, asked, '2026-11-20', 14)).toEqual(['alice', 'friend', 'peer', 'lead', 'mentor']);
  });
});

it('whom one asked is named as in other commands', async () => {
  const career = await testCareer();
  for (const line of ['ask @peer "What did you miss?"', 'ask "What did you miss?" --with peer'])
    expect(await career.json(line)).toMatchObject({ to: 'peer', text: 'What did you miss?' });
  expect((await career.outcome('ask "What did you miss, @peer"')).exit).toBe(2);
});
