import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everywhere } from '../../src/cli/everywhere.ts';
import { flagOf } from '../../src/journal/options.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { edit as editCommand, editOptions } from '../../src/journal/verbs/edit.ts';
import { kinds } from '../../src/records/kinds.ts';
import { type TestCareer, testCareer } from '../career.ts';

describe('career edit with flags', () => {
  it('changes only what they name, and shows it', async () => {
    const career = await testCareer();
    await career('promise "capacity numbers" --to peer --by friday');
    await career('energy +1 "asked @lead about #hiring today #on-call"');
    expect(await career('edit p1 --by "in 2 weeks"')).toMatchInlineSnapshot(`
      "
      $ career edit p1 --by "in 2 weeks"
      p1    to peer: capacity numbers · by Fri 4 Dec, in 14 days
            by  2026-11-27 → 2026-12-04
      "
    `);
    expect(await career('edit p1 --by ""')).toMatchInlineSnapshot(`
      "
      $ career edit p1 --by ""
      p1    to peer: capacity numbers · no day set
            by  2026-12-04 → nothing
      "
    `);
    expect(await career('edit e1 --spent 45m --flow --untag on-call --with manager')).toMatchInlineSnapshot(`
      "
      $ career edit e1 --spent 45m --flow --untag on-call --with manager
      e1    +1 gave some · asked @lead about #hiring today · flow · 45 min · @manager · today 15:04
            flow    yes
            spent   45m
            tags    #hiring #on-call → #hiring
            people  @lead → @lead @manager
      "
    `);
    expect(await career('edit e1 --spent "" --no-flow --without manager --share')).toMatchInlineSnapshot(`
      "
      $ career edit e1 --spent "" --no-flow --without manager --share
      e1    +1 gave some · asked @lead about #hiring today · today 15:04
            flow     yes → no
            spent    45m → nothing
            people   @lead @manager → @lead
            private  yes → no
      "
    `);
    expect(await career('edit e1 --at "yesterday 15:00"')).toMatchInlineSnapshot(`
      "
      $ career edit e1 --at "yesterday 15:00"
      e1    +1 gave some · asked @lead about #hiring today · yesterday 15:00
            at  Fri 20 Nov 2026 15:04 → Thu 19 Nov 2026 15:00
      "
    `);
    expect(await career('edit e1')).toMatchInlineSnapshot(`
      "
      $ career edit e1
      ! career: there is nothing to change in e1
      ! hint: for example: career edit e1 --text "…"
      exit 2
      "
    `);
    expect(await career('edit e1 --share')).toMatchInlineSnapshot(`
      "
      $ career edit e1 --share
      e1    +1 gave some · asked @lead about #hiring today · yesterday 15:00
      ! Nothing was changed in e1.
      "
    `);
  });

  it('turns a switch off, with other options and by itself', async () => {
    const career = await testCareer();
    await career('energy +1 "paired" --flow');
    expect(await career.json('edit e1 --no-flow')).toMatchObject({ flow: false });
    await career('edit e1 --flow');
    expect(await career.json('edit e1 --no-flow --spent 45m')).toMatchObject({ flow: false, spent: 45 });
    await career('person mentor --knows-field');
    expect(await career.json('edit n1 --no-knows-field')).toMatchObject({ knowsField: false });
  });

  it('takes the options before the id too', async () => {
    const career = await testCareer();
    await career('goal "Lead the ledger migration"');
    await career('win "Errors down"');
    expect(await career.json('edit --reach team w1 --goal g1')).toMatchObject({
      id: 'w1',
      reach: 'team',
      links: [{ type: 'supports', id: 'g1' }],
    });
  });

  it('adds to lists, and starts afresh after an empty value', async () => {
    const career = await testCareer();
    await career('win "Errors down" --evidence a');
    expect(await career('edit w1 --evidence b')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --evidence b
      w1    Errors down · today 15:04
            evidence  + b
      "
    `);
    expect(await career('edit w1 --evidence "" --evidence c')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --evidence "" --evidence c
      w1    Errors down · today 15:04
            evidence  − a
                      − b
                      + c
      "
    `);
    expect(await career.json('edit w1 --evidence ""')).toMatchObject({ evidence: [] });
  });

  it.each<[text: string, tags: string, people: string]>([
    // What the text says anew comes, what it says no more goes, the rest stays.
    ['asked @peer about #interviews', 'call interviews', 'peer'],
    ['asked @lead about #hiring again', 'call hiring', 'lead'],
    ['a text without any', 'call', ''],
    ['asked @lead #late @peer', 'call late', 'lead peer'],
  ])('changes tags and people with the text: %s', async (text, tags, people) => {
    const career = await testCareer();
    await career('note "asked @lead about #hiring today #call"');
    const edited = await career.json<JournalRecord>(`edit t1 --text "${text}"`);
    expect([edited.tags.join(' '), edited.people.join(' ')]).toEqual([tags, people]);
  });

  it('leaves tags and people alone while the text stays', async () => {
    const career = await testCareer();
    await career('note "asked @lead about #hiring today"');
    await career('edit t1 --untag hiring --without lead');
    expect(await career.json('edit t1 --share')).toMatchObject({ tags: [], people: [] });
    expect(await career.json('edit t1 --text "asked @lead about #hiring yesterday"')).toMatchObject({
      tags: [],
      people: [],
    });
  });

  it('lets whoever leaves a field be mentioned while the text names them', async () => {
    const career = await testCareer();
    await career('feedback "@lead said it well" --from lead');
    expect(await career.json('edit f1 --from peer')).toMatchObject({
      from: 'peer',
      people: ['lead', 'peer'],
    });
  });

  it('is settled by the rules of the kind', async () => {
    const career = await testCareer();
    await career('promise "numbers" --to peer');
    expect(await career('edit p1 --from lead')).toMatchInlineSnapshot(`
      "
      $ career edit p1 --from lead
      ! career: a promise goes one way
      ! hint: give --to for what you owe, or --from for what you are owed
      exit 2
      "
    `);
    expect(await career('edit p1 --text ""')).toMatchInlineSnapshot(`
      "
      $ career edit p1 --text ""
      ! career: promise needs a text
      ! hint: career promise --help
      exit 2
      "
    `);
    expect(await career('edit p1 --at tomorrow')).toMatchInlineSnapshot(`
      "
      $ career edit p1 --at tomorrow
      ! career: Sat 21 Nov 2026 12:00 is still ahead
      ! hint: add --yes to log it all the same, or mend --at
      exit 2
      "
    `);
    expect(await career('edit p9 --by friday')).toMatchInlineSnapshot(`
      "
      $ career edit p9 --by friday
      ! career: there is no promise p9; the last is p1
      ! hint: career log --kind promise
      exit 1
      "
    `);
    expect(await career('edit q1 --by friday')).toMatchInlineSnapshot(`
      "
      $ career edit q1 --by friday
      ! career: “q1” is not the id of a record
      ! hint: an id is a letter and a number, such as f23: e energy, f feedback, a ask,
      !       w win, p promise, g goal, u pulse, r retro, s session, m program, k
      !       skill, c pack, x experiment, d decision, b boundary, o role, v report, t
      !       note, n person
      exit 2
      "
    `);
  });

  it('keeps the words that it could not store, and only those', async () => {
    const career = await testCareer();
    await career('win "Errors down" --impact "2 -> 1"');
    expect(await career('edit w1 --text "Errors are down for good" --reach galaxy')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --text "Errors are down for good" --reach galaxy
      ! career: “galaxy” is not one of self, team, teams, org, company
      ! hint: type one of these words; your text is in draft 1: career edit w1 --draft
      !       1 --editor
      exit 2
      "
    `);
    await career('edit w1 --impact "2 -> 0" --tag meanwhile');
    expect(await career('edit w1 --draft 1 --reach teams')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --draft 1 --reach teams
      w1    Errors are down for good · 2 → 0 · reach teams · #meanwhile · today 15:04
            text   Errors down → Errors are down for good
            reach  teams
      "
    `);
    expect(await career('drafts')).toMatchInlineSnapshot(`
      "
      $ career drafts
      ! No drafts: nothing that you typed is waiting.
      "
    `);
  });
});

it('the options of every kind have one meaning each', () => {
  const shared = Object.values({ ...editCommand.options, ...everywhere }).map(({ flags }) => flags);
  for (const { kind } of kinds.list) {
    const own = Object.entries(editOptions(kind)).filter(([name]) => name !== 'from');
    const all = [...shared, ...own.map(([, { flags }]) => flags)].flatMap((flags) =>
      flags.match(/(?<=^|\s)--?[a-z][a-z-]*/g),
    );
    expect(
      all.filter((flag, place) => all.indexOf(flag) !== place),
      kind.name,
    ).toEqual([]);
    for (const [name, field] of Object.entries(kind.fields)) {
      if (flagOf(name, field) !== false) expect(Object.keys(editOptions(kind))).toContain(name);
    }
  }
});

describe('career edit --from', () => {
  it('takes JSON with only what changes', async () => {
    const career = await testCareer();
    await career('win "Errors down #checkout" --impact "2 -> 1" --at yesterday');
    career.pipe('{"reach": "teams", "tags": ["errors"], "impact": null}');
    expect(await career('edit w1 --from -')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --from -
      w1    Errors down · reach teams · #errors · yesterday
            impact  2 -> 1
                    → nothing
            reach   teams
            tags    #checkout → #errors
      "
    `);
    career.pipe('{"reach": "galaxy"}');
    expect(await career('edit w1 --from -')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --from -
      ! career: the win is not right: reach: must be one of self, team, teams, org,
      !         company
      ! hint: career schema win
      exit 2
      "
    `);
    career.pipe('{"id": "w2", "reach": "org"}');
    expect(await career('edit w1 --from -')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --from -
      ! career: the JSON is of w2, not of w1
      exit 2
      "
    `);
  });

  it('takes back a record as show prints it', async () => {
    const career = await testCareer();
    await career(
      'feedback "The doc buried the decision" --from lead --in "design review" --at "yesterday 15:00"',
    );
    const shown = await career.json<JournalRecord>('show f1');
    career.pipe(JSON.stringify(shown));
    expect(await career('edit f1 --from -')).toMatchInlineSnapshot(`
      "
      $ career edit f1 --from -
      f1    lead in design review: “The doc buried the decision” · yesterday 15:00
      ! Nothing was changed in f1.
      "
    `);
    career.pipe(JSON.stringify({ ...shown, text: 'The doc hid the decision' }));
    expect(await career.json('edit f1 --from -')).toEqual({ ...shown, text: 'The doc hid the decision' });
  });

  it('takes part of a form, and a file', async () => {
    const career = await testCareer();
    await career('win "Errors down" --impact "2 -> 1" --part "all of it"');
    const file = join(career.folder, 'form.md');
    writeFileSync(file, 'impact: 2 -> 0\n---\n\n## part\nthe design\n');
    expect((await career.outcome(`edit w1 --from ${file}`)).stdout).toMatchInlineSnapshot(`
      "w1    Errors down · 2 → 0 · today 15:04
            impact  2 -> 1
                    → 2 -> 0
            part    all of it → the design
      "
    `);
  });

  it('does not give a person another name in one place only', async () => {
    const career = await testCareer();
    await career('person lead --ring peer');
    career.pipe('{"alias": "boss"}');
    expect(await career('edit n1 --from -')).toMatchInlineSnapshot(`
      "
      $ career edit n1 --from -
      ! career: an alias changes wherever it stands, not in one record
      ! hint: career person rename lead boss
      exit 2
      "
    `);
  });
});

/** An editor that does this to the file. */
function editor(career: TestCareer, script: string): void {
  const path = join(career.folder, 'editor.mjs');
  writeFileSync(
    path,
    `import { readFileSync, writeFileSync } from 'node:fs';
     const path = process.argv.at(-1);
     const form = readFileSync(path, 'utf8');
     const save = (text) => writeFileSync(path, text);
     ${script}`,
  );
  career.env.VISUAL = `"${process.execPath}" "${path}"`;
}

const draftFiles = ({ folder }: TestCareer): string[] => {
  try {
    return readdirSync(join(folder, 'drafts'));
  } catch {
    return [];
  }
};

describe('career edit in the editor', () => {
  async function open(): Promise<TestCareer> {
    const career = await testCareer();
    await career('win "Errors down for @peer" --impact "2 -> 1" --part "the design"');
    return career;
  }

  it('changes what was changed in the form', async () => {
    const career = await open();
    career.answers();
    editor(
      career,
      `save(form.replace('2 -> 1', '2 -> 0').replace('for @peer', 'for @lead').replace('tags:', 'tags: errors'));`,
    );
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      w1    Errors down for @lead · 2 → 0 · #errors · today 15:04
            text    Errors down for @peer → Errors down for @lead
            impact  2 -> 1
                    → 2 -> 0
            tags    #errors
            people  @peer → @lead
      "
    `);
    expect(draftFiles(career)).toEqual([]);
  });

  it('says so when nothing was changed, and writes nothing', async () => {
    const career = await open();
    career.answers();
    editor(career, '');
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      w1    Errors down for @peer · 2 → 1 · today 15:04
      ! Nothing was changed in w1.
      "
    `);
    expect(await career.json('history')).toHaveLength(1);
    editor(career, `save('');`);
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      ! career: the form was left empty, so nothing was changed
      exit 130
      "
    `);
    editor(career, `process.exit(3);`);
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      ! career: the editor ended with status 3
      ! hint: for another editor: export VISUAL=nano
      exit 1
      "
    `);
    expect(draftFiles(career)).toEqual([]);
  });

  it('shows what flags say, and opens without a terminal with -e', async () => {
    const career = await open();
    editor(career, `save(form.replace('reach: team', 'reach: org'));`);
    expect(await career.json('edit w1 -e --reach team --tag errors')).toMatchObject({
      reach: 'org',
      tags: ['errors'],
    });
  });

  it('offers a bad form again', async () => {
    const career = await open();
    career.answers('y');
    editor(
      career,
      `save(form.includes('reach: galaxy') ? form.replace('galaxy', 'org') : form.replace('reach:', 'reach: galaxy'));`,
    );
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      w1    Errors down for @peer · 2 → 1 · reach org · today 15:04
            reach  org
      ! career: “galaxy” is not one of self, team, teams, org, company
      ! hint: type one of these words
      ! ? Open the form again? y
      "
    `);
  });

  it('refuses when the record was changed meanwhile, and keeps what was typed', async () => {
    const career = await open();
    career.answers();
    editor(
      career,
      `save(form.replace('2 -> 1', '2 -> 0'));
       const { DatabaseSync } = await import('node:sqlite');
       const db = new DatabaseSync(${JSON.stringify(career.path)});
       db.exec("UPDATE record SET text = 'Errors gone', revision = revision + 1 WHERE kind = 'win'");
       db.close();`,
    );
    expect(await career('edit w1')).toMatchInlineSnapshot(`
      "
      $ career edit w1
      ! career: w1 was changed by another command in the meantime
      ! hint: career show w1; your text is in draft 1: career edit w1 --draft 1
      !       --editor
      exit 1
      "
    `);
    const [draft = ''] = draftFiles(career);
    expect(draft).toBe('d1.edit-w1.md');
    expect(readFileSync(join(career.folder, 'drafts', draft), 'utf8')).toMatchInlineSnapshot(`
      "<!-- win · fill in what you know, save and close; empty the whole file to stop -->
      impact: 2 -> 0  <!-- before and after, such as “1.9 % -> 0.4 %” -->
      ---

      "
    `);
    editor(career, '');
    expect(await career('edit w1 --draft 1')).toMatchInlineSnapshot(`
      "
      $ career edit w1 --draft 1
      w1    Errors gone · 2 → 0 · @peer · today 15:04
            impact  2 -> 1
                    → 2 -> 0
      "
    `);
    expect(draftFiles(career)).toEqual([]);
  });
});
