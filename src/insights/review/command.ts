import { type Command, command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { cancelled } from '../../errors.ts';
import { refuseTaken, writeNewFile } from '../../journal/new-file.ts';
import { safeDocument } from '../../terminal/safe.ts';
import { formatFrom } from '../page/format.ts';
import { type MadeReview, reviewAsked, reviewOptions } from './asked.ts';
import { forms } from './form/command.ts';
import { lint } from './lint/command.ts';
import { markdown, plainText } from './markdown.ts';
import { polish } from './polish/command.ts';
import { beforehand, remarks, written } from './talk.ts';

const formats = ['md', 'html', 'pdf', 'text'] as const;

export const review: Command = command({
  name: 'review',
  summary: 'Write the self-review of a quarter, every sentence with its records',
  about:
    'A page of Markdown from what you logged, by fixed rules and without a language model: goals first with their misses, then outcomes by strength of evidence, growth that a record shows, feedback and what you did with it, promises, and an index of the evidence. Talks you gave to help others are counted; what was said in them is never told. For your manager it holds only what is shareable: feedback, retros, energy, pulse and notes are private unless you logged them with --share or let one in with career edit f87 --share. Its head says what is in the file; on a terminal the ids are shown before a file is written.',
  examples: [
    { line: 'career review', does: 'this quarter, or the last one during the first two weeks of a new one' },
    {
      line: 'career review 2026-Q3 --out q3.md',
      does: 'one quarter, written to a file that only you can read',
    },
    {
      line: 'career review "last quarter" --for me',
      does: 'everything, private records too, with notes on your own wording',
    },
    { line: 'career review 2026-Q3 --compare', does: 'with the quarter before beside it' },
    { line: 'career review 2026', does: 'a year, stitched from its quarters' },
    {
      line: 'career review --form characters-512 --format text',
      does: 'the answers alone, to paste one by one',
    },
    { line: 'career review --form short', does: 'two questions instead; all forms: career review forms' },
    { line: 'career review --open', does: 'as a page, in the browser' },
    { line: 'career review FY26Q1 --json', does: 'the same as a value' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as 2026-Q3, last quarter, FY26Q1, since r14' }],
  options: {
    format: text(
      '--format <format>',
      'md, html, pdf, or text to paste into a form; md unless told, or as --out ends',
      {
        completes: formats,
      },
    ),
    out: text('-o, --out <file>', 'write it to this file', { completes: 'file' }),
    force: toggle('--force', 'replace the file that --out names'),
    open: toggle('--open', 'show it in the browser, as HTML unless told'),
    ...reviewOptions,
  },
  verbs: [lint, polish, forms],
  async run(context, words, given) {
    const { format: said, out, force, open = false, ...chosen } = given;
    const format = formatFrom({ said, out, open }, formats, 'md');
    const asked = await reviewAsked(context, words, chosen);
    const { made } = asked;
    const document = (): string => (format === 'text' ? plainText(made) : markdown(made));
    const isKept = out !== undefined || open;
    const { path: never } = await context.journal.location();
    const replace = force === true;
    if (out !== undefined) refuseTaken(out, { replace, never });
    const asks = isKept && (chosen as { yes?: boolean }).yes !== true;
    const seen = asks && (await lookedThrough(context, asked, out));
    if (format === 'html' || format === 'pdf') {
      const { ownReport, reviewPage, send } = await import('../page/page.ts');
      const own =
        made.generatedFor === 'me' && chosen.pseudonyms !== true
          ? ownReport(await context.journal.read(), made.period, made.generatedOn)
          : null;
      const parcel = {
        value: async () => made,
        name: `review-${made.period.name}`,
        page: () => reviewPage(made, document(), own),
        written: (path: string) => written(made, path),
      };
      await send(context, parcel, { format, out, open, replace });
    } else if (out === undefined) context.terminal.document(made, document);
    else {
      writeNewFile(out, { replace, never }, (write) => write(safeDocument(document())));
      await context.terminal.answer(made, () => written(made, out));
    }
    await context.terminal.say([...(seen ? [] : beforehand(asked)), ...remarks(made)]);
  },
});

/** What somebody else will read is looked through before it is written, where somebody can be asked. */
async function lookedThrough(
  { terminal, prompt }: Context,
  asked: MadeReview,
  out: string | undefined,
): Promise<boolean> {
  const { generatedFor, evidence } = asked.made;
  if (generatedFor === 'me' || evidence.length === 0 || !terminal.interactive) return false;
  await terminal.say(beforehand(asked));
  const question = out === undefined ? 'Write it?' : `Write it to ${out}?`;
  if (!(await prompt.confirm(question, true))) throw cancelled('nothing was written');
  return true;
}
