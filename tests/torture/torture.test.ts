import { beforeAll, expect, it } from 'vitest';
import { builtCareer } from '../built.ts';
import { kills } from './kills.ts';
import { hasStrace, syscalls } from './syscalls.ts';
import { writers } from './writers.ts';

/** A small seed set of `npm run torture`. */

beforeAll(async () => {
  await builtCareer();
});

it('200 commands killed at random moments lose nothing that was acknowledged', {
  timeout: 120_000,
}, async () => {
  const halves = await Promise.all([11, 12].map((seed) => kills(seed, 100)));
  for (const { lost, torn, killed, acknowledged } of halves) {
    expect({ lost, torn }).toEqual({ lost: [], torn: [] });
    // Otherwise nothing was put to the test.
    expect(killed).toBeGreaterThan(5);
    expect(acknowledged).toBeGreaterThan(5);
  }
});

it('eight processes at once are all served', { timeout: 120_000 }, async () => {
  const figures = await writers(8, 10);
  expect(figures).toEqual({ asked: 80, answered: 80, stored: 80, differentIds: 80, refused: [], faults: [] });
});

it.runIf(hasStrace())('a call that fails loses nothing', { timeout: 120_000 }, async () => {
  const { lost, faults, runs } = await syscalls(2);
  expect({ lost, faults }).toEqual({ lost: [], faults: [] });
  expect(runs).toBeGreaterThan(10);
});
