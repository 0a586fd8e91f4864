import { count, dotted, firstLine, signed, type Text, type View, yielding } from '../../terminal/text.ts';
import type { KeptFinding, KeptReport } from './report.ts';
import { sayBriefly, sayStanding } from './words.ts';

const most = 3;

const sizeOf = ({ kind, effect }: KeptFinding): string =>
  kind === 'theme' || kind === 'kept'
    ? `${signed(Math.round(effect * 100))} of 100`
    : signed(Number(effect.toPrecision(2)));

/** `7 stand out: #on-call takes, #design gives, flow gives …` */
export function standingWords({ findings }: Pick<KeptReport, 'findings'>): string {
  const named = findings.slice(0, most).map(sayBriefly).join(', ');
  return `${sayStanding(findings)}${named === '' ? '' : `: ${named}`}${findings.length > most ? ' …' : ''}`;
}

export const line = ({ text, findings }: KeptReport): Text =>
  dotted(yielding(firstLine(text)), yielding(standingWords({ findings })));

export const details = ({ findings }: KeptReport): View =>
  findings.length === 0
    ? []
    : [
        '',
        {
          rows: findings.map((each) => [sayBriefly(each), sizeOf(each), count(each.n, 'record')]),
          indent: 2,
          right: [1, 2],
        },
        '',
      ];
