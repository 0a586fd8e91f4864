import { type Command, command, text, texts } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, cancelled, exitCode } from '../../errors.ts';
import { ownersOnly } from '../../storage/file.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { dotted, faint, strong, type View, yielding } from '../../terminal/text.ts';
import { monthNames } from '../../time/calendar.ts';
import { sayDays } from '../../time/say.ts';
import type { Field } from '../field.ts';
import type { Kind } from '../kind.ts';
import { type Acquaintance, acquaint, acquaintances, asked, type SetUp, setUp } from '../set-up.ts';
import { putSetting } from '../setting-store.ts';
import { type SettingKey, settings, settingText } from '../settings.ts';
import { troubleWith } from '../trouble.ts';

/** Which option says which setting. */
const flags = {
  name: 'name',
  role: 'role',
  level: 'level',
  manager: 'manager',
  cadence: 'retro.cadence',
  fiscalStart: 'fiscal.start',
  gives: 'beliefs.gives',
  takes: 'beliefs.takes',
} as const satisfies Readonly<Record<string, SettingKey>>;

export const init: Command = command({
  name: 'init',
  summary: 'Set up a journal in two minutes; every question can be skipped',
  about:
    'Makes the journal where there is none and asks for what is not set yet. Run it again at any time: it refuses nothing and changes nothing that you do not answer. Each answer is stored at once; --yes asks nothing.',
  examples: [
    { line: 'career init', does: 'be asked' },
    {
      line: 'career init --role "Staff engineer, payments" --person lead:manager --person mentor:mentor',
      does: 'say it in one line',
    },
    { line: 'career init --db own-drive/journal.db', does: 'a journal on a drive of your own' },
  ],
  options: {
    name: text('--name <name>', settings.name.summary),
    role: text('--role <title>', settings.role.summary),
    level: text('--level <level>', settings.level.summary),
    manager: text('--manager <alias>', settings.manager.summary, { completes: 'person' }),
    person: texts(
      '--person <alias:ring>',
      'someone who matters, such as lead:manager or peer; several may be given',
      {
        completes: 'person',
      },
    ),
    cadence: text('--cadence <days>', settings['retro.cadence'].summary),
    fiscalStart: text('--fiscal-start <month>', settings['fiscal.start'].summary),
    gives: texts('--gives <tags>', settings['beliefs.gives'].summary),
    takes: texts('--takes <tags>', settings['beliefs.takes'].summary),
  },
  async run(context, _words, chosen) {
    const { path, named } = await context.journal.location();
    const created = !(await context.journal.exists());
    const person = context.kinds.byName('person')?.kind as Kind;
    const told = tellings(context, person, chosen as Readonly<Record<string, unknown>>);
    await context.journal.write('set up', (writing) => {
      for (const [key, value] of told.settings) putSetting(writing.db, key, value);
      acquaint(writing, context, person, told.people);
    });
    const before = setUp(await context.journal.read(), path, created);
    // With --yes all is well as it is.
    const asks = context.terminal.interactive && (chosen as { yes?: boolean }).yes !== true;
    if (asks) {
      try {
        await askMissing(context, person, before);
      } catch (error) {
        if (!(error instanceof CareerError) || error.exit !== exitCode.cancelled) throw error;
        throw cancelled('stopped; what you answered is kept', 'to go on: career init');
      }
    }
    const value = setUp(await context.journal.read(), path, created);
    await context.terminal.answer(value, setUpView);
    const fresh = created || before.missing.length === asked.length;
    const elsewhere = named && context.variable('CAREER_DB') !== path;
    await context.terminal.say(nextView(path, { fresh, elsewhere }));
  },
});

function tellings(context: Context, person: Kind, chosen: Readonly<Record<string, unknown>>) {
  const told = Object.entries(flags).flatMap(([flag, key]): [SettingKey, string][] => {
    const words = chosen[flag];
    return words === undefined
      ? []
      : [[key, settingText(key, Array.isArray(words) ? words.join(' ') : String(words))]];
  });
  const named = ((chosen.person as readonly string[] | undefined) ?? []).join(' ');
  const manager = chosen.manager === undefined ? '' : ` ${chosen.manager}:manager`;
  return { settings: told, people: acquaintances(context, person, `${named}${manager}`) };
}

/** One question after the other, each answer on disk before the next. */
async function askMissing(context: Context, person: Kind, { missing }: SetUp): Promise<void> {
  if (missing.length === 0) return;
  await context.terminal.say(['Enter skips a question; each answer is kept at once.', '']);
  for (const key of missing) {
    if (key === 'people') {
      const question = 'Who matters at work? (aliases: lead:manager, mentor:mentor, peer)';
      const words = await answered(context, question, (each) => acquaintances(context, person, each));
      if (words === '') continue;
      const people = acquaintances(context, person, words);
      await context.journal.write('add people', (writing) => acquaint(writing, context, person, people));
    } else {
      const { ask = settings[key].summary }: Field = settings[key];
      const words = await answered(context, ask, (each) => settingText(key, each));
      if (words === '') continue;
      await context.journal.write(`set ${key}`, ({ db }) => putSetting(db, key, settingText(key, words)));
    }
  }
  await context.terminal.say(['']);
}

async function answered(
  { prompt }: Context,
  question: string,
  read: (words: string) => unknown,
): Promise<string> {
  const answer = await prompt.line(question, {
    wrong: (words) => (words.trim() === '' ? undefined : troubleWith(() => read(words))),
  });
  return answer.trim();
}

function setUpView({ journal, settings: said, people, missing }: SetUp): View {
  const month = monthNames[said['fiscal.start'] - 1] ?? '';
  const tagged = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
  const rows: readonly (readonly [string, View[number] | undefined])[] = [
    ['Name', said.name ?? ''],
    ['Role', dotted(said.role ?? '', said.level ?? '')],
    ['People', named(people)],
    ['Retro', `every ${sayDays(said['retro.cadence'])}`],
    ['Year', `starts in ${month.charAt(0).toUpperCase()}${month.slice(1)}`],
    ['Gives', tagged(said['beliefs.gives'])],
    ['Takes', tagged(said['beliefs.takes'])],
  ];
  return [
    { lead: strong('Journal   '), paragraph: journal.path },
    { indent: 10, paragraph: faint(privacy(journal.path)) },
    ...rows.flatMap(([name, words]) =>
      words === '' || (Array.isArray(words) && words.length === 0)
        ? []
        : [{ lead: strong(name.padEnd(10)), paragraph: words as string }],
    ),
    ...unsaid(missing),
  ];
}

/** What has a default is told above like everything else. */
const spoken: Partial<Record<(typeof asked)[number], string>> = {
  name: 'name',
  role: 'role',
  level: 'level',
  people: 'people',
  'beliefs.gives': 'what gives energy',
  'beliefs.takes': 'what takes it',
};

function unsaid(missing: SetUp['missing']): View {
  const names = missing.flatMap((key) => spoken[key] ?? []);
  if (names.length === 0) return [];
  return ['', { paragraph: faint(`not said yet: ${names.join(', ')}; to be asked again: career init`) }];
}

/** Those with a ring first; a page of names would say nothing. */
function named(people: readonly Acquaintance[]): string {
  const ordered = [...people].sort((a, b) => Number(a.ring === null) - Number(b.ring === null));
  const shown = ordered
    .slice(0, 8)
    .map(({ alias, ring }) => (ring === null ? `@${alias}` : `@${alias} ${ring}`));
  const more = people.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more: career person list`] : [])].join(' · ');
}

const privacy = (path: string): string =>
  ownersOnly(path)
    ? 'one private file that only you can read (0600); nothing of it is sent anywhere'
    : `others on this machine may be able to read it: chmod 600 ${shellWord(path)}`;

interface Circumstances {
  readonly fresh: boolean;
  readonly elsewhere: boolean;
}

/** Commands as they are once every command finds the journal, and so left as they are. */
const next = yielding;

const nextView = (path: string, { fresh, elsewhere }: Circumstances): View => [
  ...(fresh
    ? [
        '',
        {
          paragraph:
            'On a company laptop, backups and the employer’s own tools may read this file too, and it can be asked for in a legal dispute. A journal on a drive of your own works as well: career init --db /path/to/journal.db',
        },
      ]
    : []),
  ...(elsewhere
    ? ['', { paragraph: `So that every command finds it: export CAREER_DB=${shellWord(path)}` }]
    : []),
  '',
  {
    rows: [
      [strong('Next'), next('career energy +1 "what you just did #tag"'), faint('ten seconds')],
      ['', next('career goal add "what you want, in your own words"'), faint('a first goal')],
      ['', next('career import git ~/src/my-project'), faint('commits as wins')],
      ['', next('career'), faint('where you stand')],
    ],
    least: [8],
  },
];
