import { join } from 'node:path';
import { splitLine } from '../career.ts';
import { startCareer } from '../pty.ts';

/** What is waited for on the screen, and the keys that answer it. */
export type Answer = readonly [question: string | RegExp, keys: string];

/** Someone at a terminal of 80 columns, with a journal of their own. */
export interface Person {
  /** Moves the clock: `07-06 09:00`, in 2026. */
  at(time: string): void;
  /** Types a command and answers what it asks, in order. Gives the last screen; throws for another exit code. */
  does(line: string, ...answers: readonly Answer[]): Promise<string>;
  /** The same for a command that ends with this exit code. */
  ends(exit: number, line: string, ...answers: readonly Answer[]): Promise<string>;
  /** All that was typed as text of some length, in the order it was typed. */
  readonly typed: readonly string[];
}

/** Shorter ones name a day, a person or a choice. */
const shortest = 20;

export function personIn(folder: string, editor: string): Person {
  let now = '';
  const typed: string[] = [];

  async function ends(exit: number, line: string, ...answers: readonly Answer[]): Promise<string> {
    const words = splitLine(line);
    const pty = await startCareer(words, {
      env: {
        HOME: folder,
        CAREER_DB: join(folder, 'journal.db'),
        CAREER_NOW: now,
        NO_COLOR: '1',
        EDITOR: editor,
      },
    });
    let from = 0;
    for (const [question, keys] of answers) {
      const place = await pty.shows(question, from);
      // What stands before a line that is typed folds up once it is answered.
      if (question !== '›') from = place + 1;
      pty.type(keys);
    }
    const waited = setTimeout(() => pty.kill('SIGKILL'), 15_000);
    const { code, signal } = await pty.ended;
    clearTimeout(waited);
    const screen = pty.screen().replaceAll(folder, '~');
    if (code !== exit || signal !== 0) throw new Error(`career ${line}: exit ${code}\n${screen}`);
    const texts = [...line.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
    const answered = answers.map(([, keys]) => keys.replaceAll('\r', '\n').trim());
    typed.push(...[...texts, ...answered].filter((text) => text.length > shortest));
    return screen;
  }

  return {
    at(time) {
      const [day, clock] = time.split(' ');
      now = `2026-${day}T${clock}:00+02:00`;
    },
    ends,
    does: (line, ...answers) => ends(0, line, ...answers),
    typed,
  };
}
