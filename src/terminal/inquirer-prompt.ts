import inquirer from 'inquirer';
import wrapAnsi from 'wrap-ansi';
import { cancelled } from '../errors.ts';
import { linesPrompt } from './lines-prompt.ts';
import type { Choice, LinesAnswer, Prompt } from './prompt.ts';
import { safeText } from './safe.ts';
import { whenNothingIsLeft } from './screen.ts';

/** The question itself is enough: no mark before it. */
const theme = { prefix: '' };

/** Words further apart are hard to read. */
const widest = 91;

/** Ctrl-C, a closed input and a closed terminal are the person saying stop. */
async function answered<T>(asking: Promise<T>): Promise<T> {
  let forget = (): void => {};
  const closed = new Promise<never>((_, reject) => {
    forget = whenNothingIsLeft(() => reject(cancelled()));
  });
  try {
    return await Promise.race([asking, closed]);
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
    throw error;
  } finally {
    forget();
  }
}

/** The only place that knows inquirer. */
export function inquirerPrompt(output: NodeJS.WritableStream & { readonly columns?: number }): Prompt {
  const folded = (text: string, margin = 0): string =>
    wrapAnsi(text, Math.min(output.columns ?? 80, widest) - 1 - margin, { hard: true });
  const ask = inquirer.createPromptModule({ output });
  const typed = (config: Omit<Parameters<typeof linesPrompt>[0], 'send' | 'folded'>): Promise<LinesAnswer> =>
    answered(linesPrompt({ ...config, folded, send: (sequence) => output.write(sequence) }, { output }));
  const oneLine = async (config: Parameters<typeof typed>[0]): Promise<string> => {
    const answer = await typed(config);
    return answer.kind === 'text' ? answer.text : '';
  };
  return {
    async line(question, { wrong, initial, begun = '', hint, keep } = {}) {
      const usual = initial === undefined ? undefined : `(${safeText(initial)})`;
      const answer = await oneLine({
        message: safeText(question),
        hint: hint ?? usual,
        initial: begun,
        single: keep ? 'below' : 'beside',
        usual: initial,
        keep: keep ?? (() => {}),
        wrong: (words) => wrong?.(words === '' ? (initial ?? '') : words),
      });
      return answer === '' ? (initial ?? '') : answer;
    },
    lines: (question, { hint, initial = '', keep }) =>
      typed({ message: safeText(question), hint, initial, keep }),
    choose: async <T extends string>(question: string, choices: readonly Choice<T>[], usually?: T) => {
      // The answer will stand beside the question, on a line that ends in time.
      const longest = Math.max(...choices.map(({ name, short = name }) => safeText(short).length));
      const { answer } = await answered<{ answer: T }>(
        ask({
          type: 'select',
          name: 'answer',
          message: folded(safeText(question), Math.min(longest, 20) + 1),
          theme,
          choices: choices.map(({ value, name, short = name }) => ({
            value,
            name: safeText(name),
            short: safeText(short),
          })),
          default: usually,
          loop: false,
        }) as unknown as Promise<{ answer: T }>,
      );
      return answer;
    },
    async confirm(question, usually) {
      const answer = await oneLine({
        message: safeText(question),
        hint: usually ? '(Y/n)' : '(y/N)',
        usual: usually ? 'yes' : 'no',
        initial: '',
        single: 'beside',
        keep: () => {},
        wrong: (words) => (words === '' || /^(y|yes|n|no)$/i.test(words) ? undefined : 'y or n'),
      });
      return answer === '' ? usually : /^y/i.test(answer);
    },
  };
}
