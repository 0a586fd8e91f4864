import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf, shuffled } from './chance.ts';
import type { Engine, Finding, World } from './contract.ts';
import { journalOf } from './journal.ts';
import type { Outcome } from './score.ts';

/** Takes a world in and lets an engine look at it; on wish once more with the lines in another order. */
export async function tried(
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
