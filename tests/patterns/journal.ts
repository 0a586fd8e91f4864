import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../src/context.ts';
import { misuse } from '../../src/errors.ts';
import { importFrom } from '../../src/exchange/json/import.ts';
import { journalAccess } from '../../src/journal/open.ts';
import { kinds } from '../../src/records/kinds.ts';
import { createJournal } from '../../src/storage/database.ts';
import { terminalOn } from '../../src/terminal/terminal.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { now, zone } from './contract.ts';

/** Takes lines in as career import json does, so many times, into a new journal in a folder. Returns its path. */
export async function journalOf(
  folder: string,
  name: string,
  lines: readonly string[],
  imports = 1,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const template = join(folder, 'template.db');
  if (!existsSync(template)) (await createJournal(template)).close();
  const [path, file] = [join(folder, `${name}.db`), join(folder, `${name}.jsonl`)];
  copyFileSync(template, path);
  writeFileSync(file, `${lines.join('\n')}\n`);
  for (let time = 0; time < imports; time += 1) {
    const context = contextFor(path);
    await importFrom(context, file, { dryRun: false, theirs: false });
    context.journal.close();
  }
  return path;
}

/** The program on a journal, at the moment of the contract, saying nothing. */
export function contextFor(path: string): Context {
  const clock = clockFrom({ CAREER_NOW: now, TZ: zone });
  const terminal = terminalOn(
    {
      out: () => {},
      err: () => {},
      isInteractive: false,
      read: () => Promise.resolve(''),
      async *chunks() {},
    },
    { json: false, quiet: true, colour: { out: false, err: false }, columns: undefined },
  );
  const nobody = (): never => {
    throw misuse('nobody is there to answer');
  };
  return {
    clock,
    terminal,
    prompt: { line: nobody, lines: nobody, choose: nobody, confirm: nobody },
    kinds,
    journal: journalAccess({
      locate: () => Promise.resolve({ path, named: true }),
      kinds,
      clock,
      random: (size) => new Uint8Array(size),
      say: terminal.say,
    }),
    random: (size) => new Uint8Array(size),
    variable: () => undefined,
  };
}
