import { type Command, command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { cancelled, misuse } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { fiscalYear, type PeriodWords, periodAsked, periodOptions } from '../../journal/period.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { settingsFrom } from '../../journal/settings.ts';
import { calledOn } from '../../records/role/store.ts';
import { safeDocument } from '../../terminal/safe.ts';
import { type Period, periodBefore, quartersIn } from '../../time/period.ts';
import { today } from '../../time/say.ts';
import { review as reviewOf, type Stretch } from './compose.ts';
import { forms } from './form/command.ts';
import { formNamed } from './form/find.ts';
import { gather } from './gather.ts';
import { markdown } from './markdown.ts';
import { pseudonymous, pseudonymsOf } from './pseudonyms.ts';
import { type Meant, quarterMeant } from './quarter.ts';
import type { Records } from './records.ts';
import { type Audience, audiences, type Review } from './review.ts';
import { latestPrivate, ringed } from './store.ts';
import { remarks, shown, written } from './talk.ts';

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
    { line: 'career review --form short', does: 'two questions instead; all forms: career review forms' },
    { line: 'career review FY26Q1 --json', does: 'the same as a value' },
  ],
  arguments: [{ name: '[period...]', summary: 'such as 2026-Q3, last quarter, FY26Q1, since r14' }],
  options: {
    for: text('--for <reader>', 'manager (only what is shareable; unless told) or me (everything)', {
      completes: audiences,
    }),
    out: text('-o, --out <file>', 'write it to this file', { completes: 'file' }),
    form: text(
      '--form <form>',
      'which questions it answers: a name from career review forms, or a file of your own',
    ),
    compare: toggle('--compare', 'set the period before beside it'),
    pseudonyms: toggle('--pseudonyms', 'call people by how you know them: peer 1, manager'),
    force: toggle('--force', 'replace the file that --out names'),
    ...periodOptions,
  },
  verbs: [forms],
  async run(context, words, { for: reader, out, force, form: wish, compare, pseudonyms, ...chosen }) {
    const audience = audienceFrom(reader);
    const reading = await context.journal.read();
    const { period: asked, why } = periodMeant(context, reading, words, chosen);
    const settings = settingsFrom(allSettings(reading.db));
    const now = today(context.clock);
    const then = asked.to < now ? asked.to : now;
    const { role, level } = calledOn(reading.db, then, settings, audience === 'manager');
    const author = { name: settings.name, role, level };
    const names = pseudonyms === true ? pseudonymsOf(ringed(reading.db)) : undefined;
    const gathered = (each: Period): Records => {
      const records = gather(reading, each, audience);
      return names === undefined ? records : pseudonymous(records, names);
    };
    const fiscal = fiscalYear(allSettings(reading.db));
    const stretch = (each: Period): Stretch => ({ period: each, records: gathered(each) });
    const quarters = quartersIn(asked, fiscal);
    const isYear = quarters.length >= 4;
    const form = formNamed(wish ?? settings['review.form'] ?? (isYear ? 'annual' : 'default'));
    const before = compare === true ? stretch(periodBefore(asked, fiscal)) : undefined;
    const about = { period: asked, today: now, audience, author, before };
    const made = reviewOf(gathered(asked), { ...about, quarters: isYear ? quarters.map(stretch) : [] }, form);
    const document = (): string => markdown(made);
    let seen = false;
    if (out === undefined) context.terminal.document(made, document);
    else {
      seen = (chosen as { yes?: boolean }).yes !== true && (await lookedThrough(context, made));
      const { path: never } = await context.journal.location();
      writeNewFile(out, { replace: force === true, never }, (write) => write(safeDocument(document())));
      await context.terminal.answer(made, () => written(made, out));
    }
    const example = made.leftOut === 0 ? undefined : latestPrivate(reading.db, context.kinds, asked);
    await context.terminal.say(remarks(made, why, { example, seen }));
  },
});

/** What somebody else will read is looked through before it is written, where somebody can be asked. */
async function lookedThrough({ terminal, prompt }: Context, made: Review): Promise<boolean> {
  if (made.generatedFor === 'me' || made.evidence.length === 0 || !terminal.interactive) return false;
  await terminal.say(shown(made).map((paragraph) => ({ paragraph })));
  if (!(await prompt.confirm('Write it?', true))) throw cancelled('nothing was written');
  return true;
}

function audienceFrom(words: string | undefined): Audience {
  const wish = (words ?? 'manager').trim().toLowerCase();
  const audience = audiences.find((each) => each === wish);
  if (!audience) throw misuse(`“${words}” is not a reader`, 'type --for manager or --for me');
  return audience;
}

function periodMeant(
  context: Context,
  reading: Reading,
  words: readonly string[],
  options: PeriodWords,
): Meant {
  const asked = periodAsked(context, reading, words.join(' '), options);
  if (asked) return { period: asked, why: '' };
  return quarterMeant(today(context.clock), fiscalYear(allSettings(reading.db)));
}
