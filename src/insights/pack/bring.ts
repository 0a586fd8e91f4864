import type { Context } from '../../context.ts';
import type { Writing } from '../../journal/access.ts';
import { amend } from '../../journal/amend.ts';
import { add } from '../../journal/entry.ts';
import { readingBefore } from '../../journal/reading-before.ts';
import { type Pack, type PackValues, pack } from '../../records/pack/pack.ts';
import { packs } from '../../records/pack/store.ts';
import { line } from '../../records/pack/view.ts';
import { catalogued } from '../../records/skill/catalogue.ts';
import type { Skill } from '../../records/skill/skill.ts';
import { skills } from '../../records/skill/store.ts';
import { shellLine } from '../../terminal/shell-word.ts';
import { type Block, count, strong, type View } from '../../terminal/text.ts';
import { momentAt } from '../../time/moment.ts';
import { type Moves, type PackChange, packChange, undescribed } from './change.ts';
import { type AboutCsv, readPack } from './source.ts';

/** Adds the pack of these files, or says only what adding it would change. */
export async function bring(
  context: Context,
  paths: readonly string[],
  about: AboutCsv,
  isStored: boolean,
): Promise<void> {
  const { values, remarks } = await readPack(context, paths, about);
  const reading = await readingBefore(context);
  const all = packs(reading.db, reading.kinds);
  const before = all.find(isCalled(values.name));
  const change = before === undefined ? null : packChange(before, values);
  const isSame = before !== undefined && change === null;
  const stored =
    !isStored || isSame
      ? before
      : await context.journal.write(`skill pack add ${values.name}`, (writing) =>
          store(writing, context, values),
        );
  const id = stored?.id ?? null;
  const newer = before === undefined ? [] : all.slice(0, all.indexOf(before));
  const explains = explainedBy(values, newer, skills(reading.db, reading.kinds));
  const value = {
    id,
    stored: isStored && !isSame,
    pack: values,
    change,
    explains: explains.map((each) => each.id),
  };
  await context.terminal.answer(value, () => [
    [strong((id ?? '').padEnd(id === null ? 0 : 6)), line(values)],
  ]);
  if (isSame) {
    await context.terminal.say(['It is here as this file says it; nothing was changed.']);
    return;
  }
  const licence = `Its licence is ${values.licence}; what that permits, such as passing its texts on, is yours to check.`;
  const explained = someOf(explains.map((each) => `${each.id} ${each.name}`));
  const options = Object.entries(about).flatMap(([name, words]) =>
    words === undefined ? [] : [`--${name}`, words],
  );
  const again = ['skill', 'pack', 'add', ...paths, ...options];
  const lines = [
    ...remarks,
    ...(explained === ''
      ? []
      : [`Its words ${isStored ? 'tell' : 'would tell'} the levels of ${explained}.`]),
    ...asksUndescribed(values, all),
    licence,
    ...(isStored ? nextSteps(values, id) : [`Nothing was stored. To add it: career ${shellLine(again)}`]),
  ];
  await context.terminal.say([...changeView(change), ...lines.map((paragraph) => ({ paragraph }))]);
}

const isCalled =
  (words: string) =>
  ({ name }: Pack): boolean =>
    name.toLowerCase() === words.toLowerCase();

/** In place of the pack of the same name, as it is at this moment. */
function store(writing: Writing, { clock }: Context, values: PackValues): Pack {
  const before = packs(writing.db, writing.kinds).find(isCalled(values.name));
  if (before) return amend(writing, pack, before.id, () => ({ values }));
  const moment = momentAt(clock.now(), clock);
  return add(writing, pack as never, { text: '', moment, tags: [], people: [], values }) as Pack;
}

/** One's own skills that a pack has words for, and no newer one. */
function explainedBy(values: PackValues, newer: readonly Pack[], own: readonly Skill[]): Skill[] {
  const told = namesIn([values]);
  const better = namesIn(newer);
  return own.filter(({ name }) => told.has(name.toLowerCase()) && !better.has(name.toLowerCase()));
}

const namesIn = (all: readonly Pick<PackValues, 'skills'>[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ skills: theirs }) =>
      theirs.filter(({ levels }) => levels.length > 0).map(({ name }) => name.toLowerCase()),
    ),
  );

function asksUndescribed(values: PackValues, all: readonly Pack[]): string[] {
  const told = namesIn(all.filter((each) => !isCalled(values.name)(each)));
  const names = undescribed(values, (name) => catalogued(name) !== undefined || told.has(name.toLowerCase()));
  return names.length === 0
    ? []
    : [
        `Its roles ask for ${count(names.length, 'skill')} that nobody describes: ${someOf(names)}. They are taken as they are written.`,
      ];
}

const nextSteps = ({ roles: [role] }: PackValues, id: string | null): string[] => [
  `To read it: career show ${id}`,
  ...(role === undefined
    ? []
    : [`To take up a role: career ${shellLine(['skill', 'want', '--role', role.name])}`]),
];

function changeView(change: PackChange | null): View {
  if (change === null) return [];
  const { versions, about, skills: of, roles } = change;
  const [from, to] = versions;
  return [
    from === to ? `Still version ${to}, which says otherwise now:` : `From version ${from} to ${to}:`,
    ...movesView(of, 'skill'),
    ...movesView(roles, 'role'),
    ...(about.length === 0 ? [] : [{ lead: '  ', paragraph: `other ${about.join(', ')}` }]),
  ];
}

const movesView = ({ added, gone, changed }: Moves, noun: string): Block[] =>
  (
    [
      [added, 'new'],
      [changed, 'in other words'],
      [gone, 'gone'],
    ] as const
  )
    .filter(([names]) => names.length > 0)
    .map(([names, how]) => ({
      lead: '  ',
      paragraph: `${count(names.length, noun)} ${how}: ${someOf(names)}`,
    }));

const most = 6;

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
