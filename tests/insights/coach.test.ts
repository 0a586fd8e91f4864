import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banks, models, questionsFor } from '../../src/insights/coach/bank.ts';
import { type TestCareer, testCareer } from '../career.ts';
import { ctrlC, enter, startCareer } from '../pty.ts';

const draftsIn = ({ folder }: TestCareer): string[] => {
  const place = join(folder, 'drafts');
  return existsSync(place) ? readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8')) : [];
};

const [goal, reality, options, way] = [
  'A clear yes',
  'Two tries failed',
  'A smaller one',
  'Stop the old one',
];

describe('the banks', () => {
  it('ask and never tell', () => {
    const all = models.flatMap((model) => banks[model].flatMap(({ questions }) => questions));
    expect(all.filter((question) => !/[?.]$/.test(question))).toEqual([]);
    expect(all.join('\n')).not.toMatch(/\byou (?:should|must|ought|need to)\b|!/i);
    expect(all.length).toBe(new Set(all).size);
    // A draft keeps them on one line, apart by this.
    expect(all.filter((question) => question.includes(' | '))).toEqual([]);
  });

  const model = fc.constantFrom(...models);

  it('give one question for each step, from that step', () => {
    fc.assert(
      fc.property(model, fc.nat(200), fc.array(fc.string()), (name, held, thoughtOf) => {
        const asked = questionsFor(name, { thoughtOf, held });
        expect(asked.map(({ step }) => step)).toEqual(banks[name].map((step) => step.name));
        asked.forEach(({ question }, place) => {
          expect(banks[name][place]?.questions).toContain(question);
        });
      }),
    );
  });

  it('come round to every question, with and without one that made one think', () => {
    fc.assert(
      fc.property(model, fc.nat(10), (name, pick) => {
        for (const { name: step, questions } of banks[name]) {
          const again = questions[pick % questions.length]!;
          for (const thoughtOf of [[], [again]]) {
            const asked = Array.from({ length: 2 * questions.length }, (_, held) =>
              questionsFor(name, { thoughtOf, held }).find((each) => each.step === step),
            ).map((each) => each?.question);
            expect(new Set(asked)).toEqual(new Set(questions));
          }
        }
      }),
    );
  });

  it('bring back every other time what made one think', () => {
    const thoughtOf = ['Whose goal is this?', 'What could you stop?', 'Who has solved a cousin of this?'];
    const options = (held: number) => questionsFor('grow', { thoughtOf, held })[2]?.question;
    expect([1, 3, 5].map(options)).toEqual([
      'Who has solved a cousin of this?',
      'What could you stop?',
      'Who has solved a cousin of this?',
    ]);
    expect(questionsFor('grow', { thoughtOf, held: 7 })[0]?.question).toBe('Whose goal is this?');
  });
});

it('without a terminal the questions are printed', async () => {
  const career = await testCareer();
  expect(await career('coach')).toMatchInlineSnapshot(`
    "
    $ career coach
    goal         What would make this half hour worth it?
    reality      What have you seen yourself, and what have you only heard?
    options      What would you try if nobody could watch?
    way forward  Which one, and what will you put down to make room?
    ! On a terminal it asks them one by one. To keep what you answer here:
    !   career session "…" --as coaching --insight - --step "… (by friday)"
    "
  `);
  expect(await career('coach --model oskar')).toMatchInlineSnapshot(`
    "
    $ career coach --model oskar
    outcome            Six weeks from now, what is different, and who notices?
    scaling            From 0, the worst it has been, to 10, that outcome: where are you today, and why not lower?
    know-how           When was it one point higher, and what did you do?
    affirm and action  What in how you handled this deserves respect?
    review             What got better, however slightly, and what did you do that made it so?
    ! On a terminal it asks them one by one. To keep what you answer here:
    !   career session "…" --as coaching --insight - --step "… (by friday)"
    "
  `);
  expect(await career('coach --model gorw')).toMatchInlineSnapshot(`
    "
    $ career coach --model gorw
    ! career: “gorw” is no set of questions; they are grow, clear, oskar
    ! hint: career coach --model grow
    exit 2
    "
  `);
  expect(await career.json('coach')).toMatchObject({
    model: 'grow',
    questions: [{ step: 'goal' }, {}, {}, {}],
  });
  const empty = await testCareer({ empty: true });
  expect((await empty.outcome('coach')).exit).toBe(0);
  expect(readdirSync(empty.folder)).toEqual([]);
});

it('only asks, and ends with a step, a day and how sure one is', async () => {
  const career = await testCareer();
  career.answers(goal, reality, '', way, '', 'ask finance by friday', '7, and an ally would add one', '');
  expect(await career('coach "whether to lead the migration"')).toMatchInlineSnapshot(`
    "
    $ career coach "whether to lead the migration"
    s1    whether to lead the migration · coaching · today 15:04
    ! 
    ! goal
    ! ? What would make this half hour worth it? A clear yes
    ! 
    ! reality
    ! ? What have you seen yourself, and what have you only heard? Two tries failed
    ! 
    ! options
    ! ? What would you try if nobody could watch? 
    ! 
    ! way forward
    ! ? Which one, and what will you put down to make room? Stop the old one
    ! 
    ! a step
    ! ? What will you do next, and by when? (ask finance by friday; none) 
    !   A step with a day, or none. Ctrl-C keeps what you typed so far.
    ! ? What will you do next, and by when? (ask finance by friday; none) ask finance by friday
    ! ? How sure are you that you will, 0 to 10, and what would add one? 7, and an ally would add one
    ! ? Did one of the questions make you think? 
    ! p1    to myself: ask finance · by Fri 27 Nov, in 7 days
    "
  `);
  expect(await career('show s1')).toMatchInlineSnapshot(`
    "
    $ career show s1
    s1 · session · Fri 20 Nov 2026 15:04 · private
      whether to lead the migration
      type           coaching
      mode           coaching
      insight        What would make this half hour worth it? A clear yes
                     What have you seen yourself, and what have you only heard? Two tries failed
                     Which one, and what will you put down to make room? Stop the old one
                     How sure are you that you will, 0 to 10, and what would add one? 7, and an ally would add one
      next           ask finance · by Fri 27 Nov · p1
      follows this   p1
    "
  `);
  expect(await career.json('show p1')).toMatchObject({ due: '2026-11-27', private: true });
  expect(draftsIn(career)).toEqual([]);
});

it('what made one think comes back, and the talk is private', async () => {
  const career = await testCareer();
  const first = 'What would make this half hour worth it?';
  career.answers('The staff role', goal, reality, options, way, 'none', '', first);
  expect(await career('coach')).toMatchInlineSnapshot(`
    "
    $ career coach
    s1    The staff role · coaching · today 15:04
    ! ? What is it about? The staff role
    ! 
    ! goal
    ! ? What would make this half hour worth it? A clear yes
    ! 
    ! reality
    ! ? What have you seen yourself, and what have you only heard? Two tries failed
    ! 
    ! options
    ! ? What would you try if nobody could watch? A smaller one
    ! 
    ! way forward
    ! ? Which one, and what will you put down to make room? Stop the old one
    ! 
    ! a step
    ! ? What will you do next, and by when? (ask finance by friday; none) none
    ! ? How sure are you that you will, 0 to 10, and what would add one? 
    ! ? Did one of the questions make you think? What would make this half hour worth it?
    "
  `);
  expect(await career.json('show s1')).toMatchObject({ private: true, question: [first], whom: null });
  expect((await career.json<{ questions: { question: string }[] }>('coach')).questions[0]?.question).toBe(
    first,
  );
});

describe('Ctrl-C keeps what was typed', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['in the first answer', ['A cle^C'], ['the migration', 'A cle']],
    ['before the first answer', ['^C'], ['the migration']],
    ['in the third', [goal, reality, 'Wai^C'], [goal, reality, 'Wai']],
    ['at the step', [goal, reality, options, way, 'ask fin^C'], [way, 'ask fin']],
    ['at how sure one is', [goal, reality, options, way, 'none', '6^C'], [way, 'none', '6']],
    ['at the last question', [goal, reality, options, way, 'none', '6', '^C'], [way, 'none', '6']],
  ])('%s', async (_, answers, kept) => {
    const career = await testCareer();
    career.answers(...answers);
    const said = await career.outcome('coach "the migration"');
    expect(said).toMatchObject({ exit: 130, stdout: '' });
    expect(said.stderr).toContain('your text is in draft 1: career coach --draft 1');
    const [draft = ''] = draftsIn(career);
    expect(kept.filter((words) => !draft.includes(words))).toEqual([]);
    expect(await career.json('session list')).toEqual([]);
    // Goes on at the question that was interrupted, and comes to what it would have been.
    const all = [goal, reality, options, way, 'none', '6', ''];
    career.answers(...all.slice(answers.length - 1));
    expect(await career.outcome('coach --draft 1')).toMatchObject({ exit: 0 });
    const whole = await testCareer();
    whole.answers(...all);
    await whole.outcome('coach "the migration"');
    const told = async ({ json }: TestCareer) => {
      const { text, asked, type, insight, steps, question } = await json<Record<string, unknown>>('show s1');
      return { text, asked, type, insight, steps, question };
    };
    expect(await told(career)).toEqual(await told(whole));
    expect(draftsIn(career)).toEqual([]);
  });

  it('nothing typed is nothing kept', async () => {
    const career = await testCareer();
    career.answers('^C');
    expect(await career('coach')).toMatchInlineSnapshot(`
      "
      $ career coach
      ! ? What is it about? ^C
      ! career: stopped
      exit 130
      "
    `);
    expect(draftsIn(career)).toEqual([]);
  });

  it('without a terminal it is stored as it is, or left', async () => {
    const career = await testCareer();
    career.answers(goal, 'Two tri^C');
    await career.outcome('coach "the migration"');
    const piped = await testCareer();
    cpSync(join(career.folder, 'drafts'), join(piped.folder, 'drafts'), { recursive: true });
    expect(await piped('coach --draft 1')).toMatchInlineSnapshot(`
      "
      $ career coach --draft 1
      ! career: a talk with yourself goes on at a terminal
      ! hint: to store it as it is: career session --from
      !       "~/drafts/d1.coach.md" --step none
      exit 2
      "
    `);
    const form = join(piped.folder, 'drafts', 'd1.coach.md');
    expect(await piped.outcome(`session --from ${form} --step none`)).toMatchObject({ exit: 0 });
    expect(await piped.json('show s1')).toMatchObject({
      text: 'the migration',
      insight: `What would make this half hour worth it? ${goal}\nWhat have you seen yourself, and what have you only heard? Two tri`,
    });
  });

  it('on a terminal, where what was begun is there again', async () => {
    const career = await testCareer();
    const env = { CAREER_DB: career.path, CAREER_NOW: '2026-11-20T15:04:00+01:00', NO_COLOR: '1' };
    const talk = await startCareer(['coach', 'the migration'], { env, columns: 80 });
    await talk.shows('half hour worth it?');
    talk.type(`${goal}${enter}`);
    await talk.shows('only heard?');
    talk.type('Two tri');
    await talk.shows('Two tri');
    talk.type(ctrlC);
    expect(await talk.ended).toMatchObject({ code: 130 });
    expect(talk.screen()).toMatchInlineSnapshot(`
      "
      goal
      What would make this half hour worth it?
        A clear yes

      reality
      What have you seen yourself, and what have you only heard?
      › Two tri
      career: stopped
      hint: your text is in draft 1: career coach --draft 1"
    `);
    const rest = await startCareer(['coach', '--draft', '1'], { env, columns: 80 });
    await rest.shows('Two tri');
    rest.type(`es failed${enter}`);
    await rest.shows('nobody could watch?');
    rest.type(ctrlC);
    expect(await rest.ended).toMatchObject({ code: 130 });
    expect(rest.screen()).toMatchInlineSnapshot(`
      "
      reality
      What have you seen yourself, and what have you only heard?
        Two tries failed

      options
      What would you try if nobody could watch?
      ›
      career: stopped
      hint: your text is in draft 1: career coach --draft 1"
    `);
    expect(draftsIn(career).join()).toContain('only heard? Two tries failed');
  });
});

it('a step that is none is asked for again', async () => {
  const career = await testCareer();
  career.answers(goal, reality, options, way, '', 'send it (by fryday)', 'send it (by friday)', '', '');
  const said = await career('coach "the migration"');
  expect(said.slice(said.indexOf('! a step'))).toMatchInlineSnapshot(`
    "! a step
    ! ? What will you do next, and by when? (ask finance by friday; none) 
    !   A step with a day, or none. Ctrl-C keeps what you typed so far.
    ! ? What will you do next, and by when? (ask finance by friday; none) send it (by fryday)
    !   “fryday” is not a date career understands: did you mean “friday”
    ! ? What will you do next, and by when? (ask finance by friday; none) send it (by friday)
    ! ? How sure are you that you will, 0 to 10, and what would add one? 
    ! ? Did one of the questions make you think? 
    ! p1    to myself: send it · by Fri 27 Nov, in 7 days
    "
  `);
});
