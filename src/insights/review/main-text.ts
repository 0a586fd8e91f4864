import { type Block, items, paragraph, remark, type Section, section } from './block.ts';
import { sayIn } from './goals.ts';
import type { Review, Verdict } from './review.ts';

/** What the main text is made from; the rest of a review is made from the main text. */
export type Told = Omit<Review, 'evidence' | 'gaps' | 'words'>;

const verdictNames: Readonly<Record<Verdict, string>> = {
  hit: 'Hit',
  partial: 'Partial',
  miss: 'Miss',
  changed: 'Changed',
  open: 'Open',
};

/** There is nothing at all that could be told. */
export const isEmpty = ({ goals, outcomes, worked, growth, feedback, misses, promises }: Told): boolean =>
  [goals, outcomes, worked, growth, feedback, misses, promises].every((part) => part.length === 0);

/** Goals and their misses come before praise; a part that must not be missing says so when it is empty. */
export function mainText(told: Told): Section[] {
  if (isEmpty(told)) return [];
  const { summary, goals, goalNotes, worked, growth, feedback, misses, promises, next, critical } = told;
  const toNotice = critical ? [] : [remark('No feedback here asks to start, to stop or to do less.')];
  return [
    ...section('Summary', ...paragraph(summary)),
    ...section(
      'Goals',
      ...(goals.length === 0 ? [remark('No goal was active.')] : [goalTable(told)]),
      ...paragraph(goalNotes),
    ),
    ...section('Outcomes', ...outcomeBlocks(told)),
    ...section('How I worked', ...items(worked)),
    ...section('Growth', ...items(growth)),
    ...section('Feedback and what I did with it', ...items(feedback), ...toNotice),
    ...section(
      'What did not go well',
      ...(misses.length === 0 ? [remark('No missed goal and no late promise is recorded.')] : items(misses)),
    ),
    ...section('Promises', ...paragraph(promises)),
    ...section('Next', ...items(next)),
  ];
}

const goalTable = ({ goals }: Told): Block => ({
  kind: 'table',
  head: ['Goal', 'Target', 'Result', 'Verdict', 'Evidence'],
  rows: goals.map(({ goal, target, result, verdict, remark: said, ids }) => [
    goal,
    target,
    result,
    said === '' ? verdictNames[verdict] : `${verdictNames[verdict]}, ${said}`,
    { ids },
  ]),
});

function outcomeBlocks({ outcomes, period }: Told): Block[] {
  if (outcomes.length === 0) return [remark('No outcome is recorded.')];
  const say = sayIn(period);
  return outcomes.map((outcome, index) => ({
    kind: 'outcome',
    place: index + 1,
    outcome,
    on: say(outcome.day),
  }));
}
