import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';
import { answerChanged } from '../../journal/changing.ts';
import { change, entryOf } from '../../journal/entry.ts';
import { find, rowOfKind } from '../../journal/id.ts';
import { fieldOptions, wordsFromOptions } from '../../journal/options.ts';
import { pickIds } from '../../journal/pick.ts';
import { recordOf } from '../../journal/record-store.ts';
import { askSentence, keepingWords, withWords } from '../../journal/typed.ts';
import { valuesFrom, type Words } from '../../journal/words.ts';
import { type Session, session } from '../../records/session/session.ts';
import { plannedSessions } from '../../records/session/store.ts';
import { momentAt } from '../../time/moment.ts';
import { when } from '../../time/when.ts';
import { agreed } from './agreed.ts';
import { promisesFrom } from './steps.ts';
import { withoutWhom } from './whom.ts';

const id = { name: '[id]', summary: 'the id of a planned session', completes: 'record' } as const;

const plannedId = (context: Context, words: readonly string[], verb: string) =>
  pickIds(context, words.slice(0, 1), {
    kind: session,
    path: `session ${verb}`,
    question: 'Which session?',
    among: ({ db, kinds }) => plannedSessions(db, kinds),
    none: 'no session is planned',
  });

export const held = command({
  name: 'held',
  summary: 'Say that a planned session was held, and what came of it',
  examples: [
    {
      line: 'career session held s3 --insight "the case needs numbers" --step "ask finance (by friday)" --felt coaching',
      does: 'with the next step',
    },
  ],
  arguments: [id],
  options: {
    ...withoutWhom(fieldOptions(session)),
    with: text('-w, --with <person>', 'with whom, if it was somebody else', {
      completes: 'person',
      also: ['--whom'],
    }),
    at: text('--at <when>', 'when it was; looks back; now unless told'),
  },
  async run(context, words, chosen) {
    const [wanted] = await plannedId(context, words, 'held');
    const planned = find(await context.journal.read(), wanted!) as Session;
    if (planned.state === 'held')
      throw refused(`${wanted} was held already`, `career edit ${wanted} --editor`);
    const given = await asked(
      context,
      wordsFromOptions(session, { ...chosen, whom: chosen.with, with: undefined }),
      wanted!,
    );
    const typed = Object.values(given.fields)
      .filter((said) => said !== '')
      .join('\n');
    const { clock } = context;
    await keepingWords(context, typed, async () => {
      const values = { ...valuesFrom(session, given, clock), state: 'held' };
      const moment = chosen.at === undefined ? momentAt(clock.now(), clock) : when(chosen.at, clock, 'past');
      const record = await context.journal.change(`session held ${wanted}`, (writing) => {
        const row = rowOfKind(writing.db, writing.kinds, wanted!, session.name);
        const record = recordOf(writing, row.rowId);
        const entry = entryOf(session, record);
        change(
          writing,
          session,
          { row, record },
          { ...entry, moment, values: { ...entry.values, ...values } },
        );
        return promisesFrom(writing, wanted!, moment);
      });
      await answerChanged(context, [record]);
      await context.terminal.say(await agreed(context, wanted!));
    });
  },
});

/** On a terminal what became clear and the next step are asked for; elsewhere the rules of the kind say what is missing. */
async function asked(context: Context, given: Words, wanted: string): Promise<Words> {
  if (!context.terminal.interactive || given.fields.steps !== '') return given;
  const { insight, steps } = session.fields;
  const clear = given.fields.insight || (await askSentence(context, insight.ask ?? '', () => undefined));
  const next = await keepingWords(context, clear, () =>
    askSentence(context, steps.ask ?? '', (words) =>
      words.trim() === '' ? `A step with a day, or none. Ctrl-C leaves ${wanted} planned.` : undefined,
    ),
  );
  return { ...given, fields: { ...given.fields, insight: clear, steps: next } };
}

export const skipped = command({
  name: 'skip',
  summary: 'Say that a planned session was not held',
  examples: [{ line: 'career session skip s3 --because "both on call"', does: 'and why' }],
  arguments: [id],
  options: { because: text('--because <text>', 'why, in a few words; - reads standard input') },
  run: (context, words, chosen) =>
    withWords(context, chosen.because, async (because) => {
      const [wanted] = await plannedId(context, words, 'skip');
      const record = await context.journal.change(`session skip ${wanted}`, (writing) => {
        const row = rowOfKind(writing.db, writing.kinds, wanted!, session.name);
        const planned = recordOf(writing, row.rowId) as Session;
        if (planned.state !== 'planned')
          throw refused(`${wanted} was ${planned.state} already`, `career show ${wanted}`);
        const entry = entryOf(session, planned);
        const values = { ...entry.values, state: 'skipped', reason: because || null };
        // It would have been on its day, whenever that is said.
        const moment = when(planned.plannedOn ?? planned.day, context.clock, 'past');
        return change(writing, session, { row, record: planned }, { ...entry, moment, values });
      });
      await answerChanged(context, [record]);
    }),
});
