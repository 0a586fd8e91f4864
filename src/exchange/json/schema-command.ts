import { type Command, command } from '../../command.ts';
import { kindNamed } from '../../journal/verbs/log.ts';
import { strong } from '../../terminal/text.ts';

export const schema: Command = command({
  name: 'schema',
  summary: 'Say what JSON may hold, as JSON Schema',
  about:
    'With a kind: what --from - and a line of import json accept for it (draft 2020-12). Alone it lists the kinds; alone with --json it prints the schema of any line of an import.',
  examples: [
    { line: 'career schema energy', does: 'what a script may write for an energy record' },
    { line: 'career schema --json', does: 'the schema of every line that career import json accepts' },
  ],
  arguments: [{ name: '[kind]', summary: 'such as energy or win', completes: 'kind' }],
  async run(context, [wanted]) {
    const { kindJsonSchema, lineJsonSchema } = await import('./line-schema.ts');
    if (wanted === undefined) {
      const rows = context.kinds.list.map(({ kind }) => [strong(kind.name), kind.summary]);
      await context.terminal.answer(lineJsonSchema(context.kinds), () => [{ rows }]);
      await context.terminal.say(['One of them: career schema energy']);
      return;
    }
    const kind = context.kinds.byName(kindNamed(context.kinds, wanted))?.kind;
    if (kind)
      context.terminal.document(kindJsonSchema(kind), (value) => `${JSON.stringify(value, null, 2)}\n`);
  },
});
