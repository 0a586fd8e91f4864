import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, today } from '../../time/say.ts';
import type { Goal } from './goal.ts';
import { shareOfGoal } from './measure.ts';

export function line(goal: Goal, clock: Clock): Text {
  const share = shareOfGoal(goal);
  return dotted(
    firstLine(goal.text),
    goal.state ?? undefined,
    share === undefined ? undefined : `${Math.round(share * 100)} %`,
    goal.horizon === null ? undefined : `by ${sayDay(goal.horizon, today(clock))}`,
  );
}
