import { once } from '../../once.ts';

/** A single question with fixed wording. Answers are compared with the person's own earlier ones only. */
export interface Item {
  readonly name: string;
  readonly question: string;
  readonly min: number;
  readonly max: number;
  /** What the ends mean. */
  readonly low: string;
  readonly high: string;
  /** The time it asks about. */
  readonly recall: 'the last week' | 'the last two weeks' | 'now';
}

/** The wording of an item never changes under the same version, or its answers could not be compared. */
export const itemVersion = 1;

const ten = { min: 0, max: 10, low: 'not at all' } as const;

export const items = once((): readonly Item[] => [
  {
    name: 'drained',
    question: 'Over the last week, how drained did work leave you?',
    ...ten,
    high: 'completely',
    recall: 'the last week',
  },
  {
    name: 'distance',
    question: 'How much did you feel like keeping work at arm’s length?',
    ...ten,
    high: 'very much',
    recall: 'the last week',
  },
  {
    name: 'recovery',
    question: 'How well did your evenings and days off restore you?',
    ...ten,
    high: 'fully',
    recall: 'the last week',
  },
  {
    name: 'satisfaction',
    question: 'All in all, how satisfied were you with your work these two weeks?',
    min: 1,
    max: 7,
    low: 'not at all',
    high: 'fully',
    recall: 'the last two weeks',
  },
  {
    name: 'clarity',
    question: 'How clear are you on what you want next?',
    ...ten,
    high: 'fully',
    recall: 'now',
  },
  {
    name: 'confidence',
    question: 'How confident are you that you can do what your role asks?',
    ...ten,
    high: 'fully',
    recall: 'now',
  },
  {
    name: 'safety',
    question: 'Could you say an unpopular thing in your team this week?',
    min: 1,
    max: 5,
    low: 'no',
    high: 'yes, easily',
    recall: 'the last week',
  },
  {
    name: 'say',
    question: 'How much did you decide about your own time?',
    ...ten,
    high: 'fully',
    recall: 'the last week',
  },
]);

export const itemNames = (): readonly string[] => items().map(({ name }) => name);

export const itemNamed = (name: string): Item | undefined =>
  items().find((item) => item.name === name.trim().toLowerCase());

/** `0 not at all … 10 completely` */
export const scaleOf = ({ min, low, max, high }: Item): string => `${min} ${low} … ${max} ${high}`;

/** Everything in an order of chance, so that no question always comes after the same other one. */
export function shuffled<T>(list: readonly T[], random: (size: number) => Uint8Array): T[] {
  const order = [...list];
  const bytes = random(order.length * 2);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const number = (bytes[last * 2] ?? 0) * 256 + (bytes[last * 2 + 1] ?? 0);
    const other = number % (last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
