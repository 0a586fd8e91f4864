import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/insights/patterns/finding.ts';
import type { Material } from '../../src/insights/patterns/material.ts';
import { goneFrom, type Memory, nameOf, standingOf } from '../../src/insights/report/standing.ts';
import { type KeptFinding, report } from '../../src/records/report/report.ts';
import type { Kept } from '../../src/records/report/store.ts';
import { addDays } from '../../src/time/calendar.ts';
import { plainText } from '../arbitrary.ts';

const today = '2026-11-20';
const daysAgo = (days: number): string => addDays(today, -days);

/** One energy record a day for the last two months: `e0` is today's. */
const energy = Array.from({ length: 60 }, (_, days) => ({ id: `e${days}`, day: daysAgo(days) }));
const material = { energy, feedback: [], closed: [], pulse: [] } as unknown as Material;

const about = {
  kind: fc.constantFrom('tag' as const, 'person' as const, 'trend' as const, 'change' as const),
  target: fc.constantFrom('a', 'b', 'c'),
  direction: fc.constantFrom(1 as const, -1 as const),
  effect: fc.double({ min: -2, max: 2, noNaN: true }),
  n: fc.integer({ min: 0, max: 9 }),
};

const keptFinding: fc.Arbitrary<KeptFinding> = fc.record(about);

const finding: fc.Arbitrary<Finding> = fc
  .record({
    ...about,
    level: fc.constantFrom('finding' as const, 'hint' as const, 'described' as const),
    thin: fc.option(fc.constant({ more: 3, of: 'records' as const }), { freq: 3 }),
    /** The latest of its records. */
    last: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ last, ...rest }) => ({
    ...rest,
    level: rest.thin === null ? rest.level : ('described' as const),
    unit: 'points',
    interval: null,
    interval80: null,
    days: rest.n,
    span: { from: daysAgo(60), to: today },
    chance: 0.01,
    settles: null,
    evidence: ['e59', `e${last}`],
  }));

const unlike = { selector: nameOf, maxLength: 8 };
const looked = fc.uniqueArray(finding, unlike);
const keptReport = fc
  .record({
    days: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(13, 14)),
    findings: fc.uniqueArray(keptFinding, unlike),
  })
  .map(({ days, findings }): Kept => ({ id: 'v1', day: daysAgo(days), findings }));
const memory: fc.Arbitrary<Memory> = fc
  .record({
    reports: fc.array(keptReport, { maxLength: 4 }),
    lost: fc.array(fc.constantFrom('tag a', 'person b'), { maxLength: 1 }),
  })
  .map(({ reports, lost }) => ({
    reports: reports.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    lost: new Set(lost),
  }));

const stand = (all: readonly Finding[], known: Memory | null) => standingOf(all, known, { today, material });

const thenIn = ({ findings }: Kept, { kind, target, direction }: Finding): KeptFinding | undefined =>
  findings.find((each) => each.kind === kind && each.target === target && each.direction === direction);

describe('where a finding stands', () => {
  it('holding is what every kept report has from one of two weeks ago on, and rests on more since then', () => {
    fc.assert(
      fc.property(looked, memory, (all, known) => {
        const { reports } = known;
        // A change rests on what the drift of the same thing rests on.
        const wholeOf = (one: Finding): Finding =>
          (one.kind === 'change' &&
            all.find((each) => each.kind === 'trend' && each.target === one.target)) ||
          one;
        for (const each of stand(all, known)) {
          const last = wholeOf(each)
            .evidence.map((id) => daysAgo(Number(id.slice(1))))
            .sort()
            .at(-1)!;
          const holds = reports.some((then, place) => {
            const before = thenIn(then, each);
            const isUnbroken = reports.slice(place).every((later) => thenIn(later, each));
            return (
              isUnbroken &&
              before !== undefined &&
              then.day <= daysAgo(14) &&
              (each.n > before.n || last > then.day)
            );
          });
          const had = reports.at(-1)?.findings.some((kept) => nameOf(kept) === nameOf(each)) === true;
          expect(each.status).toBe(
            each.level === 'finding' ? (holds ? 'holding' : 'new') : had ? 'gone' : null,
          );
          const first = reports.findIndex((_, place) =>
            reports.slice(place).every((later) => thenIn(later, each)),
          );
          expect(each.keptSince).toBe(first < 0 ? null : reports[first]!.day);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gone is what the latest has and this one has not, but for other names; nothing is both', () => {
    fc.assert(
      fc.property(looked, memory, (all, known) => {
        const gone = goneFrom(all, known);
        const stands = stand(all, known).filter(({ level }) => level === 'finding');
        const told = gone.map((each) => `${nameOf(each)} ${each.direction}`);
        const expected = (known.reports.at(-1)?.findings ?? [])
          .filter((each) => !known.lost.has(nameOf(each)))
          .map((each) => `${nameOf(each)} ${each.direction}`)
          .filter((each) => !stands.some((other) => `${nameOf(other)} ${other.direction}` === each));
        expect(told).toEqual(expected);
        for (const { keptSince, now, kind, target } of gone) {
          expect(known.reports.map(({ day }) => day)).toContain(keptSince);
          const seen = all.find((each) => each.kind === kind && each.target === target);
          expect(now).toBe(seen ? (seen.thin ? 'too thin' : seen.level) : 'not looked at');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeping it now changes nothing but what is new, which is then still new', () => {
    fc.assert(
      fc.property(looked, memory, (all, { reports, lost }) => {
        const before = stand(all, { reports, lost });
        const kept = { id: 'v9', day: today, findings: all.filter(({ level }) => level === 'finding') };
        const after = stand(all, { reports: [...reports, kept], lost });
        const found = (list: typeof before) =>
          list.filter(({ level }) => level === 'finding').map(({ status }) => status);
        expect(found(after)).toEqual(found(before));
        expect(goneFrom(all, { reports: [...reports, kept], lost })).toEqual([]);
      }),
    );
  });

  it('in another window than the standing one nothing stands anywhere', () => {
    fc.assert(
      fc.property(looked, (all) => {
        for (const { status, keptSince, method } of stand(all, null))
          expect([status, keptSince, method.length > 0]).toEqual([null, null, true]);
      }),
    );
  });
});

it('a finding in a form reads back as it was', () => {
  const clock = { now: () => 0, zone: 'UTC' };
  const item = fc.record({
    ...about,
    target: fc.oneof(plainText, fc.constant('a \\n b\n\\c')).map((text) => text.trim()),
    effect: fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value || 0),
  });
  const { findings } = report.fields;
  fc.assert(
    fc.property(fc.array(item, { maxLength: 4 }), (list) => {
      expect(findings.parse(findings.format(list), clock)).toEqual(list);
    }),
  );
});
