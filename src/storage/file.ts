import { closeSync, existsSync, lstatSync, openSync, readlinkSync, readSync, statSync } from 'node:fs';
import { type CareerError, damaged, diskTrouble, refused } from '../errors.ts';

/** The journal's file looked at from outside, before SQLite may touch it. */
export type JournalFile = { readonly kind: 'absent' } | PresentJournal;

export interface PresentJournal {
  readonly kind: 'journal';
  readonly version: number;
  /** Another program set it to write ahead, which leaves two files beside it even when it is only read. */
  readonly writesAhead: boolean;
}

/** Bytes “crer”, at offset 68 of every journal. */
export const applicationId = 0x63726572;

/**
 * Reads the first 100 bytes and closes the file again. This must be done before the file is opened by
 * SQLite: closing any handle of a file drops the locks that this process holds on it.
 * Throws damaged for files that are not a journal, disk trouble for files that cannot be read.
 */
export function inspect(path: string): JournalFile {
  const status = statusOf(path);
  if (status === undefined) {
    refuseBrokenLink(path);
    return { kind: 'absent' };
  }
  if (!status.isFile()) throw refused(`${path} is not a file`, 'name the journal file with --db');
  if (status.size === 0) throw notAJournal(path, 'is empty, which a journal never is');
  const header = Buffer.alloc(100);
  const length = headerOf(path, header);
  if (length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw notAJournal(path, 'is not a career journal, or its beginning is damaged');
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw notAJournal(path, 'is a database of another program');
  }
  // SQLite fills what is missing of the last page with zeros and goes on.
  if (status.size % pageSize(header) !== 0 && !existsSync(`${path}-journal`)) {
    throw notAJournal(path, 'was cut short: its last page is not whole');
  }
  const version = header.readUInt32BE(60);
  if (version === 0) throw notAJournal(path, 'says of itself that nothing is in it');
  return { kind: 'journal', version, writesAhead: header.readUInt8(18) === 2 };
}

/** Written as 1 when it is 65,536; 0 in a header that is damaged. */
const pageSize = (header: Buffer): number => {
  const size = header.readUInt16BE(16);
  return size === 1 ? 65_536 : size || 512;
};

/** Whether group and others are kept out of a file. */
export const ownersOnly = (path: string): boolean => ((statusOf(path)?.mode ?? 0) & 0o077) === 0;

const notAJournal = (path: string, what: string): CareerError =>
  damaged(
    `${path} ${what}`,
    'it was left untouched; name another file with --db, or put a backup in its place',
  );

function statusOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    throw fileTrouble(path, error);
  }
}

/** Behind a link is a journal that is not there now, such as on a drive; making a new one would hide it. */
function refuseBrokenLink(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw refused(
    `${path} is a link to ${readlinkSync(path)}, where nothing is`,
    'if that is on a drive, mount it first',
  );
}

function headerOf(path: string, into: Buffer): number {
  try {
    const handle = openSync(path, 'r');
    try {
      return readSync(handle, into, 0, into.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw fileTrouble(path, error);
  }
}

const permissions = 'look at the permissions of the file and its folder';

/** What went wrong, and what can be done. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission was denied', permissions],
  EPERM: ['it is not permitted', permissions],
  EROFS: ['the file system is read-only', 'make it writable'],
  ENOSPC: ['the disk is full', 'free some space, then try again'],
  EDQUOT: ['your disk quota is used up', 'free some space, then try again'],
  EIO: ['the disk reported an error', 'make a copy of your files while it still reads'],
  ENOENT: ['its folder does not exist', 'make the folder first'],
  EEXIST: ['something else has its name', 'move that away'],
  EISDIR: ['it is a folder', 'name a file'],
  ENOTDIR: ['a part of the path is not a folder', 'look at each part of the path'],
  ELOOP: ['its links lead in a circle', 'look at each part of the path'],
  ENAMETOOLONG: ['the name is too long', 'name a shorter one'],
  EMFILE: ['too many files are open', 'close some programs, then try again'],
};

/** A failure of the file system, told in words. */
export function fileTrouble(path: string, error: unknown): CareerError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const [reason, hint] = reasons[code] ?? [code, undefined];
  return diskTrouble(`${path} could not be used: ${reason}`, hint, error);
}
