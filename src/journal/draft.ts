import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { refused } from '../errors.ts';
import { fileTrouble } from '../storage/file.ts';
import { makeFolder } from '../storage/folder.ts';
import { copyBeside } from '../terminal/editor-copy.ts';
import { textFrom } from './text-file.ts';

/** Typed text that is not a record yet, kept as a form in a file of its own. */
export interface Draft {
  /** Its number, such as `3`; in sentences it is draft 3, which no id of a record can be mistaken for. */
  readonly id: string;
  /** The kind or the command it belongs to. */
  readonly kind: string;
  /** The id of the record it changes, when it is no new one. */
  readonly record?: string;
  readonly path: string;
}

/** The command that goes on with it. */
export const goingOn = ({ id, kind, record }: Draft): string =>
  `career ${record === undefined ? kind : `${kind} ${record}`} --draft ${id}`;

/** `draft 3`, `drafts 3 4`. */
export const sayDrafts = (found: readonly Pick<Draft, 'id'>[]): string =>
  `${found.length === 1 ? 'draft' : 'drafts'} ${found.map(({ id }) => id).join(' ')}`;

/** Folders where drafts may be, in order of preference: beside the journal, then wherever there is room. */
export function draftFolders(journal: string, runtime: string | undefined): readonly string[] {
  const folder = folderFor(journal);
  return [
    join(dirname(journal), folder),
    ...(runtime === undefined ? [] : [join(runtime, 'career', folder)]),
  ];
}

/** Journals beside each other must not read each other's drafts; the usual one has the usual folder. */
function folderFor(journal: string): string {
  const name = basename(journal, extname(journal));
  return name === 'journal' ? 'drafts' : `${name}-drafts`;
}

const draftName = /^d(\d+)\.([a-z]+)(?:-([a-z]\d+))?\.md$/;

/** Oldest first. */
export function drafts(folders: readonly string[]): Draft[] {
  return folders
    .flatMap((folder) => namesIn(folder).map((name) => ({ folder, match: draftName.exec(name) })))
    .flatMap(({ folder, match }) => (match ? [draftAt(folder, match)] : []))
    .sort((a, b) => Number(a.id) - Number(b.id));
}

function draftAt(folder: string, [name, id = '', kind = '', record]: RegExpExecArray): Draft {
  const path = join(folder, name);
  return record === undefined ? { id, kind, path } : { id, kind, record, path };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Keeps a form as a new draft, on disk before it returns; `record` is the id of the record that it changes.
 * Throws disk trouble when no folder takes it.
 */
export function keepDraft(folders: readonly string[], kind: string, form: string, record?: string): Draft {
  let trouble: unknown;
  for (const folder of folders) {
    try {
      makeFolder(folder);
      return claim(folder, folders, { kind, form, record });
    } catch (error) {
      trouble = error;
    }
  }
  throw fileTrouble(folders[0] ?? 'the drafts folder', trouble);
}

interface Kept {
  readonly kind: string;
  readonly form: string;
  readonly record: string | undefined;
}

/** The number is taken by creating the file, so two processes never share one. */
function claim(folder: string, folders: readonly string[], { kind, form, record }: Kept): Draft {
  const taken = drafts(folders).map(({ id }) => Number(id));
  for (let number = Math.max(0, ...taken) + 1; ; number += 1) {
    const path = join(folder, `d${number}.${record === undefined ? kind : `${kind}-${record}`}.md`);
    try {
      closeSync(openSync(path, 'wx', 0o600));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    try {
      rewrite(path, form, true);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
    const id = String(number);
    return record === undefined ? { id, kind, path } : { id, kind, record, path };
  }
}

/** Replaces a draft's form; at any moment the file holds the old one or the new one. `lasting` waits for the disk. */
export function rewriteDraft({ path }: Draft, form: string, lasting: boolean): void {
  try {
    rewrite(path, form, lasting);
  } catch (error) {
    throw fileTrouble(path, error);
  }
}

function rewrite(path: string, form: string, lasting: boolean): void {
  const fresh = `${path}.new`;
  try {
    const handle = openSync(fresh, 'w', 0o600);
    try {
      writeFileSync(handle, form);
      if (lasting) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** What was typed last, as far as it can be shown; empty when an editor took the file away. */
export const readDraft = (draft: Draft): string => bytesOf(draft).toString('utf8');

/** What was typed last, exactly. Throws misuse when an editor wrote something else than UTF-8. */
export const formIn = (draft: Draft): string => textFrom(bytesOf(draft), 'the form');

/** An editor that was stopped together with this program left a copy with more in it. */
function bytesOf({ path }: Draft): Buffer {
  const copy = copyBeside(path);
  try {
    return readFileSync(changedAt(copy) > changedAt(path) ? copy : path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw fileTrouble(path, error);
  }
}

/** When it was last written, in milliseconds since 1970. */
export function savedAt({ path }: Draft): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    throw fileTrouble(path, error);
  }
}

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function dropDraft({ path }: Draft): void {
  rmSync(path, { force: true });
  rmSync(`${path}.new`, { force: true });
  rmSync(copyBeside(path), { force: true });
}

/**
 * The draft of this number. `again` is what to type with the right one, the command that goes on with it unless told. Throws
 * refused when there is none, or when it belongs to another command.
 */
export function findDraft(
  folders: readonly string[],
  words: string,
  kind?: string,
  again: (draft: Draft) => string = goingOn,
): Draft {
  const all = drafts(folders);
  const id = words.trim().toLowerCase();
  const found = all.find((draft) => draft.id === id.replace(/^draft ?/, ''));
  if (!found) {
    // Drafts were once called like decisions.
    const meant = all.find((draft) => `d${draft.id}` === id);
    throw refused(`there is no draft ${words}`, meant ? `did you mean  ${again(meant)}` : 'career drafts');
  }
  if (kind !== undefined && found.kind !== kind) {
    throw refused(`draft ${found.id} belongs to ${found.record ?? found.kind}`, goingOn(found));
  }
  return found;
}
