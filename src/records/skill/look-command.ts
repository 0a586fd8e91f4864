import { command, toggle } from '../../command.ts';
import { count, faint, strong, type Text, type View } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { evidenceOf } from './evidence.ts';
import { stale } from './gaps.ts';
import { mermaidOf, stageQuestions } from './loop.ts';
import { type Skill, stages } from './skill.ts';
import { skills } from './store.ts';
import { levelWords } from './view.ts';

export const list = command({
  name: 'list',
  summary: 'List your skills by their stage in the learning loop',
  examples: [{ line: 'career skill list', does: 'all of them' }],
  async run(context) {
    const { db, kinds } = await context.journal.read();
    const all = skills(db, kinds);
    await context.terminal.answer(all, () => loopView(all));
    if (all.length === 0)
      await context.terminal.say(['No skill yet. To choose some: career skill catalogue']);
    const old = stale(all, today(context.clock));
    if (old.length > 0)
      await context.terminal.say([
        `${count(old.length, 'skill was', 'skills were')} last assessed more than a quarter ago: career skill assess`,
      ]);
  },
});

export const loop = command({
  name: 'loop',
  summary: 'See where each skill is in the learning loop',
  about:
    'Assess, plan, apply, reflect, integrate, next challenge, and from there to work again, not to another assessment; the outer loop assesses again every quarter.',
  examples: [
    { line: 'career skill loop', does: 'as text' },
    { line: 'career skill loop --mermaid', does: 'as a Mermaid graph' },
  ],
  options: { mermaid: toggle('--mermaid', 'print it as a Mermaid graph') },
  async run(context, _words, { mermaid = false }) {
    const { db, kinds } = await context.journal.read();
    const all = skills(db, kinds);
    const value = stages.map((stage) => ({
      stage,
      skills: all.filter((each) => each.stage === stage).map(({ id }) => id),
    }));
    if (mermaid) context.terminal.document({ stages: value }, () => mermaidOf(all));
    else await context.terminal.answer({ stages: value }, () => loopView(all));
    if (all.length === 0 && !mermaid)
      await context.terminal.say(['No skill yet. To choose some: career skill catalogue']);
  },
});

function loopView(all: readonly Skill[]): View {
  if (all.length === 0) return [];
  return stages.flatMap((stage): View => {
    const own = all.filter((each) => each.stage === stage);
    if (own.length === 0) return [];
    const rows = own.map((each): Text[] => [
      strong(each.id),
      each.name,
      levelWords(each) ?? '',
      faint(
        [each.loops === 0 ? '' : `${count(each.loops, 'time')} around`, evidenceOf(each).coverage]
          .filter((part) => part !== '' && part !== 'none')
          .join(', '),
      ),
    ]);
    return [[strong(stage), faint(`  ${stageQuestions[stage]}`)], { rows, indent: 2, shrink: 1, lines: 2 }];
  });
}
