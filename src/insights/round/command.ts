import { command, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import { add } from '../../journal/entry.ts';
import { aliasFrom } from '../../journal/field.ts';
import { idFrom, rowOf } from '../../journal/id.ts';
import { addLink } from '../../journal/link-store.ts';
import { newcomersView } from '../../journal/newcomer.ts';
import { aliases } from '../../journal/people-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import { ask } from '../../records/ask/ask.ts';
import { askableFrom, lastOf } from '../../records/ask/question.ts';
import { askings } from '../../records/ask/store.ts';
import { sayingOf } from '../../records/pack/store.ts';
import { skillFrom } from '../../records/skill/find.ts';
import { attributionOf, calledWords, describedLevels } from '../../records/skill/levels.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { faint } from '../../terminal/text.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { momentAt } from '../../time/moment.ts';
import { sayNearDay, today } from '../../time/say.ts';
import { askedLevel, assessed } from '../skill/assess-command.ts';
import { rounds } from './gather.ts';
import { openRound } from './round.ts';
import { askingView, roundsView } from './view.ts';

/** `career feedback round`: the same question to several people, and to oneself first. */
export const round = command({
  name: 'round',
  summary: 'Ask several people for the level they see of one skill, and see it beside your own',
  about:
    'Say your own level first: it is worth more before the answers come. Prints one text to send to all of them and remembers an ask for each; an answer is logged with --answers and --level. Without people it shows the rounds there are: your level, theirs by ring, and from three answers on how far apart they lie.',
  examples: [
    {
      line: 'career feedback round lead peer mentor --skill "system design"',
      does: 'a text to send to three',
    },
    { line: 'career feedback round', does: 'what came of them' },
  ],
  arguments: [{ name: '[people...]', summary: 'whom you ask', completes: 'person' }],
  options: { skill: text('--skill <skill>', 'the skill, by name or id') },
  async run(context, words, { skill: wish, ...more }) {
    const people = [...new Set(words.flatMap((each) => each.split(',')).filter((each) => each !== ''))].map(
      aliasFrom,
    );
    if (people.length === 0) return tell(context, wish);
    if (wish === undefined && !context.terminal.interactive)
      throw misuse(
        'a round is about one skill',
        `career feedback round ${people.join(' ')} --skill "system design"`,
      );
    const about = await skillFrom(context, wish ?? '', `feedback round ${people.join(' ')} --skill`);
    const yes = (more as { yes?: boolean }).yes === true;
    if (!yes) await refuseTooSoon(context, people, about);
    await ownFirst(context, about);
    await begin(context, people, about);
  },
});

async function tell(context: Context, wish: string | undefined): Promise<void> {
  const about = wish === undefined ? undefined : await skillFrom(context, wish, 'feedback round --skill');
  const found = rounds(await context.journal.read()).filter(
    ({ skill }) => about === undefined || skill.id === about.id,
  );
  await context.terminal.answer(found, () => roundsView(found, today(context.clock)));
  if (found.length === 0)
    await context.terminal.say([
      {
        paragraph:
          'No round was held here. To ask three people the same: career feedback round lead peer mentor --skill "system design"',
      },
    ]);
}

/** Nobody is asked too often, in rounds as little as elsewhere. */
async function refuseTooSoon(context: Context, people: readonly string[], { id }: Skill): Promise<void> {
  const { db } = await context.journal.read();
  const last = lastOf(askings(db));
  const cooling = settingsOf(db)['ask.cooling'];
  const now = today(context.clock);
  const isTired = (person: string): boolean => {
    const before = last.get(person);
    return before !== undefined && askableFrom(before, cooling) > now;
  };
  const tired = people.filter(isTired);
  if (tired.length === 0) return;
  const rest = people.filter((each) => !isTired(each));
  const said = tired.map(
    (each) => `${each} (${last.get(each)!.id}, ${sayNearDay(last.get(each)!.day, now)})`,
  );
  const line = (whom: readonly string[]): string => `career feedback round ${whom.join(' ')} --skill ${id}`;
  throw refused(
    `asked a short while ago already: ${said.join(', ')}`,
    `${rest.length === 0 ? '' : `to ask the others: ${line(rest)}\n`}to ask all the same: ${line(people)} --yes`,
  );
}

/** An own level said within this many days is taken as that of today. */
const fresh = 30;

async function ownFirst(context: Context, about: Skill): Promise<void> {
  const now = today(context.clock);
  const last: Day | undefined = about.assessed.at(-1)?.on;
  if (last !== undefined && last >= addDays(now, -fresh)) return;
  if (!context.terminal.interactive) {
    await context.terminal.say([
      { paragraph: `Your own level says more before the answers come: career skill assess ${about.id} 2` },
    ]);
    return;
  }
  await context.terminal.say(['You first, before the answers come.']);
  await assessed(context, about, { on: now, level: await askedLevel(context, about), note: null });
}

async function begin(context: Context, people: readonly string[], about: Skill): Promise<void> {
  const moment = momentAt(context.clock.now(), context.clock);
  const question = `Where do you see me in ${about.name}, from 1 to 4, and what have you seen that says so?`;
  const { asks, before } = await context.journal.write('feedback round', (writing) => {
    const { db, kinds } = writing;
    const began = openRound(rounds(writing), about.id, moment.day)?.began ?? moment.day;
    const skillRow = rowOf(db, idFrom(about.id, kinds)).rowId;
    return {
      before: aliases(db),
      asks: people.map((to) => {
        const values = { to, about: null, situation: null, state: 'open', round: began };
        const made = add(writing, ask, { text: question, moment, tags: [], people: [], values });
        addLink(db, rowOf(db, idFrom(made.id, kinds)).rowId, skillRow, 'about');
        return { id: made.id, to, round: began };
      }),
    };
  });
  const saying = sayingOf((await context.journal.read()).db, about.name);
  const described = describedLevels(about, saying);
  const attribution = attributionOf(described, saying);
  const message = [
    `I am asking a few people the same thing, and asked myself first. ${question}`,
    ...described.map(
      (each) => `${each.level} ${each.name}${each.words === '' ? '' : `: ${calledWords(each)}`}`,
    ),
    ...(attribution === undefined ? [] : [`(${attribution})`]),
  ].join('\n');
  await context.terminal.answer({ skill: about.id, text: message, asks }, () => askingView(message, asks));
  await context.terminal.say([
    ...newcomersView(people, before),
    ['      ', faint(`when an answer comes: career feedback "…" --answers ${asks[0]!.id} --level 3`)],
  ]);
}
