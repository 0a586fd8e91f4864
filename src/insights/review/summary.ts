import { sayStood } from './goal-standing.ts';
import type { Judged, SayDay } from './goals.ts';
import { goalsAhead } from './next.ts';
import type { Item, Outcome, Sentence } from './review.ts';
import { clip, listed, numberWord, phrase, quoted, sentence } from './words.ts';

interface Told {
  readonly outcomes: readonly Outcome[];
  readonly judged: readonly Judged[];
  readonly misses: readonly Item[];
}

/** What changed, the goals in a line, the biggest miss, the next bet: as many as there is something to say for. */
export function summary({ outcomes, judged, misses }: Told, say: SayDay): Sentence[] {
  return [
    ...outcomes.slice(0, 2).map(({ id, inShort }) => sentence(inShort, id)),
    ...tally(judged),
    ...biggestMiss(judged, misses, say),
    ...nextBet(judged, say),
  ];
}

const verdictNames = { hit: 'hit', partial: 'partial', miss: 'missed', changed: 'changed', open: 'open' };

/** `Of five goals, one is hit, two are partial and two are missed.` */
function tally(judged: readonly Judged[]): Sentence[] {
  if (judged.length < 2) return [];
  const parts = Object.entries(verdictNames).flatMap(([verdict, name]) => {
    const number = judged.filter((each) => each.verdict === verdict).length;
    return number === 0 ? [] : [`${numberWord(number)} ${number === 1 ? 'is' : 'are'} ${name}`];
  });
  const ids = judged.map(({ goal }) => goal.id);
  const [only] = parts.length === 1 ? [verdictNames[judged[0]!.verdict]] : [];
  const all = judged.length === 2 ? 'Both' : `All ${numberWord(judged.length)}`;
  if (only !== undefined) return [sentence(`${all} goals are ${only}`, ...ids)];
  return [sentence(`Of ${numberWord(judged.length)} goals, ${listed(parts)}`, ...ids)];
}

/** A missed goal before anything else; of several the one that should have been reached first. */
function biggestMiss(judged: readonly Judged[], misses: readonly Item[], say: SayDay): Sentence[] {
  const [missed] = judged
    .filter(({ verdict }) => verdict === 'miss')
    .sort((one, other) => ((one.goal.horizon ?? '9') < (other.goal.horizon ?? '9') ? -1 : 1));
  if (missed) {
    const { goal, standing } = missed;
    const [measure] = standing.measures;
    const stood = measure ? `: ${clip(sayStood(measure), 16)}` : '';
    const due = standing.due && goal.horizon !== null ? ` by ${say(goal.horizon)}` : '';
    return [sentence(`The biggest miss is ${quoted(clip(goal.text, 12))}${stood}${due}`, goal.id)];
  }
  // What a retro tells is not said to be a miss.
  const item = misses.find(({ sentences }) => sentences[0]?.ids.some((id) => id.startsWith('p')));
  const [told] = item?.sentences ?? [];
  if (!item || !told) return [];
  return [sentence(`The biggest miss is “${item.lead}”: ${clip(phrase(told.text), 16)}`, ...told.ids)];
}

function nextBet(judged: readonly Judged[], say: SayDay): Sentence[] {
  const [ahead] = goalsAhead(judged);
  if (!ahead) return [];
  const { goal, standing } = ahead;
  const by = goal.horizon === null || standing.due ? '' : `, by ${say(goal.horizon)}`;
  return [sentence(`The next bet is ${quoted(clip(goal.text, 12))}${by}`, goal.id)];
}
