import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built program on a journal of its own, as processes that can be killed. */
export interface Place {
  readonly path: string;
  readonly folder: string;
  start(words: readonly string[], wrapper?: readonly string[]): Trial;
}

export interface Trial {
  readonly child: ChildProcess;
  readonly ended: Promise<Result>;
}

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

const launcher = join(import.meta.dirname, '../../bin/career.js');

/** A new folder with an empty journal in it. */
export function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'career-torture-'));
  const path = join(folder, 'journal.db');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TZ: 'Europe/Berlin',
    CAREER_DB: path,
    NO_COLOR: '1',
  };
  const start = (words: readonly string[], wrapper: readonly string[] = []): Trial => {
    const [program = '', ...rest] = [...wrapper, process.execPath, launcher, ...words];
    const child = spawn(program, rest, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    return { child, ended: resultOf(child) };
  };
  execFileSync(process.execPath, [launcher, 'energy', '0', 'first'], { env, stdio: 'ignore' });
  return { path, folder, start };
}

function resultOf(child: ChildProcess): Promise<Result> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ stdout: `${Buffer.concat(out)}`, stderr: `${Buffer.concat(err)}`, code }),
    );
  });
}

/** Chance that repeats (sfc32 on one seed). */
export function chanceFrom(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
