import { describe, expect, it } from 'vitest';
import { type RoundAnswer, type RoundAsk, roundsOf } from '../../src/insights/round/round.ts';
import { testCareer } from '../career.ts';

const skill = { id: 'k1', name: 'system design' };
const asks: RoundAsk[] = ['lead', 'peer', 'mentor', 'report'].map((to, place) => ({
  id: `a${place + 1}`,
  to,
  state: 'answered',
  day: '2026-11-01',
  began: '2026-11-01',
  skill,
}));

const answers = (...levels: readonly number[]): RoundAnswer[] =>
  levels.map((level, place) => ({
    id: `f${place + 1}`,
    ask: `a${place + 1}`,
    from: asks[place]!.to,
    ring: null,
    level,
    day: '2026-11-05',
  }));

const round = (given: readonly RoundAnswer[], own: readonly { on: string; level: number }[]) =>
  roundsOf(asks, given, new Map([['k1', own]]))[0]!;

describe('the gap between oneself and others', () => {
  // R: t.test(c(3,3,4,3) - 2, conf.level = .9)
  it('is the mean difference with its t interval', () => {
    const { gap } = round(answers(3, 3, 4, 3), [{ on: '2026-11-01', level: 2 }]);
    expect(gap).toMatchObject({ n: 4, mean: 1.25 });
    expect(gap!.interval!.low).toBeCloseTo(0.66166, 4);
    expect(gap!.interval!.high).toBeCloseTo(1.83834, 4);
  });

  it('reaches no further than levels do', () => {
    expect(round(answers(4, 4, 2), [{ on: '2026-11-01', level: 3 }]).gap!.interval).toEqual({
      low: expect.closeTo(-1.6133, 3),
      high: 1,
    });
  });

  it.each([
    ['two others', answers(3, 3), [{ on: '2026-11-01', level: 2 }]],
    ['no level of one’s own', answers(3, 3, 3), []],
  ] as const)('is not told with %s', (_, given, own) => {
    expect(round(given, own).gap).toBeNull();
  });

  it('has no interval where all say the same', () => {
    expect(round(answers(3, 3, 3), [{ on: '2026-11-01', level: 3 }]).gap).toEqual({
      n: 3,
      mean: 0,
      interval: null,
    });
  });

  it('takes one’s own level from before the answers, or says that it came after', () => {
    const levels = [
      { on: '2026-10-01', level: 2 },
      { on: '2026-11-10', level: 4 },
    ];
    expect(round(answers(3, 3, 3), levels).own).toEqual({ level: 2, on: '2026-10-01', after: false });
    expect(round(answers(3, 3, 3), levels.slice(1)).own).toEqual({ level: 4, on: '2026-11-10', after: true });
  });

  it('counts someone who was asked twice by the later answer', () => {
    const again: RoundAsk = { ...asks[0]!, id: 'a9' };
    const later: RoundAnswer = { ...answers(2)[0]!, id: 'f9', ask: 'a9', level: 4, day: '2026-11-09' };
    const [found] = roundsOf([...asks, again], [...answers(2, 3), later], new Map());
    expect(found!.others.map(({ from, level }) => `${from} ${level}`)).toEqual(['lead 4', 'peer 3']);
  });
});

describe('career feedback round', () => {
  it('asks several people the same, and tells what they see beside what you see', async () => {
    const career = await testCareer();
    await career.outcome('skill "system design" --wanted 3');
    await career.outcome('person lead --ring manager');
    expect(await career('feedback round lead peer mentor --skill system')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead peer mentor --skill system
      I am asking a few people the same thing, and asked myself first. Where do you see me in system design, from 1 to 4, and what have you seen that says so?
      1 beginner: component design, basic patterns
      2 intermediate: system integration, trade-offs
      3 advanced: large-scale systems, innovation
      4 expert: leads in the industry, complex domains

      a1    to lead
      a2    to peer
      a3    to mentor
      ! Your own level says more before the answers come: career skill assess k1 2
      !       when an answer comes: career feedback "…" --answers a1 --level 3
      "
    `);
    await career.outcome('skill assess k1 2');
    career.at('2026-11-24T09:00:00+01:00');
    expect(await career('feedback "You led the review" --answers a1 --level 3')).toMatchInlineSnapshot(`
      "
      $ career feedback "You led the review" --answers a1 --level 3
      f1    lead: “You led the review” · today 09:00
      !       it cools until Thu 26 Nov, then: career feedback triage
      "
    `);
    await career.outcome('feedback "Fine, but slow to start" --answers a2 --level 2');
    expect(await career('feedback round')).toMatchInlineSnapshot(`
      "
      $ career feedback round
      k1 system design · asked Fri 20 Nov, 2 of 3 answered
          you      2
          manager  3  f1
          others   2  f2
          2 others so far; from 3 on the distance to your own level is told.
          not answered yet: a3 to mentor, 4 days ago
      "
    `);
    await career.outcome('feedback "You drew the boundary" --answers a3 --level 4');
    expect(await career('feedback round --skill k1')).toMatchInlineSnapshot(`
      "
      $ career feedback round --skill k1
      k1 system design · asked Fri 20 Nov, all 3 answered
          you      2
          manager  3  f1
          others   2, 4  f2 f3
          The others see you 1 level higher than you see yourself; 90 % range −0.7 to +2, 3 others.
      "
    `);
    expect(await career('success')).toMatchInlineSnapshot(`
      "
      $ career success
      Counted  by yourself, and so as good as what you logged
        k1  system design  2 intermediate  wants 3
        k1 system design, a round: you 2. The others see you 1 level higher than you see yourself; 90 % range −0.7 to +2, 3 others.

      Asked  in points of each scale, never percent
        not asked yet: career pulse

      Reached
        me            no win says so
        team          no win says so
        organisation  no win says so
      "
    `);
    expect(await career.json('show f1')).toMatchObject({ level: 3, private: true });
    expect(await career('skill list')).toMatchInlineSnapshot(`
      "
      $ career skill list
      plan  What will you read, try or ask, and by when?
        k1  system design  2 intermediate of 3  thin
      "
    `);
  });

  it('asks your own level first at a terminal', async () => {
    const career = await testCareer();
    await career.outcome('skill "system design" --wanted 3');
    career.answers('3');
    expect(await career('feedback round lead --skill k1')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead --skill k1
      I am asking a few people the same thing, and asked myself first. Where do you see me in system design, from 1 to 4, and what have you seen that says so?
      1 beginner: component design, basic patterns
      2 intermediate: system integration, trade-offs
      3 advanced: large-scale systems, innovation
      4 expert: leads in the industry, complex domains

      a1    to lead
      ! You first, before the answers come.
      ! ? system design: where are you today? 3
      !       when an answer comes: career feedback "…" --answers a1 --level 3
      "
    `);
    expect((await career.json<{ assessed: unknown[] }>('show k1')).assessed).toHaveLength(1);
  });

  it('lets someone be asked later into the same round, and undoes one asking as a whole', async () => {
    const career = await testCareer();
    await career.outcome('skill "system design"');
    await career.outcome('feedback round lead peer --skill k1');
    career.at('2026-11-30T09:00:00+01:00');
    await career.outcome('feedback round mentor --skill k1');
    const rounds = await career.json<{ asked: unknown[] }[]>('feedback round');
    expect(rounds.map(({ asked }) => asked.length)).toEqual([3]);
    career.at('2027-02-01T09:00:00+01:00');
    await career.outcome('feedback round lead peer --skill k1');
    expect(await career.json<unknown[]>('feedback round')).toHaveLength(2);
    await career.outcome('undo');
    expect(await career.json<unknown[]>('feedback round')).toHaveLength(1);
  });

  it('refuses what it cannot do in one sentence', async () => {
    const career = await testCareer();
    await career.outcome('skill "system design"');
    expect(await career('feedback round')).toMatchInlineSnapshot(`
      "
      $ career feedback round
      ! No round was held here. To ask three people the same: career feedback round
      ! lead peer mentor --skill "system design"
      "
    `);
    expect(await career('feedback round lead peer')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead peer
      ! career: a round is about one skill
      ! hint: career feedback round lead peer --skill "system design"
      exit 2
      "
    `);
    expect(await career('feedback round lead --skill "systm design"')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead --skill "systm design"
      ! career: there is no skill “systm design”
      ! hint: did you mean  career feedback round lead --skill "system design"
      exit 1
      "
    `);
    expect(await career('feedback round lead --skill baking')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead --skill baking
      ! career: there is no skill “baking”
      ! hint: to add it: career skill "baking" --wanted 3
      exit 1
      "
    `);
    await career.outcome('feedback ask lead');
    expect(await career('feedback round lead peer --skill k1')).toMatchInlineSnapshot(`
      "
      $ career feedback round lead peer --skill k1
      ! career: asked a short while ago already: lead (a1, today)
      ! hint: to ask the others: career feedback round peer --skill k1
      !       to ask all the same: career feedback round lead peer --skill k1 --yes
      exit 1
      "
    `);
    expect(await career('feedback "x" --level 5')).toMatchInlineSnapshot(`
      "
      $ career feedback "x" --level 5
      ! career: “5” is not a level
      ! hint: 1 beginner, 2 intermediate, 3 advanced, 4 expert; your text is in draft
      !       1: career feedback --draft 1 --editor
      exit 2
      "
    `);
  });
});
