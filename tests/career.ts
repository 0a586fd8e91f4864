import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { programFor } from '../src/cli/program.ts';
import { run, type Wishes } from '../src/cli/run.ts';
import type { Context } from '../src/context.ts';
import { cancelled, misuse } from '../src/errors.ts';
import { journalAccess } from '../src/journal/open.ts';
import { textFrom } from '../src/journal/text-file.ts';
import { kinds } from '../src/records/kinds.ts';
import { locationOf } from '../src/storage/location.ts';
import type { LinesAnswer, Prompt } from '../src/terminal/prompt.ts';
import { terminalOn } from '../src/terminal/terminal.ts';
import { clockFrom } from '../src/time/clock.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface TestSetting {
  /** ISO; Fri 20 Nov 2026 15:04 in Berlin unless told. */
  readonly now?: string;
  /** Start without a journal. */
  readonly empty?: boolean;
  /** Columns of a terminal; without it, output goes to a pipe. */
  readonly columns?: number;
  readonly colour?: boolean;
}

/** The whole program in this process, on a journal of its own, with a fixed clock and repeatable chance. */
export interface TestCareer {
  /** A transcript: the command, stdout, stderr lines behind `! `, and the exit code when it is not 0. */
  (line: string): Promise<string>;
  outcome(line: string | readonly string[]): Promise<Outcome>;
  json<T = Record<string, unknown>>(line: string): Promise<T>;
  /** Works on the journal without a command line. */
  use(work: (context: Context) => Promise<void>): Promise<void>;
  /** Moves the clock. */
  at(now: string): void;
  /** What is piped in for the next command. */
  pipe(text: string | Uint8Array): void;
  /**
   * What the person will answer, in order; also makes the session interactive. `^C` interrupts, also at the
   * end of an answer; `⌫` takes away what was typed before an interruption.
   */
  answers(...answers: readonly string[]): void;
  env: Record<string, string | undefined>;
  readonly folder: string;
  readonly path: string;
}

function pipedIn(input: string | Uint8Array | undefined): Uint8Array {
  if (input === undefined) throw misuse('nothing is piped in', 'for example: echo "…" | career note -');
  return Buffer.from(input);
}

export async function testCareer({
  now = '2026-11-20T15:04:00+01:00',
  empty = false,
  columns,
  colour = false,
}: TestSetting = {}): Promise<TestCareer> {
  const folder = mkdtempSync(join(tmpdir(), 'career-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'journal.db');
  if (!empty) copyFileSync(inject('template'), path);
  let clockNow = now;
  let piped: string | Uint8Array | undefined;
  let queue: string[] | undefined;
  const random = repeatable();
  const env: Record<string, string | undefined> = {};

  function contextMaker(out: string[], err: string[], input: string | Uint8Array | undefined) {
    return ({ json, quiet, db, demo }: Wishes): Context => {
      const clock = clockFrom({ CAREER_NOW: clockNow, TZ: process.env.TZ });
      const terminal = terminalOn(
        {
          out: (text) => out.push(text),
          err: (text) => err.push(text),
          isInteractive: queue !== undefined,
          read: async () => textFrom(pipedIn(input), 'the standard input'),
          async *chunks() {
            yield pipedIn(input);
          },
        },
        { json, quiet, colour: { out: colour, err: colour }, columns, program: programFor({ db, demo }) },
      );
      return {
        clock,
        terminal,
        prompt: scriptedPrompt(
          () => queue ?? [],
          (text) => err.push(text),
        ),
        kinds,
        journal: journalAccess({
          locate: () =>
            empty && db === undefined
              ? Promise.resolve({ path, named: false })
              : locationOf({ option: db, variable: path }),
          kinds,
          clock,
          random,
          say: terminal.say,
        }),
        random,
        variable: (name) => env[name] || undefined,
      };
    };
  }

  async function outcome(line: string | readonly string[]): Promise<Outcome> {
    const argv = typeof line === 'string' ? splitLine(line) : line;
    const out: string[] = [];
    const err: string[] = [];
    const input = piped;
    piped = undefined;
    const exit = await run(argv, contextMaker(out, err, input));
    return { stdout: out.join(''), stderr: err.join('').replaceAll(folder, '~'), exit };
  }

  const career = async (line: string): Promise<string> => {
    const { stdout, stderr, exit } = await outcome(line);
    const said =
      stderr === ''
        ? ''
        : stderr
            .trimEnd()
            .split('\n')
            .map((each) => `! ${each}\n`)
            .join('');
    return `\n$ career ${line}\n${stdout.replaceAll(folder, '~')}${said}${exit === 0 ? '' : `exit ${exit}\n`}`;
  };
  return Object.assign(career, {
    outcome,
    async use(work: (context: Context) => Promise<void>) {
      const context = contextMaker([], [], undefined)({ json: false, quiet: true });
      try {
        await work(context);
      } finally {
        context.journal.close();
      }
    },
    async json<T>(line: string): Promise<T> {
      const { stdout, stderr, exit } = await outcome(`${line} --json`);
      if (exit !== 0) throw new Error(`career ${line}: exit ${exit}: ${stderr}`);
      return JSON.parse(stdout) as T;
    },
    at: (next: string) => {
      clockNow = next;
    },
    pipe: (text: string | Uint8Array) => {
      piped = text;
    },
    answers: (...answers: readonly string[]) => {
      queue = [...answers];
    },
    env,
    folder,
    path,
  });
}

/** A small linear generator: chance that repeats. */
function repeatable(): (size: number) => Uint8Array {
  let state = 1;
  return (size) =>
    Uint8Array.from({ length: size }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
}

/** Splits at blanks outside double or single quotes. */
export function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']|"(?:\\.|[^"\\])*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
      double === undefined ? (single ?? '') : double.replace(/\\(["\\])/g, '$1'),
    ),
  );
}

function scriptedPrompt(queue: () => string[], say: (text: string) => void): Prompt {
  const next = (question: string): string => {
    const answer = queue().shift();
    if (answer === undefined) throw new Error(`nobody is there to answer: ${question}`);
    say(`? ${question} ${answer}\n`);
    if (answer === '^C') throw cancelled();
    return answer;
  };
  return {
    async line(question, { wrong, keep, begun, initial = '' } = {}) {
      for (;;) {
        const answer = next(question) || begun || initial;
        if (answer.endsWith('^C')) {
          keep?.(answer.replace(/\^C$/, ''));
          throw cancelled();
        }
        const trouble = wrong?.(answer);
        if (trouble === undefined) return answer;
        say(`  ${trouble}\n`);
      }
    },
    async lines(question, { keep, initial = '' }): Promise<LinesAnswer> {
      const answer = next(question);
      if (answer === 's' || (answer === '' && initial === '')) return { kind: 'skipped' };
      if (answer === 'e') return { kind: 'editor', text: initial };
      const text = answer.startsWith('⌫') ? answer.slice(1) : [initial, answer].filter(Boolean).join('\n');
      const interrupted = text.endsWith('^C');
      keep(text.replace(/\^C$/, ''), true);
      if (interrupted) throw cancelled();
      return { kind: 'text', text };
    },
    async choose(question, choices) {
      const answer = next(question);
      const choice = choices.find(({ value, name }) => value === answer || name === answer);
      if (!choice)
        throw new Error(`“${answer}” is not offered: ${choices.map(({ value }) => value).join(', ')}`);
      return choice.value;
    },
    async confirm(question, usually) {
      const answer = next(question);
      return answer === '' ? usually : answer.startsWith('y');
    },
  };
}
