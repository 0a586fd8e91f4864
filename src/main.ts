import { closeSync, openSync, readSync } from 'node:fs';
import { programFor } from './cli/program.ts';
import { run, type Wishes } from './cli/run.ts';
import type { Context } from './context.ts';
import { CareerError, misuse } from './errors.ts';
import { journalAccess } from './journal/open.ts';
import { longestInput, textFrom } from './journal/text-file.ts';
import { kinds } from './records/kinds.ts';
import { fileTrouble } from './storage/file.ts';
import { locationOf } from './storage/location.ts';
import { speaksUnicode } from './terminal/ascii.ts';
import { terminalPrompt } from './terminal/prompt.ts';
import { isTerminal, writeAll } from './terminal/screen.ts';
import { type Streams, terminalOn } from './terminal/terminal.ts';
import { clockFrom } from './time/clock.ts';

/**
 * Builds the real context and ends the process with the exit code; nothing else knows the process. It ends at
 * once, as all is written and closed by then: to let Node take itself down costs a twentieth of a bare start.
 * `resolved` is told which command it is, such as `promise kept`.
 */
export async function main(argv: readonly string[], resolved: (path: string) => void): Promise<void> {
  process.umask(0o077);
  process.exit(await outcome(argv, resolved));
}

async function outcome(argv: readonly string[], resolved: (path: string) => void): Promise<number> {
  try {
    return await run(argv, contextFor, resolved);
  } catch (error) {
    // Not even a context could be built, so there is no door to go through.
    if (!(error instanceof CareerError)) throw error;
    sayIfAnyoneHears(`career: ${error.message}\n${error.hint ? `hint: ${error.hint}\n` : ''}`);
    return error.exit;
  }
}

/** What is said beside the answer never stops the work: a first capture is stored though nobody hears where. */
function sayIfAnyoneHears(text: string): void {
  try {
    writeAll(2, text);
  } catch (error) {
    if (!(error instanceof CareerError)) throw error;
  }
}

const variable = (name: string): string | undefined => process.env[name] || undefined;

function contextFor({ json, quiet, db, demo }: Wishes): Context {
  const clock = clockFrom(process.env);
  const screens = { out: isTerminal(1), err: isTerminal(2) };
  const streams: Streams = {
    out: (text) => writeAll(1, text),
    err: sayIfAnyoneHears,
    isInteractive: screens.err && isTerminal(0),
    read: readInput,
    chunks: readChunks,
  };
  const terminal = terminalOn(streams, {
    json,
    quiet,
    colour: { out: coloured(screens.out), err: coloured(screens.err) },
    unicode: speaksUnicode(process.env),
    program: programFor({ db, demo, byNpx: variable('npm_command') === 'exec' }),
    columns: screens.out ? Number(variable('COLUMNS')) || process.stdout.columns : undefined,
  });
  return {
    clock,
    terminal,
    prompt: terminalPrompt(() => process.stderr),
    kinds,
    journal: journalAccess({
      locate: () => locationOf({ option: db, variable: variable('CAREER_DB') }),
      kinds,
      clock,
      random,
      say: terminal.say,
    }),
    random,
    variable,
  };
}

async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readChunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestInput) break;
  }
  return textFrom(Buffer.concat(chunks), 'the standard input');
}

async function* readChunks(): AsyncGenerator<Uint8Array> {
  if (isTerminal(0)) throw misuse('nothing is piped in', 'for example: echo "…" | career note -');
  try {
    yield* process.stdin as AsyncIterable<Buffer>;
  } catch (error) {
    throw fileTrouble('the standard input', error);
  }
}

const coloured = (isScreen: boolean): boolean => {
  if (variable('NO_COLOR') !== undefined) return false;
  if (variable('FORCE_COLOR') !== undefined) return variable('FORCE_COLOR') !== '0';
  return isScreen && variable('TERM') !== 'dumb';
};

/** Loading node:crypto costs a fifth of a bare start; the kernel's own source needs no loading. */
function random(size: number): Uint8Array {
  try {
    const source = openSync('/dev/urandom', 'r');
    try {
      const bytes = new Uint8Array(size);
      if (readSync(source, bytes, 0, size, null) === size) return bytes;
    } finally {
      closeSync(source);
    }
  } catch {
    // No such device: Windows.
  }
  return globalThis.crypto.getRandomValues(new Uint8Array(size));
}
