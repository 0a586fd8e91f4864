/** What the invented person writes. Nobody here exists; people are aliases, as the product recommends. */

export interface Activity {
  readonly tag: string;
  /** How much it gives or takes on average, in levels. */
  readonly effect: number;
  readonly texts: readonly string[];
  readonly people?: readonly string[];
}

export const activities: readonly Activity[] = [
  {
    tag: 'design',
    effect: 0.9,
    people: ['peer'],
    texts: [
      'sketched the idempotency keys',
      'drew the ledger cut-over',
      'wrote the decision down before the meeting',
      'compared two ways to shard the journal',
    ],
  },
  {
    tag: 'pairing',
    effect: 0.8,
    people: ['lead', 'peer-2'],
    texts: ['paired on the retry bug', 'paired on the backfill', 'walked through the flaky test together'],
  },
  {
    tag: 'mentoring',
    effect: 0.7,
    people: ['junior'],
    texts: [
      'talked through the first on-call shift',
      'reviewed a design with its author',
      'helped to cut a change into three',
    ],
  },
  {
    tag: 'code-review',
    effect: 0.1,
    texts: ['six reviews in a row', 'reviewed the payment client', 'reviewed the migration scripts'],
  },
  {
    tag: 'writing',
    effect: 0.4,
    texts: ['wrote the runbook', 'drafted the quarterly note', 'rewrote the onboarding page'],
  },
  {
    tag: 'meetings',
    effect: -0.6,
    people: ['manager'],
    texts: ['status meeting ran over', 'planning with four teams', 'back to back until three'],
  },
  {
    tag: 'on-call',
    effect: -0.9,
    texts: ['paged twice before noon', 'quiet shift, still on edge', 'chased an alert that was nobody’s'],
  },
  {
    tag: 'incident',
    effect: -0.7,
    people: ['lead'],
    texts: ['led the checkout incident', 'wrote the incident up', 'second page for the same queue'],
  },
  {
    tag: 'hiring',
    effect: -0.1,
    texts: ['two interviews', 'debrief for the staff role', 'wrote a take-home review'],
  },
];

export interface Saying {
  readonly text: string;
  readonly from: string;
  readonly setting: string;
  readonly direction: 'keep' | 'more' | 'less' | 'start' | 'stop';
  readonly tag: string;
  readonly action?: string;
}

export const sayings: readonly Saying[] = [
  {
    text: 'The doc buried the decision',
    from: 'lead',
    setting: 'design review',
    direction: 'less',
    tag: 'clarity',
    action: 'decision in the first paragraph',
  },
  {
    text: 'I read it twice and still did not know what you want from me',
    from: 'peer',
    setting: 'proposal',
    direction: 'start',
    tag: 'clarity',
    action: 'end with the question',
  },
  {
    text: 'You kept the room calm when the graphs went red',
    from: 'lead',
    setting: 'incident review',
    direction: 'keep',
    tag: 'calm',
  },
  {
    text: 'Your reviews teach me more than the course did',
    from: 'junior',
    setting: '1:1',
    direction: 'keep',
    tag: 'mentoring',
  },
  {
    text: 'You answered before I had finished the question',
    from: 'peer-2',
    setting: 'planning',
    direction: 'less',
    tag: 'listening',
    action: 'count to three',
  },
  {
    text: 'Tell me earlier when a date slips',
    from: 'manager',
    setting: '1:1',
    direction: 'start',
    tag: 'dates',
    action: 'say it the same day',
  },
  {
    text: 'The drawing made the trade-off obvious',
    from: 'peer',
    setting: 'design review',
    direction: 'more',
    tag: 'clarity',
  },
  {
    text: 'You could let the team find the answer',
    from: 'mentor',
    setting: 'mentoring',
    direction: 'less',
    tag: 'listening',
    action: 'ask one question first',
  },
  {
    text: 'Your summary saved the meeting',
    from: 'manager',
    setting: 'steering group',
    direction: 'keep',
    tag: 'clarity',
  },
  {
    text: 'I did not know that you had changed the plan',
    from: 'peer',
    setting: 'stand-up',
    direction: 'start',
    tag: 'dates',
  },
];

export const wins: readonly {
  text: string;
  impact?: string;
  whom: string;
  reach: string;
  tag: string;
  type?: string;
  part?: string;
  evidence?: boolean;
}[] = [
  {
    text: 'Checkout errors down',
    impact: '1.9 % -> 0.4 %',
    whom: 'customers',
    reach: 'teams',
    tag: 'reliability',
    part: 'I wrote the design and the first two services',
    evidence: true,
  },
  {
    text: 'Ledger reads moved to the new store',
    impact: '2 of 7 services -> 7 of 7',
    whom: 'the payments team',
    reach: 'teams',
    tag: 'ledger',
    part: 'I planned the order and moved three of them',
    evidence: true,
  },
  {
    text: 'On-call pages at night halved',
    impact: '14 a month -> 6',
    whom: 'the rotation',
    reach: 'team',
    tag: 'on-call',
    part: 'I removed nine alerts and merged four',
    evidence: true,
  },
  {
    text: 'Build time cut',
    impact: '21 min -> 9 min',
    whom: 'everyone who merges',
    reach: 'org',
    tag: 'tooling',
    part: 'I cached the slow half',
    evidence: true,
  },
  {
    text: 'A junior engineer led their first incident',
    whom: 'the team',
    reach: 'team',
    tag: 'mentoring',
    type: 'help',
    part: 'I sat beside and said little',
  },
  {
    text: 'The retry proposal was signed without a second meeting',
    whom: 'four teams',
    reach: 'teams',
    tag: 'design',
    evidence: true,
  },
  {
    text: 'Helped the data team to read our events',
    whom: 'the data team',
    reach: 'teams',
    tag: 'help',
    type: 'help',
    part: 'I wrote the field guide',
  },
  {
    text: 'Named in the quarterly note for the cut-over',
    whom: 'me',
    reach: 'org',
    tag: 'ledger',
    type: 'recognition',
  },
];

export const promises: readonly { text: string; to?: string; from?: string }[] = [
  { text: 'capacity numbers', to: 'peer' },
  { text: 'comments on the proposal', to: 'lead' },
  { text: 'a decision on the second region', from: 'manager' },
  { text: 'the draft of the talk', to: 'mentor' },
  { text: 'review of the payment client', to: 'peer-2' },
  { text: 'access to the billing data', from: 'peer' },
  { text: 'a list of what can be dropped', to: 'manager' },
  { text: 'notes from the incident', to: 'lead' },
];

export const actions: readonly string[] = [
  'decline one recurring meeting',
  'write the decision first',
  'ask one person after each talk',
  'no reviews before ten',
  'hand the on-call guide to somebody',
  'one walk before the late call',
];

export const well: readonly string[] = [
  'The cut-over rehearsal found the slow index before it hurt anyone.',
  'Pairing on the retry bug took an afternoon instead of a week.',
  'I said no to the second planning round, and nothing broke.',
  'The design was short and got an answer the same day.',
];

export const didnt: readonly string[] = [
  'Three days went into meetings that had no question.',
  'I gave a date before a dry run, again.',
  'On-call and the deadline fell into the same week.',
  'The proposal went round twice because the decision stood on page four.',
];

export const learned: readonly string[] = [
  'A dry run on a copy comes before a date.',
  'Asking is faster than guessing what a comment meant.',
  'My best hours are before eleven.',
  'A page that nobody owns comes back.',
];

export const notes: readonly { text: string; type: string; tag: string }[] = [
  { text: 'Dry run on a copy before giving a date', type: 'lesson', tag: 'dates' },
  { text: 'Thanks from the data team for the field guide', type: 'kudos', tag: 'help' },
  { text: 'What would a month without on-call look like?', type: 'explore', tag: 'on-call' },
  { text: 'Say the number first, then the story', type: 'advice', tag: 'clarity' },
];

export const questions: readonly { text: string; situation: string; about: string }[] = [
  { text: 'Where did you stop and reread?', situation: 'document', about: 'the retry proposal' },
  { text: 'What did you leave the room with?', situation: 'meeting', about: 'the planning' },
  {
    text: 'What did I do that calmed or hurried things?',
    situation: 'incident',
    about: 'the checkout incident',
  },
];
