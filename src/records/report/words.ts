import type { KeptFinding } from './report.ts';

type About = Pick<KeptFinding, 'kind' | 'target'>;

const lagNames = ['the day before', 'on the same day', 'the day after', 'two days after'];

/** The item and when energy was looked at, from `meetings>energy+1`. */
export const lagOf = (target: string): readonly [item: string, when: string] => {
  const [, item = '', lag = '0'] = /^(.*)>energy([+-]\d)$/.exec(target) ?? [];
  return [item, lagNames[Number(lag) + 1] ?? ''];
};

/** `meetings and energy the day after`. */
function pairName(target: string): string {
  const [item, when] = lagOf(target);
  return `${item} and energy ${when}`;
}

/** What it is about, as the person typed it. */
export const sayTarget = ({ kind, target }: About): string => {
  if (kind === 'tag' || kind === 'theme') return `#${target}`;
  if (kind === 'person') return `@${target}`;
  if (kind === 'pair') return pairName(target);
  if (kind === 'setting') return `in ${target}`;
  return kind === 'pressure' ? `pressure ${target}` : target;
};

/** What was looked at, in two or three words: `#on-call`, `drift of energy`. */
export function sayName(about: About): string {
  const names = {
    trend: 'drift of',
    change: 'change of',
    theme: 'feedback on',
    kept: 'promises kept,',
  } as const;
  const { kind } = about;
  const target = sayTarget(about);
  return kind in names ? `${names[kind as keyof typeof names]} ${target}` : target;
}

/** Which way it stands out, in a word or two for those who know the name: less, more. */
const ways: Readonly<Record<KeptFinding['kind'], readonly [string, string]>> = {
  tag: ['takes', 'gives'],
  person: ['takes', 'gives'],
  setting: ['takes', 'gives'],
  flow: ['takes', 'gives'],
  pressure: ['takes', 'gives'],
  weekday: ['lower', 'higher'],
  part: ['lower', 'higher'],
  trend: ['down', 'up'],
  change: ['lower', 'higher'],
  event: ['lower', 'higher'],
  theme: ['less', 'more'],
  kept: ['less', 'more'],
  pair: ['opposed', 'together'],
};

/** `#on-call takes`, `drift of energy down`, `friday lower`. */
export const sayBriefly = (finding: About & { readonly direction: number }): string =>
  `${sayName(finding)} ${ways[finding.kind][finding.direction < 0 ? 0 : 1]}`;

/** `7 stand out`, `1 stands out`, `nothing stands out`. */
export const sayStanding = ({ length }: { readonly length: number }): string =>
  length === 0 ? 'nothing stands out' : `${length} ${length === 1 ? 'stands' : 'stand'} out`;
