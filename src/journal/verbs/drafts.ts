import { type Command, command, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { cancelled, misuse, refused } from '../../errors.ts';
import { accent, count, faint, strong, type View } from '../../terminal/text.ts';
import { daysBetween } from '../../time/calendar.ts';
import { isoOf, momentAt } from '../../time/moment.ts';
import { sayNearDay, sayTime, today } from '../../time/say.ts';
import { foldersOf } from '../capture.ts';
import {
  type Draft,
  drafts as draftsIn,
  dropDraft,
  findDraft,
  goingOn,
  readDraft,
  savedAt,
  sayDrafts,
} from '../draft.ts';

/** A draft as it is shown. */
interface Listed {
  readonly id: string;
  readonly kind: string;
  /** The record it changes, if any. */
  readonly record: string | null;
  readonly savedAt: string;
  /** The first words of what was typed. */
  readonly words: string;
  readonly next: string;
}

const list: Command = command({
  name: 'list',
  summary: 'List the text that was kept and is no record yet',
  examples: [{ line: 'career drafts list', does: 'every draft, and how to go on with it' }],
  async run(context) {
    const found = draftsIn(await foldersOf(context)).map((draft) => listed(context, draft));
    await context.terminal.answer(found, (value) => rowsOf(context, value));
    await context.terminal.say(
      found.length === 0
        ? ['No drafts: nothing that you typed is waiting.']
        : olderThanTwoWeeks(context, found),
    );
  },
});

const show: Command = command({
  name: 'show',
  summary: 'Show all of a draft',
  examples: [{ line: 'career drafts show 3', does: 'what was typed' }],
  arguments: [{ name: '<number...>', summary: 'the number of a draft', completes: 'draft' }],
  async run(context, words) {
    const draft = findDraft(
      await foldersOf(context),
      words.join(' '),
      undefined,
      (meant) => `career drafts show ${meant.id}`,
    );
    const form = readDraft(draft);
    await context.terminal.answer({ ...listed(context, draft), form }, () => [{ paragraph: form.trimEnd() }]);
    await context.terminal.say([['To go on with it: ', goingOn(draft)]]);
  },
});

const rm: Command = command({
  name: 'rm',
  summary: 'Delete drafts for good',
  about: 'A draft is a file and not in the journal, so no undo brings it back: it asks, or needs --yes.',
  examples: [
    { line: 'career drafts rm 3 --yes', does: 'delete one without being asked' },
    { line: 'career drafts rm --all', does: 'delete all of them' },
  ],
  arguments: [{ name: '[numbers...]', summary: 'numbers of drafts', completes: 'draft' }],
  options: {
    all: toggle('--all', 'every draft there is'),
  },
  async run(context, words, { all, ...chosen }) {
    const folders = await foldersOf(context);
    // As it is said: draft 3.
    const numbers = new Set(words.filter((word) => word !== 'draft'));
    if (numbers.size === 0 && !all)
      throw misuse('career drafts rm needs the number of a draft', 'career drafts');
    const found = all
      ? draftsIn(folders)
      : [...numbers].map((word) =>
          findDraft(folders, word, undefined, (meant) => `career drafts rm ${meant.id}`),
        );
    if (found.length === 0) throw refused('there are no drafts', 'career status');
    const ids = found.map(({ id }) => id).join(' ');
    const named = sayDrafts(found);
    if ((chosen as { yes?: boolean }).yes !== true) {
      if (!context.terminal.interactive)
        throw misuse(`deleting ${named} cannot be undone`, `career drafts rm ${ids} --yes`);
      const sure = await context.prompt.confirm(`Delete ${named}? It cannot be undone.`, false);
      if (!sure) throw cancelled('nothing was deleted');
    }
    const gone = found.map((draft) => listed(context, draft));
    for (const draft of found) dropDraft(draft);
    await context.terminal.answer(gone, () => [`${named} ${found.length === 1 ? 'is' : 'are'} gone`]);
  },
});

export const drafts: Command = command({
  name: 'drafts',
  summary: 'See the text that was kept and is no record yet',
  about:
    'Whatever you typed and could not be stored is kept as a draft, in files of their own beside the journal. Nothing deletes a draft but you, or storing it.',
  examples: [
    { line: 'career drafts', does: 'every draft, and how to go on with it' },
    { line: 'career drafts show 3', does: 'all of one' },
  ],
  verbs: [list, show, rm],
  run: list.run as NonNullable<Command['run']>,
});

function listed({ clock }: Context, draft: Draft): Listed {
  const { id, kind, record = null } = draft;
  return {
    id,
    kind,
    record,
    savedAt: isoOf(momentAt(Math.floor(savedAt(draft)), clock)),
    words: firstWords(readDraft(draft)),
    next: goingOn(draft),
  };
}

/** The first line that a person typed into a form: of its text, else of a field. */
export function firstWords(form: string): string {
  const lines = form.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/);
  const rule = lines.findIndex((line) => line.trim() === '---');
  const said = lines.slice(rule + 1).find((line) => line.trim() !== '' && !line.startsWith('## '));
  const fields = lines
    .slice(0, Math.max(0, rule))
    .map((line) => /^[A-Za-z]+:\s*(.*)$/.exec(line)?.[1]?.trim() ?? '');
  return (said ?? fields.find((words) => words !== '') ?? '').trim();
}

function rowsOf({ clock }: Context, found: readonly Listed[]): View {
  if (found.length === 0) return [];
  const rows = found.map(({ id, kind, record, savedAt: at, words, next }) => {
    const { day, offset } = momentAt(Date.parse(at), clock);
    const when = `${sayNearDay(day, today(clock))} ${sayTime(Date.parse(at), offset)}`;
    return [
      strong(`draft ${id}`),
      record === null ? kind : `${kind} ${record}`,
      faint(when),
      words,
      accent(next),
    ];
  });
  return [{ rows, shrink: 3 }];
}

function olderThanTwoWeeks({ clock }: Context, found: readonly Listed[]): View {
  const old = found.filter(
    ({ savedAt: at }) => daysBetween(momentAt(Date.parse(at), clock).day, today(clock)) > 14,
  );
  if (old.length === 0) return [];
  const ids = old.map(({ id }) => id).join(' ');
  return [
    {
      paragraph: `${count(old.length, 'draft is', 'drafts are')} older than 14 days. To delete: career drafts rm ${ids}`,
    },
  ];
}
