import { misuse } from '../../errors.ts';
import { choice, integer, list, number, required, text, type ValuesOf } from '../../journal/field.ts';
import { kindOf, type RecordOf } from '../../journal/kind.ts';
import { asMeant, onOneLine } from '../../journal/one-line.ts';

/** What a thing that was looked at is about. */
export const aspects = [
  'tag',
  'person',
  'setting',
  'flow',
  'pressure',
  'weekday',
  'part',
  'trend',
  'change',
  'event',
  'theme',
  'kept',
  'pair',
] as const;

export type Aspect = (typeof aspects)[number];

const findingItem = () => ({
  kind: required(choice({ choices: aspects, summary: 'what it is about' })),
  target: required(text({ summary: 'a tag, an alias, a day of the week, a measured item, a topic' })),
  direction: required(integer({ min: -1, max: 1, summary: '1 for more, −1 for less' })),
  effect: required(number({ summary: 'how much, in the unit of its kind' })),
  n: required(integer({ min: 0, max: 1_000_000_000, summary: 'how many records it rests on' })),
});

/** A finding as it stood on the day of the report. */
export type KeptFinding = ValuesOf<ReturnType<typeof findingItem>>;

const example = 'tag down -0.8 14: on-call';

/** What stood out of the year before its day, kept so that a later report can say what is new and what holds. */
export const report = kindOf({
  name: 'report',
  plural: 'reports',
  letter: 'v',
  summary: 'what stood out on a day, to see later what holds',
  text: { ask: 'Anything to remember about it? (Enter skips)', required: false },
  privateByDefault: () => true,
  fields: () => ({
    findings: list({
      flag: false,
      summary: 'what stood out, the surest first',
      item: findingItem(),
      formatLine: ({ kind, target, direction, effect, n }) =>
        `${kind} ${direction < 0 ? 'down' : 'up'} ${effect} ${n}: ${onOneLine(target)}`,
      parseLine(words, clock) {
        const [, kind, way, effect, n, target] = /^([a-z]+) (up|down) (\S+) (\d+): (.+)$/s.exec(words) ?? [];
        if (kind === undefined || effect === undefined || n === undefined || target === undefined)
          throw misuse(`“${words}” cannot be read`, `for example ${example}`);
        const item = findingItem();
        return {
          kind: item.kind.parse(kind, clock),
          target: asMeant(target),
          direction: way === 'up' ? 1 : -1,
          effect: item.effect.parse(effect, clock),
          n: item.n.parse(n, clock),
        };
      },
    }),
  }),
  settle(values) {
    if (values.findings.some(({ direction }) => direction === 0))
      throw misuse('a finding has a direction, 1 or −1', `for example ${example}`);
    return values;
  },
});

export type KeptReport = RecordOf<typeof report>;
