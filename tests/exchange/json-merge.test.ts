import { expect, it } from 'vitest';
import { type TestCareer, testCareer } from '../career.ts';

interface Written {
  readonly id: string;
  readonly uid: string;
}

const uidOf = (number: number): string => `019a9c1e-8f00-7000-8000-${String(number).padStart(12, '0')}`;

/** A line as an export of another journal would hold it. */
const line = (kind: string, id: string, uid: number, more: Record<string, unknown>): string =>
  JSON.stringify({
    id,
    uid: uidOf(uid),
    kind,
    at: '2026-10-01T09:30:00.000+02:00',
    day: '2026-10-01',
    zone: 'Europe/Berlin',
    text: '',
    private: true,
    ...more,
  });

async function taken(career: TestCareer, lines: readonly string[], more = ''): Promise<string> {
  career.pipe(`${lines.join('\n')}\n`);
  return career(`import json -${more}`);
}

it('a taken number gets a new id, and what names it says the new one', async () => {
  const career = await testCareer();
  await career('promise "capacity numbers" --to peer');
  await career('promise "a draft" --to peer');
  const lines = [
    line('promise', 'p1', 1, { text: 'decline one meeting', state: 'open' }),
    line('promise', 'p7', 2, { text: 'ask for a mentor', state: 'open' }),
    line('retro', 'r1', 3, {
      text: 'a calm start',
      actions: [{ text: 'decline one meeting', promise: 'p1' }],
      checks: [{ promise: 'p7', result: 'carried' }],
      links: [{ type: 'follows', id: 'p1', uid: uidOf(1) }],
    }),
  ];
  expect(await taken(career, lines, ' --dry-run')).toMatchInlineSnapshot(`
    "
    $ career import json - --dry-run
    3 records would be added
      renumbered  p1 is p8 here
    ! Nothing was changed. To do it: career import json -
    "
  `);
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    3 records added
      renumbered  p1 is p8 here
    ! To take it all back: career undo
    "
  `);
  expect(await career('show r1')).toMatchInlineSnapshot(`
    "
    $ career show r1
    r1 · retro · Thu 1 Oct 2026 09:30 · private
      a calm start

      Last time you said you would
        p7  carried · to myself: ask for a mentor · no day set

      What will you do?
        p8  to myself: decline one meeting · no day set

      follows        p8
    "
  `);
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    0 records added · 3 here already
    ! There is nothing in it that is not here.
    "
  `);
  expect(await career('promise "next" --to peer')).toMatchInlineSnapshot(`
    "
    $ career promise "next" --to peer
    p9    to peer: next · no day set
    "
  `);
});

it('the same alias is the same person', async () => {
  const career = await testCareer();
  await career('note "met @lead"');
  const lines = [
    line('feedback', 'f1', 1, { text: 'good structure', from: 'lead', people: ['boss', 'lead'] }),
    line('person', 'n5', 2, { alias: 'lead', relation: 'lead of payments' }),
    line('note', 't9', 3, { text: 'about them', links: [{ type: 'about', id: 'n5', uid: uidOf(2) }] }),
  ];
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    2 records added · 1 different in the file and kept as here
      different   n1 in relation
      joined      n5 is n1, @lead
      new people  @boss
    ! To take what the file says instead: career import json - --theirs
    ! To take it all back: career undo
    "
  `);
  expect(await career('show t9 f1 n1')).toMatchInlineSnapshot(`
    "
    $ career show t9 f1 n1
    t9 · note · Thu 1 Oct 2026 09:30 · private
      about them
      about          n1

    f1 · feedback · Thu 1 Oct 2026 09:30 · private
      good structure
      from           lead
      state          new
      people         @boss @lead

    n1 · person · Fri 20 Nov 2026 15:04 · private
      alias          @lead
      about this     t9
    "
  `);
  expect(await taken(career, lines, ' --theirs')).toMatchInlineSnapshot(`
    "
    $ career import json - --theirs
    0 records added · 2 here already · 1 changed to what the file says
      changed     n1 in relation
      joined      n5 is n1, @lead
    ! To take it all back: career undo
    "
  `);
  expect(await career('show n1')).toMatchInlineSnapshot(`
    "
    $ career show n1
    n1 · person · Fri 20 Nov 2026 15:04 · private
      alias          @lead
      relation       lead of payments
      about this     t9
    "
  `);
});

it('a person who has another alias here is still the same person', async () => {
  const career = await testCareer();
  const lead = line('person', 'n1', 1, { alias: 'lead' });
  await taken(career, [lead]);
  await career('person rename lead boss');
  expect(
    await taken(career, [
      lead,
      line('feedback', 'f1', 2, { text: 'good structure', from: 'lead', people: ['lead'] }),
    ]),
  ).toMatchInlineSnapshot(`
    "
    $ career import json -
    1 record added · 1 different in the file and kept as here
      different   n1 in alias
    ! To take what the file says instead: career import json - --theirs
    ! To take it all back: career undo
    "
  `);
  expect(await career('show f1')).toMatchInlineSnapshot(`
    "
    $ career show f1
    f1 · feedback · Thu 1 Oct 2026 09:30 · private
      good structure
      from           boss
      state          new
      people         @boss
    "
  `);
});

it('a record that is different stays as it is until --theirs', async () => {
  const career = await testCareer();
  const before = [
    line('win', 'w1', 1, {
      text: 'Checkout errors down',
      private: false,
      tags: ['reliability'],
      impact: '1.9 % -> 0.4 %',
    }),
    line('goal', 'g1', 2, { text: 'Lead the ledger migration', private: false }),
  ];
  await taken(career, before);
  const after = [
    line('win', 'w1', 1, {
      text: 'Checkout errors halved',
      private: false,
      tags: ['reliability', 'checkout'],
      links: [{ type: 'supports', id: 'g1', uid: uidOf(2) }],
    }),
    before[1]!,
  ];
  expect(await taken(career, after)).toMatchInlineSnapshot(`
    "
    $ career import json -
    0 records added · 1 here already · 1 different in the file and kept as here
      different   w1 in text, tags, links
    ! To take what the file says instead: career import json - --theirs
    "
  `);
  expect(await taken(career, after, ' --theirs --dry-run')).toMatchInlineSnapshot(`
    "
    $ career import json - --theirs --dry-run
    0 records would be added · 1 here already · 1 would be changed to what the file says
      changed     w1 in text, tags, links
    ! Nothing was changed. To do it: career import json - --theirs
    "
  `);
  expect(await taken(career, after, ' --theirs')).toMatchInlineSnapshot(`
    "
    $ career import json - --theirs
    0 records added · 1 here already · 1 changed to what the file says
      changed     w1 in text, tags, links
    ! To take it all back: career undo
    "
  `);
  expect(await career('show w1')).toMatchInlineSnapshot(`
    "
    $ career show w1
    w1 · win · Thu 1 Oct 2026 09:30 · shareable
      Checkout errors halved
      impact         1.9 % → 0.4 %
      tags           #checkout #reliability
      supports       g1
    "
  `);
  expect(await career('undo')).toMatchInlineSnapshot(`
    "
    $ career undo
    undone: import json · w1 is as it was
    ! To do it again: career redo
    "
  `);
});

it('settings that are set here win; links that lead nowhere are left out', async () => {
  const career = await testCareer();
  await career('config set role "Staff engineer"');
  const lines = [
    '{"format":"career-journal","version":1,"settings":{"level":"L6","role":"Engineer"},"numbers":{"note":41}}',
    line('note', 't3', 1, { text: 'a lesson', links: [{ type: 'about', id: 'g9', uid: uidOf(9) }] }),
  ];
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    1 record added
      left out    1 link to records that are neither here nor in the file
      settings    level from the file · role as it is here
    ! To take it all back: career undo
    "
  `);
  expect(await career('note "the next"')).toMatchInlineSnapshot(`
    "
    $ career note "the next"
    t42   the next · today 15:04
    "
  `);
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    0 records added · 1 here already
      settings    role as it is here
    ! There is nothing in it that is not here.
    "
  `);
});

it('lines without a uid are new records each time', async () => {
  const career = await testCareer();
  const lines = [
    '{"kind": "energy", "level": 1, "text": "reviewed the design", "at": "2026-11-19", "tags": ["Design"], "people": ["@Lead"]}',
    '{"kind": "energy", "level": -1, "at": "2026-11-18T17:00:00+01:00"}',
    '{"kind": "note", "text": "now"}',
  ];
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    3 records added
      new people  @lead
    ! 3 lines without a uid: each import adds them anew.
    ! To take it all back: career undo
    "
  `);
  expect(await career('log')).toMatchInlineSnapshot(`
    "
    $ career log
    t1  today 15:04       now
    e1  yesterday         +1 gave some · reviewed the design · #design @lead
    e2  Wed 18 Nov 17:00  −1 took some
    "
  `);
  expect(await taken(career, lines, ' --dry-run')).toMatchInlineSnapshot(`
    "
    $ career import json - --dry-run
    3 records would be added
    ! 3 lines without a uid: each import adds them anew.
    ! Nothing was changed. To do it: career import json -
    "
  `);
});

it('what was removed here comes back under its own id, as it was not in use by any other', async () => {
  const career = await testCareer();
  const lines = [line('note', 't1', 1, { text: 'a lesson' }), line('note', 't2', 2, { text: 'another' })];
  await taken(career, lines);
  await career('rm t1 --yes');
  expect(await taken(career, lines)).toMatchInlineSnapshot(`
    "
    $ career import json -
    1 record added · 1 here already
    ! To take it all back: career undo
    "
  `);
  const [first] = await career.json<Written[]>('log --kind note --limit 0');
  expect(first).toBeDefined();
});
