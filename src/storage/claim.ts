import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a finished file its name, lastingly. Throws EEXIST, like the file system, when the name was taken
 * meanwhile. A link fails then where a renaming would replace; some file systems know no links.
 */
export function claimName(unfinished: string, target: string): void {
  try {
    linkSync(unfinished, target);
    rmSync(unfinished);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    renameSync(unfinished, target);
  }
  syncFolder(dirname(target));
}

/** The name itself must last too; where folders cannot be opened (Windows) it does without. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file is whole and in place either way.
  }
}
