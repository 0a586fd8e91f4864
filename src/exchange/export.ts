import { type Command, command } from '../command.ts';
import { exportJson } from './json/export-command.ts';

/** One verb for each format; a format is a folder beside this file. */
export const exportNoun: Command = command({
  name: 'export',
  summary: 'Write records out in an open format',
  examples: [
    { line: 'career export json --out journal.jsonl', does: 'the whole journal, one record a line' },
  ],
  verbs: [exportJson],
});
