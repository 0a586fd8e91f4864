import { count } from '../../terminal/text.ts';
import { sayEffect, sayInterval, sayTarget } from '../patterns/words.ts';
import type { Report } from '../report/report.ts';
import type { Standing } from '../report/standing.ts';
import { documentOf } from './document.ts';
import type { Fact } from './facts.ts';
import { sheetOf } from './sheet.ts';

/** The report as a page, for the person who keeps the journal. */
export const reportPage = (report: Report, markdown: string): string =>
  documentOf(sheetOf(markdown), { facts: factsOf(report), figures: new Map() });

/** The three that say most: what goes with more energy and with less, then what was counted. */
function factsOf({ findings, looked, promises, heard, coverage }: Report): Fact[] {
  const labels = findings.filter(
    ({ kind, unit }) => unit === 'points' && !['change', 'event'].includes(kind),
  );
  const gives = labels.find(({ direction }) => direction > 0);
  const takes = labels.find(({ direction }) => direction < 0);
  const [theme] = heard?.themes ?? [];
  const all: (Fact | null)[] = [
    gives === undefined ? null : effectFact('Goes with more energy', gives),
    takes === undefined ? null : effectFact('Goes with less energy', takes),
    findings.length > 0 || looked === 0
      ? null
      : {
          about: 'Patterns',
          figure: `0 of ${looked}`,
          words: 'things looked at stand out',
          section: 'What stands out',
        },
    promises === null
      ? null
      : {
          about: 'Promises',
          figure: `${promises.kept} of ${promises.of}`,
          words: 'kept in time',
          section: 'Promises',
        },
    theme === undefined
      ? null
      : {
          about: 'Feedback',
          figure: `${theme.count} of ${coverage.feedback}`,
          words: `about #${theme.tag}, from ${count(theme.people, 'person', 'people')}`,
          section: 'Feedback',
        },
    coverage.days === 0
      ? null
      : {
          about: 'Coverage',
          figure: `${coverage.workdays} of ${coverage.allWorkdays}`,
          words: 'workdays with a record',
          section: 'Week by week',
        },
  ];
  return all.filter((fact) => fact !== null).slice(0, 3);
}

const effectFact = (about: string, finding: Standing): Fact => ({
  about,
  figure: sayEffect(finding),
  words: `${sayTarget(finding)}, ${sayInterval(finding)} on ${count(finding.days, 'day')}`,
  section: 'What stands out',
});
