import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizes, zone } from './contract.ts';
import { engines } from './engines.ts';
import { type Row, tableOf } from './table.ts';
import { scoredOn } from './trial.ts';
import { isWorldName, type WorldName, worldNames } from './worlds.ts';

/**
 * How well an engine tells what is planted from what is not.
 *
 *   npm run patterns -- [seeds] [size] [world] [engine]
 *
 * Seeds are a number of them, or a range such as 101..160; 20 unless told. All sizes unless one is told. Worlds are null,
 * planted and mnar unless one or `all` is told.
 */

const [seedWords = '20', sizeWord = 'all', worldWord = 'usual', engineWord] = process.argv.slice(2);

function seedsFrom(words: string): number[] {
  const [first, last = words] = words.includes('..') ? words.split('..') : ['1'];
  const count = Number(last) - Number(first) + 1;
  if (!(count >= 1)) throw new Error(`“${words}” tells no seeds: 20, or 101..160`);
  return Array.from({ length: count }, (_, index) => Number(first) + index);
}

function worldsFrom(word: string): readonly WorldName[] {
  if (word === 'usual') return ['null', 'planted', 'mnar'];
  if (word === 'all') return worldNames;
  if (isWorldName(word)) return [word];
  throw new Error(`there is no world “${word}”: ${worldNames.join(', ')} or all`);
}

const seeds = seedsFrom(seedWords);
const worlds = worldsFrom(worldWord);
const wanted = sizes.filter((size) => sizeWord === 'all' || size === Number(sizeWord));
const engine = engines[engineWord ?? Object.keys(engines)[0]!];
if (wanted.length === 0) throw new Error(`there is no size “${sizeWord}”: ${sizes.join(', ')} or all`);
if (!engine) throw new Error(`there is no engine “${engineWord}”: ${Object.keys(engines).join(', ')}`);

// What is found must not depend on where the machine is.
process.env.TZ = zone;
const folder = mkdtempSync(join(tmpdir(), 'career-patterns-'));
try {
  for (const size of wanted) {
    const rows: Row[] = [];
    for (const world of worlds) {
      rows.push({ world, size, score: await scoredOn(folder, engine, world, size, seeds) });
    }
    process.stdout.write(`${tableOf(rows)}\n\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
