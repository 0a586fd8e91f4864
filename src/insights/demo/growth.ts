import { addDays, type Day } from '../../time/calendar.ts';
import type { SampleRecord } from './record.ts';
import { onWorkday } from './talks.ts';

/** A program that runs, one that is over, and a round in which three people said the level they see. */
export const growth = (today: Day): SampleRecord[] => [...programs(today), ...round(today)];

function programs(today: Day): SampleRecord[] {
  const begun = onWorkday(addDays(today, -110));
  const before = onWorkday(addDays(today, -430));
  return [
    {
      kind: 'program',
      day: before,
      minute: 17 * 60,
      text: 'Reading group on distributed systems',
      people: ['peer'],
      values: {
        from: before,
        until: addDays(before, 180),
        sessions: 12,
        every: 14,
        state: 'done',
        learned: 'the papers that were argued about stayed, the rest did not',
        closedOn: addDays(before, 175),
      },
    },
    {
      kind: 'program',
      day: begun,
      minute: 17 * 60,
      text: 'From senior to staff, with the mentor',
      goal: 2,
      values: {
        whom: 'mentor',
        from: begun,
        until: addDays(begun, 180),
        sessions: 6,
        every: 30,
        phases: [
          { name: 'design', from: 1, to: 2, focus: ['architecture reviews', 'case studies'] },
          { name: 'other teams', from: 3, to: 4, focus: ['proposal writing', 'presenting to stakeholders'] },
          { name: 'influence', from: 5, to: 6, focus: ['mentoring', 'setting a standard'] },
        ],
        done: ['architecture reviews', 'case studies', 'proposal writing'],
        components: ['monthly talks', 'one proposal that goes through'],
        skills: ['proposal writing', 'consensus building'],
        weekly: 2,
      },
    },
  ];
}

const about = 'proposal writing';

const seen = [
  { from: 'lead', level: 3, said: 'The second draft needed one meeting instead of three.' },
  { from: 'peer', level: 2, said: 'I still had to ask what you want us to decide.' },
  { from: 'mentor', level: 3, said: 'You put the cost before the plan now. Keep doing it.' },
];

/** All were asked on one day; the answers came over a week. */
const round = (today: Day): SampleRecord[] =>
  seen.flatMap(({ from, level, said }, place): SampleRecord[] => {
    const began = onWorkday(addDays(today, -26));
    return [
      {
        kind: 'ask',
        key: `round ${from}`,
        day: began,
        minute: 10 * 60 + place,
        text: `Where do you see me in ${about}, from 1 to 4, and what have you seen that says so?`,
        values: { to: from, round: began, state: 'answered' },
        links: [{ to: about, type: 'about' }],
      },
      {
        kind: 'feedback',
        day: onWorkday(addDays(began, 2 + 2 * place)),
        minute: 11 * 60,
        text: said,
        values: { from, level, right: 'yes', useful: 'yes', state: 'triaged', triagedOn: addDays(began, 9) },
        links: [
          { to: `round ${from}`, type: 'answers' },
          { to: about, type: 'about' },
        ],
      },
    ];
  });
