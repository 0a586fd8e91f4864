import { command, text, texts, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { type Area, areaNamed, areas } from '../../records/skill/catalogue.ts';
import { evidenceWords } from '../../records/skill/evidence.ts';
import { byWeight, type Gap, gapOf, gapsOf, isAmong } from '../../records/skill/gaps.ts';
import { levelNames } from '../../records/skill/levels.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { skills } from '../../records/skill/store.ts';
import { shellLine } from '../../terminal/shell-word.ts';
import { faint, strong, type Text } from '../../terminal/text.ts';
import { type RoleSet, roleNames, roleSetNamed, roleSets, sourceOf } from './role-sets.ts';

export const gaps = command({
  name: 'gaps',
  summary: 'See what lies between where you are and where you want to be',
  about:
    'Wanted less current level, the widest times the most important first. Without an area, all of them. With a role, the levels are those that it asks for, also of skills that are not yours yet.',
  examples: [
    { line: 'career skill gaps', does: 'all skills with a wanted level' },
    { line: 'career skill gaps --architecture --influence', does: 'of two areas' },
    { line: 'career skill gaps --role "staff engineer"', does: 'within the skills of a role' },
  ],
  options: {
    architecture: toggle('--architecture', 'system design'),
    delivery: toggle('--delivery', 'planning, risk, quality'),
    influence: toggle('--influence', 'across teams'),
    management: toggle('--management', 'people and direction'),
    communication: toggle('--communication', 'written, verbal, visual'),
    area: texts('--area <name>', 'another area, such as one of your own; may be given several times'),
    role: text('--role <name>', 'what this role asks for; career skill want lists them', {
      completes: roleNames,
    }),
    pack: text('--pack <name>', 'the role as this pack says it'),
  },
  async run(context, _words, { area: named = [], role, pack, ...chosen }) {
    const reading = await context.journal.read();
    const own = skills(reading.db, reading.kinds);
    const wishes = [
      ...areas.filter((area) => (chosen as Readonly<Record<Area, boolean | undefined>>)[area] === true),
      ...named.flatMap((words) => areaNamed(words) ?? []),
    ];
    if (pack !== undefined && role === undefined)
      throw misuse('--pack says whose role it is, so --role is needed', 'career skill want');
    if (role !== undefined)
      return gapsOfRole(context, roleSetNamed(roleSets(reading), role, pack, 'gaps'), own, wishes);
    const found = gapsOf(own, wishes);
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

async function gapsOfRole(
  context: Context,
  set: RoleSet,
  own: readonly Skill[],
  wishes: readonly string[],
): Promise<void> {
  const found = set.needs
    .map(({ skill: name, ...need }) => {
      const mine = own.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return gapOf(
        { ...need, name, area: mine?.area ?? need.area, importance: mine?.importance ?? need.importance },
        mine,
      );
    })
    .filter(({ area }) => isAmong(area, wishes))
    .toSorted(byWeight);
  const { role, pack } = set;
  await context.terminal.answer({ role, pack, gaps: found }, () => [
    strong(role),
    { rows: found.map(roleCells), lines: 2 },
    { paragraph: faint(sourceOf(set)) },
  ]);
  if (found.some(({ id }) => id === null))
    await context.terminal.say([
      {
        paragraph: `To take up what is not yours yet: career ${shellLine(['skill', 'want', '--role', role])}`,
      },
    ]);
}

const gapCells = ({ id, name, current, wanted, gap, importance, baseline, evidence }: Gap): Text[] => [
  strong(id ?? ''),
  name,
  bars(current, gap),
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

/** Where one stands of what is asked; names of skills in roles are long, so the levels are figures. */
const roleCells = ({ id, name, current, wanted, gap, importance, evidence }: Gap): Text[] => [
  strong(id ?? ''),
  name,
  bars(current, gap),
  `${current ?? '–'} of ${wanted}`,
  faint(
    [
      id === null ? 'not yours yet' : current === null ? 'not assessed' : '',
      importance === 3 ? 'matters a lot' : '',
      current === null ? '' : evidenceWords(evidence),
    ]
      .filter((part) => part !== '')
      .join(', '),
  ),
];

const bars = (current: number | null, gap: number): string => `${'●'.repeat(current ?? 0)}${'○'.repeat(gap)}`;
