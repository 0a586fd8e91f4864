import { sayBriefly } from '../../records/report/words.ts';
import { accent, type Block, strong, type Text } from '../../terminal/text.ts';
import { sayDate } from '../../time/say.ts';
import type { Report } from './report.ts';
import type { Gone, Standing } from './standing.ts';

/** Behind a finding that is new, where there is something to compare with. */
export const newMark = ({ status }: { readonly status?: Standing['status'] }, { keptOn }: Report): Text =>
  keptOn !== null && status === 'new' ? ['  ', accent('new')] : '';

interface Since {
  readonly name: string;
  readonly words: string;
}

/** `Since the last report (14 Oct)`. */
export const sinceTitle = ({ keptOn, generatedOn }: Report): string =>
  `Since the last report (${keptOn === null ? '' : sayDate(keptOn, generatedOn)})`;

/** What changed since the latest kept report, in at most four lines; none when nothing stands out, then and now. */
export function sinceLines({ findings, gone, keptOn, generatedOn }: Report): Since[] {
  if (keptOn === null) return [];
  const fresh = findings.filter(({ status, keptSince }) => status === 'new' && keptSince === null);
  const settling = findings.filter(({ status, keptSince }) => status === 'new' && keptSince !== null);
  const holding = findings.filter(({ status }) => status === 'holding');
  const line = (name: string, parts: readonly string[]): Since[] =>
    parts.length === 0 ? [] : [{ name, words: parts.join(' · ') }];
  const since = (each: Standing): string =>
    `${sayBriefly(each)}${each.keptSince === null ? '' : `, since ${sayDate(each.keptSince, generatedOn)}`}`;
  return [
    ...line('new', fresh.map(sayBriefly)),
    ...line('still new', settling.map(since)),
    ...line('holding', holding.map(since)),
    ...line(
      'no longer stands out',
      gone.map((each) => `${sayBriefly(each)}, ${nows[each.now]}`),
    ),
  ];
}

const nows: Readonly<Record<Gone['now'], string>> = {
  finding: 'now the other way round',
  hint: 'now below the bar',
  described: 'now nothing to tell of',
  'too thin': 'now too thin',
  'not looked at': 'now too little to look at',
};

export function sinceView(report: Report): Block[] {
  const lines = sinceLines(report);
  if (lines.length === 0) return [];
  const wide = Math.max(...lines.map(({ name }) => name.length));
  return [
    '',
    strong(sinceTitle(report)),
    ...lines.map(({ name, words }): Block => ({ lead: `  ${name.padEnd(wide)}  `, paragraph: words })),
  ];
}
