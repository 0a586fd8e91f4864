import inquirer from 'inquirer';
import { cancelled } from '../errors.ts';
import { linesPrompt } from './lines-prompt.ts';
import type { Choice, Prompt } from './prompt.ts';
import { safeText } from './safe.ts';

/** The only place that knows inquirer. */
export function inquirerPrompt(output: NodeJS.WritableStream): Prompt {
  const ask = inquirer.createPromptModule({ output });
  const answerTo = async <T>(asking: Promise<{ answer: T }>): Promise<T> => {
    try {
      return (await asking).answer;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
      throw error;
    }
  };
  return {
    line: (question, { wrong, initial } = {}) =>
      answerTo<string>(
        ask({
          type: 'input',
          name: 'answer',
          message: safeText(question),
          ...(initial === undefined ? {} : { default: initial }),
          validate: (answer: string) => wrong?.(answer) ?? true,
        }),
      ),
    async lines(question, { hint, initial, keep }) {
      try {
        return await linesPrompt(
          { message: safeText(question), hint, initial: initial ?? '', keep },
          { output },
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'ExitPromptError') throw cancelled();
        throw error;
      }
    },
    choose: <T extends string>(question: string, choices: readonly Choice<T>[]) =>
      answerTo<T>(
        ask({
          type: 'select',
          name: 'answer',
          message: safeText(question),
          choices: choices.map(({ value, name }) => ({ value, name: safeText(name) })),
          loop: false,
        }) as unknown as Promise<{ answer: T }>,
      ),
    confirm: (question, usually) =>
      answerTo<boolean>(
        ask({ type: 'confirm', name: 'answer', message: safeText(question), default: usually }),
      ),
  };
}
