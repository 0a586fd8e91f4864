import { command } from '../../command.ts';
import { find, rowOfKind } from '../../journal/id.ts';
import { type Program, program } from '../../records/program/program.ts';
import { programs } from '../../records/program/store.ts';
import type { View } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { noneRuns } from './program-for.ts';
import { standingOf, standingValue, standingView } from './standing.ts';

export const where = command({
  name: 'where',
  summary: 'See where you are: by date, and by what is done',
  about:
    'Sessions count that are linked to the program (career link s3 m1), and those with the same person in its days that are linked to none. Goals that are linked to it are shown.',
  examples: [
    { line: 'career program where', does: 'in all that run' },
    { line: 'career program where m1', does: 'in one' },
  ],
  arguments: [{ name: '[id]', summary: 'the id of a program', completes: 'record' }],
  async run(context, [id]) {
    const reading = await context.journal.read();
    const { db, kinds } = reading;
    const own = id === undefined ? programs(db, kinds) : [named(id)];
    const now = today(context.clock);
    const standings = own.map((each) => standingOf(reading, each, now));
    await context.terminal.answer(standings.map(standingValue), () =>
      standings.flatMap((each, place): View => [...(place === 0 ? [] : ['']), ...standingView(each, now)]),
    );
    if (own.length === 0) await context.terminal.say(noneRuns);

    function named(words: string): Program {
      const row = rowOfKind(db, kinds, words, program.name);
      return find(reading, `${program.letter}${row.number}`) as Program;
    }
  },
});
