import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { resolve } from 'node:path';

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer.exe' };

const patience = 1000;

/**
 * Shows a file with the program that the desktop has for it, which lives on by itself. No shell reads the path.
 * Resolves with what went wrong, or undefined.
 */
export function openFile(path: string): Promise<string | undefined> {
  const opener = openers[platform()] ?? 'xdg-open';
  return new Promise((done) => {
    const child = spawn(opener, [resolve(path)], { detached: true, stdio: 'ignore' });
    child.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ENOENT' ? `${opener} was not found` : `${opener} said ${error.code}`),
    );
    child.on('exit', (code) =>
      done(code === 0 || code === null ? undefined : `${opener} ended with status ${code}`),
    );
    // It may go on for as long as the browser is open; what fails, fails at once.
    setTimeout(() => done(undefined), patience);
    child.unref();
  });
}
