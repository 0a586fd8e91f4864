import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCareer } from '../career.ts';
import { answersOfTheSecond, livedCareer } from './retro-life.ts';

it('opens with what the journal knows, asks after the last actions, and makes promises', async () => {
  const career = await livedCareer({ columns: 80 });
  career.answers(...answersOfTheSecond);
  expect(await career('retro')).toMatchInlineSnapshot(`
    "
    $ career retro
    r2 · retro · Fri 20 Nov 2026 15:04 · private

      Last time you said you would
        p1  done, it helped somewhat · to myself: decline one recurring meeting ·
            kept on Fri 13 Nov
        p2  done, it helped · to myself: ask for numbers first · kept on Mon 16 Nov
        p3  carried to Fri 4 Dec · to try: write the summary first · moved to Fri 4
            Dec, in 14 days

      What went well?
        Design week with @lead #design

      What didn’t?
        The date slipped again
        Nobody had seen the data

      What did you learn?
        Numbers first, then words

      What will you do?
        p4  to myself: decline the status meeting · by Fri 27 Nov, in 7 days
        p5  to try: walking one-to-ones · by Wed 9 Dec, in 19 days

      tags           #design
      people         @lead
      follows this   p4 p5
    ! Retro · 1 Nov to 20 Nov, 19 days                    Ctrl-C keeps what you typed
    ! 
    ! Since r1    12 energy records on 12 of 15 workdays, median +0.5
    !             ▆█·▅▆ ▅▆·▃▅ ▃▅▆█·
    !             2 feedback, all of them on “clarity” from 2 people  f1 f2
    !             promises: 1 kept, 2 open                            p1–p3
    !             wins: 1                                             w1
    !             lessons: 1                                          t1
    !             g1 Lead the ledger migration: 0 % → 62 %
    ! From r1     “Dry-run on a copy before giving a date”
    ! 
    ! Last time you said you would
    ! ? p1  decline one recurring meeting (by Fri 13 Nov, 7 days ago) done
    ! ? Did it help? somewhat
    ! p2  ask for numbers first · kept on Mon 16 Nov
    ! ? Did it help? yes
    ! ? p3  write the summary first (by Wed 18 Nov, 2 days ago) carried
    ! ? Until when? in 2 weeks
    !   to Fri 4 Dec
    ! 
    ! ? What went well? Design week with @lead #design
    ! 
    ! ? What didn’t? The date slipped again
    ! Nobody had seen the data
    ! 
    ! ? What did you learn? Numbers first, then words
    ! 
    ! ? What will you do? decline the status meeting by friday
    !   by Fri 27 Nov
    ! ? Something else? try walking one-to-ones
    ! ? By when? 2026-12-09
    !   by Wed 9 Dec
    ! ? Something else? 
    ! 
    ! next retro around Fri 11 Dec
    "
  `);
  const undone = await career.json<{ gone: string[]; changed: string[] }>('undo');
  expect([undone.gone.toSorted(), undone.changed.toSorted()]).toEqual([
    ['p4', 'p5', 'r2'],
    ['p1', 'p2', 'p3'],
  ]);
  expect(await career('promise list')).toMatchInlineSnapshot(`
    "
    $ career promise list
    p1  to myself  decline one recurring meeting  by Fri 13 Nov, 7 days ago
    p3  to try     write the summary first        by Wed 18 Nov, 2 days ago
    "
  `);
});

it('looks back over one cadence the first time, and works without any record', async () => {
  const career = await testCareer({ columns: 80 });
  career.answers('s', 's', 'Sleep first', '');
  expect(await career('retro')).toMatchInlineSnapshot(`
    "
    $ career retro
    r1 · retro · Fri 20 Nov 2026 15:04 · private

      What did you learn?
        Sleep first

    ! First retro · 31 Oct to 20 Nov, the last 3 weeks    Ctrl-C keeps what you typed
    ! 
    ! So far      nothing was logged; the questions work without it
    ! 
    ! ? What went well? s
    ! 
    ! ? What didn’t? s
    ! 
    ! ? What did you learn? Sleep first
    ! 
    ! ? What will you do? 
    ! 
    ! next retro around Fri 11 Dec
    "
  `);
  expect(await career('retro due')).toMatchInlineSnapshot(`
    "
    $ career retro due
    due in 21 days · every 3 weeks · last r1 today
    "
  `);
  career.at('2026-12-14T09:00:00+01:00');
  expect(await career('retro due')).toMatchInlineSnapshot(`
    "
    $ career retro due
    was due 3 days ago · every 3 weeks · last r1 on 20 Nov
    "
  `);
});

it('offers to say a verdict about oneself another way, and never insists', async () => {
  const career = await testCareer();
  career.answers('s', 'I should have asked', 'y', '⌫I did not know whom to ask', 'I always forget', 'n', '');
  expect((await career.outcome('retro')).stderr).toMatchInlineSnapshot(`
    "First retro · 31 Oct to 20 Nov, the last 3 weeks    Ctrl-C keeps what you typed

    So far      nothing was logged; the questions work without it

    ? What went well? s

    ? What didn’t? I should have asked
      “I should have asked” What did you know then?
    ? Say it another way? y
    ? What didn’t? ⌫I did not know whom to ask

    ? What did you learn? I always forget
      “I always forget” When was it so, and when was it not?
    ? Say it another way? n

    ? What will you do? 

    next retro around Fri 11 Dec
    "
  `);
  const { answers } = await career.json<{ answers: unknown }>('show r1');
  expect(answers).toEqual([
    { prompt: 'didnt', text: 'I did not know whom to ask' },
    { prompt: 'learned', text: 'I always forget' },
  ]);
});

describe('without a terminal', () => {
  it('asks for flags instead of hanging', async () => {
    const career = await testCareer();
    expect(await career('retro')).toMatchInlineSnapshot(`
      "
      $ career retro
      ! career: a retro asks questions, and there is no terminal to ask them on
      ! hint: career retro --well "…" --didnt "…" --learned "…" --action "… (by
      !       friday)", or --from FILE
      exit 2
      "
    `);
    expect(await career('retro --resume')).toMatchInlineSnapshot(`
      "
      $ career retro --resume
      ! career: no retro is unfinished
      ! hint: career retro
      exit 1
      "
    `);
  });

  it('takes all of it by flags', async () => {
    const career = await livedCareer();
    expect(
      await career(
        'retro --well "Two releases" --answer "didnt=One page at night" --learned "Pair on releases" --action "swap one on-call week (by friday)" --try "a buddy" --check p1=done --helped p1=yes --check "p3=carried until 2026-12-04" --tag on-call -- Calmer weeks',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career retro --well "Two releases" --answer "didnt=One page at night" --learned "Pair on releases" --action "swap one on-call week (by friday)" --try "a buddy" --check p1=done --helped p1=yes --check "p3=carried until 2026-12-04" --tag on-call -- Calmer weeks
      r2 · retro · Fri 20 Nov 2026 15:04 · private
        Calmer weeks

        Last time you said you would
          p1  done, it helped · to myself: decline one recurring meeting · kept on Fri 13 Nov
          p2  done · to myself: ask for numbers first · kept on Mon 16 Nov
          p3  carried to Fri 4 Dec · to try: write the summary first · moved to Fri 4 Dec, in 14 days

        What went well?
          Two releases

        What didn’t?
          One page at night

        What did you learn?
          Pair on releases

        What will you do?
          p4  to myself: swap one on-call week · by Fri 27 Nov, in 7 days
          p5  to try: a buddy · by Fri 11 Dec, in 21 days

        tags           #on-call
        follows this   p4 p5
      ! next retro around Fri 11 Dec
      "
    `);
    const retro = await career.json<{ actions: unknown; checks: unknown }>('show r2');
    expect(retro.actions).toEqual([
      { text: 'swap one on-call week', trial: false, by: '2026-11-27', promise: 'p4' },
      { text: 'a buddy', trial: true, by: '2026-12-11', promise: 'p5' },
    ]);
    expect(retro.checks).toEqual([
      { promise: 'p1', result: 'done', until: null, helped: 'yes' },
      { promise: 'p2', result: 'done', until: null, helped: null },
      { promise: 'p3', result: 'carried', until: '2026-12-04', helped: null },
    ]);
    expect(await career('show p1 p3')).toMatchInlineSnapshot(`
      "
      $ career show p1 p3
      p1 · promise · Sun 1 Nov 2026 17:00 · private
        decline one recurring meeting
        whose          to myself
        due            Fri 13 Nov
        kept           Fri 13 Nov, 7 days ago
        helped         it helped
        follows        r1

      p3 · promise · Sun 1 Nov 2026 17:00 · private
        write the summary first
        whose          to myself, to try
        due            Fri 4 Dec, in 14 days
        moved          Fri 20 Nov: from Wed 18 Nov to Fri 4 Dec, after its day
        follows        r1
      "
    `);
  });

  it('keeps what was typed when a part of it cannot be read', async () => {
    const career = await livedCareer();
    expect(
      await career('retro --well "Two releases" --action "swap a week (by blursday)"'),
    ).toMatchInlineSnapshot(`
      "
      $ career retro --well "Two releases" --action "swap a week (by blursday)"
      ! career: “blursday” is not a date career understands
      ! hint: did you mean “thursday”; what you typed is kept; to go on: career retro
      !       --resume
      exit 2
      "
    `);
    expect(await career('retro --resume')).toMatchInlineSnapshot(`
      "
      $ career retro --resume
      ! career: this retro is unfinished, and there is no terminal to go on asking
      ! hint: to store it as it is: career retro --resume --yes
      exit 2
      "
    `);
    expect(await career('retro --format 4ls --well fine')).toMatchInlineSnapshot(`
      "
      $ career retro --format 4ls --well fine
      ! career: the format 4ls has no question “well”
      ! hint: its questions are liked, learned, lacked, longed; what you typed is kept;
      !       to go on: career retro --resume
      exit 2
      "
    `);
    expect(await career('retro --well a --action b --action c --action d --action e')).toMatchInlineSnapshot(`
      "
      $ career retro --well a --action b --action c --action d --action e
      ! career: a retro has at most three actions
      ! hint: keep the ones that matter most; what you typed is kept; to go on: career
      !       retro --resume
      exit 2
      "
    `);
    expect(await career('retro --check p99=done --well a')).toMatchInlineSnapshot(`
      "
      $ career retro --check p99=done --well a
      ! career: there is no promise p99
      ! hint: career promise list; what you typed is kept; to go on: career retro
      !       --resume
      exit 1
      "
    `);
    expect(await career('retro --check p1=kept --well a')).toMatchInlineSnapshot(`
      "
      $ career retro --check p1=kept --well a
      ! career: “kept” cannot be read
      ! hint: done, done late, carried until friday, or dropped; then: helped yes,
      !       somewhat, no or unknown; what you typed is kept; to go on: career retro
      !       --resume
      exit 2
      "
    `);
    expect(await career('retro --format waterfall')).toMatchInlineSnapshot(`
      "
      $ career retro --format waterfall
      ! career: there is no retro format “waterfall”
      ! hint: the formats are three-questions, 4ls, start-stop-continue, sailboat,
      !       energy, five-minute, postmortem
      exit 2
      "
    `);
  });

  it('reads a form or JSON', async () => {
    const career = await livedCareer();
    career.pipe('## What went well?\nTwo releases\n\n## actions\n- swap a week (by friday)\n');
    expect((await career.outcome('retro --from -')).exit).toBe(0);
    career.pipe(
      '{"format": "energy", "answers": [{"prompt": "gave", "text": "Pairing"}], "actions": [{"text": "rest", "by": "2026-11-30"}]}',
    );
    expect((await career.outcome('retro --from -')).exit).toBe(0);
    expect(await career('retro list')).toMatchInlineSnapshot(`
      "
      $ career retro list
      r3  today 15:04      Pairing · 1 answer · 1 action · energy
      r2  today 15:04      Two releases · 1 answer · 1 action
      r1  Sun 1 Nov 17:00  The incident review was calm · 3 answers · 3 actions
      "
    `);
    career.pipe('{"answers": [{"prompt": "gave", "text": "Pairing"}]}');
    expect(await career('retro --from -')).toMatchInlineSnapshot(`
      "
      $ career retro --from -
      ! career: the format three-questions has no question “gave”
      ! hint: its questions are well, didnt, learned; it is kept; to mend it: career
      !       retro --draft 1 --editor
      exit 2
      "
    `);
    career.pipe('mood: fine\n---\n## well\nyes');
    expect(await career('retro --from -')).toMatchInlineSnapshot(`
      "
      $ career retro --from -
      ! career: the line “mood: fine” of the form cannot be read
      ! hint: answers go below their headings, under the dashes; it is kept; to mend
      !       it: career retro --draft 2 --editor
      exit 2
      "
    `);
    expect(await career('retro --draft 2')).toMatchInlineSnapshot(`
      "
      $ career retro --draft 2
      ! career: the line “mood: fine” of the form cannot be read
      ! hint: answers go below their headings, under the dashes; to mend it: career
      !       retro --draft 2 --editor
      exit 2
      "
    `);
  });
});

/** An editor that runs these shell lines on the file. */
function editorOf(folder: string, ...lines: readonly string[]): string {
  const path = join(folder, 'editor.sh');
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

const draftsIn = (folder: string): string[] =>
  existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : [];

describe('in the editor', () => {
  const fill = `sed -i -e 's/^- p1:/- p1: done, helped yes/' -e '/^## What went well/a Two releases' -e '/^## What will you do/a - swap a week (by friday)' "$1"`;

  it('the whole retro is one form, with what is known as comments', async () => {
    const career = await livedCareer();
    career.env.EDITOR = editorOf(career.folder, `cp "$1" ${career.folder}/seen.md`, fill);
    expect((await career.outcome('retro --editor')).exit).toBe(0);
    expect(readFileSync(join(career.folder, 'seen.md'), 'utf8')).toMatchInlineSnapshot(`
      "<!-- retro · begun 2026-11-20 · 01a1f945-7080-7000-8196-27c4f995d99c -->
      <!-- write below the headings, save and close; leave out what you like; empty the whole file to stop -->
      <!-- Retro · 1 Nov to 20 Nov, 19 days -->
      <!-- since r1: 12 energy records on 12 of 15 workdays, median +0.5 -->
      <!-- ▆█·▅▆ ▅▆·▃▅ ▃▅▆█· -->
      <!-- 2 feedback, all of them on “clarity” from 2 people f1 f2 -->
      <!-- promises: 1 kept, 2 open p1–p3 -->
      <!-- wins: 1 w1 -->
      <!-- lessons: 1 t1 -->
      <!-- g1 Lead the ledger migration: 0 % → 62 % -->
      <!-- from r1: “Dry-run on a copy before giving a date” -->
      format: three-questions  <!-- three-questions, 4ls, start-stop-continue, sailboat, energy, five-minute, postmortem -->
      at:
      tags:
      with:
      private:
      ---


      ## Last time you said you would
      <!-- done, carried until friday, or dropped; then: helped yes, somewhat, no, unknown -->
      - p1:   <!-- decline one recurring meeting -->
      - p2:   <!-- ask for numbers first -->
      - p3:   <!-- write the summary first -->

      ## What went well?


      ## What didn’t?
      <!-- What would need to change that isn’t you? -->


      ## What did you learn?


      ## What will you do?
      <!-- at most 3, a line and a day each: - decline one recurring meeting (by friday); - try: … for something to try -->
      "
    `);
    expect(await career('retro show')).toMatchInlineSnapshot(`
      "
      $ career retro show
      r2 · retro · Fri 20 Nov 2026 15:04 · private

        Last time you said you would
          p1  done, it helped · to myself: decline one recurring meeting · kept on Fri 13 Nov
          p2  done · to myself: ask for numbers first · kept on Mon 16 Nov

        What went well?
          Two releases

        What will you do?
          p4  to myself: swap a week · by Fri 27 Nov, in 7 days

        follows this   p4
      "
    `);
    expect(draftsIn(career.folder)).toEqual([]);
  });

  it('a form that cannot be read is opened again', async () => {
    const career = await livedCareer();
    career.answers('y');
    career.env.EDITOR = editorOf(
      career.folder,
      `if grep -q blursday "$1"; then sed -i s/blursday/friday/ "$1"; else echo '- x (by blursday)' >> "$1"; fi`,
    );
    expect(await career('retro --editor')).toMatchInlineSnapshot(`
      "
      $ career retro --editor
      r2 · retro · Fri 20 Nov 2026 15:04 · private

        Last time you said you would
          p2  done · to myself: ask for numbers first · kept on Mon 16 Nov

        What will you do?
          p4  to myself: x · by Fri 27 Nov, in 7 days

        follows this   p4
      ! career: “blursday” is not a date career understands
      ! hint: did you mean “thursday”
      ! ? Open the form again? y
      ! 
      ! next retro around Fri 11 Dec
      "
    `);
  });

  it.each([
    ['that is killed', 'kill -9 $$'],
    ['that fails', 'exit 3'],
  ])('an editor %s loses nothing that it saved', async (_, end) => {
    const career = await livedCareer();
    career.env.EDITOR = editorOf(career.folder, fill, end);
    const { exit, stderr } = await career.outcome('retro --editor');
    expect([exit, stderr.split('\n').slice(1).join('\n')]).toMatchInlineSnapshot(`
      [
        1,
        "hint: for another editor: export VISUAL=nano; what you typed is kept; to go on:
            career retro --resume
      ",
      ]
    `);
    const resumed = await career.outcome('retro --resume --yes');
    expect([resumed.exit, resumed.stdout]).toEqual([0, expect.stringContaining('Two releases')]);
  });

  it('nothing is kept or stored when nothing was written', async () => {
    const career = await livedCareer();
    career.env.EDITOR = 'true';
    expect(await career('retro --editor')).toMatchInlineSnapshot(`
      "
      $ career retro --editor
      ! career: nothing was written in the form, so nothing was stored
      ! hint: career retro --editor
      exit 1
      "
    `);
    career.env.EDITOR = editorOf(career.folder, ': > "$1"');
    expect((await career.outcome('retro --editor')).exit).toBe(1);
    career.env.EDITOR = undefined;
    expect(await career('retro --editor')).toMatchInlineSnapshot(`
      "
      $ career retro --editor
      ! career: no editor is set
      ! hint: set VISUAL or EDITOR, for example: export EDITOR=nano
      exit 1
      "
    `);
    expect(draftsIn(career.folder)).toEqual([]);
  });

  it('e at a question opens the form, and the questions go on where it has no answer', async () => {
    const career = await livedCareer();
    career.env.EDITOR = editorOf(career.folder, fill.replace(/-e .*?p1:.*?' /, ''));
    career.answers('dropped', 'yes', 'dropped', 'e', 's', 's', '');
    expect((await career.outcome('retro')).exit).toBe(0);
    const { answers, actions } = await career.json<{ answers: unknown[]; actions: unknown[] }>('show r2');
    expect([answers.length, actions.length]).toEqual([1, 1]);
  });
});

it('an unfinished retro is offered when another is started', async () => {
  const career = await livedCareer();
  career.answers('done', '^C');
  expect((await career.outcome('retro')).stderr.split('\n').slice(-3)).toMatchInlineSnapshot(`
    [
      "career: stopped",
      "hint: what you typed is kept; to go on: career retro --resume",
      "",
    ]
  `);
  career.answers('start', 'dropped', 'yes', 'dropped', 's', 's', 's', '');
  expect((await career.outcome('retro')).stderr.split('\n')[0]).toMatchInlineSnapshot(
    `"? A retro is unfinished, begun today, 0 of 3 answered start"`,
  );
  expect(draftsIn(career.folder)).toEqual(['d1.retro.md']);
  career.answers('resume', '^C');
  expect((await career.outcome('retro')).exit).toBe(130);
});

it('a retro whose draft was left behind is not stored twice', async () => {
  const career = await livedCareer();
  career.answers('done', '^C');
  await career.outcome('retro');
  const draft = join(career.folder, 'drafts', 'd1.retro.md');
  const form = readFileSync(draft);
  career.answers('yes', 'yes', 'dropped', 'Two releases', 's', 's', '');
  await career.outcome('retro --resume');
  writeFileSync(draft, form);
  const again = await career.outcome('retro --resume --yes');
  expect([again.exit, again.stdout]).toEqual([0, expect.stringContaining('r2 · retro')]);
  expect(await career.json<unknown[]>('retro list')).toHaveLength(2);
});

it('another set of questions can be chosen in the editor, not put over answers that were given', async () => {
  const career = await livedCareer();
  career.env.EDITOR = editorOf(career.folder, 'sed -i "s/^format: [a-z-]*/format: five-minute/" "$1"');
  career.answers('dropped', 'yes', 'dropped', 'e', 'The release', '^C');
  const { stderr } = await career.outcome('retro');
  expect(stderr).toContain('? The hardest? ^C');
  expect(await career('retro --resume --format energy')).toMatchInlineSnapshot(`
    "
    $ career retro --resume --format energy
    ! career: this retro was begun as five-minute
    ! hint: career retro --resume
    exit 2
    "
  `);
});

describe('where no draft can be kept', () => {
  it('says so before anything is typed', async () => {
    const career = await livedCareer();
    writeFileSync(join(career.folder, 'drafts'), 'in the way');
    career.answers();
    const { exit, stderr } = await career.outcome('retro');
    expect([exit, stderr.replace(/\n\s+/g, ' ').split('\n')[0]]).toMatchInlineSnapshot(`
      [
        74,
        "career: ~/drafts could not be used: a part of the path is not a folder",
      ]
    `);
  });

  it('uses the folder of the session', async () => {
    const career = await livedCareer();
    writeFileSync(join(career.folder, 'drafts'), 'in the way');
    career.env.XDG_RUNTIME_DIR = join(career.folder, 'run');
    career.answers('done', '^C');
    expect((await career.outcome('retro')).exit).toBe(130);
    career.answers('^C');
    expect((await career.outcome('retro --resume')).stderr).toContain('p1  done');
  });
});
