import { monthNames } from '../../time/calendar.ts';
import { type Block, paragraph, remark, type Section, section } from './block.ts';
import { sayIn } from './goals.ts';
import type { MonthCount, Review } from './review.ts';
import { isEmpty } from './told.ts';
import { capital, listed } from './words.ts';

const made = [
  'Made from the records of one journal by fixed rules; no language model took part. What is told is in the words of its author, cut with … where it was long.',
  'Verdicts: Hit means reached, or done where nothing was measured. Partial means at least half of the way on the day agreed, or in progress. Miss means less than that, or a whole period without movement. Changed means paused or dropped. Open means set in the period and not yet due.',
  'Outcomes stand in the order of their evidence (metric, link, observable, context, activity only), part in a goal, number of proofs and date.',
];

const ofGrowth =
  'Growth tells of a skill only where the own assessment rose and a record of this review is linked to it.';

export function appendices(review: Review): Section[] {
  if (isEmpty(review)) return [...missing(review), ...section('Method and gaps', ...method(review, []))];
  return [
    ...section('Appendix A: evidence index', index(review)),
    ...section('Appendix B: claims without evidence', ...claims(review), ...ownWords(review)),
    ...section('Appendix C: method and gaps', ...method(review, made)),
  ];
}

/** An empty page is a list of beginnings. */
function missing({ gaps, generatedFor }: Review): Section[] {
  const rows = gaps.map(({ what, command }) => ({ ids: [], text: `${capital(what)}.`, command }));
  return section(
    'What is missing',
    remark(
      `Nothing ${generatedFor === 'manager' ? 'shareable' : 'to tell'} is recorded in these days. Each line below begins one part of a review.`,
    ),
    { kind: 'commands', rows },
  );
}

function index({ evidence, period }: Review): Block {
  const say = sayIn(period);
  return {
    kind: 'table',
    head: ['Id', 'Date', 'Record', 'Link'],
    rows: evidence.map(({ id, day, title, explained, proofs }) => [
      { ids: [id] },
      say(day),
      explained === '' ? title : `${title} (${explained})`,
      { proofs },
    ]),
  };
}

function claims({ claims: list }: Review): Block[] {
  if (list.length === 0) return [remark('Every outcome above has a link or another record behind it.')];
  return [{ kind: 'items', items: list.map((each) => ({ lead: null, sentences: [each] })) }];
}

const flagNames = {
  hedge: 'may say less than you did',
  'we alone': 'does not say which part was yours',
  'worn word': 'is a worn word',
  'number without source': 'has no source yet',
};

/** Only ever in the person's own copy. */
function ownWords({ flags }: Review): Block[] {
  if (flags.length === 0) return [];
  const rows = flags.map(({ id, kind, words, ask, command }) => ({
    ids: [id],
    text: `“${words}” ${flagNames[kind]}. ${ask}`,
    command,
  }));
  return [remark('Words of yours that could say more:'), { kind: 'commands', rows }];
}

function method(review: Review, rules: readonly string[]): Block[] {
  const { notShown, notListed } = review;
  const texts = [
    ...rules,
    ...(review.growth.length === 0 ? [] : [ofGrowth]),
    ...balanceText(review),
    weeksText(review),
  ];
  const rest = { text: 'Only in Appendix A, for want of room.', ids: notShown };
  const more = `Not even there: ${notListed} more wins and feedback records.`;
  return [
    { kind: 'remarks', texts },
    ...(notShown.length === 0 ? [] : paragraph([rest])),
    ...(notListed === 0 ? [] : [remark(more)]),
  ];
}

function balanceText({ balance, period }: Review): string[] {
  const { months, chosen, inLastThird, lastThirdFrom, lopsided } = balance;
  if (chosen === 0) return [];
  const from = sayIn(period)(lastThirdFrom);
  return [
    `Wins and feedback above, by month: ${sayMonths(months)}.`,
    ...(lopsided
      ? [
          `Of ${chosen} items chosen, ${inLastThird} are from ${from} on, the last third of the period; earlier work may be missing.`,
        ]
      : []),
  ];
}

function weeksText({ coverage: { emptyWeeks, weeks }, period, generatedFor }: Review): string {
  const shown = emptyWeeks.slice(0, 8).map(sayIn(period));
  const more = emptyWeeks.length - shown.length;
  const names = more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
  const record = generatedFor === 'manager' ? 'a shareable record' : 'a record';
  if (emptyWeeks.length === 0) return `There is no week without ${record}.`;
  const which = emptyWeeks.length === weeks ? '' : `, beginning on ${names}`;
  return `Weeks without ${record}: ${emptyWeeks.length} of ${weeks}${which}.`;
}

/** `12 in Jul, 15 in Aug, 14 in Sep`, with years where there is more than one. */
export function sayMonths(months: readonly MonthCount[]): string {
  const years = new Set(months.map(({ month }) => month.slice(0, 4))).size > 1;
  const shown = months.length > 24 ? months.filter(({ count }) => count > 0) : months;
  return shown
    .map(({ month, count }) => {
      const name = capital(monthNames[Number(month.slice(5)) - 1]!.slice(0, 3));
      return `${count} in ${name}${years ? ` ${month.slice(0, 4)}` : ''}`;
    })
    .join(', ');
}
