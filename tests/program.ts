import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { builtCareer } from './built.ts';
import { splitLine } from './career.ts';

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or the name of the signal that ended it; `hang` when it had to be ended. */
  readonly exit: number | string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface RunSetting {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What is piped in; without it, standard input is /dev/null. */
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Another user, for what the superuser may do and others may not. */
  readonly uid?: number | undefined;
}

/** The built program as processes of their own, on a journal of its own, with nothing of this environment. */
export interface Program {
  /** A command line behind `career`. */
  run(line: string | readonly string[], setting?: RunSetting): Promise<Ended>;
  start(line: string | readonly string[], setting?: RunSetting): Running;
  /** A script for bash, in which `career` is the program. */
  sh(script: string, setting?: RunSetting): Promise<Ended>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly path: string;
}

export interface ProgramSetting {
  /** Start without a journal. */
  readonly empty?: boolean;
  /** Where the journal is; a folder of its own unless told. */
  readonly home?: string;
}

const patience = 30_000;

export async function program({ empty = false, home }: ProgramSetting = {}): Promise<Program> {
  const launcher = await builtCareer();
  const folder = mkdtempSync(join(tmpdir(), 'career-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'career'), `#!/bin/sh\nexec '${process.execPath}' '${launcher}' "$@"\n`, {
    mode: 0o755,
  });
  const place = home ?? join(folder, 'home');
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const path = join(place, 'journal.db');
  if (!empty) copyFileSync(inject('template'), path);
  const env = {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    HOME: place,
    TZ: 'Europe/Berlin',
    CAREER_DB: path,
    CAREER_NOW: '2026-11-20T15:04:00+01:00',
  };

  function begin(file: string, words: readonly string[], setting: RunSetting): Running {
    const child = spawn(file, words, {
      cwd: setting.cwd ?? folder,
      env: { ...env, ...setting.env },
      uid: setting.uid,
      stdio: [setting.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    return { child, ended: whenEnded(child, setting.input) };
  }
  const start = (line: string | readonly string[], setting: RunSetting = {}): Running =>
    begin(process.execPath, [launcher, ...(typeof line === 'string' ? splitLine(line) : line)], setting);
  return {
    start,
    run: (line, setting) => start(line, setting).ended,
    sh: (script, setting = {}) => begin('bash', ['-o', 'pipefail', '-c', script], setting).ended,
    env,
    folder,
    path,
  };
}

/** Output of both streams and the end of a process; one that does not end is ended. */
function whenEnded(child: ChildProcess, input: string | Uint8Array | undefined): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  // Nobody need read what is piped in.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    let hangs = false;
    const timer = setTimeout(() => {
      hangs = true;
      child.kill('SIGKILL');
    }, patience);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        exit: hangs ? 'hang' : (code ?? signal ?? 'unknown'),
      });
    });
  });
}

/** As a transcript shows it: stdout, stderr behind `! `, the exit code when it is not 0. */
export const told = ({ stdout, stderr, exit }: Ended, { folder }: Program): string =>
  [
    stdout,
    stderr === '' ? '' : stderr.trimEnd().replace(/^/gm, '! ').concat('\n'),
    exit === 0 ? '' : `exit ${exit}\n`,
  ]
    .join('')
    .replaceAll(folder, '~');

/** Nobody, when this is the superuser, whom no permission stops. */
export const plainUser: number | undefined = process.getuid?.() === 0 ? 65_534 : undefined;
