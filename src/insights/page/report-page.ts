import { count } from '../../terminal/text.ts';
import { sayEffect, sayInterval, sayTarget } from '../patterns/words.ts';
import type { Report } from '../report/report.ts';
import type { Standing } from '../report/standing.ts';
import { headwayWords } from '../report/told-view.ts';
import type { Moment } from '../timeline/timeline.ts';
import { coverageCalendar } from './charts/coverage.ts';
import { effects } from './charts/effects.ts';
import { energyByWeek } from './charts/energy.ts';
import { feedbackThemes } from './charts/feedback.ts';
import { goalWays } from './charts/goals.ts';
import { promisesKept } from './charts/promises.ts';
import { strengthMap } from './charts/strengths.ts';
import { timeline } from './charts/timeline.ts';
import { documentOf } from './document.ts';
import type { Fact } from './facts.ts';
import { withFigures } from './place.ts';
import { sheetOf } from './sheet.ts';

/** The report as a page, for the person who keeps the journal. `moments` are what marks its days. */
export function reportPage(report: Report, markdown: string, moments: readonly Moment[]): string {
  const { findings, hints, weeks, strengths, heard, promises, goals, period, generatedOn: today } = report;
  const ways = goals.map((goal) => ({ ...goal, standing: headwayWords(goal, today) }));
  const range = { from: period.from, to: period.to < today ? period.to : today };
  const sheet = withFigures(
    sheetOf(markdown),
    [
      { section: 'What stands out', figure: effects(findings, 'effects'), takesTable: true },
      { section: 'Hints, below the bar', figure: effects(hints, 'hints'), takesTable: true },
      { section: 'Week by week', figure: energyByWeek(weeks, today) },
      { section: 'Week by week', figure: coverageCalendar(report, today) },
      { section: 'Strengths', figure: strengthMap(strengths), takesTable: true },
      { section: 'Feedback', figure: feedbackThemes(heard?.themes ?? []), takesTable: true },
      { section: 'Promises', figure: promisesKept(promises), takesTable: true },
      { section: 'Goals', figure: goalWays(ways), takesTable: true },
    ],
    [
      {
        title: 'Timeline',
        before: ['Roles', 'Pace', 'Again in retros'],
        figures: [timeline(moments, range)],
      },
    ],
  );
  return documentOf(sheet, factsOf(report));
}

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
          sections: ['What stands out'],
        },
    promises === null
      ? null
      : {
          about: 'Promises',
          figure: `${promises.kept} of ${promises.of}`,
          words: 'kept in time',
          sections: ['Promises'],
        },
    theme === undefined
      ? null
      : {
          about: 'Feedback',
          figure: `${theme.count} of ${coverage.feedback}`,
          words: `about #${theme.tag}, from ${count(theme.people, 'person', 'people')}`,
          sections: ['Feedback'],
        },
    coverage.days === 0
      ? null
      : {
          about: 'Coverage',
          figure: `${coverage.workdays} of ${coverage.allWorkdays}`,
          words: 'workdays with a record',
          sections: ['Week by week'],
        },
  ];
  return all.filter((fact) => fact !== null).slice(0, 3);
}

const effectFact = (about: string, finding: Standing): Fact => ({
  about,
  figure: sayEffect(finding),
  words: `${sayTarget(finding)}, ${sayInterval(finding)} on ${count(finding.days, 'day')}`,
  sections: ['What stands out'],
});
