import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { misses } from './bars.ts';
import type { Size } from './contract.ts';
import { ownEngine } from './own-engine.ts';
import { scoredOn } from './trial.ts';
import type { WorldName } from './worlds.ts';

/** A small seed set of `npm run patterns`; the bars are those of the long run. */
it.each([
  ['null', 40, 8],
  ['planted', 200, 6],
  ['null', 200, 20],
  ['planted', 1000, 3],
  ['null-slow', 200, 6],
] as const)('%s of %d records, %d journals: the bars hold', async (world: WorldName, size: Size, count) => {
  const folder = mkdtempSync(join(tmpdir(), 'career-patterns-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const seeds = Array.from({ length: count }, (_, index) => 301 + index);
  const score = await scoredOn(folder, ownEngine, world, size, seeds);
  // Intervals need more journals than these to be judged.
  expect(misses(world, size, score).filter((each) => !each.includes('%'))).toEqual([]);
});
