import { command } from '../../command.ts';
import { cancelled, misuse } from '../../errors.ts';
import { aliasFrom } from '../../journal/field.ts';
import { rowOfPerson } from '../../records/person/people.ts';
import { count } from '../../terminal/text.ts';
import { momentAt } from '../../time/moment.ts';
import { addSomeone, forget, someone } from './forget.ts';

export const forgetVerb = command({
  name: 'forget',
  summary: 'Take someone out of the journal for good',
  about:
    'Records that name them say @someone from then on, in every field, and every earlier version of these records is overwritten. No undo brings it back, so it asks for the alias, or needs --yes. To see first what names them: career log --with lead --limit 0, or career export json --with lead. Copies elsewhere, such as backups, drafts and exports, are beyond its reach. Records that should go as well: career purge.',
  examples: [
    { line: 'career person forget lead', does: 'asks for the alias once more' },
    { line: 'career person forget lead --yes', does: 'without being asked' },
  ],
  arguments: [{ name: '<alias>', summary: 'whom', completes: 'person' }],
  async run(context, [word = ''], chosen) {
    const alias = aliasFrom(word);
    const { db } = await context.journal.read();
    rowOfPerson(db, alias, (meant) => `career person forget ${meant}`);
    if (alias === someone) throw misuse(`@${someone} is nobody`, 'career person list');
    if ((chosen as { yes?: boolean }).yes !== true) {
      if (!context.terminal.interactive)
        throw misuse(
          `forgetting @${alias} cannot be undone`,
          `if that is meant: career person forget ${alias} --yes`,
        );
      const typed = await context.prompt.line(`No undo brings it back. To forget them, type ${alias}`);
      if (typed.trim().replace(/^@/, '').toLowerCase() !== alias) throw cancelled('nobody was forgotten');
    }
    const moment = momentAt(context.clock.now(), context.clock);
    await context.journal.change('person someone', (writing) => addSomeone(writing, moment));
    const ids = await context.journal.change('purge a person', (writing) => forget(writing, alias));
    await context.journal.rewrite();
    await context.terminal.answer({ forgotten: true, records: ids }, () => [
      `Nobody is called that any more; ${count(ids.length, 'record says', 'records say')} @${someone} instead`,
    ]);
    await context.terminal.say([
      'Backups beside the journal, drafts and exports may still hold it: career drafts',
    ]);
  },
});
