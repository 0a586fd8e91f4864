import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, kindsOfSupport, sources, urgentText } from '../../src/insights/support/chooser.ts';
import { type Answer, courtesyOf, courtesyText, offerText } from '../../src/insights/support/courtesy.ts';
import { addDays, type Day } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';

const today: Day = '2026-11-20';

/** Weekly answers, the last of them this week. */
const weekly = (...values: readonly number[]): Answer[] =>
  values.map((value, place) => ({ day: addDays(today, -7 * (values.length - 1 - place)), value }));

describe('the courtesy threshold', () => {
  it.each<[string, readonly number[], readonly number[], ReturnType<typeof courtesyOf>]>([
    ['three of four at 7', [7, 7, 7, 6], [], { reason: 'drained', times: 3, of: 4 }],
    ['three of four, with a low one between', [7, 0, 7, 7], [], { reason: 'drained', times: 3, of: 4 }],
    ['all four', [8, 9, 10, 7], [], { reason: 'drained', times: 4, of: 4 }],
    ['two of four', [7, 7, 6, 6], [], null],
    ['three of four at 6.9', [6.9, 6.9, 6.9, 6.9], [], null],
    ['only three answers', [10, 10, 10], [], null],
    ['three high ones before the last four', [9, 9, 9, 1, 1, 1], [], null],
    ['recovery at 3 four times', [], [3, 3, 3, 3], { reason: 'recovery', times: 4, of: 4 }],
    ['recovery at 3 three times', [], [3, 3, 3, 4], null],
    ['recovery at 3, three answers', [], [0, 0, 0], null],
    ['both: being drained is said', [9, 9, 9, 9], [0, 0, 0, 0], { reason: 'drained', times: 4, of: 4 }],
    ['no answer', [], [], null],
  ])('%s', (_, drained, recovery, courtesy) => {
    expect(courtesyOf(weekly(...drained), weekly(...recovery), today)).toEqual(courtesy);
  });

  it('counts one answer a week, the last of it, and nothing older than six weeks', () => {
    const oneDay = [9, 9, 9, 9].map((value) => ({ day: today, value }));
    expect(courtesyOf(oneDay, [], today)).toBeNull();
    const mended = [...weekly(9, 9, 1, 9), { day: addDays(today, -5), value: 9 }];
    expect(courtesyOf(mended, [], today)).toEqual({ reason: 'drained', times: 4, of: 4 });
    const old = weekly(9, 9, 9, 9).map((each) => ({ ...each, day: addDays(each.day, -22) }));
    expect(courtesyOf(old, [], today)).toBeNull();
    expect(courtesyOf(old, [], addDays(today, -22))).not.toBeNull();
    const ahead = weekly(9, 9, 9, 9).map((each) => ({ ...each, day: addDays(each.day, 8) }));
    expect(courtesyOf(ahead, [], today)).toBeNull();
  });

  it('does not depend on the order of the answers, and is never said for low answers', () => {
    const answers = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, -days)),
        value: fc.integer({ min: 0, max: 10 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, (list) => {
        const days = list.filter(({ day }, place) => list.findIndex((each) => each.day === day) === place);
        expect(courtesyOf(days.toReversed(), [], today)).toEqual(courtesyOf(days, [], today));
        const low = days.map((each) => ({ ...each, value: Math.min(6, each.value) }));
        expect(courtesyOf(low, [], today)).toBeNull();
        expect(
          courtesyOf(
            [],
            days.map((each) => ({ ...each, value: each.value + 4 })),
            today,
          ),
        ).toBeNull();
      }),
    );
  });
});

describe('what is said about support', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'insights', 'support');
  const files = readdirSync(folder).map((name) => ({
    name,
    source: readFileSync(join(folder, name), 'utf8'),
  }));
  const strings = files.flatMap(({ source }) =>
    [
      ...source
        .replace(/^import .*$/gms, (line) => line.replace(/'.*'/, ''))
        .matchAll(/'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g),
    ].map(([, plain, template]) => plain ?? template ?? ''),
  );
  const said = [
    ...strings,
    courtesyText({ reason: 'drained', times: 3, of: 4 }),
    courtesyText({ reason: 'recovery', times: 4, of: 4 }),
    offerText(0),
    offerText(2),
  ].join('\n');

  it('is all of it read here', () => {
    expect(strings).toContain(urgentText);
    expect(strings.length).toBeGreaterThan(80);
    for (const { text } of fits) expect(strings).toContain(text);
  });

  it.each([
    /\b(?:burn(?:ed|t|ing)?|burn-?out)\b/i,
    /\bdepress/i,
    /\banxi/i,
    /\bat risk\b/i,
    /\brisk\b/i,
    /\b(?:disorder|syndrome|symptom|patient|diagnos|disease|illness|mental|trauma|suicid|clinical)/i,
    /\byou (?:are|have been|seem|look|feel|suffer)\b/i,
    /\byou(?:’|')re\b/i,
    /\byou (?:must|should|need to|have to|ought)\b/i,
    /!(?=\s|$)/m,
  ])('names no condition, says nothing of what one is, and orders nothing: %s', (pattern) => {
    // The one thing it says of a person is a condition: “or you are not safe”.
    expect(said.replaceAll('or you are not safe', '')).not.toMatch(pattern);
  });

  it('always names a human', () => {
    expect(courtesyText({ reason: 'drained', times: 3, of: 4 })).toMatch(/a doctor, .* or therapist/);
    expect(fits.map(({ kind }) => kind).toSorted()).toEqual([...kindsOfSupport].toSorted());
    for (const { who } of sources) expect(who).toMatch(/manager|coach|friend/);
  });

  it('comes from answers, people and sessions alone: no text of a record is read', () => {
    const tables = files.flatMap(({ source }) =>
      [...source.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(([, table]) => table),
    );
    expect([...new Set(tables)].toSorted()).toEqual(['mention', 'person', 'pulse', 'record', 'session']);
    const sql = files
      .flatMap(({ source }) => [...source.matchAll(/`(\s*SELECT[^`]*)`/g)].map(([, each]) => each))
      .join('\n');
    expect(sql).not.toMatch(/\b(?:text|insight|advice|topic|note)\b|\bMATCH\b|\bLIKE\b/i);
    const kinds = files.flatMap(({ source }) =>
      [...source.matchAll(/records\/(\w+)\//g)].map(([, kind]) => kind),
    );
    // A choice is kept as a decision; none is read.
    expect([...new Set(kinds)]).toEqual(['decision']);
  });
});

it('shows its whole table, so that one can disagree', async () => {
  const career = await testCareer({ columns: 80 });
  await career('person mentor --ring mentor');
  await career('session @mentor "the staff role" --as mentoring --step none --at 2026-11-16');
  expect(await career('support')).toMatchInlineSnapshot(`
    "
    $ career support
    therapy  recovering, the past keeps returning, feeling safe
      When it is about recovering, not planning, therapy or counselling is made for
      that, alongside or before coaching.

    coaching  wanting to reach something, no urgency
      When you want to think something through, a coaching talk fits: you do most
      of the talking, they ask.

    mentoring  a puzzle of skill or organisation that someone has met before
      When someone who has been there could save you time, a mentoring talk fits.
      Ask what differs between their case and yours.

    supervision  stuck, urgent, wanting to be told
      When it is more than you can handle alone right now, it is fine to ask for
      supervision: a plan, the what and the when.

    From where
      internal  your manager, a senior colleague in your role, a community of
                practice, peers (near the work; they may have a part in your
                appraisal)
      external  a coach or a mentor whom your company pays (ask who sees the notes)
      personal  a coach, a therapist or a friend of your own (nobody at work need
                know)

    Who is there
      @mentor  mentor  mentoring  last talk Mon 16 Nov

    All of it is for any stage of a career: mentoring is often what helps most
    early on, and nothing here depends on a level. Adding one kind never means
    giving up another.

    To keep a choice: career support choose coaching --because "…"
    If it cannot wait: career support --urgent
    "
  `);
  expect(Object.keys(await career.json('support'))).toMatchInlineSnapshot(`
    [
      "generatedFor",
      "fits",
      "sources",
      "people",
      "courtesy",
      "urgent",
    ]
  `);
});

it('a notice reports one’s own answers, above the table and with a human in it', async () => {
  const career = await testCareer();
  await career('person friend --ring peer');
  await career('promise "numbers" --to peer --by 2026-11-01');
  for (const [day, value] of [
    ['2026-10-26', 8],
    ['2026-11-02', 4],
    ['2026-11-09', 7],
    ['2026-11-16', 9],
  ])
    await career(`pulse drained ${value} --at ${day}`);
  const page = await career('support');
  expect(page.slice(0, page.indexOf('therapy  '))).toMatchInlineSnapshot(`
    "
    $ career support
    In 3 of your last 4 weekly check-ins you rated being drained 7 or more. This tool can’t tell why and isn’t a medical instrument. If it has gone on for two weeks or more, or touches sleep, health or the people close to you, a doctor, occupational-health service or therapist is the right person to ask.
    The people you wrote down as support are listed below.

    "
  `);
  expect(page).not.toMatch(/kept|promise|goal/);
  expect(await career.json('support')).toMatchObject({ courtesy: { reason: 'drained', times: 3, of: 4 } });
});

describe('career support --urgent', () => {
  it('says whom to call now, with a line of one’s own', async () => {
    const career = await testCareer({ columns: 80 });
    expect(await career('support --urgent')).toMatchInlineSnapshot(`
      "
      $ career support --urgent
      If you might harm yourself or someone else, or you are not safe, contact your
      local emergency number now (112 in the EU, 999 UK, 911 US and Canada; 988 in
      the US for crisis support) or see findahelpline.com for other countries.
      "
    `);
    await career('config set support.line "0800 111 0 111, day and night"');
    expect(await career('support --urgent')).toMatchInlineSnapshot(`
      "
      $ career support --urgent
      If you might harm yourself or someone else, or you are not safe, contact your
      local emergency number now (112 in the EU, 999 UK, 911 US and Canada; 988 in
      the US for crisis support) or see findahelpline.com for other countries.

      Your own line: 0800 111 0 111, day and night
      "
    `);
    expect(await career.json('support --urgent')).toEqual({
      urgent: urgentText,
      own: '0800 111 0 111, day and night',
    });
  });

  it('works without a journal, and makes none', async () => {
    const career = await testCareer({ empty: true });
    expect(await career.outcome('support --urgent')).toEqual({
      stdout: `${urgentText}\n`,
      stderr: '',
      exit: 0,
    });
    expect((await career.outcome('support --urgent --db /nowhere/journal.db')).exit).toBe(0);
    expect(readdirSync(career.folder)).toEqual([]);
  });

  it.each<[string, (path: string) => void]>([
    ['is no journal', (path) => writeFileSync(path, 'this is not a database')],
    [
      'is damaged',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 4096);
        writeFileSync(path, bytes);
      },
    ],
    [
      'is of a newer version',
      (path) => {
        const db = new Database(path);
        db.pragma('user_version = 9999');
        db.close();
      },
    ],
  ])('works when the journal %s; so does the table', async (_, harm) => {
    const career = await testCareer();
    harm(career.path);
    const before = readFileSync(career.path);
    expect((await career.outcome('status')).exit).toBe(65);
    expect(await career.outcome('support --urgent')).toEqual({
      stdout: `${urgentText}\n`,
      stderr: '',
      exit: 0,
    });
    const table = await career.outcome('support');
    expect(table.exit).toBe(0);
    expect(table.stdout).toContain('If it cannot wait: career support --urgent');
    expect(table.stderr).toMatch(/^Without people and answers, because /);
    expect(readFileSync(career.path).equals(before)).toBe(true);
  });
});

describe('a choice is kept with its reason and a day to look again', () => {
  it('with flags', async () => {
    const career = await testCareer();
    expect(
      await career('support choose coaching --from personal --because "I want to think, not be told"'),
    ).toMatchInlineSnapshot(`
      "
      $ career support choose coaching --from personal --because "I want to think, not be told"
      d1    support: coaching, personal · look again Sat 20 Feb, in 92 days · #support · today 15:04
      "
    `);
    expect(await career('show d1')).toMatchInlineSnapshot(`
      "
      $ career show d1
      d1 · decision · Fri 20 Nov 2026 15:04 · private
        support: coaching, personal
        options        mentoring
                       supervision
                       therapy
        because        I want to think, not be told
        look again     Sat 20 Feb
        tags           #support
      "
    `);
    expect(await career.json('show d1')).toMatchObject({
      expectation: null,
      private: true,
      reviewOn: '2027-02-20',
    });
  });

  it('on a terminal it asks for what is missing, and expects nothing in one’s place', async () => {
    const career = await testCareer();
    career.answers('mentoring', 'Someone did it before', 'Saying no earlier');
    expect(await career('support choose')).toMatchInlineSnapshot(`
      "
      $ career support choose
      d1    support: mentoring · look again Sat 20 Feb, in 92 days · #support · today 15:04
      ! ? Which support do you choose? mentoring
      ! ? Why this one? (Enter skips) Someone did it before
      ! ? What should be easier by then? (Enter skips) Saying no earlier
      "
    `);
    expect(await career.json('show d1')).toMatchObject({
      because: 'Someone did it before',
      expectation: 'Saying no earlier',
    });
  });

  it('slips are mended, and the reason is not lost', async () => {
    const career = await testCareer();
    expect(await career('support choose terapy')).toMatchInlineSnapshot(`
      "
      $ career support choose terapy
      ! career: “terapy” is not a kind of support
      ! hint: did you mean  career support choose therapy
      exit 2
      "
    `);
    expect(await career('support choose')).toMatchInlineSnapshot(`
      "
      $ career support choose
      ! career: it does not say which support
      ! hint: one of coaching, mentoring, supervision, therapy: career support choose
      !       coaching
      exit 2
      "
    `);
    expect(
      await career('support choose therapy --from home --because "it has been long"'),
    ).toMatchInlineSnapshot(`
      "
      $ career support choose therapy --from home --because "it has been long"
      ! career: “home” is not where support comes from
      ! hint: give --from internal, external or personal; your text is in draft 1:
      !       career note --draft 1
      exit 2
      "
    `);
    expect(await career('support chose coaching')).toMatchInlineSnapshot(`
      "
      $ career support chose coaching
      ! career: career support has no verb “chose”
      ! hint: did you mean  career support choose coaching
      exit 2
      "
    `);
  });
});
