import { createPrompt, isEnterKey, useKeypress, usePrefix, useState } from '@inquirer/core';
import type { LinesAnswer } from './prompt.ts';
import { safeText } from './safe.ts';

interface Config {
  readonly message: string;
  readonly hint: string | undefined;
  readonly initial: string;
  readonly keep: (text: string, entered: boolean) => void;
}

/** Several lines of free text; every key is reported, so that an interruption loses nothing. */
export const linesPrompt = createPrompt<LinesAnswer, Config>((config, done) => {
  const prefix = usePrefix({ status: 'idle' });
  const [entered, setEntered] = useState<string[]>(config.initial === '' ? [] : config.initial.split('\n'));
  const [current, setCurrent] = useState('');
  const [finished, setFinished] = useState(false);

  const finish = (answer: LinesAnswer): void => {
    setFinished(true);
    done(answer);
  };

  useKeypress((key, line) => {
    if (!isEnterKey(key)) {
      const typed = line.line;
      setCurrent(typed);
      config.keep([...entered, typed].join('\n').trim(), false);
      return;
    }
    const word = current.trim().toLowerCase();
    line.clearLine(0);
    setCurrent('');
    const text = entered.join('\n').trim();
    if (word === '') finish(text === '' ? { kind: 'skipped' } : { kind: 'text', text });
    else if (word === 's' && text === '') finish({ kind: 'skipped' });
    else if (word === 'e') finish({ kind: 'editor', text });
    else {
      const lines = [...entered, current];
      setEntered(lines);
      config.keep(lines.join('\n').trim(), true);
    }
  });

  const shown = entered.map((line) => `  ${safeText(line)}`).join('\n');
  const head = `${prefix} ${config.message}${config.hint && !finished ? `   ${config.hint}` : ''}`;
  const body = shown === '' ? head : `${head}\n${shown}`;
  return finished ? body : `${body}\n› ${current}`;
});
