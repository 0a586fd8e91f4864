import type { JournalAccess } from './journal/access.ts';
import type { Kinds } from './journal/kind.ts';
import type { Prompt } from './terminal/prompt.ts';
import type { Terminal } from './terminal/terminal.ts';
import type { Clock } from './time/clock.ts';

/** All that a command may reach. Built once in main.ts and handed down; nothing in it opens before it is asked. */
export interface Context {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly prompt: Prompt;
  readonly kinds: Kinds;
  readonly journal: JournalAccess;
  /** `size` bytes that cannot be guessed (in tests: that can be repeated). */
  random(size: number): Uint8Array;
  /** An environment variable, or undefined when it is unset or empty. */
  variable(name: string): string | undefined;
}
