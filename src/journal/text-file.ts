import { closeSync, openSync, readSync } from 'node:fs';
import { misuse } from '../errors.ts';
import { once } from '../once.ts';
import { fileTrouble } from '../storage/file.ts';

/** What is read as one text is at most this long: 16 MiB. */
export const longestInput = 16_777_216;

const tooLong = (source: string) => misuse(`${source} is longer than 16 MiB`, 'split it');

/** Bytes as text, without a byte order mark. Throws misuse, with the place, when they are not UTF-8. */
export function textFrom(bytes: Uint8Array, source: string): string {
  if (bytes.length > longestInput) throw tooLong(source);
  const text = textIn(bytes);
  if (text !== undefined) return text.replace(/^\ufeff/, '');
  throw misuse(`${source} is not UTF-8 text (at character ${badCharacter(bytes)})`, 'save it as UTF-8');
}

const strict = once(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));

/** Undefined when the bytes are not UTF-8. A byte order mark is kept. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return strict().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place of the first character that is not UTF-8, counted from 1. */
export function badCharacter(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const again = new TextEncoder().encode(decoder.decode(bytes));
  const bad = bytes.findIndex((byte, index) => byte !== again[index]);
  return [...decoder.decode(bytes.subarray(0, Math.max(0, bad)))].length + 1;
}

/** A whole file as text. Throws misuse when there is none, when it is not text, or when it never ends. */
export function textOfFile(path: string): string {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunksOfFile(path)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestInput) throw tooLong(path);
  }
  return textFrom(Buffer.concat(chunks), path);
}

function* chunksOfFile(path: string): Generator<Uint8Array> {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') throw misuse(`there is no file ${path}`);
      if (code === 'EISDIR') throw misuse(`${path} is a folder`, 'name a file');
      throw fileTrouble(path, error);
    }
  };
  const handle = attempt(() => openSync(path, 'r'));
  try {
    for (;;) {
      const chunk = new Uint8Array(65_536);
      const length = attempt(() => readSync(handle, chunk));
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
