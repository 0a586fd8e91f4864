/** What a finished process tells its caller; the list is design, the numbers never change meaning. */
export const exitCode = {
  done: 0,
  refused: 1,
  misuse: 2,
  damaged: 65,
  bug: 70,
  disk: 74,
  busy: 75,
  cancelled: 130,
  pipeClosed: 141,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export interface Complaint {
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/**
 * A failure that is told to the person in one sentence and a hint. Thrown where the knowledge is,
 * printed in one place (cli/run.ts). Every other exception is a bug and exits 70.
 */
export class CareerError extends Error {
  readonly exit: ExitCode;
  readonly hint: string | undefined;

  constructor(exit: ExitCode, message: string, { hint, cause }: Complaint = {}) {
    super(message, { cause });
    this.name = 'CareerError';
    this.exit = exit;
    this.hint = hint;
  }
}

/** The request was understood and cannot be done now: nothing found, not allowed in this state. */
export const refused = (message: string, hint?: string): CareerError =>
  new CareerError(exitCode.refused, message, { hint });

/** The words of the request are wrong. */
export const misuse = (message: string, hint?: string): CareerError =>
  new CareerError(exitCode.misuse, message, { hint });

/** The journal is damaged, foreign, or from a newer version. */
export const damaged = (message: string, hint?: string, cause?: unknown): CareerError =>
  new CareerError(exitCode.damaged, message, { hint, cause });

/** Disk full, read-only, no permission. */
export const diskTrouble = (message: string, hint?: string, cause?: unknown): CareerError =>
  new CareerError(exitCode.disk, message, { hint, cause });

/** The person said stop. */
export const cancelled = (message = 'stopped', hint?: string): CareerError =>
  new CareerError(exitCode.cancelled, message, { hint });

/** The same failure with something to add to its hint, such as where the text was kept. */
export function hinted(error: CareerError, addition: string): CareerError {
  const hint = error.hint === undefined ? addition : `${error.hint}; ${addition}`;
  return new CareerError(error.exit, error.message, { hint, cause: error.cause });
}
