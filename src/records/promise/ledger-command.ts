import { type Command, command, text } from '../../command.ts';
import { aliasFrom } from '../../journal/field.ts';
import { periodOptions, periodOr } from '../../journal/period.ts';
import { faint, strong, type Text, type View } from '../../terminal/text.ts';
import { always } from '../../time/period.ts';
import { sayRange, today } from '../../time/say.ts';
import { ledger, type Repair, repairs, type Tally, tally } from './ledger.ts';
import type { Promised } from './promise.ts';
import { promisesSince } from './store.ts';

const usual = 'last 90 days';

export const ledgerCommand: Command = command({
  name: 'ledger',
  summary: 'Count what was kept, moved and left, in both directions',
  about:
    'Kept is out of what came to an end: kept, late and broken. Moved and released stand apart. A broken promise is made good by a kept one that follows it: career link p40 p31. With --json, ids name the promises behind each number.',
  examples: [
    { line: 'career promise ledger', does: `the ${usual}` },
    { line: 'career promise ledger "last quarter" --with peer', does: 'one person, one quarter' },
  ],
  arguments: [
    { name: '[period...]', summary: `such as month, last quarter, since r14; ${usual} unless told` },
  ],
  options: {
    with: text('-w, --with <person>', 'only between you and this person', { completes: 'person' }),
    ...periodOptions,
  },
  async run(context, words, { with: other, ...asked }) {
    const reading = await context.journal.read();
    const now = today(context.clock);
    const period = periodOr(usual, context, reading, words.join(' '), asked);
    const alias = other === undefined ? undefined : aliasFrom(other);
    const promises = promisesSince(reading.db, reading.kinds, period.from).filter(
      ({ to, from }) => alias === undefined || to === alias || from === alias,
    );
    const { name, from, to } = period;
    const counted = ledger(promises, period, now);
    const value = {
      period: { name, from, to },
      generatedFor: 'me',
      ...counted,
      repaired: repairs(promises, counted.mine),
      people: byPerson(promises).map(([person, theirs]) => ({
        person,
        to: tally(
          theirs.filter((each) => each.to === person),
          period,
          now,
        ),
        from: tally(
          theirs.filter((each) => each.from === person),
          period,
          now,
        ),
      })),
    };
    const range = from === always.from ? name : sayRange(from, to < now ? to : now, now);
    await context.terminal.answer(value, (shown) => page(shown, range));
    if (isEmpty(value.mine) && isEmpty(value.from)) {
      await context.terminal.say([
        'No promise in that time. To log one: career promise "…" --to peer --by friday',
      ]);
    }
  },
});

const isEmpty = ({ ids }: Tally): boolean => Object.values(ids).every((each) => each.length === 0);

/** By alias, so that nobody is ranked. */
function byPerson(promises: readonly Promised[]): [string, Promised[]][] {
  const aliases = new Set(promises.flatMap(({ to, from }) => to ?? from ?? []));
  return [...aliases]
    .sort()
    .map((alias) => [alias, promises.filter(({ to, from }) => to === alias || from === alias)]);
}

interface Shown extends ReturnType<typeof ledger> {
  readonly repaired: readonly Repair[];
  readonly people: readonly { readonly person: string; readonly to: Tally; readonly from: Tally }[];
}

function page({ mine, to, self, from, people, repaired }: Shown, range: string): View {
  const persons = (way: 'to' | 'from'): [string, Tally][] =>
    people.filter((each) => !isEmpty(each[way])).map(({ person, ...each }) => [`  ${person}`, each[way]]);
  const body: [string, Tally][] = [
    ['to others', to],
    ...persons('to'),
    ['to myself', self],
    ['from others', from],
    ...persons('from'),
  ];
  const known = body.filter(([, each]) => !isEmpty(each));
  const heads = ['', 'kept', 'late', 'broken', 'released', 'moved', 'open', 'day passed'];
  const rows = [heads.map(faint), ...known.map(([name, each]) => cells(name, each))];
  const title: Text = [strong('Promises'), ` · ${range}`];
  if (known.length === 0) return [title];
  const after = [...mine.ids.movedAfter, ...from.ids.movedAfter];
  return [
    title,
    '',
    { rows, right: [2, 3, 4, 5, 6, 7] },
    ...(after.length === 0 ? [] : ['', `moved after the day had passed: ${after.join(' ')}`]),
    ...(repaired.length === 0
      ? []
      : [
          '',
          `made good after it was broken: ${repaired.map(({ broken, by }) => `${broken} by ${by}`).join(', ')}`,
        ]),
  ];
}

const cells = (name: string, { rate, late, broken, released, open, overdue, moved }: Tally): Text[] => [
  name,
  rate === null ? '–' : `${rate.kept} of ${rate.of}`,
  ...[late, broken, released, moved, open, overdue].map(String),
];
