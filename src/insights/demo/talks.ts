import { addDays, type Day, weekday } from '../../time/calendar.ts';
import type { Chance, SampleRecord } from './record.ts';

/** Talks with a mentor, a lead and a junior, and the skills that they are about. */
export const talks = (today: Day, chance: Chance): SampleRecord[] => [
  ...withMentor(today),
  ...withLead(today, chance),
  ...withJunior(today),
  ...skills(today),
];

const none = [{ text: 'none', by: null, promise: null }];

/** On a Friday at the latest. */
export const onWorkday = (day: Day): Day => addDays(day, Math.min(0, 5 - weekday(day)));

interface Talk {
  readonly ago: number;
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const talk =
  (today: Day, shared: Readonly<Record<string, unknown>>) =>
  ({ ago, text, values }: Talk): SampleRecord => ({
    kind: 'session',
    day: onWorkday(addDays(today, -ago)),
    minute: 14 * 60,
    text,
    values: { steps: none, ...shared, ...values },
  });

function withMentor(today: Day): SampleRecord[] {
  const step = (text: string, by: number | null) => ({
    text,
    by: by === null ? null : addDays(today, by),
    promise: null,
  });
  const held = [
    {
      ago: 186,
      text: 'what staff work is',
      values: {
        asked: 'mentoring',
        felt: 'mentoring',
        insight: 'it is written down, or it did not happen',
        understood: 4,
      },
    },
    {
      ago: 132,
      text: 'leading without being asked',
      values: {
        asked: 'coaching',
        felt: 'mentoring',
        insight: 'I wait for a mandate that nobody gives',
        advice: 'they wrote the plan first and asked after',
        differs: 'their team was half as large',
        understood: 4,
      },
    },
    {
      ago: 75,
      text: 'how to say no early',
      values: {
        asked: 'coaching',
        felt: 'coaching',
        insight: 'I say yes to be asked again',
        question: ['What would be lost if nobody asked you?'],
        talked: 70,
        understood: 5,
      },
    },
    {
      ago: 13,
      text: 'the case for the next level',
      values: {
        asked: 'coaching',
        felt: 'mentoring',
        insight: 'the case needs the numbers of others, not mine',
        talked: 45,
        understood: 4,
        steps: [step('ask two teams what the cut-over changed for them', 3)],
        theirs: [step('send the case that went through', 2)],
        parked: ['whether to write in public at all'],
      },
    },
  ].map(talk(today, { whom: 'mentor', type: 'mentoring', spent: 60 }));
  const last = { ...held.at(-1)!, promises: true };
  const next: SampleRecord = {
    kind: 'session',
    day: addDays(today, -2),
    minute: 17 * 60,
    text: 'the case, second reading',
    values: {
      whom: 'mentor',
      type: 'mentoring',
      asked: 'coaching',
      state: 'planned',
      plannedOn: addDays(today, 5),
    },
  };
  return [...held.slice(0, -1), last, next];
}

/** Every two weeks, as technical reviews are; some are skipped. */
function withLead(today: Day, chance: Chance): SampleRecord[] {
  const topics = [
    'the cut-over plan',
    'what the rehearsal showed',
    'the second region',
    'who decides in an incident',
  ];
  return Array.from({ length: 6 }, (_, place): SampleRecord => {
    const isSkipped = chance() < 0.2;
    const values = isSkipped
      ? { state: 'skipped', steps: [], reason: 'an incident' }
      : { spent: 90, understood: 4 };
    const made = talk(today, {
      whom: 'lead',
      type: 'technical-review',
      asked: 'mentoring',
      felt: 'mentoring',
    });
    return made({ ago: 9 + 14 * (5 - place), text: topics[place % topics.length]!, values });
  });
}

const withJunior = (today: Day): SampleRecord[] =>
  [
    {
      ago: 64,
      text: 'the first on-call shift',
      values: { asked: 'supervision', felt: 'supervision', spent: 30 },
    },
    {
      ago: 29,
      text: 'how to cut a change into three',
      values: { asked: 'coaching', felt: 'coaching', talked: 30, spent: 45 },
    },
  ].map(talk(today, { whom: 'junior', type: 'coaching', given: true }));

interface SkillText {
  readonly name: string;
  readonly area: string;
  readonly wanted: number;
  readonly importance: number;
  /** The level then and now. */
  readonly levels: readonly [number, number];
  readonly stage: string;
  readonly note: string;
}

const skillTexts: readonly SkillText[] = [
  {
    name: 'data architecture',
    area: 'architecture',
    wanted: 4,
    importance: 3,
    levels: [2, 3],
    stage: 'apply',
    note: 'the ledger design held',
  },
  {
    name: 'technical decision making',
    area: 'architecture',
    wanted: 3,
    importance: 2,
    levels: [2, 3],
    stage: 'challenge',
    note: 'two decisions kept their review day',
  },
  {
    name: 'proposal writing',
    area: 'communication',
    wanted: 4,
    importance: 3,
    levels: [2, 2],
    stage: 'reflect',
    note: 'the summary comes first now',
  },
  {
    name: 'consensus building',
    area: 'influence',
    wanted: 3,
    importance: 2,
    levels: [1, 2],
    stage: 'plan',
    note: 'three teams, one plan',
  },
  {
    name: 'conference speaking',
    area: 'communication',
    wanted: 2,
    importance: 1,
    levels: [1, 1],
    stage: 'plan',
    note: 'one talk inside the company',
  },
];

function skills(today: Day): SampleRecord[] {
  const begun = addDays(today, -170);
  return skillTexts.map(({ name, area, wanted, importance, levels: [then, now], stage, note }) => ({
    kind: 'skill',
    key: name,
    day: begun,
    minute: 16 * 60,
    text: '',
    values: {
      name,
      area,
      wanted,
      importance,
      stage,
      assessed: [
        { on: begun, level: then, note: null },
        { on: addDays(today, -35), level: now, note },
      ],
      practice:
        name === 'proposal writing'
          ? [
              {
                on: addDays(today, -48),
                what: 'rewrote the retry proposal',
                spent: 60,
                fix: 'the cost comes before the plan',
              },
              { on: addDays(today, -20), what: 'read three that went through', spent: 45, fix: null },
            ]
          : [],
    },
  }));
}
