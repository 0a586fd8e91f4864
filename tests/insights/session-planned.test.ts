import { describe, expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

/** A talk with a mentor on the 6th of November that was not the one asked for; it is Friday the 20th. */
async function afterATalk(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-11-06T16:00:00+01:00' });
  await career.outcome(
    'session @mentor "staff work" --mode coaching --felt mentoring --step "write the proposal (by 2026-12-04)" --theirs "send theirs" --park "the salary"',
  );
  career.at('2026-11-20T15:04:00+01:00');
  return career;
}

describe('a session to come', () => {
  it('is planned or asked for, prepared, and held', async () => {
    const career = await afterATalk();
    expect(
      await career('session plan mentor --on tomorrow --about "the promotion case"'),
    ).toMatchInlineSnapshot(`
      "
      $ career session plan mentor --on tomorrow --about "the promotion case"
      s2    with mentor: the promotion case · planned, tomorrow · Sat 21 Nov
      ! It usually takes 1 h. Before it: career session prep mentor
      ! After it: career session held s2
      "
    `);
    expect(await career('status')).toContain('career session prep mentor');
    await career.outcome('promise "capacity numbers" --to mentor --by "in 2 weeks"');
    await career.outcome('feedback "You had the answer first" --from mentor --at 2026-11-10');
    await career.outcome('win "Checkout errors down" --at 2026-11-12');
    expect(await career('session prep mentor')).toMatchInlineSnapshot(`
      "
      $ career session prep mentor
      For @mentor · last talk Fri 6 Nov, s1

      Parked
        s1  the salary

      Since last time
        p1  write the proposal  open

      You owe
        p3  capacity numbers  by Fri 4 Dec

      They owe
        p2  send theirs

      Feedback
        f1  “You had the answer first”  @mentor

      Wins
        w1  Checkout errors down

      Before it  coaching
        What would make this talk worth it?
        What have you seen yourself, and what have you only heard?
        What are you treating as fixed?
      "
    `);
    career.at('2026-11-21T17:00:00+01:00');
    expect(
      await career('session held s2 --insight "the case needs numbers" --step "ask finance (by friday)"'),
    ).toMatchInlineSnapshot(`
      "
      $ career session held s2 --insight "the case needs numbers" --step "ask finance (by friday)"
      s2    with mentor: the promotion case
      ! p4    to myself: ask finance · by Fri 27 Nov, in 6 days · @mentor
      "
    `);
    expect(await career('session held s2 --step none')).toMatchInlineSnapshot(`
      "
      $ career session held s2 --step none
      ! career: s2 was held already
      ! hint: career edit s2 --editor
      exit 1
      "
    `);
    expect(await career('session due')).toMatchInlineSnapshot(`
      "
      $ career session due
      @mentor  other  2 held · last today
      "
    `);
  });

  it('is of the type of the last one with that person, so that one cadence stays one', async () => {
    const career = await testCareer();
    await career.outcome(
      'session @lead "the cut-over plan" --as technical-review --step none --at 2026-11-06',
    );
    expect(await career('session plan lead --on 2026-11-24')).toMatchInlineSnapshot(`
      "
      $ career session plan lead --on 2026-11-24
      s2    with lead: what is on our minds · planned, in 4 days · technical review · Tue 24 Nov
      !       technical review, as the last time with lead; for another: career edit s2
      !       --as …
      ! It usually takes 1 h 30. Before it: career session prep lead
      ! After it: career session held s2
      "
    `);
    expect(await career('session ask lead --about "the second region" --on 2026-12-04')).toContain(
      'technical',
    );
    expect(await career('session @lead "what the rehearsal showed" --step none')).toMatchInlineSnapshot(`
      "
      $ career session @lead "what the rehearsal showed" --step none
      s4    with lead: what the rehearsal showed · technical review · today 15:04
      !       technical review, as the last time with lead; for another: career edit s4
      !       --as …
      "
    `);
    expect(await career.json('session due')).toMatchObject({
      series: [{ whom: 'lead', type: 'technical-review', held: 2 }],
    });
    await career.outcome('session plan lead --on 2026-12-10 --as coaching');
    await career.outcome('session plan mentor --on 2026-12-10');
    await career.outcome('session @lead "the week" --as other --step none');
    const all = await career.json<{ id: string; type: string }[]>('session list');
    expect(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ type }) => type)).toEqual([
      ...Array(4).fill('technical-review'),
      'coaching',
      'other',
      'other',
    ]);
    career.pipe('{"whom": "lead", "text": "the budget", "steps": [{"text": "none"}]}');
    expect(await career.json('session --from -')).toMatchObject({ type: 'other' });
  });

  it('takes a person, a day and a topic in the words that other commands take', async () => {
    const career = await testCareer();
    const plans = [
      'session plan mentor --at friday --about "the case"',
      'session plan @mentor "the case" --at friday',
      'session plan --with mentor the case --at=friday',
      'session plan mentor --on friday --about "the case"',
      'session ask --whom mentor "the case" --at friday',
    ];
    for (const plan of plans)
      expect(await career.json(plan)).toMatchObject({
        whom: 'mentor',
        text: 'the case',
        plannedOn: '2026-11-27',
        people: ['mentor'],
      });
    expect(await career.json('session plan mentor "the case #pay @peer" --at friday')).toMatchObject({
      text: 'the case',
      tags: ['pay'],
      people: ['mentor', 'peer'],
    });
    expect(await career('session plan mentor the case --at next friday')).toMatchInlineSnapshot(`
      "
      $ career session plan mentor the case --at next friday
      ! career: “friday” behind --at can belong to it or to the text
      ! hint: a value of several words needs quotes:
      !       career session plan mentor the case --at 'next friday'
      exit 2
      "
    `);
    expect(await career('session plan --at friday')).toMatchInlineSnapshot(`
      "
      $ career session plan --at friday
      ! career: it is not said with whom
      ! hint: career session plan mentor
      exit 2
      "
    `);
    expect(await career('session prep')).toMatchInlineSnapshot(`
      "
      $ career session prep
      ! career: it is not said with whom
      ! hint: career session prep mentor
      exit 2
      "
    `);
    expect(await career('session prep --with mentor')).toBe(
      (await career('session prep @mentor')).replace('prep @mentor', 'prep --with mentor'),
    );
    career.answers('@lead', 'friday');
    expect(await career('session plan')).toMatchInlineSnapshot(`
      "
      $ career session plan
      s7    with lead: what is on our minds · planned, in 7 days · Fri 27 Nov
      ! ? With whom? (an alias) @lead
      ! ? When? (such as friday, in 2 weeks) friday
      ! It usually takes 1 h. Before it: career session prep lead
      ! After it: career session held s7
      "
    `);
  });

  it('stands in lists at the day it is planned for, and once held at the day it was', async () => {
    const career = await testCareer();
    await career.outcome('session @lead "the cut-over plan" --step none --at 2026-11-18');
    await career.outcome('session plan mentor --on 2026-11-25 --about "the case"');
    await career.outcome('session plan junior --on 2026-11-23 --about "on-call"');
    await career('energy +1 "paired"');
    expect(await career('session list')).toMatchInlineSnapshot(`
      "
      $ career session list
      s2  Wed 25 Nov  with mentor: the case · planned, in 5 days
      s3  Mon 23 Nov  with junior: on-call · planned, in 3 days
      s1  Wed 18 Nov  with lead: the cut-over plan
      "
    `);
    expect(await career('log --limit 3')).toMatchInlineSnapshot(`
      "
      $ career log --limit 3
      s2  Wed 25 Nov   with mentor: the case · planned, in 5 days
      s3  Mon 23 Nov   with junior: on-call · planned, in 3 days
      e1  today 15:04  +1 gave some · paired
      ! The last 3 are shown; for all: --limit 0
      "
    `);
    expect(await career('session list this week')).toMatchInlineSnapshot(`
      "
      $ career session list this week
      s1  Wed 18 Nov  with lead: the cut-over plan
      "
    `);
    expect(await career('log --since 2026-11-24')).toMatchInlineSnapshot(`
      "
      $ career log --since 2026-11-24
      s2  Wed 25 Nov  with mentor: the case · planned, in 5 days
      "
    `);
    career.at('2026-11-26T10:00:00+01:00');
    await career('session held s2 --step none --at yesterday');
    await career('session skip s3 --because "an incident"');
    expect(await career('session list')).toMatchInlineSnapshot(`
      "
      $ career session list
      s2  yesterday   with mentor: the case
      s3  Mon 23 Nov  with junior: on-call · skipped
      s1  Wed 18 Nov  with lead: the cut-over plan
      "
    `);
    expect(await career('session due 2026-11-23..2026-11-23')).toContain('1 skipped');
  });

  it('is held by answering questions', async () => {
    const career = await testCareer();
    await career.outcome('session plan mentor --on friday --about "the case"');
    career.answers('s1', 'it needs numbers', '', 'none');
    expect(await career('session held')).toMatchInlineSnapshot(`
      "
      $ career session held
      s1    with mentor: the case
      ! ? Which session? s1
      ! ? What became clear? (Enter skips) it needs numbers
      ! ? What will you do next, and by when? (send the draft by friday; none) 
      !   A step with a day, or none. Ctrl-C leaves s1 planned.
      ! ? What will you do next, and by when? (send the draft by friday; none) none
      "
    `);
  });

  it('is asked for in the mode that would help', async () => {
    const career = await testCareer();
    expect(
      await career('session ask mentor --mode coaching --about "the promotion case"'),
    ).toMatchInlineSnapshot(`
      "
      $ career session ask mentor --mode coaching --about "the promotion case"
      mentor, could we have a coaching talk about the promotion case? Would you only ask me questions, and leave the thinking to me?
      ! Remembered as s1, planned for Fri 27 Nov. After it: career session held s1
      "
    `);
    expect(
      await career('session ask lead --mode supervision --about "the release" --on friday'),
    ).toMatchInlineSnapshot(`
      "
      $ career session ask lead --mode supervision --about "the release" --on friday
      lead, could we have a supervision talk about the release? I cannot handle this alone right now. Would you help me with a plan: the what and the when?
      ! Remembered as s2, planned for Fri 27 Nov. After it: career session held s2
      "
    `);
    expect(await career('session ask mentor')).toMatchInlineSnapshot(`
      "
      $ career session ask mentor
      ! career: an opener needs a topic
      ! hint: career session ask mentor --mode coaching --about "…"
      exit 2
      "
    `);
    expect(
      await career('session ask mentor --mode coachng --about "the promotion case"'),
    ).toMatchInlineSnapshot(`
      "
      $ career session ask mentor --mode coachng --about "the promotion case"
      ! career: “coachng” is not one of coaching, mentoring, supervision, mixed
      ! hint: type one of these words; your text is in draft 1: career note --draft 1
      exit 2
      "
    `);
  });

  it('is skipped with a reason, and no more than once', async () => {
    const career = await testCareer();
    await career.outcome('session plan mentor --on friday --about "the case"');
    expect(await career('session skip s1 --because "both on call"')).toMatchInlineSnapshot(`
      "
      $ career session skip s1 --because "both on call"
      s1    with mentor: the case · skipped
      "
    `);
    expect(await career('session skip s1')).toMatchInlineSnapshot(`
      "
      $ career session skip s1
      ! career: s1 was skipped already
      ! hint: career show s1
      exit 1
      "
    `);
  });

  it('says what is wrong with what was typed', async () => {
    const career = await afterATalk();
    expect(await career('session plan mentor')).toMatchInlineSnapshot(`
      "
      $ career session plan mentor
      ! career: a planned session needs its day
      ! hint: career session plan mentor --at friday
      exit 2
      "
    `);
    expect(await career('session plan mentor --on yesterday --about "the case"')).toMatchInlineSnapshot(`
      "
      $ career session plan mentor --on yesterday --about "the case"
      ! career: Thu 19 Nov 2026 has passed
      ! hint: to log one that was held: career session @mentor "…" --at 2026-11-19
      !       --step none; your text is in draft 1: career note --draft 1
      exit 2
      "
    `);
    expect(await career('session plan mentro --on friday')).toMatchInlineSnapshot(`
      "
      $ career session plan mentro --on friday
      s2    with mentro: what is on our minds · planned, in 7 days · Fri 27 Nov
      !       new person @mentro; did you mean mentor? Then: career person merge mentro
      !       mentor
      ! It usually takes 1 h. Before it: career session prep mentro
      ! After it: career session held s2
      "
    `);
    expect(await career('session prep mento')).toMatchInlineSnapshot(`
      "
      $ career session prep mento
      ! career: there is no person called mento yet
      ! hint: did you mean  career session prep mentor; to add mento: career person
      !       mento --ring peer
      exit 1
      "
    `);
    expect((await career.outcome('session held s9')).exit).toBe(1);
  });

  it('is not there in an empty journal, which says what to type', async () => {
    const career = await testCareer();
    for (const line of ['session list', 'session due'])
      expect(await career.outcome(line)).toMatchObject({
        exit: 0,
        stdout: '',
        stderr: expect.stringContaining('career session'),
      });
    expect(await career('session prep mentor')).toMatchInlineSnapshot(`
      "
      $ career session prep mentor
      ! career: there is no person called mentor yet
      ! hint: career person list; to add mentor: career person mentor --ring peer
      exit 1
      "
    `);
  });
});
