import { type Command, command, text, texts, toggle } from '../../command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { periodOptions } from '../../journal/period.ts';
import { kindNamed } from '../../journal/verbs/log.ts';

export const exportJson: Command = command({
  name: 'json',
  summary: 'Write records as JSON Lines that career import json reads back',
  about:
    'The first line is a header with the settings and the last numbers given out; then comes one record a line, in the shape of career show --json, in the order of their uids. Nothing in it depends on when it is made, so two exports of the same journal are the same byte for byte. With --kind, --with or a period only those records are written, without settings and numbers.',
  examples: [
    { line: 'career export json --out journal.jsonl', does: 'the whole journal, into a new file' },
    { line: 'career export json --with lead', does: 'everything that names one person' },
    {
      line: 'career export json --kind win --period 2026-Q3',
      does: 'the wins of a quarter, to standard output',
    },
  ],
  options: {
    out: text('-o, --out <file>', 'write to this file, which must not exist yet', { completes: 'file' }),
    force: toggle('-f, --force', 'put the file in place of one that exists'),
    kind: texts('-k, --kind <kind>', 'only this kind; several may be given', { completes: 'kind' }),
    with: text('-w, --with <person>', 'only records that name this person, and who they are', {
      completes: 'person',
    }),
    ...periodOptions,
  },
  async run(context, _words, { out, force, kind, with: person, ...period }) {
    const { exportTo } = await import('./export.ts');
    const kinds = kind?.map((each) => kindNamed(context.kinds, each));
    await exportTo(context, {
      out: out === '-' ? undefined : out,
      force: force === true,
      kinds,
      person: person === undefined ? undefined : aliasFrom(person),
      period,
    });
  },
});
