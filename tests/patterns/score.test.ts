import { expect, it } from 'vitest';
import { barsSaid, misses } from './bars.ts';
import type { Finding, Truth, World } from './contract.ts';
import { judged, type Outcome, onceEach, plainTarget, ratio, scoreOf } from './score.ts';
import { tableOf } from './table.ts';

const truth = (told: Partial<Truth> & Pick<Truth, 'kind' | 'target'>): Truth => ({
  effect: 0,
  direction: null,
  role: 'decoy',
  eligible: false,
  ...told,
});

const planted = { role: 'planted', eligible: true } as const;

const world: World = {
  name: 'planted',
  seed: 1,
  size: 200,
  lines: [],
  imports: 1,
  truth: [
    truth({ kind: 'tag', target: 'pairing', effect: 0.7, direction: 1, ...planted }),
    truth({ kind: 'tag', target: 'rework', effect: -0.7, direction: -1, ...planted }),
    truth({
      kind: 'pair',
      target: 'meetings>energy+1',
      effect: -0.4,
      direction: -1,
      ...planted,
      eligible: false,
    }),
    truth({ kind: 'change', target: 'satisfaction', effect: null, ...planted }),
    truth({ kind: 'tag', target: 'email' }),
    truth({ kind: 'weekday', target: 'monday', effect: 0.1 }),
    truth({ kind: 'pressure', target: 'low', effect: 0.2, role: 'neutral' }),
  ],
};

const finding = (told: Partial<Finding> & Pick<Finding, 'kind' | 'target'>): Finding => ({
  direction: 1,
  effect: 0.5,
  interval: null,
  level: 'finding',
  ...told,
});

const outcome = (findings: readonly Finding[], more: Partial<Outcome> = {}): Outcome => ({
  world,
  findings,
  took: 1,
  ...more,
});

it('counts what is right, wrong and neither', () => {
  const { reported, falseDiscoveries, any, recall, byKind } = scoreOf([
    outcome([
      finding({ kind: 'tag', target: 'pairing' }),
      // The wrong way round.
      finding({ kind: 'tag', target: 'rework', direction: 1 }),
      finding({ kind: 'pair', target: 'energy>meetings-1', direction: -1 }),
      finding({ kind: 'change', target: 'satisfaction', direction: -1 }),
      finding({ kind: 'weekday', target: 'monday' }),
      finding({ kind: 'pressure', target: 'low' }),
      // Nothing was ever said of it.
      finding({ kind: 'theme', target: 'unheard' }),
      finding({ kind: 'tag', target: 'email', level: 'hint' }),
    ]),
    outcome([finding({ kind: 'pressure', target: 'low' })]),
  ]);
  expect(reported).toBe(6 / 2);
  expect(falseDiscoveries).toEqual({ of: 6, count: 3 });
  expect(any).toEqual({ of: 2, count: 1 });
  expect(recall).toEqual({ all: { of: 8, count: 3 }, eligible: { of: 6, count: 2 } });
  expect(byKind.get('tag')?.all).toEqual({ of: 4, count: 1 });
  expect(byKind.get('pair')).toEqual({ all: { of: 2, count: 1 }, eligible: { of: 0, count: 0 } });
});

it('counts each pattern once, the boldest way it was told', () => {
  const described = finding({ kind: 'tag', target: 'pairing', level: 'described' });
  const bold = finding({ kind: 'tag', target: 'pairing' });
  expect([...onceEach([bold, described]).values()]).toEqual([bold]);
  const twice = [finding({ kind: 'tag', target: 'email' }), finding({ kind: 'tag', target: 'email' })];
  expect(scoreOf([outcome(twice)]).falseDiscoveries).toEqual({ of: 1, count: 1 });
});

it('counts intervals that hold the truth, of all and of what was reported', () => {
  const around = (low: number, high: number) => ({ interval: { low, high } });
  const { cover90, cover80, coverByKind } = scoreOf([
    outcome([
      finding({ kind: 'tag', target: 'pairing', ...around(0.5, 0.9), interval80: { low: 0.71, high: 0.8 } }),
      finding({ kind: 'tag', target: 'rework', ...around(-0.6, -0.1), direction: -1 }),
      finding({ kind: 'tag', target: 'email', ...around(-0.1, 0.1), level: 'described' }),
      finding({ kind: 'weekday', target: 'monday', ...around(0, 0.2), level: 'hint' }),
      // Only existence counts, and of this nothing is known.
      finding({ kind: 'change', target: 'satisfaction', ...around(-9, 9) }),
      finding({ kind: 'theme', target: 'unheard', ...around(-9, 9) }),
    ]),
  ]);
  expect(cover90).toEqual({ all: { of: 4, count: 3 }, reported: { of: 2, count: 1 } });
  expect(coverByKind.get('tag')?.cover90.all).toEqual({ of: 3, count: 2 });
  expect(cover80).toEqual({ all: { of: 1, count: 0 }, reported: { of: 1, count: 0 } });
});

it('sees when another order of the lines leads elsewhere', () => {
  const [one, other] = [
    finding({ kind: 'tag', target: 'pairing' }),
    finding({ kind: 'tag', target: 'email' }),
  ];
  const { stable } = scoreOf([
    outcome([one, other], { again: [other, one] }),
    outcome([one], { again: [{ ...one, effect: 0.6 }] }),
    outcome([one], { again: undefined }),
  ]);
  expect(stable).toEqual({ of: 2, count: 1 });
});

it.each([
  ['meetings>energy+1', 'meetings>energy+1'],
  ['energy>meetings-1', 'meetings>energy+1'],
  ['energy>meetings+0', 'meetings>energy+0'],
  ['energy>meetings+2', 'meetings>energy-2'],
])('reads the pair %s as %s', (target, plain) => {
  expect(plainTarget({ kind: 'pair', target })).toBe(plain);
});

it('takes a planted pattern of either direction where only existence counts', () => {
  const [change] = world.truth.filter(({ kind }) => kind === 'change');
  expect([judged(change, { direction: 1 }), judged(change, { direction: -1 })]).toEqual(['right', 'right']);
  expect(judged(undefined, { direction: 1 })).toBe('wrong');
});

it('says which bars are missed', () => {
  const bad = scoreOf([outcome([finding({ kind: 'tag', target: 'email' })])]);
  expect(misses('planted', 200, bad)).toEqual(['FDR above 0.10', 'recall below 0.15']);
  expect(misses('null', 200, bad)).toEqual(['any above 0.10']);
  const good = scoreOf([outcome([finding({ kind: 'tag', target: 'pairing' })])]);
  expect(misses('planted', 200, good)).toEqual([]);
  expect(ratio(good.recall.all)).toBe(0.25);
  expect(tableOf([{ world: 'planted', size: 200, score: bad }])).toContain(barsSaid(200));
});
