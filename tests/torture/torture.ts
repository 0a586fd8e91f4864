import { parseArgs } from 'node:util';
import { kills } from './kills.ts';
import { hasStrace, syscalls } from './syscalls.ts';
import { writers } from './writers.ts';

/**
 * The long run: `npm run torture -- --kills 10000 --writes 500 --calls 400 --seed 1`. Prints its seed, so that
 * what failed can be run again, and exits 1 when anything was lost or torn.
 */

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10000' },
    writes: { type: 'string', default: '500' },
    calls: { type: 'string', default: '400' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const seed = Number(values.seed);
let bad = 0;
const hold = (title: string, faults: readonly string[]): void => {
  bad += faults.length;
  say(`${faults.length === 0 ? 'ok  ' : 'BAD '} ${title}`);
  for (const fault of faults.slice(0, 10)) say(`     ${fault}`);
};

say(`seed ${seed}`);
const halves = await Promise.all(
  [0, 1].map((half) => kills(seed + half, Math.ceil(Number(values.kills) / 2))),
);
const sum = (of: 'trials' | 'killed' | 'acknowledged'): number =>
  halves.reduce((total, each) => total + each[of], 0);
hold(
  `${sum('trials')} commands, ${sum('killed')} killed, ${sum('acknowledged')} acknowledged`,
  halves.flatMap(({ lost, torn }) => [...lost.map((id) => `lost ${id}`), ...torn]),
);

const written = await writers(8, Number(values.writes));
const missing =
  written.asked === written.stored && written.asked === written.differentIds ? [] : ['some are missing'];
hold(`${written.asked} writes by 8 processes, ${written.stored} stored`, [
  ...missing,
  ...written.refused,
  ...written.faults,
]);

if (hasStrace()) {
  const { runs, acknowledged, lost, faults } = await syscalls(Number(values.calls));
  hold(`${runs} runs with one failing call each, ${acknowledged} acknowledged`, [...lost, ...faults]);
} else say('--   no strace here, so no failing calls');

process.exitCode = bad === 0 ? 0 : 1;
