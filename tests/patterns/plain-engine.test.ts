import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { plainEngine } from './plain-engine.ts';
import { correlationOf, differenceOf, slopeWith } from './plain-tests.ts';
import { ratio, type Score } from './score.ts';
import { scoredOn } from './trial.ts';
import type { WorldName } from './worlds.ts';

function scored(name: WorldName, size: 40 | 1000, count: number): Promise<Score> {
  const folder = mkdtempSync(join(tmpdir(), 'career-plain-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const seeds = Array.from({ length: count }, (_, index) => index + 1);
  return scoredOn(folder, plainEngine, name, size, seeds);
}

it('finds something in most journals that hold nothing, so the score can fail', async () => {
  const { any, stable, falseDiscoveries } = await scored('null', 40, 16);
  expect(ratio(any)).toBeGreaterThan(0.5);
  expect(ratio(falseDiscoveries)).toBe(1);
  expect(ratio(stable)).toBe(1);
});

it('finds what is planted where there is much of it, so the score can be met', async () => {
  const { recall, byKind } = await scored('planted', 1000, 2);
  expect(ratio(recall.all)).toBeGreaterThan(0.85);
  expect([...byKind.keys()].sort()).toMatchInlineSnapshot(`
    [
      "change",
      "flow",
      "kept",
      "pair",
      "part",
      "person",
      "pressure",
      "tag",
      "theme",
      "trend",
      "weekday",
    ]
  `);
});

it('tells plain tests as others do', () => {
  // R: t.test(c(1, 2, 2, 3, 5), c(0, 1, 1, 2)), and cor.test(c(1, 2, 3, 4, 5), c(1, 3, 2, 5, 4)) for the other two.
  const difference = differenceOf([1, 2, 2, 3, 5], [0, 1, 1, 2])!;
  expect(difference.effect).toBeCloseTo(1.6, 12);
  expect(difference.chance).toBeCloseTo(0.08737196, 6);
  const slope = slopeWith([
    [1, 1],
    [2, 3],
    [3, 2],
    [4, 5],
    [5, 4],
  ])!;
  expect(slope.effect).toBeCloseTo(0.8, 12);
  expect(slope.chance).toBeCloseTo(0.104088, 6);
  expect(
    correlationOf([
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 5],
      [5, 4],
    ])!.chance,
  ).toBeCloseTo(0.104088, 6);
  expect(differenceOf([1, 1, 1], [1, 1])).toBeUndefined();
});
