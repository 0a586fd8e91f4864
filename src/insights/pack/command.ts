import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import { nearest } from '../../journal/suggest.ts';
import type { Pack } from '../../records/pack/pack.ts';
import { packs } from '../../records/pack/store.ts';
import { contentsOf, titleOf } from '../../records/pack/view.ts';
import { safeJson } from '../../terminal/safe.ts';
import { shellLine } from '../../terminal/shell-word.ts';
import { type Block, faint, strong } from '../../terminal/text.ts';
import type { AboutCsv } from './source.ts';

const files = [{ name: '<file...>', summary: 'a JSON file, or CSV files', completes: 'file' as const }];

const aboutCsv = {
  name: text('--name <words>', 'of CSV files: what to call it; the name of the file unless told'),
  version: text('--version <words>', 'of CSV files: which version it is; its day unless told'),
  source: text('--source <words>', 'of CSV files: where they come from'),
  licence: text('--licence <words>', 'of CSV files: the licence of their texts'),
  attribution: text('--attribution <words>', 'of CSV files: whom to name beside their texts'),
  at: text('--at <when>', 'of CSV files: the day they were taken from there'),
};

/** Without the options of every command. */
const saidOf = ({ name, version, source, licence, attribution, at }: AboutCsv): AboutCsv => ({
  name,
  version,
  source,
  licence,
  attribution,
  at,
});

const add = command({
  name: 'add',
  summary: 'Add a pack from a file, or bring one up to date',
  about:
    'One change for career undo. The same file again changes nothing; another version of a pack takes its place, and what differs is said. Your assessments, wanted levels and own words stay as they are. Nothing is downloaded and no pack comes with the tool: what a licence permits is yours to check.',
  examples: [
    { line: 'career skill pack add ./ladder.json', does: 'one in a file of your own' },
    {
      line: 'career skill pack add roles.csv skills.csv --name "Digital and data" --licence "OGL v3.0" --attribution "Contains public sector information licensed under the Open Government Licence v3.0."',
      does: 'a capability framework as CSV',
    },
  ],
  arguments: files,
  options: aboutCsv,
  async run(context, paths, chosen) {
    const { bring } = await import('./bring.ts');
    await bring(context, paths, saidOf(chosen), true);
  },
});

const check = command({
  name: 'check',
  summary: 'Say whether a file is a pack, and what adding it would change',
  about: 'Nothing is stored. What is wrong is said in a sentence, with its place in the file.',
  examples: [{ line: 'career skill pack check ./ladder.json', does: 'before it is added' }],
  arguments: files,
  options: aboutCsv,
  async run(context, paths, chosen) {
    const { bring } = await import('./bring.ts');
    await bring(context, paths, saidOf(chosen), false);
  },
});

const schema = command({
  name: 'schema',
  summary: 'Say what a file of a pack may hold, as JSON Schema',
  examples: [{ line: 'career skill pack schema', does: 'for an editor that checks as you type' }],
  async run(context) {
    const { packJsonSchema } = await import('./schema.ts');
    context.terminal.document(packJsonSchema(), (value) => `${JSON.stringify(value, null, 2)}\n`);
  },
});

const template = command({
  name: 'template',
  summary: 'Print a pack as a file, to change it',
  about: 'Without a name, the roles that come with the tool and their skills, in words to be rewritten.',
  examples: [
    { line: 'career skill pack template > mine.json', does: 'to begin a pack of your own' },
    { line: 'career skill pack template "Digital and data" > mine.json', does: 'one that you added' },
  ],
  arguments: [{ name: '[pack]', summary: 'its name or its id' }],
  async run(context, [word]) {
    const { builtInFile, fileOf } = await import('./file.ts');
    const file = word === undefined ? builtInFile() : fileOf(await packNamed(context, word));
    context.terminal.write(`${safeJson(file, 2)}\n`);
  },
});

async function packNamed(context: Context, words: string): Promise<Pack> {
  const { db, kinds } = await context.journal.read();
  const all = packs(db, kinds);
  const wish = words.trim().toLowerCase();
  const found = all.find(({ id, name }) => id === wish || name.toLowerCase() === wish);
  if (found) return found;
  const names = all.map(({ name }) => name);
  const near = nearest(words, names);
  if (names.length === 0) throw refused('there is no pack yet', 'career skill pack add ./ladder.json');
  throw misuse(
    `there is no pack “${words}”`,
    near ? `did you mean  career skill pack template ${shellLine([near])}` : `there are ${names.join(', ')}`,
  );
}

export const packVerb = command({
  name: 'pack',
  summary: 'Add words of others for the levels of skills, and what roles ask for',
  about:
    'A pack is a file: where it comes from, its licence, whom to name, then skills with what their levels look like, and roles with the levels that they ask for. docs/PACKS.md shows one. Its words stand beside your skills of the same name, in career show and career skill assess, with whom to name beneath.',
  examples: [
    { line: 'career skill pack', does: 'the packs that you added' },
    { line: 'career skill pack template > mine.json', does: 'a file to begin from' },
  ],
  verbs: [add, check, schema, template],
  async run(context) {
    const { db, kinds } = await context.journal.read();
    const found = packs(db, kinds);
    await context.terminal.answer(found, () =>
      found.flatMap((each): Block[] => [
        [strong(each.id.padEnd(6)), `${titleOf(each)} · ${contentsOf(each)}`],
        { paragraph: faint(`${each.attribution} · ${each.licence}`), indent: 6 },
      ]),
    );
    if (found.length === 0)
      await context.terminal.say([
        { paragraph: 'No pack yet. To add one from a file: career skill pack add ./ladder.json' },
        { paragraph: 'To begin one of your own: career skill pack template > mine.json' },
      ]);
  },
});
