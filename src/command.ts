import type { Context } from './context.ts';

/** What a word on the command line stands for, so that completion can offer values. */
export type Completes =
  | 'record'
  | 'goal'
  | 'ask'
  | 'tag'
  | 'person'
  | 'command'
  | 'kind'
  | 'setting'
  | 'draft'
  | 'file'
  | readonly string[];

export interface Argument {
  /** `<id>` is required, `[text...]` is optional and takes all that is left. */
  readonly name: string;
  readonly summary: string;
  readonly completes?: Completes;
}

/** One option of a command. The type parameter is what the command receives: text, texts or a switch. */
export interface Option<T = unknown> {
  readonly flags: string;
  readonly summary: string;
  readonly completes?: Completes;
  /** Flags that mean the same and stand in no help: what it was called before, or is called elsewhere. */
  readonly also?: readonly string[];
  /** Given several times, every value counts. */
  readonly repeats?: boolean;
  /** Never set; carries the type. */
  readonly type?: T;
}

export type Options = Readonly<Record<string, Option>>;

export type Chosen<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T | undefined : never;
};

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** A command is data: help, completion, the reference page and the tests read the same value. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly summary: string;
  /** More than the summary, for `--help` and the reference: whole sentences. */
  readonly about?: string;
  readonly examples: readonly Example[];
  readonly arguments?: readonly Argument[];
  readonly options?: O;
  /** Options that depend on the words typed, such as those of the kind of the record to edit. */
  readonly moreOptions?: (context: Context, words: readonly string[]) => Promise<Options>;
  /** The first argument is free text, so one word close to a verb is asked about instead of logged. */
  readonly takesText?: boolean;
  readonly verbs?: readonly (Command | Later)[];
  readonly run?: (context: Context, words: readonly string[], chosen: Chosen<O>) => Promise<void>;
}

/** A verb of which only the name is known until it is typed or told of: whoever only logs does not wait for it. */
export interface Later {
  readonly name: string;
  readonly load: () => Promise<Command>;
}

export const later = (name: string, load: Later['load']): Later => ({ name, load });

const loaded = async (verb: Command | Later): Promise<Command> => ('load' in verb ? verb.load() : verb);

/** Undefined when the command has no such verb. */
export async function verbNamed(
  { verbs = [] }: Command,
  name: string | undefined,
): Promise<Command | undefined> {
  const verb = verbs.find((each) => each.name === name);
  return verb && loaded(verb);
}

export const verbsOf = ({ verbs = [] }: Command): Promise<readonly Command[]> =>
  Promise.all(verbs.map(loaded));

/** Checks a command's shape where it is written and forgets its option types where it is listed. */
export function command<const O extends Options>(definition: Command<O>): Command {
  return definition as unknown as Command;
}

type Extra = Pick<Option, 'completes' | 'also'>;

export const text = (flags: string, summary: string, extra: Extra = {}): Option<string> => ({
  flags,
  summary,
  ...extra,
});

export const texts = (flags: string, summary: string, extra: Extra = {}): Option<readonly string[]> => ({
  flags,
  summary,
  repeats: true,
  ...extra,
});

export const toggle = (flags: string, summary: string): Option<boolean> => ({ flags, summary });
