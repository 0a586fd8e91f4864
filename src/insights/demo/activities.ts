/** What fills the invented days. */

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
