import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { refused } from '../errors.ts';
import { copyBeside } from './editor-copy.ts';

/** Swap, undo and history files of an editor would keep private text elsewhere. */
const vimPrivacy = ['-n', '-i', 'NONE', '-c', 'set nobackup nowritebackup noundofile nomodeline'];

/** In place of a swap file: a copy beside the draft, as current as the last key. */
const vimCopy = [
  '-c',
  `silent! autocmd TextChanged,TextChangedI,TextChangedP * silent! execute 'keepalt noautocmd write!' fnameescape(expand('%:p') . '${copyBeside('')}')`,
];

/**
 * Opens a file in the person's editor and waits for it to end. The command is split at spaces and quotes and
 * run without a shell. Resolves with a sentence on what went wrong, or undefined: whatever the editor did,
 * the file on disk is what counts. Throws refused when no editor is set.
 */
export async function edit(path: string, command: string | undefined): Promise<string | undefined> {
  const [program, ...given] = wordsOf(command ?? '');
  if (program === undefined) {
    throw refused('no editor is set', 'set VISUAL or EDITOR, for example: export EDITOR=nano');
  }
  const name = program.replace(/^.*[\\/]/, '');
  const privacy = /^(n?vim?|gvim)$/.test(name) ? [...vimPrivacy, ...vimCopy] : [];
  // Ctrl-C belongs to the editor while it runs.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  try {
    rmSync(copyBeside(path), { force: true });
    return await new Promise((resolve) => {
      const child = spawn(program, [...given, ...privacy, path], { stdio: ['inherit', 2, 'inherit'] });
      child.on('error', (error: NodeJS.ErrnoException) =>
        resolve(
          error.code === 'ENOENT'
            ? `the editor “${program}” was not found`
            : `the editor “${program}” could not be started (${error.code})`,
        ),
      );
      child.on('exit', (code, signal) => {
        takeCopy(path, signal !== null);
        if (code === 0) resolve(undefined);
        else if (signal) resolve(`the editor was stopped by ${signal}`);
        else resolve(`the editor ended with status ${code}`);
      });
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** An editor that was stopped did not save; one that ended by itself saved what was to be saved. */
function takeCopy(path: string, wasStopped: boolean): void {
  const copy = copyBeside(path);
  if (wasStopped && existsSync(copy)) renameSync(copy, path);
  else rmSync(copy, { force: true });
}

/** `code --wait`, `"/Applications/My Editor" -n`. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
