import { command, toggle } from '../../../command.ts';
import { refused } from '../../../errors.ts';
import { writeNewFile } from '../../../journal/new-file.ts';
import { safeDocument } from '../../../terminal/safe.ts';
import { count, faint, strong, type Text, type View } from '../../../terminal/text.ts';
import { formNamed } from './find.ts';
import { type Form, formFrom } from './form.ts';
import { sampleFacts } from './sample.ts';
import { shipped } from './shipped.ts';
import { fill } from './write.ts';

const names = [...shipped.keys()];

const list = command({
  name: 'list',
  summary: 'List the forms that come with career',
  examples: [{ line: 'career review forms list', does: 'each with what it is for' }],
  async run(context) {
    const found = [...shipped].map(([name, source]) => {
      const form = formFrom(source, name);
      return { name, about: form.about, words: form.words, fields: fieldsOf(form) };
    });
    await context.terminal.answer(found, () =>
      found.flatMap(
        ({ name, about, fields }, place): View => [
          ...(place === 0 ? [] : ['']),
          strong(name),
          { paragraph: about, indent: 2 },
          { paragraph: faint(fields.map(({ title }) => title).join(' · ')), indent: 2 },
        ],
      ),
    );
    await context.terminal.say([
      'To use one: career review --form short',
      'To make your own of it: career review forms copy short ours.md',
    ]);
  },
});

const show = command({
  name: 'show',
  summary: 'Print a form as it is written',
  examples: [{ line: 'career review forms show short', does: 'the form, in Markdown and Liquid' }],
  arguments: [{ name: '<form>', summary: `${names.join(', ')}, or a file`, completes: names }],
  async run(context, [words = '']) {
    const form = formNamed(words);
    context.terminal.document({ ...summaryOf(form), source: form.source }, () => form.source);
  },
});

const copy = command({
  name: 'copy',
  summary: 'Copy a form to a file, to make your own of it',
  examples: [{ line: 'career review forms copy short ours.md', does: 'a file to change' }],
  arguments: [
    { name: '<form>', summary: `${names.join(', ')}, or a file`, completes: names },
    { name: '<file>', summary: 'the file to write', completes: 'file' },
  ],
  options: { force: toggle('-f, --force', 'put the file in place of one that exists') },
  async run(context, [words = '', file = ''], { force }) {
    const form = formNamed(words);
    const { path: never } = await context.journal.location();
    writeNewFile(file, { replace: force === true, never }, (write) => write(safeDocument(form.source)));
    await context.terminal.answer({ file, ...summaryOf(form) }, () => [file]);
    await context.terminal.say([
      { paragraph: `To look whether it can be read: career review forms check ${file}` },
      { paragraph: `To use it: career review --form ${file}` },
    ]);
  },
});

const check = command({
  name: 'check',
  summary: 'Look whether a form of your own can be read, and what its fields hold',
  about:
    'It is filled in with invented facts, so that every name in it is tried. Exit 1 when a field is longer than its own limit even then.',
  examples: [{ line: 'career review forms check ours.md', does: 'its fields with their limits' }],
  arguments: [{ name: '<file>', summary: 'a form', completes: 'file' }],
  async run(context, [words = '']) {
    const form = formNamed(words);
    const fields = fieldsOf(form);
    await context.terminal.answer({ ...summaryOf(form), fields }, () =>
      fields.length === 0
        ? []
        : [{ rows: fields.map(({ title, most }): Text[] => [strong(title), limitWords(most)]) }],
    );
    if (fields.length === 0)
      await context.terminal.say([
        {
          paragraph:
            'It can be read, and has no field yet: {% field "Summary", words: 100 %}{{ summary }}{% endfield %}',
        },
      ]);
    const over = fields.filter(({ fits }) => !fits);
    if (over.length > 0)
      throw refused(
        `“${over[0]!.title}” is longer than its limit even with little to tell`,
        'give the field more words, or take words of your own out of it',
      );
  },
});

const summaryOf = ({ name, about, words }: Form) => ({ name, about, words });

const fieldsOf = (form: Form) => fill(form, { count: 1, facts: () => sampleFacts }).fields;

function limitWords({ words, characters, items }: ReturnType<typeof fieldsOf>[number]['most']): string {
  const parts = [
    ...(words === null ? [] : [count(words, 'word')]),
    ...(characters === null ? [] : [count(characters, 'character')]),
    ...(items === null ? [] : [`${items} of each list`]),
  ];
  return parts.length === 0 ? 'no limit of its own' : `at most ${parts.join(', ')}`;
}

/** `career review forms` */
export const forms = command({
  name: 'forms',
  summary: 'See the forms a review can take, and make one of your own',
  about:
    'A form is a Markdown file with Liquid in it: fields in an order, each with its own limit of words, characters and items. docs/FORMS.md says how to turn your company’s form into one.',
  examples: [
    { line: 'career review forms', does: 'those that come with career' },
    { line: 'career review forms copy short ours.md', does: 'one to change' },
  ],
  verbs: [list, show, copy, check],
  run: list.run!,
});
