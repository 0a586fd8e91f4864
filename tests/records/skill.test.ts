import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/records/skill/evidence.ts';
import type { Skill } from '../../src/records/skill/skill.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** Three skills with a wanted level, one of them assessed in summer and again now. */
async function threeSkills(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-06-01T10:00:00+02:00' });
  await career.outcome('skill "proposal writing" --wanted 3 --importance 3');
  await career.outcome('skill "data architecture" --wanted 4');
  await career.outcome('skill "saying no early" --wanted 2 --area influence');
  await career.outcome('skill assess k1 1');
  career.at('2026-11-20T15:04:00+01:00');
  await career.outcome('skill assess k1 2 --note "led one proposal"');
  return career;
}

describe('a skill', () => {
  it('is taken from the catalogue, or is one of your own', async () => {
    const career = await testCareer();
    expect(await career('skill catalogue communication')).toMatchInlineSnapshot(`
      "
      $ career skill catalogue communication
      communication · written
        technical documentation, architecture decision records, proposal writing, code review feedback
      communication · verbal
        technical presentations, stakeholder meetings, team discussions, conference speaking
      communication · visual
        system diagrams, architecture visualization, data flow mapping, process documentation
      ! To take one up: career skill "process documentation" --wanted 3
      "
    `);
    expect(await career('skill "Proposal writing" --wanted 3 --importance 3')).toMatchInlineSnapshot(`
      "
      $ career skill "Proposal writing" --wanted 3 --importance 3
      k1    proposal writing · communication · wants 3 · assess
      "
    `);
    expect(await career('skill "saying no early" --wanted 3 --area influence')).toMatchInlineSnapshot(`
      "
      $ career skill "saying no early" --wanted 3 --area influence
      k2    saying no early · influence · wants 3 · assess
      "
    `);
    expect(await career('skill "proposal writing"')).toMatchInlineSnapshot(`
      "
      $ career skill "proposal writing"
      ! career: there is already a skill called “proposal writing”
      ! hint: career show k1; your text is in draft 1: career skill --draft 1 --editor
      exit 1
      "
    `);
    career.answers('estimates', '', '3');
    expect(await career('skill')).toMatchInlineSnapshot(`
      "
      $ career skill
      k3    estimates · wants 3 · assess
      ! ? Which skill? estimates
      ! ? Anything to remember about it? (Enter skips) 
      ! ? Which level do you want? 1 beginner … 4 expert (Enter skips) 3
      "
    `);
  });

  it('is assessed by day; the first is the baseline', async () => {
    const career = await threeSkills();
    expect(
      await career('skill assess "saying no" 2 --at yesterday --note "twice this week"'),
    ).toMatchInlineSnapshot(`
      "
      $ career skill assess "saying no" 2 --at yesterday --note "twice this week"
      k3    saying no early · influence · 2 intermediate of 2 · plan
      !       Thu 19 Nov: 2 intermediate · twice this week
      "
    `);
    expect(await career('show k1')).toMatchInlineSnapshot(`
      "
      $ career show k1
      k1 · skill · Mon 1 Jun 2026 10:00 · shareable
        skill          proposal writing
        area           communication
        evidence       no evidence linked
        level          2 intermediate of 3, from 1: alone in usual cases, and knows the trade-offs
        assessed       Mon 1 Jun: 1 beginner
                       Fri 20 Nov: 2 intermediate · led one proposal
        importance     3 of 3
        stage          plan
      "
    `);
    expect(await career('skill gaps')).toMatchInlineSnapshot(`
      "
      $ career skill gaps
      k2  data architecture  ○○○○  not assessed, wants 4 expert
      k1  proposal writing   ●●○   2 intermediate, wants 3 advanced, matters a lot, from 1, no evidence linked
      k3  saying no early    ●●    2 intermediate, as wanted, no evidence linked
      "
    `);
    expect(await career('skill gaps --architecture')).toMatchInlineSnapshot(`
      "
      $ career skill gaps --architecture
      k2  data architecture  ○○○○  not assessed, wants 4 expert
      "
    `);
  });

  it('is assessed one after the other on a terminal, each answer being stored', async () => {
    const career = await threeSkills();
    career.answers('3', '^C');
    expect(await career('skill assess --leadership')).toMatchInlineSnapshot(`
      "
      $ career skill assess --leadership
      ! ? proposal writing: where are you today? 3
      ! ? saying no early: where are you today? ^C
      ! career: stopped; 1 answer is stored
      ! hint: career skill gaps
      exit 130
      "
    `);
    expect(await career.json('show k1')).toMatchObject({ assessed: [{ level: 1 }, { level: 3 }] });
    career.answers('2');
    expect(await career('skill assess --technical')).toMatchInlineSnapshot(`
      "
      $ career skill assess --technical
      k2    data architecture · architecture · 2 intermediate of 4 · plan
      ! ? data architecture: where are you today? 2
      ! What lies between here and where you want to be: career skill gaps
      "
    `);
  });

  it('is practised, and goes round the learning loop without a new assessment', async () => {
    const career = await threeSkills();
    expect(
      await career('skill practice k1 "case study" --spent 45m --fix "name the trade-off first"'),
    ).toMatchInlineSnapshot(`
      "
      $ career skill practice k1 "case study" --spent 45m --fix "name the trade-off first"
      k1    proposal writing · communication · 2 intermediate of 3, from 1 · plan
      !       Fri 20 Nov: case study · next time: name the trade-off first
      "
    `);
    const passed = ['plan'];
    for (let step = 0; step < 7; step += 1) {
      await career.outcome('skill stage k1');
      passed.push((await career.json<Skill>('show k1')).stage);
    }
    expect(passed).toEqual([
      'plan',
      'apply',
      'reflect',
      'integrate',
      'challenge',
      'apply',
      'reflect',
      'integrate',
    ]);
    expect(await career('skill loop')).toMatchInlineSnapshot(`
      "
      $ career skill loop
      assess  Where are you today, and what says so?
        k2  data architecture  wants 4
        k3  saying no early    wants 2
      integrate  Which records show that it holds?
        k1  proposal writing  2 intermediate of 3, from 1  1 time around
      "
    `);
    expect(await career('skill loop --mermaid')).toMatchInlineSnapshot(`
      "
      $ career skill loop --mermaid
      graph TD
        assess["Assessment<br>data architecture<br>saying no early"]
        plan["Learning plan"]
        apply["Practical application"]
        reflect["Feedback and reflection"]
        integrate["Skill integration<br>proposal writing"]
        challenge["Next challenge"]
        assess --> plan --> apply --> reflect --> integrate --> challenge --> apply
        review["Every quarter"] -.-> assess
      "
    `);
  });

  it('says what is wrong with what was typed', async () => {
    const career = await threeSkills();
    expect(await career('skill assess k1')).toMatchInlineSnapshot(`
      "
      $ career skill assess k1
      ! career: the level is needed, from 1 beginner to 4 expert
      ! hint: career skill assess k1 2; what the levels look like: career skill
      !       describe k1
      exit 2
      "
    `);
    expect(await career('skill assess k1 5')).toMatchInlineSnapshot(`
      "
      $ career skill assess k1 5
      ! career: “5” is not a level
      ! hint: 1 beginner, 2 intermediate, 3 advanced, 4 expert
      exit 2
      "
    `);
    expect(await career('skill assess "propsal writing" 2')).toMatchInlineSnapshot(`
      "
      $ career skill assess "propsal writing" 2
      ! career: there is no skill “propsal writing”
      ! hint: did you mean  career skill assess "proposal writing"
      exit 1
      "
    `);
    expect(await career('skill practice juggling')).toMatchInlineSnapshot(`
      "
      $ career skill practice juggling
      ! career: there is no skill “juggling”
      ! hint: to add it: career skill "juggling" --wanted 3
      exit 1
      "
    `);
    expect(await career('skill stage k1 aply')).toMatchInlineSnapshot(`
      "
      $ career skill stage k1 aply
      ! career: “aply” is not one of assess, plan, apply, reflect, integrate, challenge
      ! hint: type one of these words
      exit 2
      "
    `);
    expect(await career('skill stage k2 apply')).toMatchInlineSnapshot(`
      "
      $ career skill stage k2 apply
      ! career: k2 was never assessed, and a plan rests on an assessment
      ! hint: career skill assess k2 2
      exit 1
      "
    `);
    expect(await career('skill stage k1 plan')).toMatchInlineSnapshot(`
      "
      $ career skill stage k1 plan
      ! career: k1 is at plan already
      ! hint: career skill stage k1 apply
      exit 1
      "
    `);
    expect(await career('edit k2 --wanted 3')).toContain('wants 3');
  });

  it('stands in an area of your own, and one that is nearly one of the five is remarked on', async () => {
    const career = await testCareer();
    expect(await career('skill "saying no early" --wanted 3 --area craft')).toMatchInlineSnapshot(`
      "
      $ career skill "saying no early" --wanted 3 --area craft
      k1    saying no early · craft · wants 3 · assess
      "
    `);
    expect(await career('skill estimates --wanted 2 --area comunication')).toMatchInlineSnapshot(`
      "
      $ career skill estimates --wanted 2 --area comunication
      k2    estimates · comunication · wants 2 · assess
      ! “comunication” is an area of your own; if communication is meant: career edit
      ! k2 --area communication
      "
    `);
    expect(await career('skill roadmaps --wanted 2 --area Mana')).toContain('k3    roadmaps · management');
    expect(await career('skill gaps --area Craft')).toMatchInlineSnapshot(`
      "
      $ career skill gaps --area Craft
      k1  saying no early  ○○○  not assessed, wants 3 advanced
      "
    `);
    expect(await career('skill catalogue craft')).toMatchInlineSnapshot(`
      "
      $ career skill catalogue craft
      ! career: no skill here is in an area “craft”
      ! hint: the areas are architecture, delivery, influence, management,
      !       communication
      exit 2
      "
    `);
    expect(await career.json('skill assess --technical --leadership')).toMatchObject([{ id: 'k3' }]);
  });

  it('is told in words of your own, level by level', async () => {
    const career = await threeSkills();
    expect(await career('skill describe "data arch" 2 "draws the tables first"')).toMatchInlineSnapshot(`
      "
      $ career skill describe "data arch" 2 "draws the tables first"
      k2  data architecture · architecture
        1 beginner      component design, basic patterns
        2 intermediate  draws the tables first · your words
        3 advanced      large-scale systems, innovation
        4 expert        leads in the industry, complex domains · wanted
      "
    `);
    await career('skill describe data architecture 2 draws the keys first');
    expect(await career.json('show k2')).toMatchObject({
      levels: [{ level: 2, words: 'draws the keys first' }],
    });
    career.answers('2 intermediate: draws the keys first');
    expect(await career('skill assess k2')).toContain(
      'k2    data architecture · architecture · 2 intermediate',
    );
    await career('undo');
    await career('undo');
    expect(await career('skill describe k2')).toContain('draws the tables first');
    career.answers('', 'names the trade-off');
    expect((await career('skill describe k2 3')).split('\n').slice(-4).join('\n')).toMatchInlineSnapshot(`
      "! ? data architecture: what does 3 advanced look like? 
      !   a few words; --usual takes them away
      ! ? data architecture: what does 3 advanced look like? names the trade-off
      "
    `);
    expect(await career('skill describe k2 3 "…"')).toContain('stands for words of your own');
    expect(await career('skill describe k2 --usual')).toContain('k2 3 --usual');
  });

  it('and what was said of its level are in no review', async () => {
    const career = await threeSkills();
    await career('win "Proposals are read" --share');
    await career('skill describe k1 2 "canary"');
    expect((await career.outcome('review')).stdout).toContain('Proposals are read');
    for (const line of ['review', 'review --for me', 'review --json', 'review --for me --json'])
      expect((await career.outcome(line)).stdout).not.toMatch(/canary|proposal writing|led one proposal|k1/i);
  });

  it('has nothing to show in an empty journal, and says what to type', async () => {
    const career = await testCareer();
    for (const line of ['skill list', 'skill gaps', 'skill loop', 'skill assess'])
      expect(await career.outcome(line)).toMatchObject({
        exit: 0,
        stdout: '',
        stderr: expect.stringContaining('career skill'),
      });
    expect(await career.json('skill gaps')).toEqual([]);
  });
});

describe('evidence', () => {
  const links = (...ids: readonly string[]) => ({
    links: [],
    backlinks: ids.map((id) => ({ type: 'about' as const, id, uid: id })),
  });

  it.each([
    [[], 'none'],
    [['w1'], 'thin'],
    [['w1', 'w2', 'w3'], 'thin'],
    [['w1', 'w2', 'f3'], 'backed'],
    [['g1', 'p2', 't3'], 'none'],
  ] as const)('%j is %s', (ids, coverage) => {
    expect(evidenceOf(links(...ids)).coverage).toBe(coverage);
  });

  it('is what was linked, and stands beside the gap', async () => {
    const career = await testCareer();
    await career('skill "proposal writing" --wanted 3');
    await career('skill assess k1 2');
    await career('win "The proposal was signed"');
    await career('link w1 k1');
    expect(await career('skill gaps')).toMatchInlineSnapshot(`
      "
      $ career skill gaps
      k1  proposal writing  ●●○  2 intermediate, wants 3 advanced, thin: w1
      "
    `);
  });
});
