import { type Command, command } from '../../command.ts';
import { refused } from '../../errors.ts';
import { idFrom, rowOf, rowOfKind } from '../../journal/id.ts';
import { listCommand } from '../../journal/list-command.ts';
import { viewsFor } from '../../journal/present.ts';
import { recordOf } from '../../journal/record-store.ts';
import { recordPage, tellerFor } from '../../journal/verbs/show.ts';
import { sayCadence } from '../../records/retro/cadence.ts';
import { formatSheets, questionsOf } from '../../records/retro/formats.ts';
import { formats, retro } from '../../records/retro/retro.ts';
import { dotted, faint, strong, type View } from '../../terminal/text.ts';
import { momentAt } from '../../time/moment.ts';
import { today } from '../../time/say.ts';
import { deskAt, dueNow, lastRetro } from './material.ts';
import { opening } from './opening.ts';
import { openingTitle, openingView } from './opening-view.ts';

export const list = listCommand(retro, {
  summary: 'List the retros, newest first',
  examples: [{ line: 'career retro list 2026', does: 'those of a year' }],
  empty: 'No retro was held there yet. To hold one: career retro',
});

export const showRetro: Command = command({
  name: 'show',
  summary: 'Show a retro in full, the last one unless told',
  examples: [
    { line: 'career retro show', does: 'the last one' },
    { line: 'career retro show r14', does: 'with what became of its actions' },
  ],
  arguments: [{ name: '[ids...]', summary: 'ids of retros', completes: 'record' }],
  async run(context, words) {
    const reading = await context.journal.read();
    const last = lastRetro(reading);
    if (words.length === 0 && !last) throw refused('no retro was held yet', 'career retro');
    const rows =
      words.length === 0 && last
        ? [rowOf(reading.db, idFrom(last.id, reading.kinds))]
        : words.map((word) => rowOfKind(reading.db, reading.kinds, word, 'retro'));
    const records = rows.map(({ rowId }) => recordOf(reading, rowId));
    const views = await viewsFor(context, records);
    const tell = await tellerFor(context, reading, records, views);
    await context.terminal.answer(records.length === 1 ? records[0] : records, () =>
      records.flatMap((record, index) => [
        ...(index === 0 ? [] : ['']),
        ...recordPage(context, record, views.get('retro'), tell),
      ]),
    );
  },
});

export const due: Command = command({
  name: 'due',
  summary: 'Say when the next retro is due',
  examples: [{ line: 'career retro due', does: 'due in 2 days · every 3 weeks · last r14 on 1 Nov' }],
  async run(context) {
    const now = today(context.clock);
    const value = dueNow(await context.journal.read(), now);
    await context.terminal.answer(value, (each) => [dotted(...sayCadence(each, now))]);
    if (value.last === null) await context.terminal.say(['To hold the first one: career retro']);
  },
});

export const openingOnly: Command = command({
  name: 'opening',
  summary: 'What a retro would open with, without starting one',
  examples: [
    { line: 'career retro opening --json', does: 'the figures since the last retro, with their records' },
  ],
  async run(context) {
    const { material, setting, year } = deskAt(
      await context.journal.read(),
      momentAt(context.clock.now(), context.clock),
    );
    const value = opening(material, setting, year().noticed);
    await context.terminal.answer(value, (each) => [
      openingTitle(each),
      '',
      ...openingView(each, context.terminal.width),
    ]);
  },
});

export const formatList: Command = command({
  name: 'formats',
  summary: 'List the sets of questions, when each fits, and the keys of their answers',
  examples: [{ line: 'career retro formats', does: 'to choose one for career retro --format' }],
  async run(context) {
    const sheets = formats.map((name) => formatSheets()[name]);
    await context.terminal.answer(sheets, (all) =>
      all.flatMap(
        ({ name, fits }, index): View => [
          ...(index === 0 ? [] : ['']),
          [strong(name), '  ', faint(fits)],
          { rows: questionsOf(name).map(({ key, ask }) => [faint(key), ask]), indent: 2, least: [10] },
        ],
      ),
    );
  },
});
