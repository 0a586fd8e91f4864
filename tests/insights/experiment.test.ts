import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../src/records/experiment/experiment.ts';
import { daysOf, isWorkday } from '../../src/time/calendar.ts';
import { type TestCareer, testCareer } from '../career.ts';

/** Energy of every workday from July on, one level higher from the 5th of October, when an experiment began. */
async function quietOctober(): Promise<TestCareer> {
  const career = await testCareer({ now: '2026-11-20T15:04:00+01:00' });
  const days = daysOf({ from: '2026-08-31', to: '2026-11-13' }).filter(isWorkday);
  career.pipe(
    days
      .map((day, place) =>
        JSON.stringify({
          kind: 'energy',
          text: 'a day',
          at: day,
          level: (place % 3) - 1 + (day >= '2026-10-05' ? 1 : 0),
        }),
      )
      .join('\n'),
  );
  await career.outcome('import json -');
  return career;
}

const trial =
  'experiment "mornings without meetings give energy" --change "no meetings before ten" --measure energy';

describe('an experiment', () => {
  it('is begun, looked at and closed', async () => {
    const career = await quietOctober();
    expect(
      await career(`${trial} --from 2026-10-05 --until 2026-11-13 --at 2026-10-05`),
    ).toMatchInlineSnapshot(`
      "
      $ career experiment "mornings without meetings give energy" --change "no meetings before ten" --measure energy --from 2026-10-05 --until 2026-11-13 --at 2026-10-05
      x1    mornings without meetings give energy · until Fri 13 Nov, 7 days ago
      "
    `);
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      x1  mornings without meetings give energy

      Energy was 1.0 higher on 30 days since it began than on 25 before (1.0 against 0.0; 90 % range 0.7 to 1.4).
      The range does not hold zero.
      Two times differ in more than the change, and what was low tends to come back by itself.
      Next time a coin that chooses the days would say more.
      ! Its time is over. To say what becomes of it: career experiment close x1 keep
      "
    `);
    expect(await career('status')).toContain('career experiment look x1');
    expect(
      await career('experiment close x1 keep --learned "two quiet mornings are enough"'),
    ).toMatchInlineSnapshot(`
      "
      $ career experiment close x1 keep --learned "two quiet mornings are enough"
      x1    mornings without meetings give energy · kept today
      "
    `);
    expect(await career('show x1')).toMatchInlineSnapshot(`
      "
      $ career show x1
      x1 · experiment · Mon 5 Oct 2026 · private
        mornings without meetings give energy
        change         no meetings before ten
        measure        energy
        from           Mon 5 Oct
        until          Fri 13 Nov
        closed         kept on Fri 20 Nov
        learned        two quiet mornings are enough
      "
    `);
    expect(await career('experiment list')).toMatchInlineSnapshot(`
      "
      $ career experiment list
      ! No experiment is running. To begin one: career experiment "…" --change "…"
      ! --measure energy --until "in 4 weeks"
      "
    `);
    expect(await career('experiment list --all')).toMatchInlineSnapshot(`
      "
      $ career experiment list --all
      x1  mornings without meetings give energy · kept today
      "
    `);
    expect(await career('status')).not.toContain('career experiment look');
  });

  it('is begun by answering questions', async () => {
    const career = await testCareer();
    career.answers('mornings give energy', 'no meetings', 'energy', '', 'in 4 weeks', 'x1', 'drop');
    expect(await career('experiment')).toMatchInlineSnapshot(`
      "
      $ career experiment
      x1    mornings give energy · until Fri 18 Dec, in 28 days
      ! ? What do you think will happen? mornings give energy
      ! ? What do you do differently? (Enter skips) no meetings
      ! ? How will you tell? energy, or a pulse question such as drained (Enter skips) energy
      ! ? From when? (today; Enter skips) 
      ! ? Until when? (in 4 weeks; Enter skips) in 4 weeks
      "
    `);
    expect(await career('experiment close')).toMatchInlineSnapshot(`
      "
      $ career experiment close
      x1    mornings give energy · dropped today
      ! ? Which experiment? x1
      ! ? What becomes of it? drop
      "
    `);
  });

  it('gets a day plan from a coin, the same each time, and only then can be said to have made a difference', async () => {
    const career = await testCareer({ now: '2026-09-28T09:00:00+02:00' });
    await career.outcome(`${trial} --from 2026-09-28 --until 2026-11-13`);
    expect(await career('experiment plan x1 --days tue,thu')).toMatchInlineSnapshot(`
      "
      $ career experiment plan x1 --days tue,thu
      x1    mornings without meetings give energy · until Fri 13 Nov, in 46 days
      ! The days: career show x1
      "
    `);
    const { plan } = await career.json<Experiment>('show x1');
    expect(plan).toHaveLength(14);
    await career.outcome('undo');
    await career.outcome('experiment plan x1 --days tue,thu');
    expect((await career.json<Experiment>('show x1')).plan).toEqual(plan);
    const lines = plan.map(({ on, arm }, place) =>
      JSON.stringify({
        kind: 'energy',
        text: 'a day',
        at: on,
        level: (place % 2) - 1 + (arm === 'with' ? 2 : 0),
      }),
    );
    career.at('2026-11-10T18:00:00+01:00');
    career.pipe(lines.slice(0, 13).join('\n'));
    await career.outcome('import json -');
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      x1  mornings without meetings give energy

      Energy was 1.5 higher on the 6 days with it than on the 7 without (1.2 against −0.3).
      1 day of the plan is still ahead. Whether it made a difference is said after the last.
      "
    `);
    career.at('2026-11-20T15:04:00+01:00');
    career.pipe(lines[13]!);
    await career.outcome('import json -');
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      x1  mornings without meetings give energy

      Energy was 1.6 higher on the 7 days with it than on the 7 without (1.3 against −0.3).
      The coin chose the days. Of 100 other throws, fewer than 1 would part them as far by chance: it made a difference.
      ! Its time is over. To say what becomes of it: career experiment close x1 keep
      "
    `);
    expect(await career.json('experiment look x1')).toMatchObject({
      how: 'by a coin',
      days: [7, 7],
      madeDifference: true,
      period: { to: '2026-11-13' },
    });
  });

  it('says what is wrong, what is missing and what is too thin', async () => {
    const career = await testCareer();
    expect(await career('experiment list')).toMatchInlineSnapshot(`
      "
      $ career experiment list
      ! No experiment is running. To begin one: career experiment "…" --change "…"
      ! --measure energy --until "in 4 weeks"
      "
    `);
    await career.outcome('experiment "mornings give energy"');
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      ! career: x1 has no measure
      ! hint: career edit x1 --measure energy
      exit 1
      "
    `);
    expect(await career('experiment plan x1')).toMatchInlineSnapshot(`
      "
      $ career experiment plan x1
      ! career: x1 has no last day
      ! hint: career edit x1 --until "in 8 weeks"
      exit 2
      "
    `);
    await career.outcome('edit x1 --until "in 2 weeks" --measure enrgy');
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      ! career: nothing is logged under “enrgy”, which x1 is measured by
      ! hint: career edit x1 --measure energy
      exit 1
      "
    `);
    await career.outcome('edit x1 --measure energy');
    expect(await career('experiment look x1')).toMatchInlineSnapshot(`
      "
      $ career experiment look x1
      x1  mornings give energy

      Too thin: energy is logged on 0 days without it and 0 with it; 5 of each are needed to say anything.
      "
    `);
    expect(await career('experiment plan x1 --days tue,funday')).toMatchInlineSnapshot(`
      "
      $ career experiment plan x1 --days tue,funday
      ! career: “funday” is not a day of the week
      ! hint: career experiment plan x1 --days sunday
      exit 2
      "
    `);
    expect(await career('experiment plan x1 --days tue')).toMatchInlineSnapshot(`
      "
      $ career experiment plan x1 --days tue
      ! career: a plan needs eight days or more, and x1 has 2 of them left
      ! hint: career edit x1 --until "in 8 weeks"
      exit 2
      "
    `);
    expect(await career('experiment close x1 kep')).toMatchInlineSnapshot(`
      "
      $ career experiment close x1 kep
      ! career: “kep” is not keep, change or drop
      ! hint: career experiment close x1 keep
      exit 2
      "
    `);
    expect(await career('experiment close x1')).toMatchInlineSnapshot(`
      "
      $ career experiment close x1
      ! career: what becomes of it is needed: keep, change or drop
      ! hint: career experiment close x1 keep
      exit 2
      "
    `);
    expect(await career(`${trial} --until yesterday`)).toMatchInlineSnapshot(`
      "
      $ career experiment "mornings without meetings give energy" --change "no meetings before ten" --measure energy --until yesterday
      ! career: an experiment cannot end before it begins
      ! hint: give --until a later day; your text is in draft 1: career experiment
      !       --draft 1 --editor
      exit 2
      "
    `);
    await career.outcome(`${trial} --from "in 1 week" --until "in 6 weeks"`);
    expect(await career('experiment close x2 keep')).toMatchInlineSnapshot(`
      "
      $ career experiment close x2 keep
      ! career: x2 only begins on Fri 27 Nov 2026
      ! hint: career experiment close x2 drop
      exit 2
      "
    `);
    expect((await career.outcome('experiment close x2 drop')).exit).toBe(0);
    expect((await career.outcome('experiment reopen x1')).exit).toBe(1);
  });
});
