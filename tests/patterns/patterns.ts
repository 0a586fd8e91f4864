import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, type Size, sizes, zone } from './contract.ts';
import { plainEngine } from './plain-engine.ts';
import { type Outcome, scoreOf } from './score.ts';
import { type Row, tableOf } from './table.ts';
import { tried } from './trial.ts';
import { worldOf } from './world.ts';
import { isWorldName, type WorldName, worldNames } from './worlds.ts';

/**
 * How well an engine tells what is planted from what is not.
 *
 *   npm run patterns -- [seeds, 20 unless told] [size, or all] [world, or all; null, planted and mnar unless told]
 */

const engine: Engine = plainEngine;

/** Of how many journals the lines are taken in once more in another order. */
const shuffles = 5;

// Chance must not know where the machine is.
process.env.TZ = zone;

const [seeds = '20', size = 'all', world = ''] = process.argv.slice(2);
const wantedSizes = sizes.filter((each) => size === 'all' || each === Number(size));
const wantedWorlds: readonly WorldName[] =
  world === 'all' ? worldNames : isWorldName(world) ? [world] : ['null', 'planted', 'mnar'];
if (wantedSizes.length === 0) throw new Error(`no size ${size}: ${sizes.join(', ')} or all`);
if (world !== '' && world !== 'all' && !isWorldName(world)) {
  throw new Error(`no world ${world}: ${worldNames.join(', ')} or all`);
}

const folder = mkdtempSync(join(tmpdir(), 'career-patterns-'));

async function rowOf(name: WorldName, of: Size): Promise<Row> {
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    const { lines, ...rest } = worldOf(name, seed, of);
    const outcome = await tried(folder, engine, { lines, ...rest }, { inAnotherOrder: seed <= shuffles });
    // Lines are many, and the score does without.
    outcomes.push({ ...outcome, world: { ...rest, lines: [] } });
  }
  return { world: name, size: of, score: scoreOf(outcomes) };
}

try {
  const rows: Row[] = [];
  for (const of of wantedSizes) for (const name of wantedWorlds) rows.push(await rowOf(name, of));
  process.stdout.write(`${tableOf(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
