import { command, text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, cancelled, exitCode, misuse } from '../../errors.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { dayLived } from '../../journal/typed.ts';
import { sayingsIn } from '../../records/pack/store.ts';
import { skillFrom } from '../../records/skill/find.ts';
import { currentOf, ofFacet } from '../../records/skill/gaps.ts';
import {
  attributionOf,
  calledWords,
  describedLevels,
  type Facet,
  facets,
  type Saying,
} from '../../records/skill/levels.ts';
import { type Skill, skill } from '../../records/skill/skill.ts';
import { skills } from '../../records/skill/store.ts';
import { assessedWords } from '../../records/skill/view.ts';
import type { Choice } from '../../terminal/prompt.ts';
import { count, faint, strong } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';

export const assess = command({
  name: 'assess',
  summary: 'Say at which level you are, for one skill or for all of a facet',
  about:
    '1 beginner, 2 intermediate, 3 advanced, 4 expert. Every assessment is kept with its day; the first is the baseline. Without a skill it asks for one after the other, and each answer is stored before the next.',
  examples: [
    { line: 'career skill assess "data architecture" 2 --note "led one review"', does: 'one skill' },
    { line: 'career skill assess --technical', does: 'asks for each technical skill' },
  ],
  arguments: [{ name: '[skill...]', summary: 'a name or an id, and the level' }],
  options: {
    technical: toggle('--technical', 'technical skills: architecture and delivery'),
    leadership: toggle('--leadership', 'leadership skills: influence, management, communication'),
    note: text('--note <text>', 'what it rests on'),
    at: text('--at <when>', 'when it was; today unless told'),
  },
  async run(context, words, { technical, leadership, note, at }) {
    const on = dayLived(context, at);
    if (words.length === 0) return assessAll(context, { technical, leadership }, on);
    const last = words.at(-1)!;
    const isLevel = /^[-−+]?\d+$/.test(last) && words.length > 1;
    const found = await skillFrom(context, (isLevel ? words.slice(0, -1) : words).join(' '), 'skill assess');
    const level = isLevel
      ? skill.fields.wanted.parse(last, context.clock)!
      : await askedLevel(context, found);
    const assessment = { on, level, note: note || null };
    await answerChanged(context, [await assessed(context, found, assessment)]);
    const now = today(context.clock);
    await context.terminal.say([{ lead: '      ', paragraph: assessedWords(assessment, now) }]);
  },
});

type Assessment = Skill['assessed'][number];

/** Stores one assessment, in place of an earlier one of the same day. */
export async function assessed(context: Context, { id }: Skill, assessment: Assessment): Promise<Skill> {
  const how = (each: Skill) => ({
    values: {
      assessed: [...each.assessed.filter(({ on }) => on !== assessment.on), assessment],
      stage: each.stage === 'assess' ? ('plan' as const) : each.stage,
    },
  });
  const [changed] = await changeRecords(context, skill, [id], 'assess', how);
  return changed!;
}

/** Asks at the terminal where one is. Throws misuse when nobody can be asked. */
export async function askedLevel(context: Context, found: Skill): Promise<number> {
  if (!context.terminal.interactive)
    throw misuse(
      'the level is needed, from 1 beginner to 4 expert',
      `career skill assess ${found.id} 2; what the levels look like: career skill describe ${found.id}`,
    );
  const { db } = await context.journal.read();
  return Number(await whereOneIs(context, found, sayingsIn(db)(found.name)));
}

/** What is longer than this does not fit beside its level on one line of a list to choose from. */
const longest = 60;

/** Asks for the level, with what each looks like, and beneath words of others whom to name. */
async function whereOneIs(
  context: Context,
  found: Skill,
  saying: Saying | null,
  more: readonly Choice<string>[] = [],
): Promise<string> {
  const described = describedLevels(found, saying);
  const isLong = described.some((each) => calledWords(each).length > longest);
  const attribution = attributionOf(described, saying);
  await context.terminal.say([
    ...(isLong
      ? described.map((each) => ({
          lead: `  ${each.level} ${each.name.padEnd(13)} `,
          paragraph: calledWords(each),
        }))
      : []),
    ...(attribution === undefined ? [] : [{ paragraph: faint(attribution), indent: 2 }]),
  ]);
  return context.prompt.choose(`${found.name}: where are you today?`, [
    ...described.map((each) => ({
      value: String(each.level),
      name:
        isLong || each.words === ''
          ? `${each.level} ${each.name}`
          : `${each.level} ${each.name}: ${calledWords(each)}`,
    })),
    ...more,
  ]);
}

const skip = 'skip';

/** Earlier levels are not shown while one answers. */
async function assessAll(
  context: Context,
  wishes: Readonly<Record<Facet, boolean | undefined>>,
  on: Day,
): Promise<void> {
  const { db, kinds } = await context.journal.read();
  const all = skills(db, kinds);
  const wanted = facets.filter((facet) => wishes[facet] === true);
  const asked = wanted.length === 0 ? all : wanted.flatMap((facet) => ofFacet(all, facet));
  if (asked.length === 0 || !context.terminal.interactive) {
    await context.terminal.answer(asked, () =>
      asked.length === 0
        ? []
        : [{ rows: asked.map((each) => [strong(each.id), each.name, String(currentOf(each) ?? '')]) }],
    );
    await context.terminal.say([
      asked.length === 0
        ? 'No skill to assess. To choose some: career skill catalogue'
        : `To assess one: career skill assess ${asked[0]!.id} 2`,
    ]);
    return;
  }
  const sayingOf = sayingsIn(db);
  const done: Skill[] = [];
  try {
    for (const each of asked) {
      const level = await whereOneIs(context, each, sayingOf(each.name), [{ value: skip, name: 'skip it' }]);
      if (level !== skip) done.push(await assessed(context, each, { on, level: Number(level), note: null }));
    }
  } catch (error) {
    const stopped = error instanceof CareerError && error.exit === exitCode.cancelled;
    if (!stopped || done.length === 0) throw error;
    throw cancelled(`stopped; ${count(done.length, 'answer is', 'answers are')} stored`, 'career skill gaps');
  }
  await answerChanged(context, done);
  await context.terminal.say(['What lies between here and where you want to be: career skill gaps']);
}
