import { beginOf, type Experiment } from '../../records/experiment/experiment.ts';
import { planned } from '../../records/experiment/rules.ts';
import { generator } from '../../statistics/generator.ts';
import { addDays, type Day, daysOf, isWorkday } from '../../time/calendar.ts';
import type { Chance, SampleRecord } from './record.ts';

/** What the invented person decided, tried and kept to, and the roles it happened in. */
export function choices(start: Day, today: Day, chance: Chance): SampleRecord[] {
  return [...roles(start, today), ...boundaries(today, chance), ...experiments(today), ...decisions(today)];
}

function roles(start: Day, today: Day): SampleRecord[] {
  const moved = addDays(today, -320);
  return [
    {
      kind: 'role',
      day: addDays(start, -200),
      minute: 9 * 60,
      text: 'Senior engineer',
      values: {
        place: 'checkout',
        way: 'lateral',
        chosen: 'chosen',
        looked: 'a detour from infrastructure',
        until: addDays(moved, -1),
        turned: [{ on: addDays(today, -300), text: 'the detour taught me whom a late payment hurts' }],
        points: [{ on: addDays(start, 90), text: 'the double charges, and the week after them' }],
      },
    },
    {
      kind: 'role',
      day: moved,
      minute: 9 * 60,
      text: 'Staff engineer',
      values: {
        place: 'payments',
        way: 'up',
        chosen: 'happened',
        looked: 'more meetings and less code',
        points: [{ on: addDays(today, -218), text: 'the ledger migration became mine to lead' }],
      },
    },
  ];
}

function boundaries(today: Day, chance: Chance): SampleRecord[] {
  const drawn = addDays(today, -160);
  const notes = ['a review that could not wait', 'a page at six', 'said yes before I looked'];
  const marks = daysOf({ from: drawn, to: addDays(today, -1) })
    .filter((day) => isWorkday(day) && chance() < 0.3)
    .map((on) => {
      const isHeld = chance() < 0.8;
      const note = chance() < 0.6 ? notes[Math.floor(chance() * notes.length)]! : null;
      return isHeld
        ? { on, result: 'held', by: null, note: null }
        : { on, result: 'crossed', by: chance() < 0.6 ? 'others' : 'me', note };
    });
  return [
    {
      kind: 'boundary',
      day: drawn,
      minute: 9 * 60,
      text: 'no meetings before ten',
      values: { why: 'mornings are for thinking', marks },
    },
    {
      kind: 'boundary',
      day: addDays(today, -90),
      minute: 9 * 60,
      text: 'after a night page the next morning is off',
      values: {
        why: 'tired decisions cost a week',
        marks: [
          { on: addDays(today, -61), result: 'crossed', by: 'me', note: 'the handover was at nine' },
          { on: addDays(today, -33), result: 'held', by: null, note: null },
          { on: addDays(today, -12), result: 'held', by: null, note: 'peer took the stand-up' },
        ],
      },
    },
    {
      kind: 'boundary',
      day: addDays(today, -400),
      minute: 9 * 60,
      text: 'no reviews on Fridays',
      values: {
        state: 'retired',
        retiredOn: addDays(today, -210),
        reason: 'the team stopped releasing on Fridays',
      },
    },
  ];
}

function experiments(today: Day): SampleRecord[] {
  const from = addDays(today, -59);
  const until = addDays(today, -4);
  const made = { id: 'x1', day: from, from, until, plan: [] } as unknown as Experiment;
  const days = daysOf({ from: beginOf(made), to: until }).filter(isWorkday);
  return [
    {
      kind: 'experiment',
      day: from,
      minute: 9 * 60,
      text: 'mornings without chat leave me with more energy',
      values: {
        change: 'chat stays closed until eleven',
        measure: 'energy',
        from,
        until,
        plan: planned(made, days, generator('mornings without chat')).plan,
      },
    },
    {
      kind: 'experiment',
      day: addDays(today, -30),
      minute: 9 * 60,
      text: 'a walk after lunch makes the evenings restful',
      values: { change: 'twenty minutes outside', measure: 'recovery', until: addDays(today, 12) },
    },
  ];
}

type Came = 'yes' | 'partly' | 'no';

const judged: readonly (readonly [
  ago: number,
  text: string,
  expectation: string,
  sure: number,
  came: Came,
])[] = [
  [610, 'write the ledger design before the prototype', 'fewer than three rewrites', 70, 'yes'],
  [540, 'move the nightly job to the queue', 'no page from it for a month', 80, 'yes'],
  [505, 'ask for the checkout on-call rota to be split', 'two rotas by the end of the quarter', 60, 'no'],
  [470, 'keep the old ledger read-only for a month', 'nobody needs it after two weeks', 90, 'yes'],
  [415, 'say no to the second offer', 'I do not think of it after a month', 60, 'partly'],
  [360, 'hire for the platform first', 'one person by spring', 80, 'no'],
  [330, 'hand the on-call guide over', 'it is changed by others within a month', 70, 'yes'],
  [270, 'lead the migration in public', 'three teams follow the plan', 70, 'partly'],
  [230, 'rehearse before each cut-over', 'no roll-back in the first two', 90, 'yes'],
  [180, 'pair on the backfill twice a week', 'peer-2 runs it alone after six weeks', 80, 'yes'],
  [140, 'drop the status meeting', 'nobody asks for it back', 95, 'yes'],
];

function decisions(today: Day): SampleRecord[] {
  const looked = judged.map(([ago, text, expectation, confidence, came]): SampleRecord => {
    const day = addDays(today, -ago);
    const on = addDays(day, 90);
    return {
      kind: 'decision',
      day,
      minute: 12 * 60,
      text,
      values: { expectation, confidence, reviewOn: on, state: 'reviewed', came, reviewedOn: on },
    };
  });
  const open = (ago: number, review: number, text: string, values: SampleRecord['values']): SampleRecord => ({
    kind: 'decision',
    day: addDays(today, -ago),
    minute: 12 * 60,
    text,
    values: { ...values, reviewOn: addDays(today, review) },
  });
  return [
    ...looked,
    open(88, -1, 'stay on the platform side for this year', {
      options: ['join the risk team', 'ask for a sabbatical'],
      because: 'the migration is mine to finish',
      expectation: 'I lead it to the end, and someone else runs it after',
      confidence: 70,
    }),
    open(26, 34, 'nobody reads the weekly mail', {
      type: 'assumption',
      expectation: 'no reply to the question in it',
      confidence: 80,
    }),
  ];
}
