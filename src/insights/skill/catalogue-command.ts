import { command, text } from '../../command.ts';
import { misuse } from '../../errors.ts';
import { nearest } from '../../journal/suggest.ts';
import type { Pack } from '../../records/pack/pack.ts';
import { packs } from '../../records/pack/store.ts';
import { titleOf } from '../../records/pack/view.ts';
import { areaNamed, areas, catalogue } from '../../records/skill/catalogue.ts';
import { isAmong } from '../../records/skill/gaps.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { faint, strong, type View } from '../../terminal/text.ts';

/** A skill to choose, under its heading; with whom to name for one of a pack. */
interface Entry {
  readonly name: string;
  readonly area: string | null;
  readonly group: string;
  readonly attribution?: string;
}

export const catalogueVerb = command({
  name: 'catalogue',
  summary: 'See skills to choose from',
  about: 'Those that come with the tool, and those of the packs that you added.',
  examples: [
    { line: 'career skill catalogue', does: 'all areas' },
    { line: 'career skill catalogue communication', does: 'one area' },
  ],
  arguments: [{ name: '[area]', summary: `${areas.join(', ')}, or one of a pack`, completes: areas }],
  options: { area: text('--area <area>', 'one area', { completes: areas }) },
  async run(context, [word], chosen) {
    const { db, kinds } = await context.journal.read();
    const area = areaNamed(word ?? chosen.area ?? '');
    const all: readonly Entry[] = [...catalogue(), ...packs(db, kinds).flatMap(entriesOf)];
    const found = all.filter((each) => isAmong(each.area, area === null ? [] : [area]));
    if (found.length === 0) throw noSuchArea(area ?? '', all);
    await context.terminal.answer(found, () => catalogueView(found));
    await context.terminal.say([
      { paragraph: `To take one up: career skill "${found.at(-1)!.name}" --wanted 3` },
    ]);
  },
});

const entriesOf = (pack: Pack): Entry[] =>
  pack.skills.map(({ name, area }) => ({
    name,
    area,
    group: titleOf(pack),
    attribution: `${pack.attribution} · ${pack.licence}`,
  }));

const noSuchArea = (words: string, all: readonly Entry[]) => {
  const known = [...new Set(all.flatMap(({ area }) => area ?? []))];
  const near = nearest(words.toLowerCase(), known);
  return misuse(
    `no skill here is in an area “${words}”`,
    near ? `did you mean  career skill catalogue ${shellWord(near)}` : `the areas are ${known.join(', ')}`,
  );
};

const catalogueView = (found: readonly Entry[]): View =>
  [
    ...Map.groupBy(found, ({ area, group, attribution }) =>
      attribution === undefined ? `${area} · ${group}` : group,
    ),
  ].flatMap(
    ([title, own]): View => [
      strong(title),
      { paragraph: own.map(({ name }) => name).join(', '), indent: 2 },
      ...(own[0]?.attribution === undefined ? [] : [{ paragraph: faint(own[0].attribution), indent: 2 }]),
    ],
  );
