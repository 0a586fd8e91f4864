import { generator } from '../../statistics/generator.ts';
import type { Range } from '../../time/calendar.ts';
import { withoutCopies } from './copies.ts';
import { courseTests, eventTests, type Reading } from './course.ts';
import { judged } from './family.ts';
import type { Finding } from './finding.ts';
import { labelFindings } from './labels.ts';
import type { Material } from './material.ts';
import { dailyFrom, pairTests } from './pairs.ts';
import { rareFindings } from './rare.ts';
import { weekdayTests } from './rhythm.ts';
import { keptTests, themeTests } from './shares.ts';

/**
 * Everything that was looked at, by its level, then by its size among its like. Repeatable: what is drawn by chance
 * is drawn from a seed made of the data, and the rows may come in any order.
 */
export function patterns(material: Material): Finding[] {
  const { span } = material;
  const energy = withoutCopies(material.energy.toSorted(inTime));
  const feedback = material.feedback.toSorted(inTime);
  const closed = material.closed.toSorted(inTime);
  const pulse = material.pulse.toSorted(inTime);
  const levels: Reading[] = energy.map(({ id, day, level }) => ({ id, day, value: level }));
  const seed = levels.map(({ day, value }) => `${day}${value}`).join('');
  const random = (name: string) => generator(`${name} ${seed}`);
  const daily = dailyFrom(span.from, levels);
  const items = Map.groupBy(pulse, ({ item }) => item);
  const tests = [
    ...weekdayTests(energy, span, random('weekday')),
    ...courseTests('energy', levels, span, random('energy')),
    ...eventTests('energy', levels, material.events, { span, random: random('energy events') }),
    ...[...items]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([item, rows]) => [
        ...courseTests(item, rows, span, random(item)),
        ...eventTests(item, rows, material.events, { span, random: random(`${item} events`) }),
        ...pairTests(item, dailyFrom(span.from, rows), daily, span),
      ]),
    ...themeTests(feedback, span),
    ...keptTests(closed, span),
  ];
  return [...labelFindings(energy, span), ...rareFindings(energy, span), ...judged(tests)].toSorted(inOrder);
}

const inTime = (one: Row, other: Row): number =>
  one.day === other.day ? numberOf(one) - numberOf(other) : one.day < other.day ? -1 : 1;

type Row = { readonly id: string; readonly day: string };

const numberOf = ({ id }: Row): number => Number(id.slice(1));

const places = ['finding', 'hint', 'described'];

const inOrder = (one: Finding, other: Finding): number =>
  places.indexOf(one.level) - places.indexOf(other.level) ||
  Number(one.thin !== null) - Number(other.thin !== null) ||
  one.chance - other.chance ||
  (one.interval === null ? other.n - one.n : 0) ||
  (`${one.kind} ${one.target}` < `${other.kind} ${other.target}` ? -1 : 1);

/** The days from the first row to the last. */
export function spanOf(material: Omit<Material, 'span' | 'events'>, asked: Range): Range {
  const days = Object.values(material).flatMap((rows: readonly { readonly day: string }[]) =>
    rows.map(({ day }) => day),
  );
  const [first, last] = [
    days.reduce((a, b) => (b < a ? b : a), asked.to),
    days.reduce((a, b) => (b > a ? b : a), asked.from),
  ];
  return first > last ? { from: asked.from, to: asked.from } : { from: first, to: last };
}
