import type { Answer } from './person.ts';

/** One command on its day: the time, the line, and what is typed when it asks. */
export type Deed = readonly [time: string, line: string, ...answers: readonly Answer[]];

// Everything here is invented: Alex Sample, staff engineer of a messaging platform, in the third quarter of 2026.

/** The first day: three goals, one of them typed as answers. */
export const goals: readonly Deed[] = [
  [
    '07-06 09:40',
    'goal "Get a merged change to customers within two days" --why "Nine days is why teams batch their changes, and big batches break" --by 2026-09-30 --measure "merge to production: 9 -> 2 days" --plan "if a team cannot join, then I take its slowest step first"',
  ],
  [
    '07-06 09:55',
    'goal add',
    ['What do you want', 'Have others lead our incidents\r'],
    [
      'Why does it matter',
      'I led 14 of the last 15; nobody learns by watching, and no night should hang on one person\r',
    ],
    ['By when?', '2026-10-30\r'],
    ['How will you notice?', 'incidents led by others: 0 -> 6 leading\r'],
    ['then what?', 'if it is a night, then two of us take it together\r'],
  ],
  [
    '07-06 10:10',
    'goal "Publish a capacity model for campaigns" --origin agreed --by 2026-09-11 --measure "steps: milestones inputs, draft, review, published"',
  ],
];

/** Up to the first retro. */
export const july: readonly Deed[] = [
  ['07-06 17:30', 'energy -1 "release meeting, four hours for one change #releases #meetings"'],
  ['07-07 11:00', 'promise "rollout plan for smaller releases" --to manager --by "friday 17 july"'],
  [
    '07-08 18:05',
    'energy +2 "mapped the release path on one wall @peer #design #releases" --flow --spent 2h --went 4',
  ],
  [
    '07-09 16:40',
    'feedback "I looked for the decision and found it on page four" --from lead --in "design review" --direction start --about work --saw "two people scrolled while I talked" --felt 4 --tag writing --share',
  ],
  ['07-10 12:00', 'pulse drained 6 recovery 4 satisfaction 5'],
  ['07-10 15:20', 'promise "a slot in the platform forum" --from lead --by 2026-07-24'],
  ['07-13 22:45', 'energy -2 "paged three times for an alert nobody acts on #on-call" --pressure 2'],
  ['07-15 16:05', 'feedback ask peer --about "the release design review"'],
  ['07-16 14:10', 'promise kept p1 --note "agreed in one sitting"'],
  [
    '07-17 09:30',
    'feedback "Your summary of the options saved us a second meeting" --answers a1 --direction keep --share',
  ],
  [
    '07-17 17:15',
    'win "Release checks run on every merge instead of once a week" --situation "A broken change was found up to five days after its merge." --impact "feedback after 5 days -> 40 minutes" --part "wrote the design and the pipeline; peer moved the two slowest suites" --for "five product teams" --reach teams --evidence https://example.org/design/release-checks --goal g1 --with peer --at yesterday',
  ],
  [
    '07-21 15:50',
    'feedback --direction less --tag incidents --share',
    ['What was said?', 'You answered before I had finished my thought\r'],
    ['Who said it?', 'junior\r'],
    ['In what setting?', 'incident call\r'],
    ['What did you see', 'a pause, and then the call waited for me again\r'],
    ['And how did it feel?', '6\r'],
  ],
  ['07-22 10:00', 'promise kept p2 --at yesterday'],
  [
    '07-22 17:40',
    'energy',
    ['How did it leave you?', '1\r'],
    ['What were you doing?', 'office hour on the new checks with two product teams #pairing\r'],
  ],
  ['07-23 09:05', 'goal progress g1 7 --note "checks on every merge; approvals are next"'],
];

/** Up to the second retro. */
export const august: readonly Deed[] = [
  ['07-28 10:30', 'promise "queue figures for the outbox" --to peer --by friday --in "weekly sync"'],
  [
    '07-30 11:10',
    'win "junior led the mail delay incident from page to review" --type help --part "kept the log and asked two questions" --goal g2 --with junior --evidence https://example.org/incidents/118',
  ],
  ['07-30 11:15', 'goal progress g2 +1'],
  ['07-30 17:00', 'promise moved p6 --by "tuesday 4 august" --note "the export runs on monday"'],
  ['08-03 09:20', 'promise "comments on the first design" --to junior --by friday'],
  ['08-04 16:30', 'promise kept p6'],
  [
    '08-05 18:00',
    'win "Low-risk changes go out without a release meeting" --situation "Every change waited for the same meeting, whatever its risk." --impact "0 % -> 68 % of changes" --part "drew the risk rules with lead and wrote the check" --for "product teams" --reach org --learned "now show a rule on last month’s changes before I propose it" --evidence https://example.org/changes/2214 --goal g1 --with lead',
  ],
  [
    '08-06 09:00',
    'energy +2 "first day without the release meeting #releases #design" --at "yesterday 17:30"',
  ],
  ['08-06 13:15', 'note "Our first campaign without a release freeze" --as kudos --tag releases --share'],
  ['08-07 22:10', 'energy -1 "third evening call this week #on-call" --spent 1h30'],
  ['08-11 10:00', 'promise kept p7 --note "I took on two reviews in one week; since then one."'],
  [
    '08-12 15:00',
    'feedback "Your plan reads like a story; what you need is in the last line" --from peer --in planning --direction start --tag writing --felt 5 --share',
  ],
  ['08-13 17:00', 'goal progress g1 4 --at yesterday'],
  ['08-14 12:30', 'pulse clarity confidence', ['0 not at all', '6\r'], ['0 not at all', '6\r']],
];

/** Up to the third retro, with a win from the editor. */
export const september: readonly Deed[] = [
  [
    '08-17 09:00',
    'feedback triage f3 --right partly --useful yes --action "Count to five before I answer on a call"',
  ],
  ['08-17 11:00', 'promise "capacity forecast for the autumn campaign" --to manager --by 2026-08-28'],
  ['08-17 11:05', 'promise "sales figures for the autumn campaign" --from manager --by 2026-08-21'],
  ['08-18 14:00', 'goal progress g3 inputs --note "volumes of 2025 are in; this year’s are still to come"'],
  ['08-19 18:20', 'energy +2 "failover drill, found the missing key #design" --flow --spent 3h'],
  ['08-20 17:45', 'win --editor'],
  ['08-24 09:30', 'goal progress g2 2 --note "peer led the queue incident"'],
  ['08-26 10:00', 'promise "an hour a week on incident practice" --to junior --by 2026-09-30'],
  [
    '08-28 17:30',
    'promise broken p9 --note "The figures had not come, and I said so only that day. I now ask for inputs on the day I promise."',
  ],
  ['08-28 17:40', 'feedback checked f1 yes'],
  ['08-31 09:10', 'note "Ask for inputs on the day I promise, not when I begin" --as lesson'],
  ['09-01 11:20', 'promise "a talk on release rules at the platform forum" --to lead --by 2026-09-25'],
  ['09-02 16:30', 'energy -1 "capacity model without figures, again #capacity" --at yesterday'],
  [
    '09-02 16:40',
    'feedback ask mentor --about "the campaign forecast" --question "When would you have said that it will not come?"',
  ],
  ['09-03 18:00', 'energy +1 "wrote the review form with peer #writing #pairing"'],
];

/** Up to the last retro. */
export const theEnd: readonly Deed[] = [
  [
    '09-08 17:10',
    'win --with junior --evidence https://example.org/dashboards/pages --reach team',
    ['What changed?', 'Nights on call are quiet again\r'],
    ['Before and after?', '11 -> 3 pages a month\r'],
    ['For whom?', 'everyone on the rota\r'],
    ['What exactly was your part?', 'removed four alerts that nobody acts on, together with junior\r'],
  ],
  ['09-10 10:00', 'goal progress g2 3 --at yesterday'],
  ['09-11 09:00', 'pulse add "team survey" 71 --source "the half-yearly survey"'],
  [
    '09-14 13:00',
    'win "The search team took over our on-call guide" --type recognition --evidence https://example.org/guides/on-call --reach teams',
  ],
  ['09-15 09:30', 'promise released p12 --note "the forum was cancelled"'],
  ['09-16 18:30', 'energy +1 "pairing on the draft of the model #pairing #capacity" --spent 2h'],
  [
    '09-18 11:00',
    'feedback "This one I could sign after the first page" --from lead --in "design review" --direction keep --tag writing --share',
  ],
  ['09-21 09:30', 'promise kept p10 --note "they came today"'],
  [
    '09-23 15:00',
    'win "Design documents get their decision in the first review" --impact "2 of 7 -> 6 of 8 decided at once" --part "wrote a one-page form that begins with the decision" --with peer --reach team',
  ],
  ['09-24 17:20', 'goal progress g2 4 --note "junior led one at night, with peer"'],
  ['09-25 09:30', 'goal progress g1 2 --at yesterday --note "median of the last two weeks"'],
  [
    '09-25 09:35',
    'goal progress g3 --note "The sales figures came on 21 September; I asked for them in week six, not in week one."',
  ],
  ['09-25 09:40', 'feedback checked f3 partly'],
];
