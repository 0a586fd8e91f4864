import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type CareerError, damaged, diskTrouble, refused } from '../errors.ts';

/** The journal's file looked at from outside, before SQLite may touch it. */
export type JournalFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'journal'; readonly version: number };

/** Bytes “crer”, at offset 68 of every journal. */
export const applicationId = 0x63726572;

/**
 * Reads the first 100 bytes and closes the file again. This must be done before the file is opened by
 * SQLite: closing any handle of a file drops the locks that this process holds on it.
 * Throws damaged for files that are not a journal, disk trouble for files that cannot be read.
 */
export function inspect(path: string): JournalFile {
  const status = statusOf(path);
  if (status === undefined) return { kind: 'absent' };
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
  return { kind: 'journal', version: header.readUInt32BE(60) };
}

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

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EPERM: 'it is not permitted',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk reported an error',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** A failure of the file system, told in words. */
export function fileTrouble(path: string, error: unknown): CareerError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return diskTrouble(`${path} could not be used: ${reasons[code] ?? code}`, undefined, error);
}
