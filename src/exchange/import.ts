import { type Command, command } from '../command.ts';
import { importGit } from './git/import-command.ts';
import { importJson } from './json/import-command.ts';

/** One verb for each source; a source is a folder beside this file. */
export const importNoun: Command = command({
  name: 'import',
  summary: 'Take records in from elsewhere',
  examples: [
    { line: 'career import git', does: 'your own commits as wins' },
    { line: 'career import json journal.jsonl --dry-run', does: 'what a file would change' },
  ],
  verbs: [importGit, importJson],
});
