import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProgram } from '../built.ts';
import { journalOf, now } from './journals.ts';

/**
 * Whole processes against a bare `node -e 0` of the same Node, run in turn, so that a machine that slows down
 * slows both; the median of the ratios of such pairs.
 *
 *   npm run bench -- [rounds, 15 unless told] [only rows with this word]
 */

interface Row {
  readonly name: string;
  readonly records: number;
  /** The words of the command in this round, or of a change before it. */
  readonly argv: (round: number) => readonly string[];
  readonly bar: number;
  /** Works on a copy of its own. */
  readonly writes?: boolean;
}

const [few, many, most] = [1500, 20_000, 100_000] as const;
const rounds = Number(process.argv[2] ?? 15);
const only = process.argv[3] ?? '';

const read = (bar: number, ...argv: string[]): Omit<Row, 'records'> => ({
  name: argv.join(' '),
  argv: () => argv,
  bar,
});

const looks: readonly Omit<Row, 'records'>[] = [
  read(1.6, 'status'),
  read(1.6, 'log'),
  read(1.6, 'show', 'e20'),
  read(1.6, 'search', 'ledger'),
  read(1.6, 'search', 'career'),
];

const rows: readonly Row[] = [
  { ...read(1.25, '--version'), records: few },
  { ...read(1.25, 'completion', 'bash'), records: few },
  { ...read(1.6, '__complete', 'show', ''), records: many },
  { ...read(1.5, 'energy', '+1', 'paired on the retry bug #pairing'), records: many, writes: true },
  { ...read(1.5, 'promise', 'capacity numbers', '--to', 'peer'), records: many, writes: true },
  {
    name: 'promise kept p…',
    records: many,
    argv: (round: number) => ['promise', 'kept', `p${promised + round}`],
    bar: 1.5,
    writes: true,
  },
  ...[few, many, most].flatMap((records) => looks.map((look) => ({ ...look, records }))),
  { ...read(4, 'review', 'last quarter'), records: many },
  { ...read(20, 'review', 'last quarter', '--format', 'html'), records: many },
  { ...read(20, 'report', '--period', 'year', '--format', 'html'), records: many },
  { ...read(6, 'report', '--period', 'year'), records: many },
  { ...read(20, 'report', '--period', 'year'), records: most },
].filter(({ name }) => name.includes(only));

/** Promises to keep are made beforehand; their numbers follow the last one. */
let promised = 0;

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'career-bench-'));
const env = { PATH: process.env.PATH, HOME: folder, TZ: 'Europe/Berlin', CAREER_NOW: now };

/** Milliseconds from start to end. Throws when the command fails. */
function timed(command: string, argv: readonly string[], db = ''): number {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, argv, { env: { ...env, CAREER_DB: db }, encoding: 'utf8' });
  const took = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')}: exit ${status}: ${stderr}`);
  return took;
}

/** MiB at the peak, told by the process itself at its end. */
function peak(argv: readonly string[], db: string): number {
  const file = join(folder, 'peak');
  const tell = join(import.meta.dirname, 'peak.cjs');
  spawnSync(process.execPath, ['--require', tell, program, ...argv], {
    env: { ...env, CAREER_DB: db, CAREER_PEAK: file },
  });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

async function journalFor({ records, writes, name }: Row): Promise<string> {
  const journal = await journalOf(records);
  if (!writes) return journal;
  const copy = join(folder, `${name.replace(/\W+/g, '-')}.db`);
  copyFileSync(journal, copy);
  return copy;
}

function makePromises(db: string): void {
  for (let made = 0; made < rounds + 3; made += 1) {
    const { stdout } = spawnSync(process.execPath, [program, 'promise', 'to be kept', '--json'], {
      env: { ...env, CAREER_DB: db },
      encoding: 'utf8',
    });
    if (made === 0) promised = Number((JSON.parse(stdout) as { id: string }).id.slice(1));
  }
}

function print(cells: readonly string[]): void {
  const [name = '', ...figures] = cells;
  process.stdout.write(`${name.padEnd(48)}${figures.map((figure) => figure.padStart(9)).join('')}\n`);
}

if (!existsSync(join(root, 'dist/main.js'))) throw new Error('not built yet: npm run build');
// A copy, so that the bytecode it starts from is what these very commands leave behind.
const program = copyProgram(root, join(folder, 'program'));
const journals = new Map<Row, string>();
for (const row of rows) {
  const db = await journalFor(row);
  journals.set(row, db);
  if (row.name.startsWith('promise kept')) makePromises(db);
}

/** One row in one round, beside a bare start. */
interface Pair {
  readonly took: number;
  readonly bare: number;
}

const pairs = new Map<Row, Pair[]>(rows.map((row) => [row, []]));
// Two rounds go before, uncounted: they leave the bytecode behind that the later ones start from.
for (let round = 0; round < rounds + 2; round += 1) {
  for (const row of rows) {
    const bare = timed(process.execPath, ['-e', '0']);
    const took = timed(process.execPath, [program, ...row.argv(round)], journals.get(row));
    if (round >= 2) pairs.get(row)?.push({ took, bare });
  }
}

const starts = [...pairs.values()].flat().map(({ bare }) => bare);
const ratioOf = (row: Row): number => median((pairs.get(row) ?? []).map(({ took, bare }) => took / bare));
const judged = (ratio: number, bar: number): string => (ratio <= bar ? '' : 'above');

print(['command', 'records', 'ms', 'ratio', 'bar', '', 'peak MB']);
print(['node -e 0', '', median(starts).toFixed(1), '1.00']);
for (const row of rows) {
  const ratio = ratioOf(row);
  const ms = median((pairs.get(row) ?? []).map(({ took }) => took)).toFixed(1);
  const memory = peak(row.argv(rounds + 2), journals.get(row) ?? '').toFixed(0);
  print([row.name, String(row.records), ms, ratio.toFixed(2), `${row.bar}`, judged(ratio, row.bar), memory]);
}
for (const { name } of looks.filter((look) => look.name.includes(only))) {
  const [small, large] = [few, most].map((records) =>
    rows.find((row) => row.name === name && row.records === records),
  );
  if (!small || !large) continue;
  const growth = ratioOf(large) / ratioOf(small);
  print([`${name}, 100,000 against 1,500`, '', '', growth.toFixed(2), '1.15', judged(growth, 1.15)]);
}
rmSync(folder, { recursive: true, force: true });
