import {
  createPrompt,
  isBackspaceKey,
  isEnterKey,
  makeTheme,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import type { LinesAnswer } from './prompt.ts';
import { safeText } from './safe.ts';

interface Config {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly initial: string;
  readonly keep: (text: string, entered: boolean) => void;
  /** Enter alone ends it; there is one line, below the question or beside it. */
  readonly single?: 'below' | 'beside';
  /** What Enter alone answers; told as the answer. */
  readonly usual?: string | undefined;
  readonly wrong?: ((answer: string) => string | undefined) | undefined;
  /** Breaks a text between words where the screen, less the margin, ends. */
  readonly folded: (text: string, margin?: number) => string;
  /** Sends control sequences of our own to the terminal. */
  readonly send: (sequence: string) => void;
}

/** Asks the terminal to mark what is pasted, so that an empty line inside it does not end the answer. */
const markPastes = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

type Line = Parameters<Parameters<typeof useKeypress>[0]>[1];

/**
 * Free text, in one line or several; every key is reported, so that an interruption loses nothing. Backspace
 * in an empty line goes back to the line before.
 */
export const linesPrompt = createPrompt<LinesAnswer, Config>((config, done) => {
  const { message, hint, single, usual = '', wrong, keep, send, folded } = config;
  const theme = makeTheme();
  const before = config.initial === '' ? [''] : config.initial.split('\n');
  const [entered, setEntered] = useState<readonly string[]>(before.slice(0, -1));
  const [current, setCurrent] = useState(before.at(-1) ?? '');
  const [finished, setFinished] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const pasting = useRef(false);

  const shown = (lines: readonly string[]): string =>
    lines.map((line) => `  ${folded(safeText(line), 2).replace(/\n */g, '\n  ')}`).join('\n');
  const joined = (lines: readonly string[]): string => lines.join('\n').trim();
  const finish = (answer: LinesAnswer): void => {
    setFinished(true);
    done(answer);
  };

  useEffect((line) => {
    send(markPastes.on);
    line.write(current);
    return () => send(markPastes.off);
  }, []);

  function put(line: Line, words: string): void {
    line.clearLine(0);
    line.write(words);
    setCurrent(words);
  }

  function enter(line: Line): void {
    const lines = [...entered, current];
    put(line, '');
    setEntered(lines);
    keep(joined(lines), true);
  }

  /** What Enter does when it was pressed and not pasted. */
  function decide(line: Line): void {
    const word = current.trim().toLowerCase();
    const text = single ? current.trim() : joined(entered);
    if (word === 's' && !single && text === '') finish({ kind: 'skipped' });
    else if (word === 'e' && !single) finish({ kind: 'editor', text });
    else if (word !== '' && !single) enter(line);
    else {
      const fault = wrong?.(text);
      setTrouble(fault);
      if (fault !== undefined) put(line, current);
      else finish(text === '' ? { kind: 'skipped' } : { kind: 'text', text });
    }
  }

  useKeypress((key, line) => {
    if (key.name === 'paste-start' || key.name === 'paste-end') {
      pasting.current = key.name === 'paste-start';
    } else if (isEnterKey(key)) {
      if (!pasting.current) decide(line);
      else if (single) put(line, `${current} `);
      else enter(line);
    } else if (key.name === 'down' || (key.name === 'up' && (current !== '' || entered.length === 0))) {
      put(line, current);
    } else if (key.name === 'up' || (isBackspaceKey(key) && current === '' && entered.length > 0)) {
      put(line, entered.at(-1) ?? '');
      setEntered(entered.slice(0, -1));
    } else {
      setCurrent(line.line);
      keep(joined([...entered, line.line]), false);
    }
  });

  const question = theme.style.message(
    single === 'beside' ? message : folded(message),
    finished ? 'done' : 'idle',
  );
  const beside = hint === undefined ? question : `${question} ${theme.style.help(hint)}`;
  if (finished) {
    const answer = current.trim() === '' ? usual : current.trim();
    if (single === 'beside') return folded(`${question} ${theme.style.answer(safeText(answer))}`.trimEnd());
    const said = single ? [answer].filter((text) => text !== '') : entered;
    return said.length === 0 ? question : `${question}\n${shown(said)}`;
  }
  const head = hint === undefined ? [question] : [question, theme.style.help(folded(hint))];
  const above = entered.length === 0 ? head : [...head, shown(entered)];
  const content = single === 'beside' ? `${beside} ${current}` : [...above, `› ${current}`].join('\n');
  return trouble === undefined ? content : [content, theme.style.error(folded(trouble, 2))];
});
