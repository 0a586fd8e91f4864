import { accent, type Block, count, faint, strong, type Text, type View } from '../../terminal/text.ts';
import { always } from '../../time/period.ts';
import { sayRange, sayWorkdays } from '../../time/say.ts';
import type { Finding } from '../patterns/finding.ts';
import {
  asideWords,
  sayAmount,
  sayEffect,
  sayInterval,
  sayName,
  sayTarget,
  sentenceOf,
  thinWords,
} from '../patterns/words.ts';
import { axisFor, axisWords, intervalPlot } from './plot.ts';
import type { Report } from './report.ts';
import { holdsNothing } from './seldom.ts';
import { isNew, newMark, sinceView } from './since-view.ts';
import type { Standing } from './standing.ts';
import { toldLines } from './told-view.ts';
import { blankWords, weeksPicture, weeksWords } from './weeks-picture.ts';

const mostThin = 5;
const mostDescribed = 8;

export interface Looks {
  readonly hints: boolean;
  /** Sentences in the place of pictures. */
  readonly plain?: boolean;
}

/** The report on a terminal: coverage first, then what stands out, what does not, and what is too thin to say. */
export function reportView(report: Report, { hints, plain = false }: Looks): View {
  const { findings, looked } = report;
  if (looked === 0)
    return [
      heading(report),
      '',
      { paragraph: nothingYet(report) },
      ...toldLines(report, report.generatedOn, plain),
    ];
  const said: View =
    findings.length === 0
      ? [{ paragraph: nothingStandsOut(looked) }]
      : [[strong('What stands out'), '    ', faint(lookedWords(looked))], ...told(findings, report, plain)];
  return [
    heading(report),
    ...coverageLines(report, plain),
    '',
    ...said,
    ...(hints && report.hints.length > 0
      ? ['', strong('Hints, below the bar'), ...told(report.hints, report, plain)]
      : []),
    ...sinceView(report),
    ...beliefLines(report),
    ...toldLines(report, report.generatedOn, plain),
    ...thinLines(report, plain),
    ...describedLines(report),
    '',
    { paragraph: faint(closing) },
  ];
}

export const closing =
  'What is counted are records of energy, feedback, pulse and promises that ended, as patterns are looked for in these. Days without any are not in here, and hard days may be missing. What goes with something need not be what makes it.';

export const lookedWords = (looked: number): string =>
  `looked at ${count(looked, 'thing')}; 1 in 10 of such findings may be chance`;

export const nothingStandsOut = (looked: number): string =>
  `Nothing stands out from ${count(looked, 'thing')} that were looked at. That is an answer too: a small pattern may be there and not show yet.`;

/** `Report · 2026-Q3 (1 Jul to 30 Sep) · 212 records on 61 of 66 workdays` */
export function headWords({ period, coverage, generatedOn }: Report): string {
  const { energy, feedback, promises, pulse, days, workdays, allWorkdays } = coverage;
  const records = energy + feedback + promises + pulse;
  const last = period.to < generatedOn || period.from > generatedOn ? period.to : generatedOn;
  // All of it begins with the first record and not with the first year there can be.
  const from = period.from === always.from && coverage.from !== null ? coverage.from : period.from;
  const range = sayRange(from, last, generatedOn);
  const name = period.name.includes('..') ? range : `${period.name} (${range})`;
  const amount = records === 0 ? '' : ` on ${sayWorkdays(workdays, allWorkdays, days - workdays)}`;
  return `Report · ${name} · ${count(records, 'record')}${amount}`;
}

const heading = (report: Report): Block => {
  const [first = '', ...rest] = headWords(report).split(' · ');
  return { paragraph: [strong(first), ` · ${rest.join(' · ')}`] };
};

/** Which days there is something of, before anything is said about them. */
function coverageLines({ weeks, generatedOn, ...told }: Report, plain: boolean): View {
  const picture = plain
    ? weeksWords(weeks, generatedOn).map((words): Block => ({ paragraph: words, indent: 2 }))
    : weeksPicture(weeks, generatedOn);
  const words = blankWords(told, generatedOn).map((said): Block => ({ paragraph: faint(said), indent: 2 }));
  return picture.length + words.length === 0 ? [] : ['', ...picture, ...words];
}

export const nothingYet = (report: Report): string => {
  const { period, generatedOn, goals, coverage } = report;
  const { energy, days } = coverage;
  const isBare = days === 0 && goals.length === 0 && holdsNothing(report);
  return period.from > generatedOn
    ? 'These days are still ahead.'
    : isBare && period.to < generatedOn
      ? 'There is nothing from these days. What there is, and since when: career log'
      : energy === 0
        ? `There is no energy${days === 0 ? ', feedback, promise or pulse' : ''} to look at in these days. To begin: career energy +1 "what you did #tag"`
        : `${count(energy, 'energy record')} so far. From five uses of a tag, with five records without it, there is something to compare. To go on: career energy +1 "what you did #tag"`;
};

const isLabel = ({ kind }: Finding): boolean =>
  ['tag', 'person', 'setting', 'flow', 'pressure'].includes(kind);
const isRhythm = ({ kind }: Finding): boolean => kind === 'weekday' || kind === 'part';

function told(findings: readonly Standing[], report: Report, plain: boolean): Block[] {
  const { generatedOn } = report;
  const [labels, rhythm] = [findings.filter(isLabel), findings.filter(isRhythm)];
  const rest = plain ? findings : findings.filter((finding) => !isLabel(finding) && !isRhythm(finding));
  const sentence = (finding: Standing): Block => ({
    paragraph: [sentenceOf(finding, generatedOn), isNew(finding, report) ? accent(' New.') : ''],
    indent: 2,
  });
  if (plain) return rest.map(sentence);
  return [
    ...plots(report, 'Energy', labels, (finding) => (finding.direction > 0 ? 'gives' : 'takes')),
    ...plots(report, 'Energy by day', rhythm, (finding) => (finding.direction > 0 ? 'higher' : 'lower')),
    ...rest.flatMap((finding): Block[] => ['', sentence(finding)]),
  ];
}

function plots(
  report: Report,
  title: string,
  findings: readonly Standing[],
  word: (finding: Finding) => string,
): Block[] {
  if (findings.length === 0) return [];
  const end = axisFor(findings.map(({ interval }) => interval));
  const rows = findings.map((finding): Text[] => [
    sayTarget(finding),
    word(finding),
    finding.interval === null ? '' : intervalPlot(finding.effect, finding.interval, end),
    [
      strong(sayEffect(finding)),
      '  ',
      sayInterval(finding),
      faint(`  ${sayAmount(finding)}`),
      newMark(finding, report),
    ],
  ]);
  return [
    '',
    { rows: [[title, '', faint(axisWords(end)), faint('90 % range')], ...rows], shrink: 0, indent: 2 },
    ...findings.flatMap((finding): Block[] => {
      const aside = asideWords(finding).trim();
      return aside === '' ? [] : [{ paragraph: faint(`${sayTarget(finding)}: ${aside}`), indent: 2 }];
    }),
  ];
}

/** Said beforehand and seen in the records, beside each other and without a verdict. */
function beliefLines({ beliefs }: Report): Block[] {
  if (beliefs.length === 0) return [];
  const rows = beliefs.map(({ tag, said, seen, finding }): Text[] => [
    `#${tag}`,
    `you said it ${said}`,
    seen === 'unseen'
      ? faint('too few records to compare')
      : [
          seen === 'unclear' ? 'not clear here' : `here it ${seen}`,
          finding ? `  ${sayEffect(finding)}` : '',
          finding ? faint(`  ${sayInterval(finding)}`) : '',
        ],
  ]);
  return ['', strong('What you said before'), { rows, indent: 2 }];
}

function thinLines({ tooThin }: Report, plain: boolean): Block[] {
  if (tooThin.length === 0) return [];
  const shown = tooThin.slice(0, mostThin);
  const rest = tooThin.length - mostThin;
  if (plain)
    return [
      '',
      strong('Too thin'),
      ...shown.map(
        (finding): Block => ({ paragraph: `${sayName(finding)}: ${thinWords(finding)}`, indent: 2 }),
      ),
      ...(rest > 0 ? [{ paragraph: `and ${rest} more`, indent: 2 }] : []),
    ];
  const rows = shown.map((finding): Text[] => [sayName(finding), faint(thinWords(finding))]);
  return [
    '',
    strong('Too thin'),
    { rows: rest > 0 ? [...rows, ['', faint(`and ${rest} more`)]] : rows, indent: 2 },
  ];
}

function describedLines({ described }: Report): Block[] {
  if (described.length === 0) return [];
  const names = described
    .slice(0, mostDescribed)
    .map((finding) => `${sayName(finding)} ${sayEffect(finding)}`);
  const more = described.length > mostDescribed ? `, and ${described.length - mostDescribed} more` : '';
  return [
    '',
    { lead: [strong('Not told from chance'), '  '], paragraph: faint(`${names.join(' · ')}${more}`) },
  ];
}
