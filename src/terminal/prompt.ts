/** Questions to a person at a terminal. Every question has a flag, so none is asked without a terminal. */
export interface Prompt {
  /** One line; empty when Enter alone was pressed. */
  line(question: string, options?: LineOptions): Promise<string>;
  /** Several lines, ended by an empty one. */
  lines(question: string, options: LinesOptions): Promise<LinesAnswer>;
  /** `usually` is what Enter alone chooses; the first unless told. */
  choose<T extends string>(question: string, choices: readonly Choice<T>[], usually?: T): Promise<T>;
  confirm(question: string, usually: boolean): Promise<boolean>;
}

export interface LineOptions {
  /** A sentence on what is wrong with the answer, or undefined when it will do. */
  readonly wrong?: (answer: string) => string | undefined;
  readonly initial?: string;
  /** What was typed before an interruption; it can be changed. */
  readonly begun?: string;
  /** Said beside the question. */
  readonly hint?: string | undefined;
  /** Told what was typed so far after each key. Must be quick. */
  readonly keep?: (text: string) => void;
}

export interface LinesOptions {
  /** Said beside the question, such as which keys do what. */
  readonly hint?: string | undefined;
  /** What was typed before an interruption; it can be changed. */
  readonly initial?: string;
  /** Told everything typed so far after each key; `entered` after Enter. Must be quick. */
  readonly keep: (text: string, entered: boolean) => void;
}

export type LinesAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'editor'; readonly text: string };

export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  /** What stands beside the question once it was chosen; the name unless told. */
  readonly short?: string;
}

/** Inquirer, loaded at the first question. Questions go to stderr: stdout is for the answer. */
export function terminalPrompt(output: () => NodeJS.WritableStream): Prompt {
  const load = () => import('./inquirer-prompt.ts').then(({ inquirerPrompt }) => inquirerPrompt(output()));
  return {
    line: async (question, options) => (await load()).line(question, options),
    lines: async (question, options) => (await load()).lines(question, options),
    choose: async (question, choices, usually) => (await load()).choose(question, choices, usually),
    confirm: async (question, usually) => (await load()).confirm(question, usually),
  };
}
