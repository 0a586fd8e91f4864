/** What the invented person writes. Nobody here exists; people are aliases, as the product recommends. */

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

export interface WinText {
  readonly text: string;
  readonly impact?: string;
  readonly whom: string;
  readonly reach: string;
  readonly tag: string;
  readonly type?: string;
  readonly part?: string;
  readonly situation?: string;
  readonly learned?: string;
  readonly hasLink?: boolean;
}

export const wins: readonly WinText[] = [
  {
    text: 'Checkout errors down',
    impact: '1.9 % -> 0.4 %',
    whom: 'customers',
    reach: 'teams',
    tag: 'reliability',
    situation: 'Retries charged customers twice when the provider timed out.',
    part: 'I wrote the design and the first two services; the checkout team moved the rest.',
    learned: 'I make a dry run on a copy before I give a date.',
    hasLink: true,
  },
  {
    text: 'Ledger reads moved to the new store',
    impact: '2 of 7 services -> 5 of 7',
    whom: 'the payments team',
    reach: 'teams',
    tag: 'ledger',
    part: 'I planned the order and moved three of them.',
    hasLink: true,
  },
  {
    text: 'On-call pages at night halved',
    impact: '14 a month -> 6',
    whom: 'the rotation',
    reach: 'team',
    tag: 'on-call',
    part: 'I removed nine alerts and merged four.',
    hasLink: true,
  },
  {
    text: 'Build time cut',
    impact: '21 min -> 9 min',
    whom: 'everyone who merges',
    reach: 'org',
    tag: 'tooling',
    part: 'I cached the slow half.',
    hasLink: true,
  },
  {
    text: 'A junior engineer led their first incident',
    whom: 'the team',
    reach: 'team',
    tag: 'mentoring',
    type: 'help',
    part: 'I sat beside them and said little.',
  },
  {
    text: 'The retry proposal was signed without a second meeting',
    whom: 'four teams',
    reach: 'teams',
    tag: 'design',
    part: 'I put the decision into the first paragraph.',
    hasLink: true,
  },
  {
    text: 'The data team reads our events without us',
    whom: 'the data team',
    reach: 'teams',
    tag: 'help',
    type: 'help',
    part: 'I wrote the field guide.',
  },
  {
    text: 'Named in the quarterly note for the cut-over',
    whom: 'me',
    reach: 'org',
    tag: 'ledger',
    type: 'recognition',
  },
  {
    text: 'Backfill of old invoices finished',
    impact: '41 days -> 9 days',
    whom: 'the finance team',
    reach: 'teams',
    tag: 'ledger',
    part: 'I split it by month and ran it twice on a copy.',
    hasLink: true,
  },
  {
    text: 'The second region takes live traffic',
    impact: '0 % -> 20 %',
    whom: 'customers far away',
    reach: 'company',
    tag: 'reliability',
    part: 'I led the rehearsal and wrote the way back.',
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
