import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas, catalogue, catalogued } from '../../src/records/skill/catalogue.ts';
import { gapsOf } from '../../src/records/skill/gaps.ts';
import { nextStage } from '../../src/records/skill/loop.ts';
import { type Skill, skill, stages } from '../../src/records/skill/skill.ts';
import { clockFrom } from '../../src/time/clock.ts';

describe('the learning loop', () => {
  it('goes from a challenge to work, and never back to an assessment by itself', () => {
    expect(stages.map((stage) => nextStage(stage))).toEqual([
      'plan',
      'apply',
      'reflect',
      'integrate',
      'challenge',
      'apply',
    ]);
  });
});

const level = fc.integer({ min: 1, max: 4 });

describe('gaps', () => {
  const some = fc.array(
    fc.record({
      id: fc.nat({ max: 99 }).map((number) => `k${number}`),
      name: fc.string(),
      area: fc.option(fc.constantFrom(...areas)),
      wanted: fc.option(level),
      importance: fc.option(fc.integer({ min: 1, max: 3 })),
      links: fc.constant([]),
      backlinks: fc.constant([]),
      assessed: fc.array(
        level.map((each) => ({ on: '2026-11-20', level: each, note: null })),
        { maxLength: 3 },
      ),
    }),
  );

  it('are wanted less current, never below nothing, the widest times the most important first', () => {
    fc.assert(
      fc.property(some, (list) => {
        const found = gapsOf(list as unknown as readonly Skill[]);
        expect(found).toHaveLength(list.filter(({ wanted }) => wanted !== null).length);
        const weights = found.map(({ gap, importance }) => gap * importance);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        for (const { gap, wanted, current } of found) expect(gap).toBe(Math.max(0, wanted - (current ?? 0)));
      }),
    );
  });

  it('of some areas are those of each area together', () => {
    fc.assert(
      fc.property(some, fc.subarray([...areas], { minLength: 1 }), (list, wishes) => {
        const skills = list as unknown as readonly Skill[];
        const apart = wishes.flatMap((area) => gapsOf(skills, [area]));
        expect(gapsOf(skills, wishes)).toHaveLength(apart.length);
      }),
    );
  });
});

describe('the lists of a skill', () => {
  const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00' });
  const on = fc.constantFrom('2024-02-29', '2026-11-20');
  const words = fc.stringMatching(/^[a-z]([a-z ,]{0,20}[a-z])?$/);

  it('are lines that are read back as they were', () => {
    const assessed = fc.array(fc.record({ on, level, note: fc.option(words) }));
    const spent = fc.option(fc.integer({ min: 1, max: 1440 }));
    const practice = fc.array(fc.record({ on, what: words, spent, fix: fc.option(words) }));
    fc.assert(
      fc.property(assessed, practice, (levels, done) => {
        const { fields } = skill;
        expect(fields.assessed.parse(fields.assessed.format(levels), clock)).toEqual(levels);
        expect(fields.practice.parse(fields.practice.format(done), clock)).toEqual(done);
      }),
    );
  });
});

it('each name is in the catalogue once, and what is only alike is left as it was typed', () => {
  expect(new Set(catalogue().map(({ name }) => name)).size).toBe(catalogue().length);
  expect(catalogued('Proposal Writing')?.area).toBe('communication');
  expect(catalogued('management')).toBeUndefined();
});
