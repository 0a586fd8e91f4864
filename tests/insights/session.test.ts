import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('a session', () => {
  it('is with whoever stands first in it, is named by --with, or stands behind the text', async () => {
    const career = await testCareer();
    const ways = [
      'session @mentor "staff work" --step none',
      'session "staff work" --with mentor --step none',
      'session "staff work" --with mentor --with peer --step none',
      'session "staff work" --whom mentor --step none',
      'session "staff work @mentor" --step none',
      'session --with mentor --about "staff work" --step none',
    ];
    for (const way of ways)
      expect(await career.json(way)).toMatchObject({ whom: 'mentor', text: 'staff work' });
    expect(await career.json('session due --with mentor')).toMatchObject({ series: [{ held: ways.length }] });
    expect(await career.json('session "what to do about @mentor" --step none')).toMatchObject({ whom: null });
    expect(await career('session mentor "staff work" --step none')).toMatchInlineSnapshot(`
      "
      $ career session mentor "staff work" --step none
      s8    mentor staff work · today 15:04
      !       If it was with mentor: career edit s8 --whom mentor
      "
    `);
    expect(await career('session "1:1 with @mentor about pay" --step none')).toContain(
      'career edit s9 --whom mentor',
    );
    await career('session plan mentor --at friday');
    expect(await career.json('session held s10 --with lead --step none')).toMatchObject({ whom: 'lead' });
  });

  it('is logged with what became clear and with steps that become promises', async () => {
    const career = await testCareer();
    expect(
      await career(
        'session @mentor "how to grow into staff work" --as mentoring --spent 60m --insight "I wait to be asked" --step "write the proposal (by friday)" --theirs "send the old proposal"',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career session @mentor "how to grow into staff work" --as mentoring --spent 60m --insight "I wait to be asked" --step "write the proposal (by friday)" --theirs "send the old proposal"
      s1    with mentor: how to grow into staff work · mentoring · 1 h · today 15:04
      ! p1    to myself: write the proposal · by Fri 27 Nov, in 7 days · @mentor
      ! p2    from mentor: send the old proposal · no day set
      "
    `);
    expect(await career('show s1')).toMatchInlineSnapshot(`
      "
      $ career show s1
      s1 · session · Fri 20 Nov 2026 15:04 · private
        how to grow into staff work
        with           @mentor
        type           mentoring
        took           1 h
        insight        I wait to be asked
        next           write the proposal · by Fri 27 Nov · p1
        theirs         send the old proposal · p2
        people         @mentor
        follows this   p1 p2
      "
    `);
    expect(await career('show p1')).toMatchInlineSnapshot(`
      "
      $ career show p1
      p1 · promise · Fri 20 Nov 2026 15:04 · private
        write the proposal
        in             how to grow into staff work
        whose          to myself
        due            Fri 27 Nov, in 7 days
        people         @mentor
        follows        s1
      "
    `);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: log session · s1 n1 p1 p2 are gone
      ! To do it again: career redo
      "
    `);
    expect(await career.json('log')).toEqual([]);
    await career.outcome('redo');
    expect(await career.json('promise list')).toHaveLength(2);
  });

  it('is logged by answering questions', async () => {
    const career = await testCareer();
    career.answers('staff work', 'mentor', 'I wait to be asked', 'write the proposal by friday');
    expect(await career('session')).toMatchInlineSnapshot(`
      "
      $ career session
      s1    with mentor: staff work · today 15:04
      ! ? What is it about? staff work
      ! ? With whom? (an alias; Enter skips) mentor
      ! ? What became clear? (Enter skips) I wait to be asked
      ! ? What will you do next, and by when? (send the draft by friday; none) write the proposal by friday
      ! p1    to myself: write the proposal · by Fri 27 Nov, in 7 days · @mentor
      "
    `);
    career.answers('lead', '', '', 'none');
    expect(await career('session "the release"')).toMatchInlineSnapshot(`
      "
      $ career session "the release"
      s2    with lead: the release · today 15:04
      ! ? With whom? (an alias; Enter skips) lead
      ! ? What became clear? (Enter skips) 
      ! ? What will you do next, and by when? (send the draft by friday; none) 
      !   A step with a day, or none; Ctrl-C keeps what you typed.
      ! ? What will you do next, and by when? (send the draft by friday; none) none
      "
    `);
    career.answers('staff work', 'mentor', 'I wait^C');
    expect(await career('session')).toMatchInlineSnapshot(`
      "
      $ career session
      ! ? What is it about? staff work
      ! ? With whom? (an alias; Enter skips) mentor
      ! ? What became clear? (Enter skips) I wait^C
      ! career: stopped
      ! hint: your text is in draft 1: career session --draft 1
      exit 130
      "
    `);
  });

  it('is logged in an editor and from JSON', async () => {
    const career = await testCareer();
    const script = join(career.folder, 'editor.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const path = process.argv.at(-1);
       const form = readFileSync(path, 'utf8');
       writeFileSync(path, form.replace('whom:', 'whom: mentor').replace('steps:', 'steps:\\nsend the draft (by 2026-12-01)').replace('---', '---\\nstaff work').replace(/^## steps.*$/m, '$&\\nsend the draft (by 2026-12-01)'));`,
    );
    career.env.EDITOR = `${process.execPath} ${script}`;
    expect(await career('session --editor')).toMatchInlineSnapshot(`
      "
      $ career session --editor
      s1    with mentor: staff work · today 15:04
      ! p1    to myself: send the draft · by Tue 1 Dec, in 11 days · @mentor
      "
    `);
    career.pipe(
      '{"text": "staff work", "whom": "mentor", "steps": [{"text": "write it", "by": "2026-12-04"}]}',
    );
    expect(await career('session --from -')).toMatchInlineSnapshot(`
      "
      $ career session --from -
      s2    with mentor: staff work · today 15:04
      ! p2    to myself: write it · by Fri 4 Dec, in 14 days · @mentor
      "
    `);
  });

  it('ends with a step, or with none on purpose', async () => {
    const career = await testCareer();
    expect(await career('session @mentor "staff work"')).toMatchInlineSnapshot(`
      "
      $ career session @mentor "staff work"
      ! career: a session ends with a next step and a day, or with none on purpose
      ! hint: give --step "send the draft (by friday)", or --step none; your text is in
      !       draft 1: career session --draft 1 --editor
      exit 2
      "
    `);
    expect(await career('session @mentor "staff work" --step none')).toMatchInlineSnapshot(`
      "
      $ career session @mentor "staff work" --step none
      s1    with mentor: staff work · today 15:04
      "
    `);
    expect(await career('session @mentor "staff work" --step none --step "write it"')).toMatchInlineSnapshot(`
      "
      $ career session @mentor "staff work" --step none --step "write it"
      ! career: there is a next step and none at once
      ! hint: give the steps, or --step none; your text is in draft 1: career session
      !       --draft 1 --editor
      exit 2
      "
    `);
    expect(await career('show s1')).toContain('no next step, on purpose');
  });

  it('that was a supervision is checked again when its plan should hold', async () => {
    const career = await testCareer();
    expect(
      await career('session @lead "the release" --as supervision --step "freeze it (by friday)"'),
    ).toMatchInlineSnapshot(`
      "
      $ career session @lead "the release" --as supervision --step "freeze it (by friday)"
      s1    with lead: the release · supervision · today 15:04
      ! p1    to myself: freeze it · by Fri 27 Nov, in 7 days · @lead
      ! p2    to myself: check whether the plan holds: the release · by Fri 27 Nov, in
      !       7 days · @lead
      ! p3    to myself: check whether the plan holds: the release · by Fri 18 Dec, in
      !       28 days · @lead
      "
    `);
  });

  it('keeps what was asked for apart from what it felt like', async () => {
    const career = await testCareer();
    expect(
      await career('session @mentor "staff work" --mode coaching --felt supervision --step none'),
    ).toMatchInlineSnapshot(`
      "
      $ career session @mentor "staff work" --mode coaching --felt supervision --step none
      s1    with mentor: staff work · coaching asked, supervision felt · today 15:04
      ! For next time: “mentor, I had hoped for coaching, and it is starting to feel
      ! more like supervision. Could we go back to it? Would you only ask me questions,
      ! and leave the thinking to me?”
      "
    `);
    await career.outcome('session @mentor "the case" --mode coaching --felt coaching --step none');
    expect(await career('session list')).toMatchInlineSnapshot(`
      "
      $ career session list
      s2  today 15:04  with mentor: the case · coaching
      s1  today 15:04  with mentor: staff work · coaching asked, supervision felt
      ! With @mentor it was another talk than you asked for in 1 of 2.
      "
    `);
  });

  it('is edited, and its steps with it', async () => {
    const career = await afterATalk();
    expect(await career('edit s1 --insight "I wait to be asked"')).toContain('s1');
    expect(await career.json('show s1')).toMatchObject({
      insight: 'I wait to be asked',
      steps: [{ promise: 'p1' }],
      theirs: [{ promise: 'p2' }],
    });
    const { stdout } = await career.outcome('export json');
    const other = await testCareer();
    other.pipe(stdout);
    await other.outcome('import json -');
    expect(await other.json('show s1')).toEqual(await career.json('show s1'));
    expect(await career('search asked')).toContain('s1');
    expect((await career.outcome('purge s1 --yes')).exit).toBe(0);
    expect(await career.json('promise list')).toHaveLength(2);
  });
});

it('what is agreed in a private session stays as private as the session', async () => {
  const career = await testCareer();
  await career('session @mentor "sleep" --as therapy --step "walk (by friday)" --theirs "send the address"');
  const records = await career.json<{ id: string; private: boolean }[]>('log');
  expect(records.map(({ id, private: isPrivate }) => `${id} ${isPrivate}`).sort()).toEqual([
    'p1 true',
    'p2 true',
    's1 true',
  ]);
});

it.each(['--mode supervision', '--felt supervision', '--as supervision'])(
  'a plan made with %s is checked twice',
  async (how) => {
    const career = await testCareer();
    await career(`session @lead "the outage" ${how} --step "roll back (by friday)"`);
    expect(await career.json<unknown[]>('promise list')).toHaveLength(3);
  },
);
