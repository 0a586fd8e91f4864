import { command, text, toggle } from '../../command.ts';
import { count, faint, strong, type Text, type View } from '../../terminal/text.ts';
import { today } from '../../time/say.ts';
import { type Area, areas, type CatalogueSkill, catalogue } from './catalogue.ts';
import { evidenceOf, evidenceWords } from './evidence.ts';
import { type Gap, gapsOf, stale } from './gaps.ts';
import { levelNames } from './levels.ts';
import { mermaidOf, stageQuestions } from './loop.ts';
import { type Skill, skill, stages } from './skill.ts';
import { skills } from './store.ts';
import { levelWords } from './view.ts';

export const gaps = command({
  name: 'gaps',
  summary: 'See what lies between where you are and where you want to be',
  about:
    'Wanted less current level, the widest times the most important first. Without an area, all of them.',
  examples: [
    { line: 'career skill gaps', does: 'all skills with a wanted level' },
    { line: 'career skill gaps --architecture --influence', does: 'of two areas' },
  ],
  options: {
    architecture: toggle('--architecture', 'system design'),
    delivery: toggle('--delivery', 'planning, risk, quality'),
    influence: toggle('--influence', 'across teams'),
    management: toggle('--management', 'people and direction'),
    communication: toggle('--communication', 'written, verbal, visual'),
  },
  async run(context, _words, chosen) {
    const { db, kinds } = await context.journal.read();
    const wishes = areas.filter(
      (area) => (chosen as Readonly<Record<Area, boolean | undefined>>)[area] === true,
    );
    const found = gapsOf(skills(db, kinds), wishes);
    await context.terminal.answer(found, () =>
      found.length === 0 ? [] : [{ rows: found.map(gapCells), lines: 2 }],
    );
    if (found.length === 0)
      await context.terminal.say([
        {
          paragraph:
            'No skill with a wanted level there. To set one: career skill "proposal writing" --wanted 3',
        },
      ]);
  },
});

const gapCells = ({ id, name, current, wanted, gap, importance, baseline, evidence }: Gap): Text[] => [
  strong(id),
  name,
  `${'●'.repeat(current ?? 0)}${'○'.repeat(gap)}`,
  [
    current === null
      ? `not assessed, wants ${wanted} ${levelNames[wanted]}`
      : gap === 0
        ? `${current} ${levelNames[current]}, as wanted`
        : `${current} ${levelNames[current]}, wants ${wanted} ${levelNames[wanted]}`,
    faint(
      [
        importance === 3 ? 'matters a lot' : '',
        baseline !== null && baseline !== current ? `from ${baseline}` : '',
        current === null ? '' : evidenceWords(evidence),
      ]
        .filter((part) => part !== '')
        .map((part) => `, ${part}`)
        .join(''),
    ),
  ],
];

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

export const catalogueVerb = command({
  name: 'catalogue',
  summary: 'See skills to choose from',
  examples: [
    { line: 'career skill catalogue', does: 'all areas' },
    { line: 'career skill catalogue communication', does: 'one area' },
  ],
  arguments: [{ name: '[area]', summary: areas.join(', '), completes: areas }],
  options: { area: text('--area <area>', 'one area', { completes: areas }) },
  async run(context, [word], chosen) {
    const wish = word ?? chosen.area;
    const area = wish === undefined ? null : skill.fields.area.parse(wish, context.clock);
    const found = catalogue.filter((each) => area === null || each.area === area);
    await context.terminal.answer(found, () => catalogueView(found));
    await context.terminal.say([`To take one up: career skill "${found.at(-1)!.name}" --wanted 3`]);
  },
});

const catalogueView = (found: readonly CatalogueSkill[]): View =>
  [...Map.groupBy(found, ({ area, group }) => `${area} · ${group}`)].flatMap(
    ([title, own]): View => [strong(title), { paragraph: own.map(({ name }) => name).join(', '), indent: 2 }],
  );
