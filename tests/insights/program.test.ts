import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { templateFrom } from '../../src/insights/program/template-schema.ts';
import { templates } from '../../src/records/program/templates.ts';
import { hostileText } from '../arbitrary.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** An engagement of three months in its fifth week. */
async function engaged(): Promise<TestCareer> {
  const career = await testCareer();
  await career('goal "Ask for the mode I need" --measure "talks opened with it: 0 -> 6"');
  await career('program start engagement --whom coach --from 2026-10-19 --goal g1');
  for (const day of ['2026-10-22', '2026-10-29', '2026-11-12'])
    await career(`session @coach "how I ask" --as coaching --step none --at ${day}`);
  await career('session @coach "an old matter" --as therapy --step none --at 2026-11-13');
  await career('session @mentor "the staff role" --as mentoring --step none --at 2026-11-16');
  return career;
}

it('a program is begun from a template, and nothing is made of what it only offers', async () => {
  const career = await testCareer();
  expect(await career('program start engagement --whom coach --cost "4 h a month"')).toMatchInlineSnapshot(`
    "
    $ career program start engagement --whom coach --cost "4 h a month"
    m1    Coaching engagement · with coach · 12 sessions · until Fri 19 Feb, in 91 days
    ! To add a goal: career goal "…"  and then  career link g1 m1
    "
  `);
  expect(await career('program start technical-leadership --from 2026-12-01')).toMatchInlineSnapshot(`
    "
    $ career program start technical-leadership --from 2026-12-01
    m2    Technical leadership: senior to staff and beyond · 24 sessions · until 31 May 2027, in 192 days
    ! A goal to say in your own words: “My work changes how more than one team works,
    ! and I can show how.”
    ! To add a goal: career goal "…"  and then  career link g1 m2
    ! Its skills: architectural patterns, scalability planning, technology
    ! evaluation, technical decision making, cross-team collaboration, technical
    ! communication, consensus building, change management, project planning, risk
    ! management, quality assurance, performance tuning
    ! To take one up: career skill "architectural patterns" --wanted 3
    "
  `);
  expect(await career.json('goal list')).toEqual([]);
  expect(await career.json('skill list')).toEqual([]);
});

it('a group names who takes part', async () => {
  const career = await testCareer();
  expect(await career('program start group')).toMatchInlineSnapshot(`
    "
    $ career program start group
    m1    Group program · 12 sessions · until Wed 19 May, in 180 days
    ! To name who takes part: career edit m1 --with peer
    ! To add a goal: career goal "…"  and then  career link g1 m1
    "
  `);
  expect(await career('edit m1 --with peer --with peer-2')).toMatchInlineSnapshot(`
    "
    $ career edit m1 --with peer --with peer-2
    m1    Group program · 12 sessions · until Wed 19 May, in 180 days · @peer @peer-2
          people  @peer @peer-2
    "
  `);
  expect(await career('program start group --with peer,peer-2 --with @peer-3')).toMatchInlineSnapshot(`
    "
    $ career program start group --with peer,peer-2 --with @peer-3
    m2    Group program · 12 sessions · until Wed 19 May, in 180 days · @peer @peer-2 @peer-3
    ! To add a goal: career goal "…"  and then  career link g1 m2
    "
  `);
  expect(await career('program start group --whom lead --with peer')).toMatchInlineSnapshot(`
    "
    $ career program start group --whom lead --with peer
    m3    Group program · with lead · 12 sessions · until Wed 19 May, in 180 days · @peer
    ! With you it is 2; 4 to 6 people is usual.
    ! To add a goal: career goal "…"  and then  career link g1 m3
    "
  `);
});

it('where one is: by date, by what is done, by sessions and goals', async () => {
  const career = await engaged();
  await career('program done goals');
  expect(await career('program where')).toMatchInlineSnapshot(`
    "
    $ career program where
    m1  Coaching engagement
      Time      ████░░░░░░░░  36 % of 92 days
      Sessions  ███░░░░░░░░░  3 of 12, 1 behind an even pace
         beginning  19 Oct to 18 Nov            1 of 2 done
      ›  middle     19 Nov to 18 Dec            0 of 2 done
         end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
      g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  set today
      By date it is middle; by what is done it is beginning.
    "
  `);
  expect(await career('program done "where I"')).toMatchInlineSnapshot(`
    "
    $ career program done "where I"
    m1    Coaching engagement · with coach · 12 sessions · until Mon 18 Jan, in 59 days
    !       beginning: where I am is done, 2 of 2
    "
  `);
  await career('link s5 m1');
  await career('goal progress g1 2');
  career.at('2027-01-20T09:00:00+01:00');
  expect(await career('program where m1')).toMatchInlineSnapshot(`
    "
    $ career program where m1
    m1  Coaching engagement
      Time      ████████████  100 % of 92 days
      Sessions  ████░░░░░░░░  4 of 12, 8 behind an even pace
         beginning  19 Oct to 18 Nov 2026       2 of 2 done
         middle     19 Nov to 18 Dec 2026       0 of 2 done
         end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
      g1  Ask for the mode I need  ████░░░░░░░░  2 of 6  still for 61 days
      Its last day was Mon 18 Jan. To look back: career program review m1
    "
  `);
  const [first] = await career.json<Record<string, unknown>[]>('program where');
  expect(first).toMatchObject({ id: 'm1', held: 4, planned: 12, ahead: -8, goals: [{ id: 'g1' }] });
});

it('a program without a person counts what is linked to it', async () => {
  const career = await testCareer();
  await career('program start individual');
  await career('session @lead "a review" --as technical-review --step none');
  expect(await career('program where')).toMatchInlineSnapshot(`
    "
    $ career program where
    m1  Individual program
      Time      █░░░░░░░░░░░  1 % of 181 days
      Sessions  ░░░░░░░░░░░░  0 of 24, on pace
      A session counts once it is linked to it: career link s1 m1
    "
  `);
  await career('link s1 m1');
  expect((await career.json<{ held: number }[]>('program where'))[0]?.held).toBe(1);
});

it('what belongs to it besides is ticked off, and hours stand beside those that were meant', async () => {
  const career = await testCareer();
  await career.outcome('program start individual --whom coach --from 2026-10-23');
  await career.outcome('program plan m1 --weekly 3');
  await career.outcome('skill "architectural patterns" --wanted 3');
  await career.outcome('edit m1 --skill "architectural patterns"');
  await career.outcome('session @coach "how I ask" --as coaching --step none --spent 90m --at 2026-11-12');
  await career.outcome('skill practice k1 "case study" --spent 2h --at 2026-11-10');
  await career.outcome('skill practice k1 "before it began" --spent 2h --at 2026-10-10');
  expect(await career('program done m1 "interview"')).toMatchInlineSnapshot(`
    "
    $ career program done m1 "interview"
    m1    Individual program · with coach · 24 sessions · until Thu 22 Apr, in 153 days
    !       besides: interview preparation is done, 1 of 5
    "
  `);
  expect(await career('program where')).toMatchInlineSnapshot(`
    "
    $ career program where
    m1  Individual program
      Time      ██░░░░░░░░░░  16 % of 182 days
      Sessions  █░░░░░░░░░░░  1 of 24, 3 behind an even pace
      Hours     0.8 a week logged in talks and practice, 3 meant
         besides    1 of 5 done
    "
  `);
  expect(
    (await career('show m1')).split('\n').filter((line) => /belongs|done/.test(line)),
  ).toMatchInlineSnapshot(`
    [
      "  belongs        weekly coaching sessions",
      "                 interview preparation, done",
    ]
  `);
});

it('slips say what was probably meant', async () => {
  const career = await testCareer();
  expect(await career('program where')).toMatchInlineSnapshot(`
    "
    $ career program where
    ! No program is running. To begin one:
    !   career program start engagement --with mentor
    "
  `);
  expect(await career('program list')).toMatchInlineSnapshot(`
    "
    $ career program list
    ! No program is running. To begin one:
    !   career program start engagement --with mentor
    "
  `);
  expect(await career('program start engagment')).toMatchInlineSnapshot(`
    "
    $ career program start engagment
    ! career: there is no template “engagment”
    ! hint: did you mean  career program start engagement
    exit 2
    "
  `);
  await career('program start management-transition');
  expect(await career('program done team')).toMatchInlineSnapshot(`
    "
    $ career program done team
    ! career: “team” may be “team dynamics”, “team scaling”
    ! hint: for example  career program done m1 "team dynamics"
    exit 2
    "
  `);
  expect(await career('program done "onw-on-one skills"')).toMatchInlineSnapshot(`
    "
    $ career program done "onw-on-one skills"
    ! career: m1 has no part “onw-on-one skills”
    ! hint: did you mean  career program done m1 "one-on-one skills"
    exit 2
    "
  `);
  expect(await career('program done')).toMatchInlineSnapshot(`
    "
    $ career program done
    ! career: it does not say what is done
    ! hint: career program done m1 "management fundamentals"
    exit 2
    "
  `);
  expect(await career('program plan')).toMatchInlineSnapshot(`
    "
    $ career program plan
    ! career: nothing of the plan is given
    ! hint: career program plan m1 --until "in 8 months"
    exit 2
    "
  `);
  expect(await career('program plan --phase "foundation 1-3"')).toMatchInlineSnapshot(`
    "
    $ career program plan --phase "foundation 1-3"
    ! career: “foundation 1-3” is not a phase
    ! hint: write it as “foundation: months 1-3: one-on-one skills, feedback”
    exit 2
    "
  `);
  expect((await career('program review nope')).split('\n')[2]).toBe(
    '! career: “nope” is not the id of a record',
  );
  await career('energy +1 "design"');
  expect(await career('program where e1')).toMatchInlineSnapshot(`
    "
    $ career program where e1
    ! career: e1 is an energy, not a program
    ! hint: career log --kind program
    exit 2
    "
  `);
});

it('on a terminal one of the parts that are left is chosen', async () => {
  const career = await testCareer();
  await career('program start engagement');
  await career('program done goals');
  career.answers('where I am');
  expect(await career('program done')).toMatchInlineSnapshot(`
    "
    $ career program done
    m1    Coaching engagement · 12 sessions · until Fri 19 Feb, in 91 days
    ! ? What is done? where I am
    !       beginning: where I am is done, 2 of 2
    "
  `);
});

it('a plan changes, and every version of it is kept', async () => {
  const career = await engaged();
  expect(
    await career('program plan --until 2028-01-01 --weekly 3 --resource "a book"'),
  ).toMatchInlineSnapshot(`
    "
    $ career program plan --until 2028-01-01 --weekly 3 --resource "a book"
    m1    Coaching engagement · with coach · 12 sessions · until 1 Jan 2028, in 407 days
    ! Programs usually take 3 to 12 months; this one is longer.
    ! Earlier versions: career history m1
    "
  `);
  await career('program plan --phase "all of it: months 1-3: \\"goals, and why\\""');
  expect((await career.json<{ phases: unknown }>('show m1')).phases).toEqual([
    { name: 'all of it', from: 1, to: 3, focus: ['goals, and why'] },
  ]);
  await career('undo');
  expect((await career.json<{ phases: unknown[] }>('show m1')).phases).toHaveLength(3);
});

describe('the end of a program', () => {
  it('is looked back at first, which changes nothing', async () => {
    const career = await engaged();
    expect(await career('program review')).toMatchInlineSnapshot(`
      "
      $ career program review
      m1  Coaching engagement
        Time      ████░░░░░░░░  36 % of 92 days
        Sessions  ███░░░░░░░░░  3 of 12, 1 behind an even pace
           beginning  19 Oct to 18 Nov            0 of 2 done
        ›  middle     19 Nov to 18 Dec            0 of 2 done
           end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
        g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  set today
        By date it is middle; by what is done it is beginning.
      ! To end it: career program review m1 --learned "…"
      "
    `);
    expect(await career.json('show m1')).toMatchObject({ state: 'running', closedOn: null });
  });

  it('says how long it took, what was held, and where its goals stand', async () => {
    const career = await engaged();
    career.at('2027-01-18T17:00:00+01:00');
    expect(await career('program review --learned "I ask for the mode I need"')).toMatchInlineSnapshot(`
      "
      $ career program review --learned "I ask for the mode I need"
      m1  Coaching engagement
        Took      92 days, as planned
        Sessions  ███░░░░░░░░░  3 of 12 held
           beginning  19 Oct to 18 Nov 2026       0 of 2 done
           middle     19 Nov to 18 Dec 2026       0 of 2 done
           end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
        g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  still for 59 days

      m1    Coaching engagement · with coach · 12 sessions · done
      ! To begin another: career program start engagement
      "
    `);
    expect(await career('program list')).toMatchInlineSnapshot(`
      "
      $ career program list
      ! No program is running. To begin one:
      !   career program start engagement --with mentor
      "
    `);
    expect(await career('program review m1 --end')).toMatchInlineSnapshot(`
      "
      $ career program review m1 --end
      ! career: m1 was over on Mon 18 Jan
      ! hint: to say what it gave: career program review m1 --learned "…"
      exit 1
      "
    `);
    expect(await career('show m1')).toMatch(/learned +I ask for the mode I need/);
    expect(await career('program done m1 goals')).toMatchInlineSnapshot(`
      "
      $ career program done m1 goals
      ! career: m1 is over
      ! hint: career program where m1
      exit 1
      "
    `);
  });

  it('may come early', async () => {
    const career = await engaged();
    expect(await career('program review m1 --early --learned "the timing was wrong"')).toMatchInlineSnapshot(`
      "
      $ career program review m1 --early --learned "the timing was wrong"
      m1  Coaching engagement
        Took      33 days, 59 days before its planned end
        Sessions  ███░░░░░░░░░  3 of 12 held
           beginning  19 Oct to 18 Nov            0 of 2 done
           middle     19 Nov to 18 Dec            0 of 2 done
           end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
        g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  set today

      m1    Coaching engagement · with coach · 12 sessions · ended early
      ! To begin another: career program start engagement
      "
    `);
  });

  it('may be a beginning, and both are one change', async () => {
    const career = await engaged();
    career.at('2027-01-18T17:00:00+01:00');
    expect(await career('program review --renew')).toMatchInlineSnapshot(`
      "
      $ career program review --renew
      m1  Coaching engagement
        Took      92 days, as planned
        Sessions  ███░░░░░░░░░  3 of 12 held
           beginning  19 Oct to 18 Nov 2026       0 of 2 done
           middle     19 Nov to 18 Dec 2026       0 of 2 done
           end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
        g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  still for 59 days

      m1    Coaching engagement · with coach · 12 sessions · done
      m2    Coaching engagement · with coach · 12 sessions · until Tue 20 Apr, in 92 days
      "
    `);
    expect(await career.json('show m2')).toMatchObject({
      from: '2027-01-19',
      until: '2027-04-20',
      whom: 'coach',
      done: [],
      private: true,
      links: [{ type: 'follows', id: 'm1' }],
    });
    await career('undo');
    expect(await career.json('program list --all')).toMatchObject([{ id: 'm1', state: 'running' }]);
  });

  it('is asked for on a terminal', async () => {
    const career = await engaged();
    career.answers('I say what I need', 'early');
    expect(await career('program review')).toMatchInlineSnapshot(`
      "
      $ career program review
      m1    Coaching engagement · with coach · 12 sessions · ended early
      ! m1  Coaching engagement
      !   Time      ████░░░░░░░░  36 % of 92 days
      !   Sessions  ███░░░░░░░░░  3 of 12, 1 behind an even pace
      !      beginning  19 Oct to 18 Nov            0 of 2 done
      !   ›  middle     19 Nov to 18 Dec            0 of 2 done
      !      end        19 Dec 2026 to 18 Jan 2027  0 of 2 done
      !   g1  Ask for the mode I need  ░░░░░░░░░░░░  0 of 6  set today
      !   By date it is middle; by what is done it is beginning.
      ! 
      ! ? What did it give you, and what would you do again? (Enter skips) I say what I need
      ! ? What now? early
      ! To begin another: career program start engagement
      "
    `);
    expect(await career.json('show m1')).toMatchObject({ state: 'ended', learned: 'I say what I need' });
  });

  it('need not come: nothing is changed, and words are not lost', async () => {
    const career = await engaged();
    career.answers('', 'on');
    expect((await career('program review')).split('\n').slice(-3).join('\n')).toMatchInlineSnapshot(`
      "! ? What now? on
      ! m1 goes on.
      "
    `);
    career.answers('I say what I need', '^C');
    expect((await career('program review')).split('\n').slice(-5).join('\n')).toMatchInlineSnapshot(`
      "! ? What now? ^C
      ! career: stopped
      ! hint: your text is in draft 1: career note --draft 1
      exit 130
      "
    `);
    expect(await career.json('show m1')).toMatchObject({ state: 'running', learned: null });
  });
});

describe('a template of one’s own', () => {
  const least = { name: 'mine', title: 'Mine', months: 3 };

  it('is the file that a template prints', async () => {
    const career = await testCareer();
    const path = join(career.folder, 'mine.json');
    writeFileSync(path, (await career.outcome('program template technical-leadership')).stdout);
    expect((await career.outcome(`program start ${path}`)).exit).toBe(0);
    for (const each of templates) expect(templateFrom(JSON.stringify(each), 'x')).toEqual(each);
  });

  it('is what docs/PROGRAMS.md shows', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'PROGRAMS.md'), 'utf8');
    const [, file = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(templateFrom(file, 'the example')).toMatchObject({ name: 'writing', group: null });
    const fields = Object.keys(templateFrom(file, 'the example'));
    expect(fields.filter((field) => !page.includes(`| \`${field}\``))).toEqual([]);
  });

  it('needs no more than a name, a title and its months', () => {
    expect(templateFrom(JSON.stringify(least), 'mine.json')).toEqual({
      ...least,
      summary: '',
      sessions: null,
      every: null,
      phases: [],
      components: [],
      skills: [],
      goals: [],
      group: null,
    });
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'it must be an object in braces'],
    ['null', null, 'it must be an object in braces'],
    ['nothing in it', {}, 'name: is missing'],
    ['an empty title', { ...least, title: ' ' }, 'title: is empty'],
    [
      'a title that steers a terminal',
      { ...least, title: '\u001b[2J' },
      'title: must be one line of plain text',
    ],
    ['half a character', { ...least, title: '\ud800' }, 'title: must be one line of plain text'],
    ['a title of two lines', { ...least, title: 'a\nb' }, 'title: must be one line of plain text'],
    ['months as words', { ...least, months: 'three' }, 'months: must be a whole number from 1 to 120'],
    ['no months', { ...least, months: 0 }, 'months: must be a whole number from 1 to 120'],
    ['half a month', { ...least, months: 2.5 }, 'months: must be a whole number from 1 to 120'],
    ['a field too many', { ...least, price: 5000 }, 'there is no field “price”'],
    ['a slip in a phase', { ...least, phases: [{ nme: 'a', from: 1, to: 1 }] }, 'phases.1.name: is missing'],
    [
      'a phase backwards',
      { ...least, phases: [{ name: 'a', from: 2, to: 1 }] },
      'phases.1: ends before it begins',
    ],
    [
      'a phase beyond the end',
      { ...least, phases: [{ name: 'a', from: 1, to: 4 }] },
      'phases.1: ends in month 4, and there are 3',
    ],
    [
      'two phases of one name',
      {
        ...least,
        phases: [
          { name: 'a', from: 1, to: 1 },
          { name: 'a', from: 2, to: 2 },
        ],
      },
      'phases.2: is the second that is called “a”',
    ],
    ['skills as one text', { ...least, skills: 'writing' }, 'skills: must be a list of texts'],
    ['too many skills', { ...least, skills: Array(81).fill('x') }, 'skills: has more than 80 parts'],
  ])('cannot be %s', (_, value, fault) => {
    expect(() => templateFrom(JSON.stringify(value), 'mine.json')).toThrow(
      `mine.json is no template: ${fault}`,
    );
  });

  it('may be no JSON, name a field twice, or not be there', async () => {
    const career = await testCareer();
    const path = join(career.folder, 'mine.json');
    writeFileSync(path, '{"name": "mine",}');
    expect((await career(`program start ${path}`)).replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
      "
      $ career program start ~/mine.json
      ! career: ~/mine.json is not sound JSON: there is a comma
      !         too many, at character 17
      ! hint: to begin from one that can be read: career program template engagement >
      !       mine.json
      exit 2
      "
    `);
    expect(() => templateFrom('{"name": "a", "name": "b"}', 'mine.json')).toThrow('“name” is given twice');
    expect(() =>
      templateFrom('{"name": "a", "title": "A", "months": 3, "__proto__": {"price": 3}}', 'mine.json'),
    ).toThrow('there is no field “__proto__”');
    expect(await career('program start ./none.json')).toMatchInlineSnapshot(`
      "
      $ career program start ./none.json
      ! career: there is no file ./none.json
      exit 2
      "
    `);
    expect(await career('program start mine')).toMatchInlineSnapshot(`
      "
      $ career program start mine
      ! career: there is no template “mine”
      ! hint: to see them: career program template; a file of your own has a dot in its
      !       name: mine.json
      exit 2
      "
    `);
    expect(await career.json('program list --all')).toEqual([]);
  });

  it('is taken as it is or refused in a sentence, whatever is in the file', () => {
    const texts = fc.oneof(hostileText, fc.constant('fine'));
    const value = fc.oneof(
      fc.jsonValue(),
      texts,
      fc.record({ name: texts, from: fc.integer(), to: fc.integer() }),
    );
    const files = fc.oneof(
      hostileText,
      fc.jsonValue().map((any) => JSON.stringify(any)),
      fc
        .record(
          {
            title: texts,
            summary: texts,
            sessions: value,
            phases: fc.array(value, { maxLength: 3 }),
            skills: fc.array(texts),
            extra: value,
          },
          { requiredKeys: [] },
        )
        .map((over) => JSON.stringify({ ...least, ...over })),
    );
    fc.assert(
      fc.property(files, (file) => {
        try {
          const made = templateFrom(file, 'mine.json');
          expect(made.title).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(CareerError);
        }
      }),
    );
  });
});

it('a program is with the one person that --with names; in a group they take part', async () => {
  const career = await testCareer();
  expect(await career.json('program start engagement --with mentor')).toMatchObject({ whom: 'mentor' });
  expect(await career.json('program start group --with peer')).toMatchObject({
    whom: null,
    people: ['peer'],
  });
  expect(await career.json('program "Pairing" --with mentor')).toMatchObject({ whom: 'mentor' });
  expect(await career.json('program @mentor "Pairing"')).toMatchObject({ whom: 'mentor', text: 'Pairing' });
  expect(await career.json('program "Reading" --with peer --with lead')).toMatchObject({ whom: null });
});
