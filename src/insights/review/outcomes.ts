import type { Win } from '../../records/win/win.ts';
import { addDays, type Day, daysBetween, type Range } from '../../time/calendar.ts';
import { type Grade, grades, type Outcome, type OutcomePart, type Proof, type Sentence } from './review.ts';
import { arrowed, capital, clip, onOneLine, phrase, sentence, sortedIds, wordsIn } from './words.ts';

/** No more characters of a text than this are looked at; far fewer are shown. */
const longest = 4000;

/** Left by an import that knows what was done and not what it changed. */
const placeholder = /^\(?(?:impact|evidence) needed\)?$/i;

export const impactOf = ({ impact }: Pick<Win, 'impact'>): string | null =>
  impact === null || placeholder.test(impact.trim()) ? null : arrowed(onOneLine(impact));

const confirming = new Set(['evidence for', 'answers']);

/** Records that stand behind a win: linked to it as evidence, or feedback it answers. */
const confirmations = ({ backlinks }: Pick<Win, 'backlinks'>): string[] =>
  sortedIds(backlinks.filter(({ type }) => confirming.has(type)).map(({ id }) => id));

/** A link, a document or another record shows it. */
export const isBacked = (win: Win): boolean => win.evidence.length > 0 || confirmations(win).length > 0;

export function gradeOf(win: Win): Grade {
  const impact = impactOf(win);
  if (impact !== null && /\d/.test(impact)) return 'metric';
  if (isBacked(win)) return 'link';
  if (impact !== null || win.whom !== null) return 'observable';
  return (win.situation ?? win.part ?? win.learned) === null ? 'activity only' : 'context';
}

/**
 * Strength of evidence × relevance to the goals of the period: five grades, and half as much again for each of
 * at most two goals. A figure without a source weighs as much as what can only be observed.
 */
function weightOf(win: Win, goals: ReadonlySet<string>): number {
  const grade = gradeOf(win);
  const held = grade === 'metric' && !isBacked(win) ? 'observable' : grade;
  const relevance = new Set(win.links.map(({ id }) => id).filter((id) => goals.has(id))).size;
  return (grades.length - grades.indexOf(held)) * (2 + Math.min(2, relevance));
}

/** The days on which the second and the last third of a range begin. */
export function thirdsOf({ from, to }: Range): readonly [second: Day, last: Day] {
  const days = daysBetween(from, to) + 1;
  return [addDays(from, Math.ceil(days / 3)), addDays(from, Math.ceil((days * 2) / 3))];
}

export interface Weighed {
  readonly win: Win;
  readonly weight: number;
}

/** By weight, then by how much shows them, then by day. */
export const weighed = (wins: readonly Win[], goals: ReadonlySet<string>): Weighed[] =>
  wins
    .map((win) => ({ win, weight: weightOf(win, goals) }))
    .sort(
      (one, other) =>
        other.weight - one.weight ||
        other.win.evidence.length - one.win.evidence.length ||
        byTime(one.win, other.win),
    );

/**
 * The `most` heaviest. Among equals the next is taken from the third of the period that has had the least, then
 * the first one, so that neither the last weeks nor the first crowd out the rest.
 */
export function chosenWins(heaviestFirst: readonly Weighed[], span: Range, most: number): Win[] {
  const [second, last] = thirdsOf(span);
  const third = ({ day }: Win): number => (day < second ? 0 : day < last ? 1 : 2);
  const taken = [0, 0, 0];
  const left = [...heaviestFirst];
  const chosen: Win[] = [];
  for (let [first] = left; first !== undefined && chosen.length < most; [first] = left) {
    const { weight } = first;
    const next = left
      .filter((each) => each.weight === weight)
      .reduce((best, each) => (taken[third(each.win)]! < taken[third(best.win)]! ? each : best));
    taken[third(next.win)]! += 1;
    left.splice(left.indexOf(next), 1);
    chosen.push(next.win);
  }
  return chosen;
}

export const byTime = (one: Win, other: Win): number =>
  one.day === other.day ? Number(one.id.slice(1)) - Number(other.id.slice(1)) : one.day < other.day ? -1 : 1;

export interface Headline {
  /** What changed, in at most sixteen words. */
  readonly title: string;
  /** Its figures; empty without any, or when the title says them. */
  readonly impact: string;
  /** For whom, when that is short and not in the title; else `whom` is a sentence of its own. */
  readonly who: string;
  readonly whom: string | null;
  /** What the text says beyond its first sentence. */
  readonly rest: string | null;
}

export function headlineOf(win: Win): Headline {
  const [first = '', rest = null] = splitFirst(onOneLine(win.text.slice(0, longest)));
  const impact = impactOf(win);
  const whom = win.whom === null ? null : phrase(win.whom).replace(/^for /i, '');
  const isSaid = whom === null || first.includes(whom);
  const isShort = whom !== null && wordsIn(whom) <= 6;
  return {
    title: clip(phrase(first), 16),
    impact: impact === null || first.includes(impact) ? '' : clip(phrase(impact), 10),
    who: !isSaid && isShort ? `for ${whom}` : '',
    whom: isSaid || isShort ? null : whom,
    rest,
  };
}

/** `Checkout errors down: 1.9 % → 0.4 %, for the support team` */
export const sayHeadline = ({ title, impact, who }: Headline): string =>
  [impact === '' ? title : `${title}: ${impact}`, who].filter((part) => part !== '').join(', ');

/** At most sixteen words make a headline; a longer text gives its first sentence, if that is short enough. */
function splitFirst(text: string): [first: string, rest?: string] {
  if (wordsIn(text) <= 16) return [text];
  const [, first = '', rest = ''] = /^(.{1,140}?[.!?])\s+(.*)$/.exec(text) ?? [];
  const begins = rest !== '' && rest.charAt(0) !== rest.charAt(0).toLowerCase();
  return begins && wordsIn(first) <= 16 ? [first, rest] : [text];
}

export function outcomeFrom(win: Win, goals: ReadonlySet<string>, words: number): Outcome {
  const headline = headlineOf(win);
  const { title, impact, who, whom, rest } = headline;
  const said = (part: OutcomePart, text: string | null, tell = onOneLine): [OutcomePart, Sentence][] =>
    text === null || text.trim() === '' ? [] : [[part, sentence(tell(clip(text, words)), win.id)]];
  const told = [
    ...said('situation', win.situation),
    ...said('rest', rest),
    ...said('part', win.part, sayPart),
    ...said('whom', whom, (text) => `Who benefits: ${text}`),
    ...said('learned', win.learned, sayLearned),
  ];
  return {
    id: win.id,
    day: win.day,
    headline: { text: capital(sayHeadline(headline)), ids: [win.id] },
    inShort: [title, impact, who].filter((part) => part !== '').join(', '),
    parts: Object.fromEntries(told),
    sentences: told.map(([, each]) => each),
    grade: gradeOf(win),
    backed: isBacked(win),
    proofs: proofsOf(win),
    people: win.people.filter((alias) => alias !== win.whom),
    goals: sortedIds(win.links.map(({ id }) => id).filter((id) => goals.has(id))),
    confirmedBy: confirmations(win),
  };
}

/** These describe a thing as often as they say what was done: “distributed lock and its tests”. */
const describing =
  'need|shared|distributed|automated|integrated|based|related|detailed|dedicated|limited|advanced|required|embedded|federated|managed|unified|combined|nested|typed|versioned|encrypted|hundred|speed|feed|seed|indeed';

const pastVerb = new RegExp(
  `^(?:(?!(?:${describing})\\b(?! (?:the|an?|my|our|its|their|all|\\d+)\\b))[a-z]+ed|wrote|led|built|ran|made|did|took|gave|held|drew|found|set|cut|kept|taught|brought|chose|drove|got|met|put|read|spoke|split|began|grew|sent|told|won|laid)\\b`,
);

const startsWithMe = /^(?:I|I[’'][a-z]+|My|Me|We|Our)\b/;

/** `wrote the design` becomes `I wrote the design`; what is not such a phrase stands behind a colon, as it is. */
export function sayPart(part: string): string {
  if (startsWithMe.test(part)) return part;
  return pastVerb.test(part) ? `I ${part}` : `My part: ${part}`;
}

export function sayLearned(learned: string): string {
  if (/^(?:I|I[’'][a-z]+)\b/.test(learned)) return learned;
  return /^(?:now|since then)\b/.test(learned) ? `I ${learned}` : `Learned: ${learned}`;
}

/** At most three; web addresses as links with a readable name. */
export const proofsOf = ({ evidence }: Pick<Win, 'evidence'>): Proof[] => evidence.slice(0, 3).map(proofFrom);

export function proofFrom(evidence: string): Proof {
  const plain = onOneLine(evidence.slice(0, longest)).replace(credentials, '$1');
  const match = /^(?:(.*?)([\s:(]+))?<?(https?:\/\/\S+?)>?$/i.exec(plain);
  // A bracket that was opened before the address closes behind it; one inside belongs to it.
  const address = match?.[2]?.includes('(') ? match[3]!.replace(/\)$/, '') : match?.[3];
  const url = address !== undefined && evidence.length < longest ? addressFrom(address) : undefined;
  if (!url) return { title: clip(plain, 8), url: null };
  const named = match?.[1]?.replace(/^\[|\]$/g, '');
  return { title: clip(named || titleOf(url), 8), url: url.href };
}

/** Names and passwords inside an address are never passed on. */
const credentials = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/]*@/gi;

function addressFrom(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** `example.org/…/pull/812` */
function titleOf({ hostname, pathname }: URL): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  const whole = [hostname, ...parts].join('/');
  const title = whole.length > 48 ? [hostname, '…', ...parts.slice(-2)].join('/') : whole;
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
