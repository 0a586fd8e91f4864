import { closeSync, constants, fstatSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Context } from '../../context.ts';
import { type CareerError, misuse } from '../../errors.ts';
import { badCharacter, textIn } from '../../journal/text-file.ts';
import { fileTrouble } from '../../storage/file.ts';

/** One line that says something, without its line break. */
export interface SourceLine {
  /** Counted from 1, as editors do. */
  readonly number: number;
  readonly text: string;
}

/** Lines that can be read several times, whatever they come from, with one line in memory at a time. */
export interface Source {
  readonly name: string;
  /** Throws misuse for what is no text. */
  lines(): Generator<SourceLine>;
  close(): void;
}

/** The JSON of the longest record there can be is shorter. */
const longestLine = 33_554_432;

/** What a pipe may bring at most; a file may be of any size. */
const longestPipe = 1_073_741_824;

/** Opens a file, or standard input for `-`. Throws misuse when there is nothing to read. */
export async function openSource(context: Context, path: string): Promise<Source> {
  const name = path === '-' ? 'the standard input' : path;
  if (path === '-') return source(name, await spooled(context, name, context.terminal.chunks()));
  const handle = opened(path);
  const status = fstatSync(handle);
  if (status.isFile()) return source(name, handle);
  try {
    if (status.isDirectory()) throw misuse(`${path} is a folder`, 'name a file of JSON Lines');
    return source(name, await spooled(context, name, chunksOf(handle, path)));
  } finally {
    closeSync(handle);
  }
}

const source = (name: string, handle: number): Source => ({
  name,
  lines: () => linesOf(handle, name),
  close: () => closeSync(handle),
});

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw misuse(`there is no file ${path}`);
    throw fileTrouble(path, error);
  }
}

/** The same bytes are filled again for each chunk. */
function* chunksOf(handle: number, name: string, start?: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(65_536);
  let position = start ?? null;
  for (;;) {
    const length = attempt(name, () => readSync(handle, buffer, { position }));
    if (length === 0) return;
    if (position !== null) position += length;
    yield buffer.subarray(0, length);
  }
}

function attempt<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileTrouble(name, error);
  }
}

/**
 * A pipe is read once, so what it brings goes to a file that has no name any more and is gone with the
 * process. Beside the journal if that can be, because both are equally private there.
 */
async function spooled(
  context: Context,
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const { path } = await context.journal.location();
  const handle = unnamedFile([dirname(path), tmpdir()], context.random(8));
  try {
    let size = 0;
    for await (const chunk of chunks) {
      refuseBinary(chunk, size === 0, name);
      size += chunk.length;
      if (size > longestPipe) throw misuse(`${name} is longer than 1 GiB`, 'import it as a file');
      attempt(dirname(path), () => {
        for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
      });
    }
    return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

function unnamedFile(folders: readonly string[], chance: Uint8Array): number {
  const name = `.career-import-${Buffer.from(chance).toString('hex')}`;
  const { O_RDWR, O_CREAT, O_EXCL } = constants;
  let trouble: unknown;
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      const handle = openSync(path, O_RDWR | O_CREAT | O_EXCL, 0o600);
      unlinkSync(path);
      return handle;
    } catch (error) {
      trouble = error;
    }
  }
  throw fileTrouble(folders.at(-1) ?? name, trouble);
}

const beginnings: readonly (readonly [bytes: readonly number[], what: string, hint: string])[] = [
  [[0x1f, 0x8b], 'is compressed', 'unpack it first: gunzip -c file | career import json -'],
  [[0x50, 0x4b, 3, 4], 'is a zip archive', 'unpack it first'],
  [[0xff, 0xfe], 'is text in UTF-16', 'save it as UTF-8'],
  [[0xfe, 0xff], 'is text in UTF-16', 'save it as UTF-8'],
  [[...Buffer.from('SQLite format 3')], 'is a database', 'export it first: career export json --db file'],
];

function refuseBinary(chunk: Uint8Array, isFirst: boolean, name: string): void {
  const known = beginnings.find(([bytes]) => isFirst && bytes.every((byte, at) => chunk[at] === byte));
  if (known) throw misuse(`${name} ${known[1]}, not JSON Lines`, known[2]);
  if (chunk.includes(0)) throw misuse(`${name} holds NUL bytes, so it is not JSON Lines`);
}

/** Lines with something on them; a byte order mark at the start and carriage returns at ends are left out. */
function* linesOf(handle: number, name: string): Generator<SourceLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let isFirst = true;
  for (const chunk of chunksOf(handle, name, 0)) {
    refuseBinary(chunk, isFirst, name);
    isFirst = false;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const rest = chunk.subarray(start, end);
      const isBlank = length === 0 && (rest.length === 0 || (rest.length === 1 && rest[0] === 13));
      if (!isBlank) {
        yield* lineOf(parts.length === 0 ? rest : Buffer.concat([...parts, rest]), number);
      }
      parts = [];
      length = 0;
      number += 1;
      start = end + 1;
    }
    parts.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > longestLine) throw tooLong(number);
  }
  yield* lineOf(Buffer.concat(parts), number);
}

const tooLong = (number: number): CareerError =>
  misuse(`line ${number} is longer than 32 MiB`, 'JSON Lines hold one record a line');

function* lineOf(bytes: Uint8Array, number: number): Generator<SourceLine> {
  const text = textIn(bytes);
  if (text === undefined) {
    throw misuse(
      `line ${number} is not UTF-8 text (at character ${badCharacter(bytes)})`,
      'save the file as UTF-8',
    );
  }
  const plain = (number === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '');
  if (plain.trim() !== '') yield { number, text: plain };
}
