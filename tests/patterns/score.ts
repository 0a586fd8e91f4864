import type { Finding, Interval, PatternKind, Truth, World } from './contract.ts';

/** What an engine said of one journal. */
export interface Outcome {
  readonly world: World;
  readonly findings: readonly Finding[];
  /** The same journal with its lines taken in in another order; undefined where that was not tried. */
  readonly again?: readonly Finding[] | undefined;
  /** Milliseconds the engine took. */
  readonly took: number;
}

/** How often something was so among the times it could have been. */
export interface Share {
  readonly of: number;
  readonly count: number;
}

export interface Recall {
  readonly all: Share;
  readonly eligible: Share;
}

export interface Coverage {
  readonly all: Share;
  readonly reported: Share;
}

export interface Score {
  readonly journals: number;
  /** Right or wrong, a journal. */
  readonly reported: number;
  /** False among all that was reported, pooled. */
  readonly falseDiscoveries: Share;
  /** Journals with a finding that is right or wrong. */
  readonly any: Share;
  readonly recall: Recall;
  readonly byKind: ReadonlyMap<PatternKind, Recall>;
  readonly cover90: Coverage;
  readonly cover80: Coverage;
  readonly coverByKind: ReadonlyMap<PatternKind, { readonly cover90: Coverage; readonly cover80: Coverage }>;
  /** Journals with the same findings whatever the order. */
  readonly stable: Share;
  /** Median milliseconds. */
  readonly took: number;
}

export const ratio = ({ of, count }: Share): number => count / of;

/** `energy>meetings-1` is `meetings>energy+1`. */
export function plainTarget({ kind, target }: Pick<Finding, 'kind' | 'target'>): string {
  const match = kind === 'pair' ? /^(.+)>(.+)([+-]\d+)$/.exec(target) : null;
  if (!match) return target;
  const [, a = '', b = '', shown = ''] = match;
  const lag = Number(shown);
  const written = (size: number): string => (size < 0 ? String(size) : `+${size}`);
  // Energy stands behind.
  return a === 'energy' ? `${b}>${a}${written(lag === 0 ? 0 : -lag)}` : `${a}>${b}${written(lag)}`;
}

const keyOf = (each: Pick<Finding, 'kind' | 'target'>): string => `${each.kind}/${plainTarget(each)}`;

const strength = { finding: 0, hint: 1, described: 2 } as const;

/** Each pattern once, the boldest way it was told. */
export function onceEach(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const bold = findings.toSorted((a, b) => strength[b.level] - strength[a.level]);
  return new Map(bold.map((finding) => [keyOf(finding), finding]));
}

export type Judgement = 'right' | 'wrong' | 'neither';

/** Whatever no truth speaks of is wrong, and so is a planted pattern told the wrong way round. */
export function judged(truth: Truth | undefined, { direction }: Pick<Finding, 'direction'>): Judgement {
  if (truth?.role === 'neutral') return 'neither';
  if (truth?.role !== 'planted') return 'wrong';
  return truth.direction === null || truth.direction === direction ? 'right' : 'wrong';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const share = (list: readonly boolean[]): Share => ({ of: list.length, count: list.filter(Boolean).length });

const covers = ({ low, high }: Interval, effect: number): boolean => low <= effect && effect <= high;

const sameThing = (list: readonly Finding[]): string =>
  JSON.stringify(
    [...onceEach(list)]
      .map(([key, { direction, level, effect }]) => [key, direction, level, effect.toFixed(9)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const journals = outcomes.map(({ world, findings }) => {
    const truth = new Map(world.truth.map((each) => [keyOf(each), each]));
    const told = onceEach(findings);
    const reported = [...told].filter(([, { level }]) => level === 'finding');
    const judgements = reported.map(([key, finding]) => judged(truth.get(key), finding));
    const planted = world.truth.filter(({ role }) => role === 'planted');
    const found = (each: Truth): boolean => {
      const finding = told.get(keyOf(each));
      return finding?.level === 'finding' && judged(each, finding) === 'right';
    };
    const estimates = [...told].flatMap(([key, { kind, interval, interval80, level }]) => {
      const effect = truth.get(key)?.effect;
      return effect === undefined || effect === null ? [] : [{ kind, effect, interval, interval80, level }];
    });
    return { judgements, planted: planted.map((each) => ({ ...each, isFound: found(each) })), estimates };
  });
  const judgements = journals.map((each) => each.judgements.filter((judgement) => judgement !== 'neither'));
  const planted = journals.flatMap((each) => each.planted);
  const estimates = journals.flatMap((each) => each.estimates);
  const coverage = (name: 'interval' | 'interval80', list = estimates): Coverage => {
    const told = list.flatMap((each) => {
      const interval = each[name];
      return interval ? [{ isIn: covers(interval, each.effect), level: each.level }] : [];
    });
    const bold = told.filter(({ level }) => level === 'finding');
    return { all: share(told.map(({ isIn }) => isIn)), reported: share(bold.map(({ isIn }) => isIn)) };
  };
  const recall = (list: readonly (Truth & { isFound: boolean })[]): Recall => ({
    all: share(list.map(({ isFound }) => isFound)),
    eligible: share(list.filter(({ eligible }) => eligible).map(({ isFound }) => isFound)),
  });
  const byKind = Map.groupBy(planted, ({ kind }) => kind);
  return {
    journals: outcomes.length,
    reported: sum(judgements.map(({ length }) => length)) / outcomes.length,
    falseDiscoveries: share(judgements.flat().map((judgement) => judgement === 'wrong')),
    any: share(judgements.map(({ length }) => length > 0)),
    recall: recall(planted),
    byKind: new Map([...byKind].map(([kind, list]) => [kind, recall(list)])),
    cover90: coverage('interval'),
    cover80: coverage('interval80'),
    coverByKind: new Map(
      [...Map.groupBy(estimates, ({ kind }) => kind)].map(([kind, list]) => [
        kind,
        { cover90: coverage('interval', list), cover80: coverage('interval80', list) },
      ]),
    ),
    stable: share(
      outcomes.flatMap(({ findings, again }) => (again ? [sameThing(findings) === sameThing(again)] : [])),
    ),
    took: median(outcomes.map(({ took }) => took)),
  };
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
