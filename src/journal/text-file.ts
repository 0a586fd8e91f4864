import { readFileSync } from 'node:fs';
import { misuse } from '../errors.ts';
import { fileTrouble } from '../storage/file.ts';

/** What is read as one text is at most this long: 16 MiB. */
export const longestInput = 16_777_216;

/** Bytes as text. Throws misuse, with the place, when they are not UTF-8. */
export function textFrom(bytes: Uint8Array, source: string): string {
  if (bytes.length > longestInput) throw misuse(`${source} is longer than 16 MiB`, 'split it');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const valid = new TextDecoder('utf-8').decode(bytes).indexOf('\ufffd');
    throw misuse(`${source} is not UTF-8 text (at character ${valid + 1})`, 'save it as UTF-8');
  }
}

export function textOfFile(path: string): string {
  try {
    return textFrom(readFileSync(path), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw misuse(`there is no file ${path}`);
    throw fileTrouble(path, error);
  }
}
