import { command, text, texts, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { CareerError, hinted, misuse } from '../../errors.ts';
import { readingBefore } from '../../journal/reading-before.ts';
import { nearest } from '../../journal/suggest.ts';
import { levelNames, levels } from '../../records/skill/levels.ts';
import { skills } from '../../records/skill/store.ts';
import { shellLine } from '../../terminal/shell-word.ts';
import { count, dotted, faint, strong, type Text, type View, yielding } from '../../terminal/text.ts';
import { momentAt } from '../../time/moment.ts';
import { type RoleSet, roleNames, roleSetNamed, roleSets, setsOf, sourceOf } from './role-sets.ts';
import { changes, type Does, takeUp, type Wanting, wantingOf } from './wanting.ts';

export const want = command({
  name: 'want',
  summary: 'Take up the skills that a role asks for',
  about:
    'Shows first what would change: skills that are added, levels that are wanted. At a terminal you choose all, one by one with a level of your own, or none; elsewhere --yes stores them. A wanted level of your own stays, unless you say --overwrite. All of it is one change for career undo. Without a role it lists the roles: those of your packs, and a few that come with the tool, in words of its own.',
  examples: [
    { line: 'career skill want', does: 'the roles that there are' },
    { line: 'career skill want --role "staff engineer"', does: 'what would change, and a question' },
    {
      line: 'career skill want --role "staff engineer" --without "technical presentations" --yes',
      does: 'all but one, without questions',
    },
  ],
  arguments: [{ name: '[role...]', summary: 'the role, as with --role', completes: roleNames }],
  options: {
    role: text('--role <name>', `the role, such as ${roleNames.join(', ')}`, { completes: roleNames }),
    pack: text('--pack <name>', 'the role as this pack says it'),
    without: texts('--without <skill>', 'leave this skill out; may be given several times'),
    overwrite: toggle('--overwrite', 'also where you want another level'),
  },
  async run(context, words, { role: named, pack, without = [], overwrite = false, ...rest }) {
    const role = named ?? words.join(' ');
    const reading = await readingBefore(context);
    const sets = roleSets(reading);
    if (role === '') return listRoles(context, setsOf(sets, pack));
    const set = roleSetNamed(sets, role, pack, 'want');
    for (const name of without) refuseUnknown(set, name);
    const yes = (rest as { yes?: boolean }).yes === true;
    const offered = wantingOf(set, skills(reading.db, reading.kinds), { without, overwrite });
    const isOpen = offered.some(changes) && !yes;
    const isAsked = isOpen && context.terminal.interactive;
    if (isAsked) await context.terminal.say(wantingView(set, offered));
    const taken = isAsked ? await chosen(context, offered).catch(nothingStored) : offered;
    const stored =
      (isOpen && !isAsked) || !taken.some(changes)
        ? null
        : await context.journal.write(`skill want ${set.role}`, (writing) =>
            takeUp(writing, taken, momentAt(context.clock.now(), context.clock)),
          );
    const skillsNow = stored ?? taken;
    const value = { role: set.role, pack: set.pack, stored: stored !== null, skills: skillsNow };
    await context.terminal.answer(value, () =>
      isAsked ? [{ paragraph: summary(stored) }] : wantingView(set, skillsNow),
    );
    const again = ['want', '--role', set.role, ...without.flatMap((name) => ['--without', name])];
    if (stored) await context.terminal.say(afterStoring(set));
    else if (isOpen && !isAsked)
      await context.terminal.say([
        {
          paragraph: `Nothing was stored. To take them up: ${line(...again, ...(overwrite ? ['--overwrite'] : []), '--yes')}`,
        },
      ]);
    else if (!isAsked) await context.terminal.say(nothingToTake(offered, line(...again, '--overwrite')));
  },
});

const line = (...words: readonly string[]): string => `career ${shellLine(['skill', ...words])}`;

const afterStoring = ({ role }: RoleSet): View =>
  [
    'To say where you are in each: career skill assess',
    `What lies between: ${line('gaps', '--role', role)}`,
    'To take it all back: career undo',
  ].map((paragraph) => ({ paragraph }));

const nothingToTake = (offered: readonly Wanting[], overwriting: string): View =>
  [
    'There is nothing to take up here.',
    ...(offered.some(({ does }) => does === 'keep')
      ? [`Levels that you want otherwise stay as they are; to replace them: ${overwriting}`]
      : []),
  ].map((paragraph) => ({ paragraph }));

async function listRoles(context: Context, sets: readonly RoleSet[]): Promise<void> {
  await context.terminal.answer(sets, () => [
    {
      rows: sets.map(({ role, needs, pack }) => [
        strong(role),
        count(needs.length, 'skill'),
        faint(pack === null ? 'comes with the tool' : `${pack.name} ${pack.version}`),
      ]),
    },
  ]);
  const [first] = sets;
  if (first) await context.terminal.say([{ paragraph: `To see one: ${line('want', '--role', first.role)}` }]);
}

function refuseUnknown({ role, needs }: RoleSet, words: string): void {
  const names = needs.map(({ skill }) => skill);
  if (names.some((name) => name.toLowerCase() === words.trim().toLowerCase())) return;
  const near = nearest(words.trim().toLowerCase(), names);
  throw misuse(
    `${role} does not ask for “${words}”`,
    near ? `did you mean --without "${near}"` : `it asks for ${names.join(', ')}`,
  );
}

const nothingStored = (error: unknown): never => {
  throw error instanceof CareerError ? hinted(error, 'nothing was stored') : error;
};

/** The same, with what is left out and levels of one's own. */
async function chosen(context: Context, offered: readonly Wanting[]): Promise<readonly Wanting[]> {
  const size = offered.filter(changes).length;
  const way = await context.prompt.choose('Take them up?', [
    { value: 'all', name: size === 1 ? 'Yes' : `All ${size}` },
    { value: 'each', name: 'One by one, with a level of your own' },
    { value: 'none', name: 'None' },
  ]);
  if (way === 'all') return offered;
  const taken: Wanting[] = [];
  for (const each of offered)
    taken.push(!changes(each) ? each : way === 'each' ? await reconsidered(context, each) : left(each));
  return taken;
}

const leave = 'leave';

const left = (each: Wanting): Wanting => ({ ...each, does: 'leave' });

async function reconsidered(context: Context, each: Wanting): Promise<Wanting> {
  const answer = await context.prompt.choose(
    `${each.skill}: which level do you want?`,
    [
      ...levels.map((level) => ({ value: String(level), name: `${level} ${levelNames[level]}` })),
      { value: leave, name: 'leave it out' },
    ],
    String(each.wanted),
  );
  return answer === leave ? left(each) : { ...each, wanted: Number(answer) };
}

function wantingView(set: RoleSet, wanting: readonly Wanting[]): View {
  const rows = wanting.map((each): Text[] => [
    strong(each.id ?? ''),
    each.skill,
    `${each.wanted} ${levelNames[each.wanted]}`,
    changes(each) ? [told(each), faint(each.importance === 3 ? ', matters a lot' : '')] : faint(told(each)),
  ]);
  return [strong(set.role), { rows, lines: 2 }, { paragraph: faint(sourceOf(set)) }];
}

function told({ does, had }: Wanting): string {
  const level = had === null ? '' : `${had} ${levelNames[had]}`;
  const words: Readonly<Record<Does, string>> = {
    add: 'new',
    set: 'had no wanted level',
    replace: `in place of ${level}`,
    same: 'as you want it',
    keep: `stays at ${level}`,
    leave: 'left out',
  };
  return words[does];
}

function summary(stored: readonly Wanting[] | null): Text {
  if (stored === null) return 'Nothing was stored.';
  const done = stored.filter(changes);
  const added = done.filter(({ does }) => does === 'add').length;
  return dotted(
    added === 0 ? undefined : `${count(added, 'skill')} added`,
    added === done.length ? undefined : `${count(done.length - added, 'wanted level')} set`,
    yielding(done.map(({ id }) => id).join(' ')),
  );
}
