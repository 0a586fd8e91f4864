import type { Command } from '../command.ts';
import { kinds } from '../records/kinds.ts';

export const groups = ['log', 'look back', 'tend', 'the journal'] as const;

export type Group = (typeof groups)[number];

/** A first word on the command line. Its verbs and options are loaded when it is typed. */
export interface Word {
  readonly name: string;
  readonly summary: string;
  readonly group: Group;
  readonly load: () => Promise<Command>;
}

const kindWords: readonly Word[] = kinds.list.map(({ kind, command }) => ({
  name: kind.name,
  summary: kind.summary,
  group: 'log',
  load: async () => (await command()).noun,
}));

const verb = (group: Group, name: string, summary: string, load: () => Promise<Command>): Word => ({
  name,
  summary,
  group,
  load,
});

/** All first words, in the order of `career --help`. */
export const words: readonly Word[] = [
  ...kindWords,
  verb(
    'look back',
    'log',
    'what happened, newest first',
    async () => (await import('../journal/verbs/log.ts')).log,
  ),
  verb('look back', 'show', 'whole records', async () => (await import('../journal/verbs/show.ts')).show),
  verb(
    'tend',
    'undo',
    'take back the last change',
    async () => (await import('../journal/verbs/undo.ts')).undo,
  ),
  verb('tend', 'redo', 'do it again', async () => (await import('../journal/verbs/undo.ts')).redo),
];
