import { command, text, texts } from '../../command.ts';
import { misuse } from '../../errors.ts';
import { linkGoals } from '../../journal/capture.ts';
import { add } from '../../journal/entry.ts';
import { aliasFrom } from '../../journal/field.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { capturedLine } from '../../journal/present.ts';
import { recordOf } from '../../journal/record-store.ts';
import { nearest } from '../../journal/suggest.ts';
import { textOfFile } from '../../journal/text-file.ts';
import { severalIn } from '../../journal/tokens.ts';
import { type Program, program } from '../../records/program/program.ts';
import { remarksOn } from '../../records/program/remarks.ts';
import { formatPhase, type Template } from '../../records/program/shape.ts';
import { roleGoals, templateNamed, templates } from '../../records/program/templates.ts';
import { type Block, faint, strong, type View } from '../../terminal/text.ts';
import { addDays, addMonths } from '../../time/calendar.ts';
import { momentAt } from '../../time/moment.ts';
import { today } from '../../time/say.ts';
import { dueDay } from '../../time/when.ts';

const names = templates.map(({ name }) => name);

/** A file of one's own has a dot or a slash in its name. Throws misuse with the nearest name. */
async function templateFor(words: string): Promise<Template> {
  const found = templateNamed(words);
  if (found) return found;
  if (/[./\\]/.test(words)) {
    const { templateFrom } = await import('./template-schema.ts');
    return templateFrom(textOfFile(words), words);
  }
  const near = nearest(words.toLowerCase(), names);
  throw misuse(
    `there is no template “${words}”`,
    near
      ? `did you mean  career program start ${near}`
      : 'to see them: career program template; a file of your own has a dot in its name: mine.json',
  );
}

export const start = command({
  name: 'start',
  summary: 'Begin a program from a template',
  about:
    'Its phases, sessions and components come with it; all can be changed with career edit. Nothing else is made: its skills and goals are offered, and become yours when you say them.',
  examples: [
    { line: 'career program start engagement --with mentor', does: 'from today' },
    { line: 'career program start management-transition --from 2026-12-01', does: 'from another day' },
    { line: 'career program start group --with peer --with peer-2 --with peer-3', does: 'with others' },
    { line: 'career program start ./mine.json', does: 'from a file of your own' },
  ],
  arguments: [{ name: '<template>', summary: `${names.join(', ')}, or a file`, completes: names }],
  options: {
    whom: text('--whom <person>', 'with whom, where others take part too', { completes: 'person' }),
    from: text('--from <when>', 'the first day; today unless told'),
    with: texts('-w, --with <person>', 'with whom; in a group, who takes part', { completes: 'person' }),
    goal: texts('-g, --goal <id>', 'a goal that it supports', { completes: 'goal' }),
    cost: text('--cost <words>', 'what it costs, for yourself to judge'),
  },
  async run(context, [words = ''], { whom, from, with: others = [], goal: goals = [], cost }) {
    const made = await templateFor(words);
    const { clock } = context;
    const people = [...new Set(others.flatMap(severalIn).map(aliasFrom))];
    const begin = from === undefined ? today(clock) : dueDay(from, clock);
    const values = {
      whom: whom === undefined ? (made.group === null ? (people[0] ?? null) : null) : aliasFrom(whom),
      template: made.name,
      from: begin,
      until: addDays(addMonths(begin, made.months), -1),
      sessions: made.sessions,
      every: made.every,
      phases: made.phases,
      components: made.components,
      skills: made.skills,
      cost: cost || null,
    };
    const record = await context.journal.write('program start', (writing) => {
      const moment = momentAt(clock.now(), clock);
      const added = add(writing, program, { text: made.title, moment, tags: [], people, values });
      const { rowId } = rowOf(writing.db, idFrom(added.id, writing.kinds));
      linkGoals(writing, rowId, goals.flatMap(severalIn));
      return recordOf(writing, rowId) as Program;
    });
    const line = await capturedLine(context, record);
    await context.terminal.answer(record, () => line);
    await context.terminal.say([
      ...remarksOn(record, made.group).map((paragraph) => ({ paragraph })),
      ...offersOf(made, record),
    ]);
  },
});

/** Offered and never taken over: a goal is one's own when it is in one's own words. */
function offersOf({ goals, skills, group }: Template, { id, people, whom, links }: Program): View {
  const [goal] = goals;
  const [skill] = skills;
  const named = people.filter((alias) => alias !== whom).length;
  return [
    ...(group !== null && named === 0
      ? [{ paragraph: faint(`To name who takes part: career edit ${id} --with peer`) }]
      : []),
    ...(goal === undefined ? [] : [{ paragraph: faint(`A goal to say in your own words: “${goal}”`) }]),
    ...(links.length > 0 ? [] : [faint(`To add a goal: career goal "…"  and then  career link g1 ${id}`)]),
    ...(skill === undefined
      ? []
      : [
          { paragraph: faint(`Its skills: ${skills.join(', ')}`) },
          faint(`To take one up: career skill "${skill}" --wanted 3`),
        ]),
  ];
}

export const template = command({
  name: 'template',
  summary: 'See the templates, or print one to change it',
  examples: [
    { line: 'career program template', does: 'all of them, and goals by role to start from' },
    { line: 'career program template engagement > mine.json', does: 'as a file of your own' },
  ],
  arguments: [{ name: '[name]', summary: names.join(', '), completes: names }],
  async run(context, [word]) {
    if (word !== undefined) {
      const made = await templateFor(word);
      context.terminal.write(`${JSON.stringify(made, null, 2)}\n`);
      return;
    }
    await context.terminal.answer({ templates, roleGoals }, () => [
      ...templates.flatMap(
        ({ name, title, summary, phases }, place): View => [
          ...(place === 0 ? [] : ['']),
          [strong(name), `  ${title}`],
          { paragraph: summary, indent: 2 },
          ...phases.map((phase) => ({ paragraph: faint(formatPhase(phase)), indent: 4 })),
        ],
      ),
      '',
      strong('Goals by role, to be said in your own words'),
      ...roleGoals.map(({ role, goals }): Block => ({ lead: `  ${role}: `, paragraph: goals.join('; ') })),
    ]);
  },
});
