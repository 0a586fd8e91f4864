import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnergyRow, Material } from '../../src/insights/patterns/material.ts';
import { patterns, spanOf } from '../../src/insights/patterns/patterns.ts';
import { settlingAt, settlingOf } from '../../src/insights/patterns/settling.ts';
import { steadinessOf } from '../../src/insights/patterns/steadiness.ts';
import { figure, sentenceOf, settlingWords, thinWords } from '../../src/insights/patterns/words.ts';
import { markdown } from '../../src/insights/report/markdown.ts';
import { axisFor, axisWords, intervalPlot } from '../../src/insights/report/plot.ts';
import { reportOf } from '../../src/insights/report/report.ts';
import { reportView } from '../../src/insights/report/view.ts';
import { drawNormal, generator } from '../../src/statistics/generator.ts';
import { addDays } from '../../src/time/calendar.ts';
import { testCareer } from '../career.ts';

const today = '2026-11-20';
const year = { name: 'all', from: '1900-01-01', to: '2199-12-31' };

const material = (rows: Partial<Material>): Material => {
  const { events = [], ...others } = rows;
  const all = { energy: [], feedback: [], closed: [], pulse: [], ...others };
  return { ...all, events, span: spanOf(all, { from: '2026-01-01', to: today }) };
};

/** One record a workday for some weeks; `level` says what each is, before chance is added. */
function energyFor(
  weeks: number,
  level: (day: number, week: number) => Partial<EnergyRow> & { mean: number },
) {
  const random = generator('a person');
  return Array.from({ length: weeks * 5 }, (_, index): EnergyRow => {
    const [week, weekday] = [Math.floor(index / 5), index % 5];
    const { mean, ...rest } = level(weekday, week);
    const value = Math.max(-2, Math.min(2, Math.round(mean + drawNormal(random))));
    return {
      id: `e${index + 1}`,
      day: addDays('2025-11-24', week * 7 + weekday),
      minute: 600,
      went: null,
      flow: false,
      pressure: null,
      setting: null,
      spent: null,
      tags: [],
      people: [],
      ...rest,
      level: value,
    };
  });
}

const found = (rows: Partial<Material>): string[] =>
  patterns(material(rows))
    .filter(({ level }) => level === 'finding')
    .map(({ kind, target, direction }) => `${kind} ${target} ${direction > 0 ? 'up' : 'down'}`);

describe('what is there is found', () => {
  it('a tag that goes with more, and not the one beside it', () => {
    const energy = energyFor(40, (day, week) => {
      const isDesign = (day + week) % 4 === 0;
      return {
        mean: isDesign ? 1 : -0.2,
        tags: [...(isDesign ? ['design'] : []), ...(week % 3 === 0 ? ['decoy'] : [])],
      };
    });
    expect(found({ energy })).toEqual(['tag design up']);
  });

  it('two labels that always come together, as one, and one against the other', () => {
    const isSteering = (day: number, week: number): boolean => (day + week) % 3 === 0;
    const together = energyFor(30, (day, week) => ({
      mean: isSteering(day, week) ? -1 : 0.6,
      tags: isSteering(day, week) ? ['steering'] : [],
      people: isSteering(day, week) ? ['boss'] : [],
    }));
    expect(found({ energy: together })).toEqual(['tag steering down']);
    const [finding] = patterns(material({ energy: together }));
    expect(finding?.companions).toEqual([{ kind: 'person', target: 'boss', how: 'with' }]);
    expect(sentenceOf(finding!, today)).toContain('Nearly always with @boss, so these cannot be told apart.');
    const against = energyFor(30, (day, week) => ({
      mean: isSteering(day, week) ? -1 : 0.6,
      tags: isSteering(day, week) ? ['steering'] : ['own-work'],
    }));
    expect(found({ energy: against })).toEqual(['tag own-work up']);
  });

  it('a setting, however it is written', () => {
    const energy = energyFor(40, (day, week) => ({
      mean: (day + week) % 3 === 0 ? -1 : 0.4,
      setting: (day + week) % 3 === 0 ? (week % 2 === 0 ? 'Open office' : 'open office') : null,
    }));
    expect(found({ energy })).toContain('setting open office down');
  });

  it('a day of the week', () => {
    expect(found({ energy: energyFor(50, (day) => ({ mean: day === 4 ? -1 : 0.4 })) })).toContain(
      'weekday friday down',
    );
  });

  it('a change', () => {
    const energy = energyFor(48, (_day, week) => ({ mean: week < 24 ? 1 : -0.7 }));
    expect(found({ energy })).toContain('change energy down');
  });

  it('a difference since a day that was logged, too small to be found by a search', () => {
    const energy = energyFor(40, (_day, week) => ({ mean: week < 20 ? 0.24 : -0.24 }));
    const events = [{ id: 'o1', day: addDays('2025-11-24', 20 * 7), text: 'new team' }];
    expect(found({ energy })).toEqual([]);
    expect(found({ energy, events })).toContain('event energy since new team down');
  });

  it('a topic whose promises are kept less', () => {
    const closed = Array.from({ length: 60 }, (_, index) => ({
      id: `p${index + 1}`,
      day: addDays('2026-01-05', index * 5),
      kept: index % 3 === 0 ? index % 9 === 0 : index % 10 !== 1,
      about: [index % 3 === 0 ? 'estimates' : 'reviews'],
    }));
    expect(found({ closed })).toEqual(['kept estimates down']);
  });
});

describe('what is below the bar', () => {
  const days = (count: number, mean: number, rest: Partial<EnergyRow> = {}) =>
    energyFor(26, (day, week) => ({ mean: 0.2, ...(day === 2 && week < count ? { mean, ...rest } : {}) }));
  const about = (energy: EnergyRow[], target: string) =>
    patterns(material({ energy })).find((finding) => finding.target === target);

  it('a tag used three times is described, with how many more would settle a point', () => {
    const hiring = about(days(3, 2, { tags: ['hiring'] }), 'hiring')!;
    expect(hiring).toMatchObject({ level: 'described', n: 3, interval: null, settles: { effect: 1 } });
    expect(hiring.effect).toBeGreaterThan(0.5);
    expect(thinWords(hiring)).toBe(
      '3 records, too few to tell; about 8 more would settle a difference of a point',
    );
    expect(about(days(2, 2, { tags: ['hiring'] }), 'hiring')).toBeUndefined();
  });

  it('rare tags change nothing of the others, and ten are told', () => {
    const rare = energyFor(26, (day, week) => ({
      mean: day === 0 ? 1 : 0,
      tags: [...(day === 0 ? ['design'] : []), ...(day > 1 && week < 3 ? [`rare-${day}`] : [])],
    }));
    const without = rare.map((row) => ({ ...row, tags: row.tags.filter((tag) => tag === 'design') }));
    const told = (energy: EnergyRow[]) =>
      patterns(material({ energy })).filter(({ target }) => !target.startsWith('rare'));
    expect(told(rare)).toEqual(told(without));
    const many = energyFor(26, (day, week) => ({ mean: 0, tags: [`rare-${week % 9}-${day}`] }));
    expect(patterns(material({ energy: many })).filter(({ kind }) => kind === 'tag')).toHaveLength(10);
  });

  it('a hint says how many more would settle it', () => {
    const hints = Array.from(
      { length: 12 },
      (_, seed) => about(days(6 + seed, 1.2, { tags: ['pairing'] }), 'pairing')!,
    )
      .filter(({ level }) => level === 'hint')
      .map(settlingWords);
    expect(hints[0]).toMatch(/^About \d+ more records with it would settle a difference of 0\.\d\.$/);
  });

  it('fewer than thirty records give a hint at most', () => {
    const levelOf = (weeks: number) =>
      about(
        energyFor(weeks, (day, week) => ({
          mean: (day + week) % 2 ? 1.6 : -1.6,
          tags: (day + week) % 2 ? ['design'] : [],
        })),
        'design',
      )!.level;
    expect([levelOf(3), levelOf(6)]).toEqual(['described', 'finding']);
    const spread = energyFor(12, (day, week) => ({
      mean: (day + week) % 2 ? 1.6 : -1.6,
      tags: (day + week) % 2 ? ['design'] : [],
    })).filter((_, index) => index % 5 < 2);
    expect(about(spread, 'design')).toMatchObject({ level: 'hint', thin: null });
  });

  it.each([
    // effect, error, records so far: a difference is settled at three standard errors.
    [0.6, 0.2, 8, null],
    [0.6, 0.4, 8, 24],
    [-0.3, 0.2, 10, 30],
    [0, 0.2, 10, null],
  ])('a difference of %d ± %d from %d records needs %o more', (effect, error, records, more) => {
    expect(settlingOf(effect, error, records)?.more ?? null).toBe(more);
  });

  it('no number of records settles what too few others are compared with', () => {
    expect(settlingAt(1, 1, 3, 8)).toBeNull();
    expect(settlingAt(1, 1, 3, 1000)).toEqual({ more: 7, effect: 1 });
  });
});

it('a bad evening is told once, and not as three better parts of the day', () => {
  const energy = energyFor(60, (day, week) => {
    const hour = [9, 13, 16, 20][(day + week) % 4]!;
    return { mean: hour === 20 ? -1 : 0.5, minute: hour * 60 };
  });
  expect(found({ energy })).toEqual(['part evening down']);
  const evening = patterns(material({ energy })).find(({ target }) => target === 'evening')!;
  // Against the other parts, and not against a middle between all four.
  expect(evening.effect).toBeLessThan(-1.1);
});

it('very many tags are weighed with room for rare answers', () => {
  const random = generator('many tags');
  const energy = energyFor(60, (day, week) => ({
    mean: 0,
    minute: week === 0 ? 1200 : day < 3 ? 600 : 900,
    pressure: week === 1 ? 2 : day % 2,
    tags: [...new Set(Array.from({ length: 10 }, () => `tag-${Math.floor(random() * 240)}`))],
  }));
  const told = patterns(material({ energy })).filter(({ kind, thin }) => kind === 'tag' && thin === null);
  // Two parts of the day and two pressures are told of beside them.
  expect(told).toHaveLength(186);
});

it('a record that came in twice counts once', () => {
  const energy = energyFor(20, (day) => ({ mean: 0, tags: day === 1 ? ['design'] : [] }));
  const twice = [...energy, ...energy.map((row, index) => ({ ...row, id: `e${1000 + index}` }))];
  expect(patterns(material({ energy: twice }))).toEqual(patterns(material({ energy })));
  const untimed = twice.map((row) => ({ ...row, minute: null }));
  expect(patterns(material({ energy: untimed })).find(({ target }) => target === 'design')?.n).toBe(40);
});

it('a course that hardly varies has no drift', () => {
  const pulse = Array.from({ length: 40 }, (_, index) => ({
    id: `u${index + 1}`,
    day: addDays('2026-01-05', index * 7),
    item: 'drained',
    value: index > 36 ? 3 : 4,
  }));
  expect(patterns(material({ pulse }))).toEqual([]);
});

it('chance alone is found seldom', () => {
  let any = 0;
  for (let seed = 0; seed < 20; seed += 1) {
    const random = generator(`null ${seed}`);
    const tags = ['design', 'hiring', 'on-call', 'review', 'pairing', 'meetings'];
    const energy = energyFor(26, () => ({
      mean: drawNormal(random) / 2,
      tags: tags.filter(() => random() < 0.2),
    }));
    if (found({ energy }).length > 0) any += 1;
  }
  expect(any).toBeLessThanOrEqual(4);
});

const day = fc.integer({ min: 0, max: 800 }).map((count) => addDays('2024-11-20', count));
const names = fc
  .array(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'), { maxLength: 3 })
  .map((list) => [...new Set(list)]);
const energyRow = fc.record({
  id: fc.nat(9999).map((number) => `e${number}`),
  day,
  minute: fc.option(fc.nat(1439)),
  level: fc.integer({ min: -2, max: 2 }),
  went: fc.option(fc.nat(4)),
  flow: fc.boolean(),
  spent: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: null }),
  pressure: fc.option(fc.nat(2)),
  setting: fc.option(fc.constantFrom('home', 'Design Review')),
  tags: names,
  people: names,
});
const anyMaterial = fc
  .record({
    energy: fc.oneof(
      fc.array(energyRow, { maxLength: 60 }),
      fc.array(energyRow, { maxLength: 60 }).map((rows) => rows.map((row) => ({ ...row, level: 1 }))),
    ),
    feedback: fc.array(
      fc.record({
        id: fc.nat(9999).map((number) => `f${number}`),
        day,
        from: fc.constantFrom('lead', null),
        tags: names,
        direction: fc.option(fc.constantFrom('keep' as const, 'less' as const)),
        state: fc.constantFrom('new' as const, 'acting' as const),
        right: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
        useful: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
        rightAtFirst: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
        usefulAtFirst: fc.constant(null),
        knows: fc.option(fc.boolean()),
        setting: fc.option(fc.constantFrom('1:1', 'Review')),
        felt: fc.option(fc.nat(10)),
      }),
      { maxLength: 30 },
    ),
    closed: fc.array(
      fc.record({ id: fc.nat(9999).map((number) => `p${number}`), day, kept: fc.boolean(), about: names }),
      {
        maxLength: 30,
      },
    ),
    pulse: fc.array(
      fc.record({
        id: fc.constant('u1'),
        day,
        item: fc.constantFrom('drained', 'BAT core'),
        value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      }),
      { maxLength: 40 },
    ),
  })
  .map(material);

describe('whatever is in a journal', () => {
  it('every figure is one, every range holds its estimate, and the words come out', () => {
    fc.assert(
      fc.property(anyMaterial, (given) => {
        const around = { goals: [], retros: [], wins: [], lessons: [], company: [] };
        const made = reportOf(given, around, year, {
          today,
          fiscal: { start: 1, named: 'end' },
          beliefs: { 'beliefs.gives': ['a'], 'beliefs.takes': ['b', 'never'] },
        });
        const all = [...made.findings, ...made.hints, ...made.described, ...made.tooThin];
        expect(all).toHaveLength(made.looked);
        for (const { effect, interval, interval80, chance } of all) {
          expect([effect, chance].every(Number.isFinite)).toBe(true);
          for (const each of [interval, interval80]) {
            if (each === null) continue;
            expect(Number.isFinite(each.low) && Number.isFinite(each.high)).toBe(true);
            expect(each.low).toBeLessThanOrEqual(each.high);
          }
        }
        const words =
          JSON.stringify(reportView(made, { hints: true })) +
          JSON.stringify(reportView(made, { hints: true, plain: true })) +
          markdown(made) +
          all.map((each) => sentenceOf(each, today)).join('');
        expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of its rows changes nothing', () => {
    fc.assert(
      fc.property(anyMaterial, (given) => {
        const told = (each: Material): string[] =>
          patterns(each).map(
            ({ kind, target, level, effect }) => `${kind} ${target} ${level} ${effect.toFixed(9)}`,
          );
        const turned = {
          ...given,
          energy: given.energy.toReversed(),
          feedback: given.feedback.toReversed(),
          closed: given.closed.toReversed(),
        };
        expect(told(turned)).toEqual(told(given));
      }),
      { numRuns: 25 },
    );
  });
});

it('no sentence says that one thing makes another', () => {
  const folders = ['patterns', 'report'].map((name) => join(import.meta.dirname, '../../src/insights', name));
  const causal =
    /\b(causes?|caused|because|due to|makes? you|leads? to|results? in|thanks to|improves?|hurts?)\b/i;
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  expect(files.length).toBeGreaterThan(20);
  const templates = files.filter((file) => !file.endsWith('common-words.ts'));
  const said = templates.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => causal.test(line) && /['`"]/.test(line)),
  );
  expect(said).toEqual([]);
});

it('says in how many weeks a label keeps to its side', () => {
  const energy = energyFor(10, (weekday, week) => ({
    mean: weekday < 2 && week < 8 ? -4 : 4,
    tags: weekday < 2 && week < 9 ? ['on-call'] : [],
  }));
  const finding = patterns(material({ energy })).find(({ target }) => target === 'on-call')!;
  expect(steadinessOf(finding, energy)).toEqual({ weeks: 9, same: 8, level: 1 });
  const friday = patterns(material({ energy })).find(({ kind }) => kind === 'weekday')!;
  expect(steadinessOf(friday, energy)).toBeNull();
});

it.each([
  [0, 0.1, 'small', '0'],
  [0.74, 1, '', '0.7'],
  [-0.034, 1, '', '−0.03'],
  [0.0049, 1, '', '0.005'],
  [-0.0001, 1, '', '0'],
])('%d is said as %s', (value, _end, _note, said) => {
  expect(figure(value)).toBe(said);
});

it('a range is drawn where it lies', () => {
  expect(axisFor([{ low: -1.1, high: -0.4 }, null])).toBe(1.5);
  expect(axisWords(1.5)).toBe('−1.5     0     +1.5');
  expect(intervalPlot(-0.7, { low: -1.1, high: -0.4 }, 1.5)).toBe('  ├──●─┤ │         ');
  expect(intervalPlot(0, { low: -9, high: 9 }, 0.5)).toBe('├────────●────────┤');
});

describe('career report', () => {
  it('says what there is to begin with', async () => {
    const career = await testCareer();
    expect(await career('report')).toMatchInlineSnapshot(`
      "
      $ career report
      Report · last 365 days (21 Nov 2025 to 20 Nov 2026) · 0 records

      There is no energy, feedback, promise or pulse to look at in these days. To begin: career energy +1 "what you did #tag"
      "
    `);
    await career('energy +1 "paired #pairing"');
    expect(await career('report year')).toMatchInlineSnapshot(`
      "
      $ career report year
      Report · 2026 (1 Jan to 20 Nov) · 1 record on 1 of 1 workday

      1 energy record so far. From five uses of a tag, with five records without it, there is something to compare. To go on: career energy +1 "what you did #tag"
      "
    `);
    expect(await career('why pairing')).toMatchInlineSnapshot(`
      "
      $ career why pairing
      ! career: nothing could be looked at in these days
      ! hint: career report
      exit 1
      "
    `);
    expect(await career.json('report')).toMatchObject({ generatedFor: 'me', looked: 0, findings: [] });
  });

  it('tells what goes with what, and why leads to the records', async () => {
    const career = await testCareer({ columns: 100 });
    const lines = energyFor(30, (weekday, week) => ({
      mean: (weekday + week) % 3 === 0 ? -1 : 0.6,
      tags: (weekday + week) % 3 === 0 ? ['on-call'] : [],
    })).map(({ day: at, level, tags }) => JSON.stringify({ kind: 'energy', at, level, tags, text: '' }));
    career.pipe(`${lines.join('\n')}\n`);
    await career('import json -');
    await career('init --gives "on-call, pairing" --takes meetings');
    expect(await career('report')).toMatchInlineSnapshot(`
      "
      $ career report
      Report · last 365 days (21 Nov 2025 to 20 Nov 2026) · 150 records on 150 of 260 workdays

                 Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
        Mon     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄······················  ▄ one
        Tue     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄······················  █ more
        Wed     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄······················  · none
        Thu     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄······················
        Fri     ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄······················
        energy  ▅▅▅▂▅▃▄▆▄▆▄▅▄▄▄▇▅▅▆▆▆▅▅▅▅▅▅▅▅▄······················  −2 to 2

      What stands out    looked at 8 things; 1 in 10 of such findings may be chance

        Energy           −2       0       +2  90 % range
        #on-call  takes   ├─●┤    │           −1.4  −1.7 to −1.1  50 on 50 days

      What you said before
        #on-call   you said it gives  here it takes  −1.4  −1.7 to −1.1
        #pairing   you said it gives  too few records to compare
        #meetings  you said it takes  too few records to compare

      Not told from chance  change of energy +0.5 · drift of energy +0.009 · tuesday −0.1 ·
                            monday +0.1 · friday −0.1 · thursday +0.1 · wednesday 0

      What is counted are records of energy, feedback, pulse and promises that ended, as
      patterns are looked for in these. Days without any are not in here, and hard days may be
      missing. What goes with something need not be what makes it.
      ! To see next time what changed: career report --keep
      "
    `);
    expect((await career('why on-call')).split('\n').slice(0, 14).join('\n')).toMatchInlineSnapshot(`
      "
      $ career why on-call
      #on-call · Energy records with #on-call run 1.4 lower than others that are otherwise alike
      (90 % range −1.7 to −1.1; 50 records on 50 days, 24 Nov 2025 to 19 Jun 2026).

      Standing      It stands out with everything that was looked at counted in.
      By itself     Before anything else is counted in, the mean is 1.4 lower than that of the
                    others.
      Week by week  Lower than the rest of its own week in 28 of 30 weeks that hold both, level
                    in 1.
      How           All tags, people, flow, pressure and parts of the day were weighed at once,
                    so that each is compared with records that are otherwise alike; all are
                    drawn towards zero as far as they look like noise together. Days of the week
                    have means of their own, and what lies on one day or in one week counts as"
    `);
    expect((await career('report --format md')).replace(/Records: .*/g, 'Records: …')).toMatchInlineSnapshot(`
      "
      $ career report --format md
      # Report · last 365 days (21 Nov 2025 to 20 Nov 2026) · 150 records on 150 of 260 workdays

      *Written 20 Nov 2026, for the person who keeps this journal.*

      ## What stands out

      Looked at 8 things; 1 in 10 of such findings may be chance.

      | What | Size | 90 % range | Records | Days |
      | --- | ---: | ---: | ---: | ---: |
      | \\#on-call | −1.4 | −1.7 to −1.1 | 50 | 50 |

      - Energy records with #on-call run 1.4 lower than others that are otherwise alike (90 % range −1.7 to −1.1; 50 records on 50 days, 24 Nov 2025 to 19 Jun 2026). Records: …

      ## What you said before

      - \\#on-call: you said it gives; here it takes
      - \\#pairing: you said it gives; too few records to compare
      - \\#meetings: you said it takes; too few records to compare

      ## Week by week

      - energy by week: lowest −1.2 in the week of 15 Dec 2025, highest 1.2 in the week of 9 Mar.

      ## Not told from chance

      change of energy +0.5 · drift of energy +0.009 · tuesday −0.1 · monday +0.1 · friday −0.1 · thursday +0.1 · wednesday 0

      ## How it was looked at

      What is counted are records of energy, feedback, pulse and promises that ended, as patterns are looked for in these. Days without any are not in here, and hard days may be missing. What goes with something need not be what makes it. 8 things were looked at; for the method of one: career why, with its name.
      ! To see next time what changed: career report --keep
      "
    `);
    expect(JSON.parse((await career.outcome('report --format json')).stdout)).toEqual(
      await career.json('report'),
    );
    expect(await career(`report --out ${career.folder}/report.md`)).toContain(
      'report.md  Report · last 365 days',
    );
    expect(readFileSync(`${career.folder}/report.md`, 'utf8')).toContain('| \\#on-call | −1.4 |');
    expect(await career('report --format docx')).toContain('it is one of terminal, md, html, pdf, json');
    expect(await career('why oncall')).toMatchInlineSnapshot(`
      "
      $ career why oncall
      ! career: nothing called “oncall” was looked at in these days
      ! hint: did you mean  career why "on-call"
      exit 2
      "
    `);
  });
});
