import { command, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { changeRecords } from '../../journal/changing.ts';
import { askSentence, withWords } from '../../journal/typed.ts';
import { type PackSaying, sayingOf } from '../../records/pack/store.ts';
import { skillFrom } from '../../records/skill/find.ts';
import { currentOf } from '../../records/skill/gaps.ts';
import { attributionOf, calledWords, describedLevels, levelNames } from '../../records/skill/levels.ts';
import { type Skill, skill } from '../../records/skill/skill.ts';
import { dotted, faint, strong, type View } from '../../terminal/text.ts';

export const describe = command({
  name: 'describe',
  summary: 'See what each level of a skill looks like, or say it in your own words',
  about:
    'Your own words win over those of a pack, and those over the usual ones. They stay when a pack changes or goes.',
  examples: [
    { line: 'career skill describe k1', does: 'the four levels' },
    { line: 'career skill describe k1 3 "others send me their drafts first"', does: 'one in your own words' },
    { line: 'career skill describe k1 3 --usual', does: 'without your own words again' },
  ],
  arguments: [
    {
      name: '[skill...]',
      summary: 'a name or an id; then a level from 1 to 4, and what it looks like; - reads standard input',
    },
  ],
  options: { usual: toggle('--usual', 'take your own words for the level away') },
  async run(context, given, { usual = false }) {
    const place = given.findIndex((word, index) => index > 0 && /^[-−+]?\d+$/.test(word));
    const [typed, ...words] = place < 0 ? [] : given.slice(place);
    const found = await skillFrom(
      context,
      given.slice(0, place < 0 ? undefined : place).join(' '),
      'describe',
    );
    if (typed === undefined) {
      if (usual) throw misuse('the level is needed', `career skill describe ${found.id} 3 --usual`);
      return tell(context, found);
    }
    const level = skill.fields.wanted.parse(typed, context.clock)!;
    if (usual && words.length > 0)
      throw misuse('--usual and words of your own say opposite things', 'give one of them');
    await withWords(context, words.length === 0 ? undefined : words.join(' '), async (said) => {
      const own = usual ? '' : (said ?? (await asked(context, found, level)));
      const rest = (each: Skill) => each.levels.filter((other) => other.level !== level);
      const [changed] = await changeRecords(context, skill, [found.id], 'describe', (each) => ({
        values: { levels: own === '' ? rest(each) : [...rest(each), { level, words: own }] },
      }));
      await tell(context, changed!);
    });
  },
});

async function asked(context: Context, { id, name }: Skill, level: number): Promise<string> {
  if (!context.terminal.interactive)
    throw misuse('your words for the level are needed', `career skill describe ${id} ${level} "…"`);
  return askSentence(context, `${name}: what does ${level} ${levelNames[level]} look like?`, (answer) =>
    answer.trim() === '' ? 'a few words; --usual takes them away' : undefined,
  );
}

async function tell(context: Context, found: Skill): Promise<void> {
  const { db } = await context.journal.read();
  const saying = sayingOf(db, found.name);
  const { id, name, area, wanted } = found;
  const levels = describedLevels(found, saying);
  const value = { id, name, area, current: currentOf(found), wanted, levels, pack: packOf(saying) };
  await context.terminal.answer(value, () => page(found, saying));
}

const packOf = (saying: PackSaying | null) => {
  if (saying === null) return null;
  const { skill: _, ...pack } = saying;
  return pack;
};

function page(found: Skill, saying: PackSaying | null): View {
  const { id, name, area, wanted } = found;
  const described = describedLevels(found, saying);
  const attribution = attributionOf(described, saying);
  return [
    dotted([strong(id), `  ${name}`], area ?? undefined),
    ...described.map((each) => ({
      lead: `  ${each.level} ${each.name.padEnd(13)} `,
      paragraph: dotted(
        each.words === '' ? faint('not told') : calledWords(each),
        each.from === 'own' ? faint('your words') : undefined,
        each.level === currentOf(found) ? faint('here') : undefined,
        each.level === wanted ? faint('wanted') : undefined,
      ),
    })),
    ...(attribution === undefined ? [] : [{ paragraph: faint(attribution), indent: 2 }]),
  ];
}
