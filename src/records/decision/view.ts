import { labelled } from '../../journal/verbs/show.ts';
import { percent } from '../../terminal/bar.ts';
import { count, dotted, faint, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayDistance, today } from '../../time/say.ts';
import type { Calibration } from './calibration.ts';
import type { Decision } from './decision.ts';

const cameWords = {
  yes: 'it came',
  partly: 'it came partly',
  no: 'it did not come',
  unknown: 'not known whether it came',
};

export function line(decision: Decision, clock: Clock): Text {
  const { text, type, confidence } = decision;
  return dotted(
    type === 'assumption' ? 'assumed' : undefined,
    yielding(firstLine(text)),
    confidence === null ? undefined : `${confidence} % sure`,
    standing(decision, clock),
  );
}

/** `look again Fri 27 Nov, in 7 days`, `it came partly`; nothing without a day. */
function standing({ state, came, reviewOn }: Decision, clock: Clock): string | undefined {
  const now = today(clock);
  if (state === 'reviewed') return came === null ? 'looked at again' : cameWords[came];
  return reviewOn === null ? undefined : `look again ${sayDay(reviewOn, now)}, ${sayDistance(reviewOn, now)}`;
}

export function details(decision: Decision, clock: Clock): View {
  const { options, because, expectation, confidence, state, reviewOn, came, outcome, learned, reviewedOn } =
    decision;
  const now = today(clock);
  const isOpen = state === 'open';
  return [
    ...labelled('options', options.join('\n')),
    ...labelled('because', because ?? ''),
    ...labelled('expected', expectation ?? ''),
    ...labelled('sure', confidence === null ? '' : `${confidence} %`),
    ...labelled('look again', isOpen && reviewOn !== null ? sayDay(reviewOn, now) : ''),
    ...labelled('looked at', reviewedOn === null ? '' : sayDay(reviewedOn, now)),
    ...labelled('came', came === null ? '' : cameWords[came]),
    ...labelled('outcome', outcome ?? ''),
    ...labelled('learned', learned ?? ''),
  ];
}

/** A row for each stretch of percentages: what was said, and what came. */
export function calibrationView(calibration: Calibration): View {
  if (calibration.judged === 0) return [];
  const rows = calibration.groups.map((each): Text[] => {
    const [said, came, range] = groupWords(each);
    return [said, came, faint(range)];
  });
  return [
    { rows },
    '',
    { paragraph: faint(countedWords(calibration)) },
    { paragraph: faint(scoreWords(calibration)) },
  ];
}

/** The same in sentences. */
export const calibrationWords = (calibration: Calibration): string[] => [
  ...calibration.groups.map((each) => {
    const [said, came, range] = groupWords(each);
    return `${said}: ${came}, ${range}`;
  }),
  scoreWords(calibration),
];

const groupWords = ({
  from,
  to,
  came,
  partly,
  not,
  interval,
}: Calibration['groups'][number]): readonly [said: string, came: string, range: string] => [
  `${from} to ${to} % sure`,
  [`${came} came`, ...(partly === 0 ? [] : [`${partly} partly`]), `${not} did not`].join(', '),
  interval === null ? 'too few for a range' : `likely ${percent(interval.low)} to ${percent(interval.high)}`,
];

function countedWords({ groups, judged, leftOut }: Calibration): string {
  const half = groups.some(({ partly }) => partly > 0)
    ? ' What came partly counts half in the score; ranges leave open whether it counts.'
    : '';
  const others =
    leftOut === 0 ? '' : ` Not counted: ${leftOut}, without a percentage or where it cannot be told.`;
  return `Counted: ${count(judged, 'decision')} with a percentage, looked at again.${others}${half}`;
}

const scoreWords = ({ brier }: Calibration): string =>
  brier === null
    ? 'From eight on there are ranges and a score.'
    : `Brier score ${brier.toFixed(2)}: 0 is certain and right, 0.25 is a coin.`;
