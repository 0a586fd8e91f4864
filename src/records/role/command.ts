import { type Command, command, type Example, text } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse, refused } from '../../errors.ts';
import { captureCommand } from '../../journal/capture-command.ts';
import { answerChanged, changeRecords } from '../../journal/changing.ts';
import { standingList } from '../../journal/list-command.ts';
import { idsAndDay, pickIds } from '../../journal/pick.ts';
import { askSentence, dayLived, keepingWords } from '../../journal/typed.ts';
import { faint, firstLine, type View } from '../../terminal/text.ts';
import { addDays, type Day } from '../../time/calendar.ts';
import { today } from '../../time/say.ts';
import { type Role, role } from './role.ts';
import { askSince, ended, turnedOut, turningPoint } from './rules.ts';
import { roles } from './store.ts';
import { saidWords } from './view.ts';

const at = text('--at <when>', 'when it was; looks back: yesterday, 2026-03-01; today unless told');

const end = command({
  name: 'end',
  summary: 'Say when a role ended',
  examples: [{ line: 'career role end o2 2026-10-31', does: 'its last day' }],
  arguments: [{ name: '[id...]', summary: 'the id of a role; its last day may follow', completes: 'record' }],
  options: { at },
  async run(context, words, chosen) {
    const { ids, day } = idsAndDay(words, { said: chosen.at, flag: '--at' });
    const on = dayLived(context, day);
    const [id] = await pickIds(context, ids, {
      kind: role,
      path: 'role end',
      question: 'Which role?',
      among: ({ db, kinds }) => roles(db, kinds).filter(({ until }) => until === null),
      none: 'no role is open',
    });
    const how = (each: Role) => ({ values: ended(each, on) });
    await answerChanged(context, await changeRecords(context, role, [id!], 'end', how));
  },
});

interface Saying {
  readonly name: string;
  readonly summary: string;
  readonly about?: string;
  readonly ask: string;
  readonly examples: readonly Example[];
  readonly with: (each: Role, on: Day, words: string) => Partial<Role>;
}

/** `career role turned o2 "quieter than it looked"`; without an id it is the present role. */
const saying = ({ with: kept, ask, ...rest }: Saying): Command =>
  command({
    ...rest,
    takesText: true,
    arguments: [
      { name: '[id]', summary: 'the id of a role; the present one unless told', completes: 'record' },
      { name: '[text...]', summary: 'in a few words' },
    ],
    options: { at },
    async run(context, words, chosen) {
      const on = dayLived(context, chosen.at);
      const isId = /^o\d+$/i.test(words[0] ?? '');
      const id = isId ? words[0]! : await presentRole(context);
      const typed = words
        .slice(isId ? 1 : 0)
        .join(' ')
        .trim();
      await keepingWords(context, typed, async () => {
        const said = typed === '' ? await asked(context, ask, `${rest.name} ${id}`) : typed;
        const how = (each: Role) => ({ values: kept(each, on, said) });
        await answerChanged(context, await changeRecords(context, role, [id], rest.name, how));
        const now = today(context.clock);
        await context.terminal.say([{ lead: '      ', paragraph: saidWords({ on, text: said }, now) }]);
      });
    },
  });

async function presentRole(context: Context): Promise<string> {
  const { db, kinds } = await context.journal.read();
  const present = roles(db, kinds).findLast(({ until }) => until === null);
  if (present === undefined) throw refused('no role is open', 'career role "Staff engineer" --at 2026-03-01');
  return present.id;
}

async function asked(context: Context, question: string, verb: string): Promise<string> {
  if (!context.terminal.interactive) throw misuse('a few words are needed', `career role ${verb} "…"`);
  return askSentence(context, question, (words) =>
    words.trim() === '' ? 'A few words are needed; Ctrl-C leaves it.' : undefined,
  );
}

const turned = saying({
  name: 'turned',
  summary: 'Say what a role turned out to be',
  about: 'Worth asking after 6 and after 18 months: what looked like a detour may have compounded.',
  ask: 'What did it turn out to be?',
  examples: [
    { line: 'career role turned o2 "the detour into support taught me the product"', does: 'as seen today' },
  ],
  with: turnedOut,
});

const point = saying({
  name: 'point',
  summary: 'Mark a turning point, to be seen in the timeline and in reports',
  ask: 'What turned?',
  examples: [{ line: 'career role point "new lead, new team" --at 2026-06-10', does: 'in the present role' }],
  with: turningPoint,
});

const list = standingList({
  summary: 'List roles, the earliest first',
  examples: [{ line: 'career role list', does: 'all of them' }],
  found: ({ db, kinds }) => roles(db, kinds),
  empty: ['No role yet. To add one: career role "Staff engineer" --at 2026-03-01 --way up'],
  after: ({ clock }, records) => {
    const [waiting] = (records as readonly Role[]).filter((each) => askSince(each, today(clock)) !== null);
    if (waiting === undefined) return [];
    const { id } = waiting;
    return [{ paragraph: faint(`What did ${id} turn out to be?  career role turned ${id} "…"`) }];
  },
});

/** A role that was open before the new one began may have ended without being said so. */
async function stillOpen(context: Context, { id, day, until }: Role): Promise<View> {
  const { db, kinds } = await context.journal.read();
  const before = roles(db, kinds).findLast((each) => each.id !== id && each.until === null && each.day < day);
  if (before === undefined || until !== null) return [];
  const { clock } = context;
  const told = firstLine(before.text);
  const words = `“${told}” has no last day. If it is over: career role end ${before.id} ${addDays(day, -1)}`;
  return day > today(clock) ? [] : [{ lead: '      ', paragraph: faint(words) }];
}

export const noun = captureCommand(role, {
  summary: 'Log a role: what it is, how you came to it, what it looks like',
  about:
    '--at is the day it began. Moves of every direction count alike: up, lateral, to explore, back, or down by choice; and whether you chose it or it happened. What it turned out to be is asked again later. Shareable unless you say --private.',
  examples: [
    {
      line: 'career role "Senior engineer" --in "the platform team" --at 2024-03-01 --way lateral --how chosen',
      does: 'a role and how you came to it',
    },
    { line: 'career role point "reorganisation" --at 2026-06-10', does: 'a turning point in it' },
  ],
  arguments: [{ name: '[title...]', summary: 'what it is called; - reads it from standard input' }],
  take: (words) => ({ text: words.join(' ') }),
  after: async (context, record) => stillOpen(context, record as Role),
  verbs: [end, turned, point, list],
});
