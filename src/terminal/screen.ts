import { fstatSync, statSync, writeSync } from 'node:fs';
import { CareerError, diskTrouble, exitCode } from '../errors.ts';

/** File descriptors of the process. */
export type Handle = 0 | 1 | 2;

/**
 * Whether a descriptor is a terminal. node:tty brings the network stack with it, a quarter of a bare start,
 * so it is only asked about character devices other than /dev/null.
 */
export function isTerminal(handle: Handle): boolean {
  try {
    const status = fstatSync(handle);
    if (!status.isCharacterDevice() || isNull(status.rdev)) return false;
  } catch {
    return false;
  }
  return (process.getBuiltinModule('node:tty') as typeof import('node:tty')).isatty(handle);
}

function isNull(device: number): boolean {
  try {
    return statSync('/dev/null').rdev === device;
  } catch {
    return false;
  }
}

/**
 * Writes all of a text before it returns, whatever kind of file the descriptor is. A reader that has gone is
 * the quiet exit 141; a full disk is an error.
 */
export function writeAll(handle: Handle, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') pause();
      else if (code === 'EPIPE')
        throw new CareerError(exitCode.pipeClosed, 'the reader of this output has gone');
      else
        throw diskTrouble(
          `the output could not be written: ${reasons[code ?? ''] ?? code}`,
          undefined,
          error,
        );
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EIO: 'the device reported an error',
};

/** A pipe that another program made non-blocking and that is full: wait a little for its reader. */
const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
};

/**
 * Runs the action when nothing is left that could happen: the person closed the input under a question.
 * Returns what forgets it again.
 */
export function whenNothingIsLeft(action: () => void): () => void {
  process.once('beforeExit', action);
  return () => {
    process.off('beforeExit', action);
  };
}
