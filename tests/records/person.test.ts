import { describe, expect, it } from 'vitest';
import { testCareer } from '../career.ts';

describe('career person', () => {
  it('adds someone, and shows them when they are known', async () => {
    const career = await testCareer();
    expect(
      await career('person lead --relation "lead of the payments team" --ring manager'),
    ).toMatchInlineSnapshot(`
      "
      $ career person lead --relation "lead of the payments team" --ring manager
      n1    @lead · lead of the payments team · manager
      "
    `);
    expect(await career('person lead')).toMatchInlineSnapshot(`
      "
      $ career person lead
      n1    @lead · lead of the payments team · manager
            no record names them yet
      "
    `);
    await career('energy +1 "sorted out the backlog @lead"');
    await career('feedback "The doc buried the decision" --from lead --at "2026-11-17 10:00"');
    expect(await career('person @Lead')).toMatchInlineSnapshot(`
      "
      $ career person @Lead
      n1    @lead · lead of the payments team · manager
            in 2 records, last e1, today

      They said
        f1  “The doc buried the decision”  Tue 17 Nov
      !       all of them: career log --with lead
      "
    `);
    expect(await career.json('person lead')).toMatchObject({
      id: 'n1',
      alias: 'lead',
      ring: 'manager',
      private: true,
      records: 2,
      last: { id: 'e1', day: '2026-11-20' },
    });
    expect(await career('show n1')).toMatchInlineSnapshot(`
      "
      $ career show n1
      n1 · person · Fri 20 Nov 2026 15:04 · private
        alias          @lead
        relation       lead of the payments team
        ring           manager
      "
    `);
  });

  it('says who someone is after a first mention made them', async () => {
    const career = await testCareer();
    await career('energy +1 "pairing @mentor"');
    expect(await career('person mentor knows databases --ring mentor --cadence 30')).toMatchInlineSnapshot(`
      "
      $ career person mentor knows databases --ring mentor --cadence 30
      n1    @mentor · mentor · knows databases
      "
    `);
    expect(await career('person mentor --ring peer')).toMatchInlineSnapshot(`
      "
      $ career person mentor --ring peer
      n1    @mentor · peer · knows databases
      !       ring was mentor; to have it back: career undo
      "
    `);
    expect(await career('person edit mentor --cadence ""')).toMatchInlineSnapshot(`
      "
      $ career person edit mentor --cadence ""
      n1    @mentor · peer · knows databases
      !       cadence was 30; to have it back: career undo
      "
    `);
    expect(await career('person edit mentor')).toMatchInlineSnapshot(`
      "
      $ career person edit mentor
      ! career: there is nothing to change
      ! hint: for example: career person edit mentor --ring peer
      exit 2
      "
    `);
    expect(await career('person edit mentr --ring peer')).toMatchInlineSnapshot(`
      "
      $ career person edit mentr --ring peer
      ! career: there is no person called mentr yet
      ! hint: did you mean  career person edit mentor
      exit 1
      "
    `);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: edit person · n1 is as it was
      ! To do it again: career redo
      "
    `);
  });

  it('adds nobody by their alias alone, which may be a slip', async () => {
    const career = await testCareer();
    expect(await career('person nobody')).toMatchInlineSnapshot(`
      "
      $ career person nobody
      ! career: there is no person called nobody yet
      ! hint: career person list; to add nobody: career person nobody --ring peer
      exit 1
      "
    `);
    await career('person lead --ring manager');
    expect(await career('person laed')).toMatchInlineSnapshot(`
      "
      $ career person laed
      ! career: there is no person called laed yet
      ! hint: did you mean  career person lead; to add laed: career person laed --ring
      !       peer
      exit 1
      "
    `);
    expect(await career('person lst')).toMatchInlineSnapshot(`
      "
      $ career person lst
      ! career: there is no person called lst yet
      ! hint: did you mean  career person list; to add lst: career person lst --ring
      !       peer
      exit 1
      "
    `);
    expect(await career('person add peer --ring peer')).toMatchInlineSnapshot(`
      "
      $ career person add peer --ring peer
      ! career: career person has no verb “add”
      ! hint: did you mean  career person peer --ring peer
      exit 2
      "
    `);
    expect(await career.json('person list')).toHaveLength(1);
    expect(await career('person laed --yes')).toMatchInlineSnapshot(`
      "
      $ career person laed --yes
      n2    @laed
      !       @laed is new; did you mean lead? To take it back: career undo
      "
    `);
    career.pipe('relation: lead of the ledger team');
    expect(await career('person junior --from -')).toMatchInlineSnapshot(`
      "
      $ career person junior --from -
      n3    @junior · relation: lead of the ledger team
      "
    `);
  });

  it('says that a new alias with something said of it is close to a known one', async () => {
    const career = await testCareer();
    await career('person lead --ring manager');
    expect(await career('person laed --ring peer')).toMatchInlineSnapshot(`
      "
      $ career person laed --ring peer
      n2    @laed · peer
      !       @laed is new; did you mean lead? To take it back: career undo
      "
    `);
    await career('undo');
    expect(await career.json('person list')).toMatchObject([{ alias: 'lead', ring: 'manager' }]);
  });

  it('asks on a terminal whether somebody new is meant', async () => {
    const career = await testCareer();
    await career('person lead --ring manager');
    career.answers('');
    expect(await career('person laed')).toMatchInlineSnapshot(`
      "
      $ career person laed
      ! ? There is no person called laed yet (did you mean lead?). Add laed? 
      ! career: nobody was added
      ! hint: career person lead
      exit 130
      "
    `);
    career.answers('y');
    expect(await career('person mentor')).toMatchInlineSnapshot(`
      "
      $ career person mentor
      n2    @mentor
      ! ? There is no person called mentor yet. Add mentor? y
      "
    `);
  });

  it('takes no two words for an alias', async () => {
    const career = await testCareer();
    expect(await career('person "Anna Schmidt"')).toMatchInlineSnapshot(`
      "
      $ career person "Anna Schmidt"
      ! career: “Anna Schmidt” is not an alias
      ! hint: one word of letters, digits, dots and dashes, for example lead or peer-2
      exit 2
      "
    `);
  });

  it('is one of a kind, whichever way it comes in', async () => {
    const career = await testCareer();
    await career('person lead --ring peer');
    career.pipe('{"alias": "lead", "ring": "peer"}');
    expect(await career('person --from -')).toMatchInlineSnapshot(`
      "
      $ career person --from -
      ! career: there is already a @lead
      ! hint: career person lead; your text is in draft 1: career person --draft 1
      !       --editor
      exit 1
      "
    `);
    career.pipe('{"alias": "peer", "ring": "peer"}');
    expect(await career('person --from -')).toMatchInlineSnapshot(`
      "
      $ career person --from -
      n2    @peer · peer
      "
    `);
  });
});

it('people are listed by alias, never ranked', async () => {
  const career = await testCareer();
  expect(await career('person list')).toMatchInlineSnapshot(`
    "
    $ career person list
    ! Nobody yet. A first mention adds someone: career energy +1 "paired with @lead"
    "
  `);
  await career('energy +1 "pairing @peer @lead"');
  await career('energy +1 "pairing @peer"');
  await career('person lead --ring manager --relation "lead of the payments team"');
  await career('person mentor --ring mentor');
  expect(await career('person list')).toMatchInlineSnapshot(`
    "
    $ career person list
    n2  @lead    manager  1 record, last today   lead of the payments team
    n3  @mentor  mentor
    n1  @peer             2 records, last today
    "
  `);
  expect(await career('person list --ring mentor')).toMatchInlineSnapshot(`
    "
    $ career person list --ring mentor
    n3  @mentor  mentor
    "
  `);
  expect(await career('person list --ring sponsor')).toMatchInlineSnapshot(`
    "
    $ career person list --ring sponsor
    ! Nobody there yet. To say who belongs there: career person lead --ring sponsor
    "
  `);
});

describe('renaming and merging', () => {
  const setUp = async () => {
    const career = await testCareer();
    await career('feedback "Say it sooner" --from laed');
    await career('energy +1 "paired with @laed on the retry bug"');
    await career('note "thanks from (@Laed), not from a@laed.example" --with peer');
    await career('config set manager laed');
    return career;
  };

  it('a new alias is said everywhere, and search knows it', async () => {
    const career = await setUp();
    expect(await career('person rename laed lead')).toMatchInlineSnapshot(`
      "
      $ career person rename laed lead
      n1    @lead
            in 3 records, last t1, today
      !       @laed is @lead now; 2 texts say so too
      "
    `);
    expect(await career('log')).toMatchInlineSnapshot(`
      "
      $ career log
      t1  today 15:04  thanks from (@lead), not from a@laed.example · @peer
      e1  today 15:04  +1 gave some · paired with @lead on the retry bug
      f1  today 15:04  lead: “Say it sooner”
      "
    `);
    expect(await career.json('log --with lead')).toHaveLength(3);
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: rename person · n1 f1 e1 t1 are as they were
      ! To do it again: career redo
      "
    `);
    expect(await career.json('log --with laed')).toHaveLength(3);
    expect(await career.json('log --with lead')).toHaveLength(0);
  });

  it('an alias that is taken is refused with the way to make them one', async () => {
    const career = await setUp();
    await career('person lead --yes');
    expect(await career('person rename laed lead')).toMatchInlineSnapshot(`
      "
      $ career person rename laed lead
      ! career: there is already a @lead
      ! hint: if they are one person: career person merge laed lead
      exit 1
      "
    `);
    expect(await career('person rename lead lead')).toMatchInlineSnapshot(`
      "
      $ career person rename lead lead
      ! career: @lead is called that already
      ! hint: career person lead
      exit 1
      "
    `);
    expect(await career('person rename nobody someone')).toMatchInlineSnapshot(`
      "
      $ career person rename nobody someone
      ! career: there is no person called nobody yet
      ! hint: career person list
      exit 1
      "
    `);
  });

  it('two aliases become one person, in one change', async () => {
    const career = await setUp();
    await career('person lead --ring peer --yes');
    await career('person laed "met at the offsite" --relation "lead of payments" --ring manager');
    await career('feedback "Good catch @lead" --from laed');
    const before = await career('log --kind person --kind feedback --kind energy --kind note');
    expect(await career('person merge laed lead')).toMatchInlineSnapshot(`
      "
      $ career person merge laed lead
      n3    @lead · lead of payments · peer · met at the offsite
            in 4 records, last f2, today
      !       @laed is gone; 4 records name @lead instead
      "
    `);
    expect(await career.json('person lead')).toMatchObject({
      ring: 'peer',
      relation: 'lead of payments',
      text: 'met at the offsite',
    });
    expect(await career('log')).toMatchInlineSnapshot(`
      "
      $ career log
      f2  today 15:04  lead: “Good catch @lead”
      t1  today 15:04  thanks from (@lead), not from a@laed.example · @peer
      e1  today 15:04  +1 gave some · paired with @lead on the retry bug
      f1  today 15:04  lead: “Say it sooner”
      "
    `);
    expect(await career('person laed')).toContain('there is no person called laed');
    expect(await career('config get manager')).toContain('lead');
    await career('undo');
    expect(await career('log --kind person --kind feedback --kind energy --kind note')).toBe(before);
  });

  it('somebody needs to be there', async () => {
    const career = await setUp();
    expect(await career('person merge laed laed')).toMatchInlineSnapshot(`
      "
      $ career person merge laed laed
      ! career: @laed is one person already
      ! hint: two aliases are needed: career person merge laed lead
      exit 2
      "
    `);
    expect(await career('person merge laed nobody')).toMatchInlineSnapshot(`
      "
      $ career person merge laed nobody
      ! career: there is no person called nobody yet
      ! hint: career person list
      exit 1
      "
    `);
  });
});
