import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf, shuffled } from './chance.ts';
import type { Engine, Finding, Size, World } from './contract.ts';
import { journalOf } from './journal.ts';
import { type Outcome, type Score, scoreOf } from './score.ts';
import { worldOf } from './world.ts';
import type { WorldName } from './worlds.ts';

/** Takes a world in and lets an engine look at it; on wish once more with the lines in another order. */
async function tried(
  folder: string,
  engine: Engine,
  world: World,
  wishes: { readonly inAnotherOrder: boolean },
): Promise<Outcome> {
  const look = async (lines: readonly string[]): Promise<{ findings: readonly Finding[]; took: number }> => {
    const journal = await journalOf(folder, 'journal', lines, world.imports);
    const begun = performance.now();
    const findings = await engine(journal);
    const took = performance.now() - begun;
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `journal.db${end}`), { force: true });
    return { findings, took };
  };
  const { findings, took } = await look(world.lines);
  if (!wishes.inAnotherOrder) return { world, findings, took };
  const again = await look(shuffled(chanceOf(world.seed)('order'), world.lines));
  return { world, findings, again: again.findings, took };
}

/** Of how many journals the lines are taken in once more in another order. */
const shuffles = 5;

/** How an engine does on one journal for each seed. */
export async function scoredOn(
  folder: string,
  engine: Engine,
  name: WorldName,
  size: Size,
  seeds: readonly number[],
): Promise<Score> {
  const outcomes: Outcome[] = [];
  for (const [index, seed] of seeds.entries()) {
    const world = worldOf(name, seed, size);
    const outcome = await tried(folder, engine, world, { inAnotherOrder: index < shuffles });
    // Lines are many, and the score does without.
    outcomes.push({ ...outcome, world: { ...world, lines: [] } });
  }
  return scoreOf(outcomes);
}
