import { type IPty, spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { builtCareer } from './built.ts';
import { screenOf } from './screen.ts';

export interface PtySetting {
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

/** The built program on a terminal of its own. */
export interface Pty {
  readonly pid: number;
  /** Sends keys as a terminal does: `\r` is Enter, `\x03` Ctrl-C. */
  type(keys: string): void;
  /**
   * Resolves once the screen shows this, from a place on: with the place where it begins. Rejects with the
   * screen after some seconds.
   */
  shows(wanted: string | RegExp, from?: number): Promise<number>;
  screen(): string;
  /** All bytes that the program sent. */
  sent(): string;
  kill(signal: NodeJS.Signals): void;
  /** Closes the terminal's window. */
  hangUp(): void;
  /** The exit code, or the number of the signal that ended it. */
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>;
}

export const enter = '\r';
export const ctrlC = '\x03';

const patience = 15_000;

/** Starts `career` with these words. It is ended with the test. */
export async function startCareer(
  words: readonly string[],
  { env, columns = 80, rows = 24 }: PtySetting,
): Promise<Pty> {
  const pty: IPty = spawn(process.execPath, [await builtCareer(), ...words], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: { PATH: process.env.PATH ?? '', TZ: 'Europe/Berlin', ...env },
  });
  const screen = screenOf(columns);
  let sent = '';
  const waiting = new Set<() => void>();
  pty.onData((data) => {
    sent += data;
    screen.write(data);
    for (const look of waiting) look();
  });
  const ended = new Promise<{ code: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => resolve({ code: exitCode, signal }));
  });
  onTestFinished(() => {
    try {
      process.kill(pty.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  });
  function placeOf(wanted: string | RegExp, from: number): number | undefined {
    const text = screen.text().slice(from);
    const at = typeof wanted === 'string' ? text.indexOf(wanted) : text.search(wanted);
    return at < 0 ? undefined : from + at;
  }
  return {
    pid: pty.pid,
    type: (keys) => pty.write(keys),
    shows: (wanted, from = 0) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`the screen never showed ${wanted}:\n${screen.text()}`));
        }, patience);
        const look = (): void => {
          const place = placeOf(wanted, from);
          if (place === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(place);
        };
        waiting.add(look);
        look();
      }),
    screen: () => screen.text(),
    sent: () => sent,
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
    ended,
  };
}
