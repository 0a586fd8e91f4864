import { type Command, command, toggle } from '../../command.ts';

export const importJson: Command = command({
  name: 'json',
  summary: 'Take in records from JSON Lines, all or nothing',
  about:
    'Reads what career export json writes: a header and one record a line. A record whose uid is known is left as it is here, and counted as different when the file says something else; --theirs takes what the file says. A record whose number is taken gets a new id, and the report says which became which. Settings that are set here win. A line without a uid is a new record, as a script writes it (career schema); taking such a line in twice adds it twice. The whole import is one change, so career undo takes it back.',
  examples: [
    {
      line: 'career import json journal.jsonl --dry-run',
      does: 'say what it would change, and change nothing',
    },
    { line: 'career import json journal.jsonl', does: 'take it in' },
    {
      line: 'career import json - --theirs',
      does: 'from standard input, with what it says in place of what is here',
    },
  ],
  arguments: [{ name: '<file>', summary: 'a file of JSON Lines; - reads standard input', completes: 'file' }],
  options: {
    dryRun: toggle('--dry-run', 'say what would change and change nothing'),
    theirs: toggle('--theirs', 'where a record is different, take what the file says'),
  },
  async run(context, words, { dryRun, theirs }) {
    const { importFrom } = await import('./import.ts');
    await importFrom(context, words[0] ?? '-', { dryRun: dryRun === true, theirs: theirs === true });
  },
});
