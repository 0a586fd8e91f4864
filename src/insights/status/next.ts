import { count } from '../../terminal/text.ts';
import { addDays } from '../../time/calendar.ts';
import { sayDistance, sayNearDay } from '../../time/say.ts';
import type { Status } from './status.ts';

/** A command that is useful now, and why in a few words. */
export interface Step {
  readonly command: string;
  readonly because: string;
}

type Seen = Omit<Status, 'next'>;

/**
 * Everything that waits, most useful first: promises whose day has passed or is near, the talk to prepare, looking back, what has
 * cooled or come to its day, and last what was begun and can lie. Only where nothing waits, one thing that can always be
 * done. It is an offer: nothing here says that anything is late.
 */
export function nextSteps(seen: Seen, unseen: number): readonly Step[] {
  const waiting = [
    settling(seen),
    dueSoon(seen),
    meeting(seen),
    resuming(seen) ?? lookingBack(seen),
    triaging(seen),
    reviewing(seen),
    ending(seen),
    accepting(seen),
    kept(seen),
  ].filter((step) => step !== undefined);
  return waiting.length > 0
    ? waiting
    : [
        logging(seen) ??
          lookingFor(unseen) ??
          aiming(seen) ?? { command: 'career log week', because: 'what happened this week' },
      ];
}

const resuming = ({ retro }: Seen): Step | undefined =>
  retro.unfinished
    ? { command: 'career retro --resume', because: 'your retro waits where you left it' }
    : undefined;

const settling = ({ promises }: Seen): Step | undefined =>
  promises.passed === 0
    ? undefined
    : {
        command: 'career promise settle',
        because: `what became of ${count(promises.passed, 'promise')} past ${promises.passed === 1 ? 'its' : 'their'} day?`,
      };

const lookingBack = ({ retro }: Seen): Step | undefined =>
  retro.inDays !== null && retro.inDays <= 0
    ? { command: 'career retro', because: 'ten minutes to look back' }
    : undefined;

const triaging = ({ feedback: { cooled } }: Seen): Step | undefined =>
  cooled === 0
    ? undefined
    : {
        command: 'career feedback triage',
        because: cooled === 1 ? 'one has cooled' : `${cooled} that have cooled`,
      };

const dueSoon = ({ promises: { coming }, generatedOn }: Seen): Step | undefined =>
  coming && coming.due <= addDays(generatedOn, 1)
    ? { command: `career promise kept ${coming.id}`, because: `due ${sayDistance(coming.due, generatedOn)}` }
    : undefined;

const meeting = ({ session, generatedOn }: Seen): Step | undefined =>
  session === null
    ? undefined
    : session.on < generatedOn
      ? {
          command: `career session held ${session.id}`,
          because: `did you meet ${session.whom} ${sayNearDay(session.on, generatedOn)}?`,
        }
      : {
          command: `career session prep ${session.whom}`,
          because: `you meet ${sayNearDay(session.on, generatedOn)}`,
        };

const reviewing = ({ decision }: Seen): Step | undefined =>
  decision === null
    ? undefined
    : { command: `career decision review ${decision.id}`, because: 'did what you expected come?' };

const ending = ({ experiment }: Seen): Step | undefined =>
  experiment === null
    ? undefined
    : { command: `career experiment look ${experiment.id}`, because: 'its time is over' };

function accepting({ goals }: Seen): Step | undefined {
  const goal = goals.find(({ state }) => state === 'proposed');
  return goal && { command: `career goal accept ${goal.id}`, because: goal.course };
}

function kept({ drafts }: Seen): Step | undefined {
  const draft = drafts.findLast(({ kind }) => kind !== 'retro');
  return draft && { command: draft.goingOn, because: 'text that was kept' };
}

const usual = 'career energy +1 "what you just did #tag"';

function logging({ energy: { last }, generatedOn, retro }: Seen): Step | undefined {
  if (last === null) return { command: usual, because: 'ten seconds' };
  const quiet = last < addDays(generatedOn, -2);
  const retroSoon = retro.inDays !== null && retro.inDays <= 2;
  return quiet && !retroSoon
    ? { command: usual, because: `the last was ${sayNearDay(last, generatedOn)}` }
    : undefined;
}

/** Enough to find something in, and nobody has looked and kept what they saw. */
const lookingFor = (unseen: number): Step | undefined =>
  unseen >= 60
    ? { command: 'career report --keep', because: 'what goes with what, to see later what holds' }
    : undefined;

const aiming = ({ goals }: Seen): Step | undefined =>
  goals.length === 0
    ? { command: 'career goal add "what you want, in your own words"', because: 'a first goal' }
    : undefined;
