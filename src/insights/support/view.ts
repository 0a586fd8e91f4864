import { type Block, faint, strong, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayNearDay } from '../../time/say.ts';
import { anyStage, fits, sources } from './chooser.ts';
import { type Courtesy, courtesyText, offerText } from './courtesy.ts';
import type { Supporter } from './store.ts';

export interface Known {
  readonly people: readonly Supporter[];
  readonly courtesy: Courtesy | null;
}

/** The notice stands first, then the whole table, so that one can disagree, then who is there. */
export function supportView({ people, courtesy }: Known, now: Day): View {
  const notice: Block[] =
    courtesy === null
      ? []
      : [{ paragraph: courtesyText(courtesy) }, { paragraph: offerText(people.length) }, ''];
  const table = fits.flatMap(({ kind, need, text }, place): Block[] => [
    ...(place === 0 ? [] : ['']),
    [strong(kind), faint(`  ${need}`)],
    { paragraph: text, indent: 2 },
  ]);
  const from = sources.map(
    ({ source, who, note }): Block => ({
      lead: `  ${source.padEnd(10)}`,
      paragraph: [who, faint(` (${note})`)],
    }),
  );
  const rows = people.map(({ alias, ring, last, types }): Text[] => [
    `@${alias}`,
    ring ?? '',
    (types ?? '').replaceAll(',', ', ').replaceAll('-', ' '),
    faint(last === null ? 'no talk yet' : `last talk ${sayNearDay(last, now)}`),
  ]);
  return [
    ...notice,
    ...table,
    '',
    strong('From where'),
    ...from,
    '',
    strong('Who is there'),
    ...(rows.length === 0
      ? [{ paragraph: faint('Nobody is written down yet: career person mentor --ring mentor'), indent: 2 }]
      : [{ rows, indent: 2 }]),
    '',
    { paragraph: faint(anyStage) },
    '',
    'To keep a choice: career support choose coaching --because "…"',
    'If it cannot wait: career support --urgent',
  ];
}
