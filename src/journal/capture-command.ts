import { type Argument, type Command, command, type Example, type Options } from '../command.ts';
import type { Context } from '../context.ts';
import type { View } from '../terminal/text.ts';
import type { Writing } from './access.ts';
import { capture } from './capture.ts';
import type { Kind } from './kind.ts';
import { loggingOptions, sourceFrom, wordsFromOptions } from './options.ts';
import { capturedLine } from './present.ts';
import type { JournalRecord } from './record.ts';
import { overlaid, type Words } from './words.ts';

export interface CaptureSaying {
  /** The kind's name unless told: `add` for `career goal add`. */
  readonly name?: string;
  readonly summary: string;
  readonly about?: string;
  readonly examples: readonly Example[];
  readonly arguments: readonly Argument[];
  /** What the words outside options mean. */
  readonly take: (words: readonly string[], context: Context) => Partial<Words>;
  readonly options?: Options;
  readonly verbs?: NonNullable<Command['verbs']>;
  /** What is known before anything is typed, such as from the record it answers; whatever is typed says more. */
  readonly known?: (context: Context, given: Given, words: Words) => Promise<Partial<Words>>;
  /** Part of the same change as the record. */
  readonly along?: (context: Context, writing: Writing, record: JournalRecord, given: Given) => void;
  /** Said on stderr after the record was stored. */
  readonly after?: (context: Context, record: JournalRecord, given: Given) => Promise<View> | View;
}

type Given = Readonly<Record<string, unknown>>;

/** The command that logs one record of a kind: the same options, the same four ways in, for every kind. */
export function captureCommand(kind: Kind, saying: CaptureSaying): Command {
  const { name = kind.name, take, known, along, after, options = {}, verbs = [], ...rest } = saying;
  return command({
    ...rest,
    name,
    verbs,
    takesText: true,
    options: { ...loggingOptions(kind), ...options },
    async run(context, words, chosen) {
      const given = chosen as Given;
      const flags = wordsFromOptions(kind, given);
      const { text = '', fields = {} } = take(words, context);
      let newcomers: View = [];
      const said = overlaid(flags, { text, fields });
      const record = await capture(context, {
        kind,
        words: said,
        editor: given.editor === true,
        from: sourceFrom(kind, given),
        draft: given.draft as string | undefined,
        yes: given.yes === true,
        known: known && (() => known(context, given, said)),
        newcomers: (view) => {
          newcomers = view;
        },
        along: along && ((writing, added) => along(context, writing, added, given)),
      });
      const line = await capturedLine(context, record);
      await context.terminal.answer(record, () => line);
      if (newcomers.length > 0) await context.terminal.say(newcomers);
      if (after) await context.terminal.say(await after(context, record, given));
    },
  });
}
