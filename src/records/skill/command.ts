import { type Command, command, text } from '../../command.ts';
import { type CaptureSaying, captureCommand } from '../../journal/capture-command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { nearest } from '../../journal/suggest.ts';
import { dayLived } from '../../journal/typed.ts';
import type { View } from '../../terminal/text.ts';
import { minutesFrom } from '../../time/duration.ts';
import { today } from '../../time/say.ts';
import { areas, catalogued } from './catalogue.ts';
import { skillFrom } from './find.ts';
import { list, loop } from './look-command.ts';
import { movedOn, stageQuestions } from './loop.ts';
import { type Skill, skill, stages } from './skill.ts';
import { practiceWords } from './view.ts';

const practice = command({
  name: 'practice',
  summary: 'Log that you practised a skill',
  examples: [
    {
      line: 'career skill practice "data architecture" "sharding case study" --spent 45m --fix "name the trade-off first"',
      does: 'what and how long',
    },
  ],
  takesText: true,
  arguments: [
    { name: '<skill>', summary: 'a name or an id' },
    { name: '[text...]', summary: 'what you practised' },
  ],
  options: {
    spent: text('--spent <time>', 'how long, such as 45m'),
    fix: text('--fix <text>', 'what to do better next time'),
    at: text('--at <when>', 'when it was; today unless told'),
  },
  async run(context, [named = '', ...words], { spent, fix, at }) {
    const found = await skillFrom(context, named, 'skill practice');
    const on = dayLived(context, at);
    const what = words.join(' ').trim() || 'practised';
    const item = { on, what, spent: spent === undefined ? null : minutesFrom(spent), fix: fix || null };
    const how = (each: Skill) => ({ values: { practice: [...each.practice, item] } });
    await answerChanged(context, await changeRecords(context, skill, [found.id], 'practice', how));
    await context.terminal.say([{ lead: '      ', paragraph: practiceWords(item, today(context.clock)) }]);
  },
});

const stage = command({
  name: 'stage',
  summary: 'Move a skill on in the learning loop',
  examples: [
    { line: 'career skill stage k1', does: 'to the next stage' },
    { line: 'career skill stage "proposal writing" reflect', does: 'to one by name' },
  ],
  arguments: [{ name: '<skill...>', summary: 'a name or an id; the stage may follow', completes: stages }],
  async run(context, words) {
    const last = words.at(-1) ?? '';
    const isId = /^k?\d+$/i.test(words[0] ?? '');
    const isStage = words.length > 1 && (isId || stages.some((each) => each === last.toLowerCase()));
    const to = isStage ? skill.fields.stage.parse(last, context.clock) : undefined;
    const found = await skillFrom(context, (isStage ? words.slice(0, -1) : words).join(' '), 'skill stage');
    const how = (each: Skill) => ({ values: movedOn(each, to) });
    const [changed] = await changeRecords(context, skill, [found.id], 'stage', how);
    await answerChanged(context, [changed!]);
    await context.terminal.say([stageQuestions[changed!.stage]]);
  },
});

/** The verbs that look at packs too, which are not ours to load, and what they know of a new skill. */
export interface SkillVerbs {
  readonly before: readonly Command[];
  readonly after: readonly Command[];
  readonly along: NonNullable<CaptureSaying['along']>;
}

export const nounWith = ({ before, after, along }: SkillVerbs): Command =>
  captureCommand(skill, {
    summary: 'Say what you want to be good at, and how far you are',
    about:
      'A skill of the catalogue or one of your own, with the level you want: 1 beginner, 2 intermediate, 3 advanced, 4 expert. career skill assess says where you are, gaps what lies between, want takes up what a role asks for. Shareable unless you say --private.',
    examples: [
      { line: 'career skill "proposal writing" --wanted 3 --importance 3', does: 'one of the catalogue' },
      { line: 'career skill "saying no early" --wanted 3 --area influence', does: 'one of your own' },
      { line: 'career skill assess k1 2', does: 'where you are today' },
    ],
    arguments: [{ name: '[name...]', summary: 'what it is called' }],
    take(words) {
      const name = words.join(' ').trim();
      return { fields: { name: catalogued(name)?.name ?? name } };
    },
    along,
    after: (_context, record) => otherArea(record as Skill),
    verbs: [...before, practice, stage, list, loop, ...after],
  });

/** An area of one's own may be a slip. */
function otherArea({ id, area }: Skill): View {
  const meant =
    area === null || areas.some((each) => each === area) ? undefined : nearest(area.toLowerCase(), areas);
  return meant === undefined
    ? []
    : [
        {
          paragraph: `“${area}” is an area of your own; if ${meant} is meant: career edit ${id} --area ${meant}`,
        },
      ];
}
