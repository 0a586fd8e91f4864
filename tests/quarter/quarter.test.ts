import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Person, personIn } from './person.ts';
import * as retros from './retros.ts';
import { august, type Deed, goals, july, september, theEnd } from './story.ts';
import { from, textsIn, upTo, wordsOnly } from './texts.ts';

async function live(person: Person, deeds: readonly Deed[]): Promise<void> {
  for (const [time, line, ...answers] of deeds) {
    person.at(time);
    await person.does(line, ...answers);
  }
}

it('a quarter, typed at a terminal, ends in a review to hand over', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'career-quarter-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const person = personIn(folder, `cp "${join(import.meta.dirname, 'failover-win.md')}"`);
  const { at, does, ends } = person;

  at('07-06 09:00');
  const setUp = await does(
    'init',
    ['Your name', 'Alex Sample\r'],
    ['Your role', 'Staff engineer, messaging platform\r'],
    ['Your level', '\r'],
    ['Who matters', 'manager:manager, mentor:mentor, peer:peer, lead, junior\r'],
    ['look back?', '3 weeks\r'],
    ['year start?', '\r'],
    ['gives you', 'design, pairing\r'],
    ['takes it?', 'on-call, meetings\r'],
  );
  expect(upTo(from(setUp, 'Name '), 'On a company')).toMatchInlineSnapshot(`
    "Name      Alex Sample
    Role      Staff engineer, messaging platform
    People    @manager manager · @mentor mentor · @peer peer · @junior · @lead
    Retro     every 3 weeks
    Year      starts in January
    Gives     #design #pairing
    Takes     #on-call #meetings

    not said yet: level; to be asked again: career init"
  `);
  await live(person, goals);
  await live(person, july);
  at('07-24 09:15');
  expect(await does('status')).toMatchInlineSnapshot(`
    "Fri 24 Jul 2026                              Staff engineer, messaging platform

    Retro      a look back every 3 weeks       career retro
    Energy     ·····▆▁█   8 weeks · median 0 · 4 of 15 workdays
    Feedback   3 lately, from 3 people · 3 have cooled
    Promises   none open · 1 of 1 kept since Apr
    Goals      g1 Get a merged change to cu…  ███░░░░░░░    29 %  on course for Sep
               g2 Have others lead our inci…  ░░░░░░░░░░  0 of 6  set 18 days ago
               g3 Publish a capacity model…   ░░░░░░░░░░  0 of 4  set 18 days ago

    Next       career feedback triage   3 that have cooled"
  `);
  expect(
    await does(
      'feedback triage',
      ['Is it right?', 'y\r'],
      ['Is it useful, right or not?', 'y\r'],
      ['What will you try?', 'Put the decision and the ask into the first paragraph\r'],
      ['Is it right?', 'y\r'],
      ['Is it useful, right or not?', 'p\r'],
      ['What will you try?', '\r'],
      ['Is it right?', '\r'],
    ),
  ).toMatchInlineSnapshot(`
    "
    f1    lead in design review · Thu 9 Jul · 1 of 3
          “I looked for the decision and found it on page four”
          you saw  two people scrolled while I talked
    Is it right? yes
    Is it useful, right or not? yes
    What will you try? (Enter: nothing for now)
      Put the decision and the ask into the first paragraph

    f2    peer in the release design review · Fri 17 Jul · 2 of 3
          “Your summary of the options saved us a second meeting”
    Is it right? yes
    Is it useful, right or not? partly
    What will you try? (Enter: nothing for now)

    f3    junior in incident call · Tue 21 Jul · 3 of 3
          “You answered before I had finished my thought”
          you saw  a pause, and then the call waited for me again
    Is it right? ask me later

    f1    lead · right yes, useful yes · acting: Put the decision and the ask into…
    f2    peer · right yes, useful partly
    1 is left for later: career feedback triage"
  `);
  at('07-24 16:30');
  expect(from(await does('retro', ...retros.first), 'r1 ·')).toMatchInlineSnapshot(`
    "r1 · retro · Fri 24 Jul 2026 16:30 · private

      What went well?
        The checks run on every merge, and nobody asked for the old way back.
        Two hours at one wall with peer

      What didn’t?
        Four hours of release meeting for one change

      What did you learn?
        A slow step is easier to move once it is drawn

      What will you do?
        p3  to myself: write the failover drill · by Fri 14 Aug, in 21 days
        p4  to myself: decline the monday status meeting · by Fri 31 Jul, in 7 days
        p5  to try: an office hour on tuesdays · by Fri 14 Aug, in 21 days

      follows this   p3 p4 p5
    next retro around Fri 14 Aug"
  `);

  await live(person, august);
  at('08-12 18:00');
  expect(await does('retro due')).toMatchInlineSnapshot(
    `"due in 2 days · every 3 weeks · last r1 on 24 Jul"`,
  );
  at('08-14 16:00');
  expect(await ends(130, 'retro', ...retros.interrupted)).toMatchInlineSnapshot(`
    "Retro · 24 Jul to 14 Aug, 3 weeks                   Ctrl-C keeps what you typed

    Since r1    2 energy records on 2 of 15 workdays
                1 feedback from 1 person                        f4
                promises: 1 kept, 1 kept late, 1 moved, 3 open  p3–p7
                wins: 2                                         w2 w3
                g1 Get a merged change to customers within two days: 29 % → 71 %
                g2 Have others lead our incidents: 0 % → 17 %
    From r1     “A slow step is easier to move once it is drawn”

    Last time you said you would
    p3  write the failover drill (by Fri 14 Aug, today) · done
    Did it help? yes
    p4  decline the monday status meeting (by Fri 31 Jul, 14 days ago) · carried
    Until when? 2026-08-28
      to Fri 28 Aug
    p5  an office hour on tuesdays (by Fri 14 Aug, today) · dropped

    What went well?
      junior led an incident, and the call did not wait for me

    What didn’t?
    What would need to change that isn’t you?
    Enter twice goes on · e opens the editor · s skips
      Two evenings on call for the same alert.
    › The forecast needs figures that
    career: stopped
    hint: what you typed is kept; to go on: career retro --resume"
  `);
  expect(from(await does('status'), 'Next')).toMatchInlineSnapshot(
    `
    "Next       career promise settle    what became of 1 promise past its day?
               career promise kept p3   due today
               career retro --resume    your retro waits where you left it
               then career feedback triage"
  `,
  );
  at('08-14 18:20');
  const resumed = await does('retro --resume', ...retros.resumed);
  expect(upTo(from(resumed, 'You had answered'), 'r2 ·')).toMatchInlineSnapshot(`
    "You had answered:

      Last time you said you would
        p3  done, it helped · write the failover drill
        p4  carried to Fri 28 Aug · decline the monday status meeting
        p5  dropped · an office hour on tuesdays

      What went well?
        junior led an incident, and the call did not wait for me

    What didn’t?
      Two evenings on call for the same alert.
      The forecast needs figures that nobody has yet

    What did you learn?
      I should have asked for the figures when I promised
      “I should have asked” What did you know then?
    Say it another way? y
    What did you learn?
      Ask for figures on the day I promise

    What will you do?
      ask sales for the figures by 21 aug
      by Fri 21 Aug
    Something else?"
  `);
  expect(upTo(from(resumed, 'r2 ·'), 'What went')).toMatchInlineSnapshot(`
    "r2 · retro · Fri 14 Aug 2026 18:20 · private

      Last time you said you would
        p3  done, it helped · to myself: write the failover drill · kept today
        p4  carried to Fri 28 Aug · to myself: decline the monday status meeting ·
            moved to Fri 28 Aug, in 14 days
        p5  dropped · to try: an office hour on tuesdays · released today"
  `);

  const [before, after] = [september.slice(0, 8), september.slice(8)];
  await live(person, before);
  at('08-27 12:10');
  await does(
    'feedback "You sounded annoyed when the figures were not there" --from manager --in "our weekly talk" --direction less --felt 2 --feeling "caught out"',
  );
  expect(await does('undo')).toMatchInlineSnapshot(`
    "undone: log feedback · f5 is gone
    To do it again: career redo"
  `);
  at('08-27 19:00');
  expect(await does('redo')).toMatchInlineSnapshot(`"done again: log feedback · f5 is back"`);
  await live(person, after);
  at('09-04 16:30');
  const onEnergy = await does('retro --format energy', ...retros.onEnergy);
  expect(upTo(from(onEnergy, 'Since r2'), 'Last time')).toMatchInlineSnapshot(`
    "Since r2    3 energy records on 3 of 15 workdays, median +1
                ··█·· ····· ·▃·▆·
                1 feedback from 1 person    f5
                promises: 1 broken, 4 open  p4 p8 p9 … 5 in all
                wins: 1                     w4
                lessons: 1                  t2
                g2 Have others lead our incidents: 17 % → 33 %
                g3 Publish a capacity model for campaigns: 0 % → 25 %
    From r2     “Ask for figures on the day I promise”
    From r1     “A slow step is easier to move once it is drawn”"
  `);

  await live(person, theEnd);
  at('09-25 16:30');
  await does('retro --share', ...retros.last);
  at('09-25 17:10');
  await does('promise "capacity model, reviewed by sales and two teams" --to manager --by 2026-10-16');
  at('10-02 10:00');
  await does('promise kept p11 --at 2026-09-30');
  expect(await does('status')).toMatchInlineSnapshot(`
    "Fri 2 Oct 2026                               Staff engineer, messaging platform

    Retro      in 14 days · every 3 weeks · last r4 on 25 Sep
    Energy     ·█·▅·█··   8 weeks · median +1 · 4 of 40 workdays
    Feedback   none since r4 · 3 have cooled · a2 to mentor open for 30 days, cold
               by now
    Promises   2 open · p15 the names of those who decide in the first line, in 14
               days · 7 of 10 kept since Jul
    Goals      g1 Get a merged change…   ██████████   100 %  all of it reached
               g2 Have others lead our…  ███████░░░  4 of 6  4 weeks left
               g3 Publish a capacity m…  ███░░░░░░░  1 of 4  its day was Fri 11 Sep

    Next       career feedback triage   3 that have cooled"
  `);
  expect(await does('log "last month" --kind win')).toMatchInlineSnapshot(`
    "w7  Wed 23 Sep 15:00  Design documents ge… · 2 of 7 → 6 of 8 decided at once ·…
    w6  Mon 14 Sep 13:00  The search team took over ou… · recognition · reach teams
    w5  Tue 8 Sep 17:10   Nights on call are… · 11 → 3 pages a month · for everyon…"
  `);
  expect(await does("search 'figures kind:promise'")).toMatchInlineSnapshot(`
    "p10  Mon 17 Aug 11:05  from manager: sales figures for t… · kept late on Mon 2…
    p9   Mon 17 Aug 11:00  to manager: capacity forecast fo… · broken on Fri 28 Aug
                           …campaign manager The figures had not come, and…
    p8   Fri 14 Aug 18:20  to myself: ask sales for the figur… · kept on Fri 21 Aug
    p6   Tue 28 Jul 10:30  to peer: queue figures for the outb… · kept on Tue 4 Aug"
  `);

  const [page = '', again = '', whole = ''] = ['q3.md', 'again.md', 'all.jsonl'].map((name) =>
    join(folder, name),
  );
  expect(await does(`review 2026-Q3 --out ${page}`, ['Write it to', '\r'])).toMatchInlineSnapshot(`
    "2026-Q3 · 1 Jul to 30 Sep 2026 · for your manager
    It shows 24 records: f1–f4 f6 g1–g3 p1 p6 p7 p9 p11 p12 p16 r4 t1 w1–w7
    30 private records stay out. To let one in: career edit f5 --share
    To see everything in a copy of your own: career review 2026-Q3 --for me
    Write it to ~/q3.md? yes
    ~/q3.md  697 words, 24 records cited
    Without a source yet: w7. To add one: career edit w7 --evidence <link>"
  `);
  await does('edit w7 --evidence https://example.org/reviews/decided');
  await does('link f6 w7');
  await does(`review 2026-Q3 --out ${page} --force --yes`);
  await does(`review 2026-Q3 --out ${again} --yes`);
  const written = readFileSync(page, 'utf8');
  expect(readFileSync(again, 'utf8')).toBe(written);
  await expect(written).toMatchFileSnapshot('../../docs/examples/quarter-review.md');

  await does(`export json --out ${whole}`);
  const stored = textsIn(readFileSync(whole, 'utf8'));
  const lost = person.typed.map(wordsOnly).filter((text) => !stored.includes(text));
  expect(lost).toEqual(retros.changedOnPurpose);
  expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
});
