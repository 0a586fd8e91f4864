import { count } from '../../terminal/text.ts';
import { sayRange } from '../../time/say.ts';
import type { Finding } from '../patterns/finding.ts';
import { sayEffect, sayInterval, sayName, sentenceOf, thinWords } from '../patterns/words.ts';
import { escaped } from '../review/escape.ts';
import type { Report } from './report.ts';
import { isNew, sinceLines, sinceTitle } from './since-view.ts';
import type { Standing } from './standing.ts';
import { toldParts } from './told-markdown.ts';
import { closing, headWords, lookedWords, nothingStandsOut, nothingYet } from './view.ts';

/** The report as a page of Markdown: the same facts as on a terminal, with every record behind a finding. */
export function markdown(report: Report): string {
  const { findings, hints, described, tooThin, beliefs, generatedOn, looked } = report;
  const parts = [
    `# ${escaped(headWords(report))}`,
    `*Written ${sayRange(generatedOn, generatedOn, '')}, for the person who keeps this journal.*`,
    '## What stands out',
    ...(findings.length === 0
      ? [looked === 0 ? nothingYet(report) : nothingStandsOut(looked)]
      : [`${capital(lookedWords(looked))}.`, table(findings), ...sentences(findings, report)]),
    ...(hints.length === 0 ? [] : ['## Hints, below the bar', table(hints)]),
    ...(sinceLines(report).length === 0
      ? []
      : [
          `## ${sinceTitle(report)}`,
          items(sinceLines(report).map(({ name, words }) => `${name}: ${words}`)),
        ]),
    ...(beliefs.length === 0
      ? []
      : [
          '## What you said before',
          items(beliefs.map(({ tag, said, seen }) => `#${tag}: you said it ${said}; ${seenWords[seen]}`)),
        ]),
    ...toldParts(report, generatedOn),
    ...(tooThin.length === 0
      ? []
      : ['## Too thin', items(tooThin.map((each) => `${sayName(each)}: ${thinWords(each)}`))]),
    ...(described.length === 0
      ? []
      : [
          '## Not told from chance',
          described.map((each) => `${escaped(sayName(each))} ${sayEffect(each)}`).join(' · '),
        ]),
    '## How it was looked at',
    `${closing} ${count(looked, 'thing was', 'things were')} looked at; for the method of one: career why, with its name.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const seenWords = {
  gives: 'here it gives',
  takes: 'here it takes',
  unclear: 'not clear here',
  unseen: 'too few records to compare',
};

const table = (findings: readonly Finding[]): string =>
  [
    '| What | Size | 90 % range | Records | Days |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...findings.map(
      (each) =>
        `| ${escaped(sayName(each))} | ${sayEffect(each)} | ${sayInterval(each)} | ${each.n} | ${each.days} |`,
    ),
  ].join('\n');

const sentences = (findings: readonly Standing[], report: Report): string[] => [
  items(
    findings.map((each) => {
      const mark = isNew(each, report) ? ' New.' : '';
      return `${sentenceOf(each, report.generatedOn)}${mark} Records: ${each.evidence.join(' ')}`;
    }),
  ),
];

const items = (lines: readonly string[]): string => lines.map((line) => `- ${escaped(line)}`).join('\n');
