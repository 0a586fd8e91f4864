import { command } from '../../../command.ts';
import { refused } from '../../../errors.ts';
import { count } from '../../../terminal/text.ts';
import { reviewOptions } from '../asked.ts';
import { factsFor } from './gather.ts';
import { lint as lintOf } from './lint.ts';
import { subject } from './subject.ts';
import { countsOf, lintView } from './view.ts';

export const lint = command({
  name: 'lint',
  summary: 'Look a review over, line by line, before it is handed on',
  about:
    'What must be fixed: ids that are not in the journal, private records in a text for your manager, claims without a record, numbers that no record cited there contains, words of private feedback, fields over their limit. What is worth a look: hedges, “we” alone, worn words, praise, long sentences, a lopsided choice. Without a file it looks at what career review would write. In a file the title says the period, the line below it the reader, and the fields the form, unless you do. Exit 1 when something must be fixed. docs/LINT.md shows each rule.',
  examples: [
    { line: 'career review lint', does: 'what career review would write today' },
    { line: 'career review lint q3.md', does: 'the file it was written to, with your changes' },
    { line: 'career review lint 2026-Q3 --for me', does: 'the copy of your own of one quarter' },
    { line: 'career review lint - --form short --json < q3.md', does: 'a text that is piped in, as a value' },
  ],
  arguments: [
    {
      name: '[file-or-period...]',
      summary: 'a file, - for standard input, or the period to write about',
      completes: 'file',
    },
  ],
  options: reviewOptions,
  async run(context, words, wishes) {
    const asked = await subject(context, words, wishes);
    const reading = await context.journal.read();
    const remarks = lintOf(asked.markdown, factsFor(context, reading, asked));
    const counts = countsOf(remarks);
    const { file, audience } = asked;
    const value = {
      file,
      period: asked.period,
      generatedFor: audience,
      form: asked.form.name,
      ...counts,
      remarks,
    };
    await context.terminal.answer(value, () => lintView(remarks));
    if (!asked.isKnown)
      await context.terminal.say([
        {
          paragraph:
            'Its fields are those of no form that is known here, so no limit was looked at. To name the form: --form <file>',
        },
      ]);
    if (counts.fix > 0)
      throw refused(
        `${count(counts.fix, 'place')} must be fixed before this is handed on`,
        'what each rule means: docs/LINT.md',
      );
  },
});
