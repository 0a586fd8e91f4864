import { type Options, text, toggle } from '../command.ts';

/** Options of every command, with one meaning everywhere. */
export const everywhere: Options = {
  json: toggle('--json', 'print the answer as JSON'),
  quiet: toggle('-q, --quiet', 'say nothing beside the answer'),
  yes: toggle('-y, --yes', 'answer yes to what would be asked'),
  db: text('--db <file>', 'use this journal; CAREER_DB does the same', { completes: 'file' }),
  help: toggle('-h, --help', 'say what this command does'),
};
