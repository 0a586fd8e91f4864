import { count, faint, strong, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Aspect, Finding } from './finding.ts';
import { type Steadiness, sayStead } from './steadiness.ts';
import { figure, sayName, sentenceOf, settlingWords, thinWords } from './words.ts';

/** How each thing was looked at, and what would show that it is not so, in words for whoever never met a p-value. */
const methods: Readonly<Record<Aspect, readonly [how: string, otherwise: string]>> = {
  tag: labels('the tag'),
  person: labels('the person'),
  setting: labels('that setting'),
  flow: labels('flow'),
  pressure: labels('that pressure', ' Each pressure was compared with the others that were said.'),
  weekday: [
    'Each day was compared with the mean of its own week, and the days of each week were shuffled a thousand times to see how far apart they fall by chance.',
    'a few weeks in which this day is like the others',
  ],
  part: labels('that part of the day', ' Each part of the day was compared with the others.'),
  trend: [
    'The slope is the middle of all slopes between two weeks. Moods persist, so how much one week is like the week before is counted in.',
    'some weeks back where it was before',
  ],
  change: [
    'The weeks were parted where the two sides differ most, and a thousand series without a change but with the same habit to persist were parted the same way.',
    'some weeks like those before the change',
  ],
  event: [
    'The weeks before and after a day that you logged were compared. As the day is known from elsewhere, it was not searched for; a thousand series without a change but with the same habit to persist were parted there too.',
    'some weeks like those before it',
  ],
  theme: [
    'Of the feedback that has tags, the latest share with this one was compared with the share before, counting every way the tags could have fallen.',
    'some more feedback, above all from other people',
  ],
  pair: [
    'The ranks of both were compared day by day, after days of the week and the time that went by were taken out of both, and with how much one day is like the day before counted in. Four distances in days were looked at, and each counts.',
    'days on which they part; a coin that decides beforehand would say more',
  ],
  kept: [
    'The promises with this in them were compared with all the others, counting every way the kept ones could have fallen.',
    'a few more of these promises that go the other way',
  ],
};

function labels(about: string, more = ''): readonly [string, string] {
  return [
    `All tags, people, flow, pressure and parts of the day were weighed at once, so that each is compared with records that are otherwise alike; all are drawn towards zero as far as they look like noise together. Days of the week have means of their own, and what lies on one day or in one week counts as one.${more}`,
    `records with ${about} on other days and in other weeks, without what usually comes with it`,
  ];
}

/** Too rare to be weighed with the others. */
const plain =
  'The mean of these records beside the mean of all others. They are too few to be weighed against the rest, so nothing was tested.';

const levels = {
  finding: 'It stands out with everything that was looked at counted in.',
  hint: 'It is a hint: there is something in it, and it is below the bar.',
  described: 'It does not stand out with everything that was looked at counted in.',
};

interface Why {
  readonly finding: Finding;
  readonly steadiness: Steadiness | null;
  /** The latest of what it rests on. */
  readonly records: View;
}

export function whyView({ finding, steadiness, records }: Why, today: Day): View {
  const [how, otherwise] = methods[finding.kind];
  const wasTested = finding.interval !== null || finding.kind === 'weekday';
  return [
    { paragraph: [strong(sayName(finding)), ' · ', sentenceOf(finding, today)] },
    '',
    {
      lead: 'Standing      ',
      paragraph:
        finding.thin === null
          ? `${levels[finding.level]} ${settlingWords(finding)}`.trim()
          : `Too thin: ${thinWords(finding)}.`,
    },
    ...(finding.byItself === undefined
      ? []
      : [{ lead: 'By itself     ', paragraph: byItselfWords(finding.byItself) }]),
    ...(steadiness === null ? [] : [{ lead: 'Week by week  ', paragraph: sayStead(steadiness, finding) }]),
    {
      lead: 'How           ',
      paragraph: wasTested ? `${how} ${chanceWords(finding)}` : plain,
    },
    { lead: 'Against it    ', paragraph: `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}.` },
    '',
    {
      paragraph: faint(
        `The last ${count(Math.min(finding.evidence.length, mostShown), 'record')} of ${finding.evidence.length}${finding.kind === 'change' ? ' around it' : ''}`,
      ),
    },
    ...records,
  ];
}

/** The mean with it against the mean without it, before anything else is counted in. */
const byItselfWords = (byItself: number): string =>
  `Before anything else is counted in, the mean is ${figure(Math.abs(Number(byItself.toFixed(1))))} ${byItself < 0 ? 'lower' : 'higher'} than that of the others.`;

/** For labels the chance is that of the other sign. */
function chanceWords({ chance, kind }: Finding): string {
  const often =
    chance < 0.001 ? 'fewer than 1 time in 1,000' : `about ${Math.round(chance * 1000)} times in 1,000`;
  const isLabel = ['tag', 'person', 'setting', 'flow', 'pressure', 'part'].includes(kind);
  return isLabel
    ? `The true difference would lie the other way ${often}.`
    : `By chance alone as much would show ${often}.`;
}

export const mostShown = 12;
