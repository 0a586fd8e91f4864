import { weekday, weekdayNames } from '../../src/time/calendar.ts';
import type { Finding, PatternKind } from './contract.ts';
import { partAt } from './energy.ts';
import { type Journal, type PlainRecord, readJournal } from './plain-records.ts';
import { correlationOf, differenceOf, type Estimate, slopeWith } from './plain-tests.ts';
import { meanOf } from './scale.ts';
import { parts, pressures } from './worlds.ts';

/**
 * What a spreadsheet would say: t-tests and correlations, each at .05, whatever there is of each, as though every record stood
 * for itself. It is here to be beaten, and to show that the score can fail.
 */
export async function plainEngine(path: string): Promise<Finding[]> {
  const journal = await readJournal(path);
  return [
    ...ofEnergy(journal),
    ...ofTime(journal),
    ...ofFeedback(journal),
    ...ofPromises(journal),
    ...ofPairs(journal),
  ];
}

function told(kind: PatternKind, target: string, estimate: Estimate | undefined): Finding[] {
  if (!estimate) return [];
  const { effect, chance, interval, interval80 } = estimate;
  const direction = effect < 0 ? -1 : 1;
  return [
    { kind, target, direction, effect, interval, interval80, level: chance < 0.05 ? 'finding' : 'described' },
  ];
}

const named = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

function ofEnergy({ energy }: Journal): Finding[] {
  const against = (
    kind: PatternKind,
    target: string,
    has: (record: PlainRecord) => boolean,
    among = energy,
  ) =>
    told(
      kind,
      target,
      differenceOf(
        among.filter(has).map(({ level }) => level),
        among.filter((record) => !has(record)).map(({ level }) => level),
      ),
    );
  const pressed = energy.filter(({ pressure }) => pressure !== null);
  return [
    ...named(energy.map(({ tags }) => tags)).flatMap((tag) =>
      against('tag', tag, ({ tags }) => tags.includes(tag)),
    ),
    ...named(energy.map(({ people }) => people)).flatMap((alias) =>
      against('person', alias, ({ people }) => people.includes(alias)),
    ),
    ...weekdayNames.flatMap((name, index) =>
      against('weekday', name, ({ day }) => weekday(day) === index + 1),
    ),
    ...parts.flatMap((part) => against('part', part, ({ minute }) => partAt(minute) === part)),
    ...against('flow', 'flow', ({ flow }) => flow === true),
    ...pressures.flatMap((name, level) =>
      against('pressure', name, ({ pressure }) => pressure === level, pressed),
    ),
  ];
}

function ofTime({ streams }: Journal): Finding[] {
  return [...streams].flatMap(([name, days]) => {
    const list = [...days].sort(([a], [b]) => a - b);
    const weeks = Map.groupBy(list, ([place]) => Math.floor((place + 3) / 7));
    const points = [...weeks].map(([week, each]) => [week, meanOf(each.map(([, value]) => value))] as const);
    const middle = list.length / 2;
    const halves = [false, true].map((isLate) =>
      list.filter((_, index) => index >= middle === isLate).map(([, value]) => value),
    );
    return [
      ...told('trend', name, slopeWith(points)),
      ...told('change', name, differenceOf(halves[1]!, halves[0]!)),
    ];
  });
}

function ofFeedback({ feedback }: Journal): Finding[] {
  return named(feedback.map(({ tags }) => tags)).flatMap((theme) => {
    const shares = [true, false].map((isRecent) =>
      feedback.filter((each) => each.isRecent === isRecent).map(({ tags }) => Number(tags.includes(theme))),
    );
    return told('theme', theme, differenceOf(shares[0]!, shares[1]!));
  });
}

const ofPromises = ({ promises }: Journal): Finding[] =>
  named(promises.map(({ groups }) => groups)).flatMap((group) => {
    const shares = [true, false].map((isOwn) =>
      promises.filter(({ groups }) => groups.includes(group) === isOwn).map(({ isKept }) => Number(isKept)),
    );
    return told('kept', group, differenceOf(shares[0]!, shares[1]!));
  });

function ofPairs({ streams }: Journal): Finding[] {
  const energy = streams.get('energy') ?? new Map<number, number>();
  return ['meetings', 'tickets'].flatMap((name) =>
    [-1, 0, 1, 2].flatMap((lag) => {
      const pairs = [...(streams.get(name) ?? [])].flatMap(([place, value]) => {
        const other = energy.get(place + lag);
        return other === undefined ? [] : [[value, other] as const];
      });
      return told('pair', `${name}>energy${lag < 0 ? lag : `+${lag}`}`, correlationOf(pairs));
    }),
  );
}
