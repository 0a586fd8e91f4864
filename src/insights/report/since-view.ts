import { sayBriefly } from '../../records/report/words.ts';
import { accent, type Block, strong, type Text } from '../../terminal/text.ts';
import { sayDate } from '../../time/say.ts';
import type { Report } from './report.ts';
import type { Gone, Standing } from './standing.ts';

/** Where there is something to compare with. */
export const isNew = ({ status }: Standing, { keptOn }: Report): boolean =>
  keptOn !== null && status === 'new';

/** Behind a finding. */
export const newMark = (finding: Standing, report: Report): Text =>
  isNew(finding, report) ? [' ', accent('new')] : '';

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
    parts.every((part) => part === '') ? [] : [{ name, words: parts.join(' · ') }];
  const since = (list: readonly Standing[]): string[] =>
    [...Map.groupBy(list, ({ keptSince }) => keptSince ?? keptOn)].map(
      ([day, some]) => `${some.map(sayBriefly).join(', ')} since ${sayDate(day, generatedOn)}`,
    );
  return [
    ...line('new', [fresh.map(sayBriefly).join(', ')]),
    ...line('not holding yet', since(settling)),
    ...line('holding', since(holding)),
    ...line(
      'no longer stands out',
      gone.map((each) => `${sayBriefly(each)}, ${nows[each.now]}`),
    ),
  ];
}

const nows: Readonly<Record<Gone['now'], string>> = {
  finding: 'now the other way round',
  hint: 'now below the bar',
  described: 'now not told from chance',
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
