/** Which support fits which need. All of it is shown, so that one can disagree. */
export const kindsOfSupport = ['coaching', 'mentoring', 'supervision', 'therapy'] as const;

export type SupportKind = (typeof kindsOfSupport)[number];

export interface Fit {
  readonly kind: SupportKind;
  /** The need, in a phrase. */
  readonly need: string;
  readonly text: string;
}

export const fits: readonly Fit[] = [
  {
    kind: 'therapy',
    need: 'recovering, the past keeps returning, feeling safe',
    text: 'When it is about recovering, not planning, therapy or counselling is made for that, alongside or before coaching.',
  },
  {
    kind: 'coaching',
    need: 'wanting to reach something, no urgency',
    text: 'When you want to think something through, a coaching talk fits: you do most of the talking, they ask.',
  },
  {
    kind: 'mentoring',
    need: 'a puzzle of skill or organisation that someone has met before',
    text: 'When someone who has been there could save you time, a mentoring talk fits. Ask what differs between their case and yours.',
  },
  {
    kind: 'supervision',
    need: 'stuck, urgent, wanting to be told',
    text: 'When it is more than you can handle alone right now, it is fine to ask for supervision: a plan, the what and the when.',
  },
];

/** Where support comes from, and who pays and may see the notes. */
export const sources = [
  {
    source: 'internal',
    who: 'your manager, a senior colleague in your role, a community of practice, peers',
    note: 'near the work; they may have a part in your appraisal',
  },
  {
    source: 'external',
    who: 'a coach or a mentor whom your company pays',
    note: 'ask who sees the notes',
  },
  {
    source: 'personal',
    who: 'a coach, a therapist or a friend of your own',
    note: 'nobody at work need know',
  },
] as const;

/** Said for any stage of a career; no mode is barred by level. */
export const anyStage =
  'All of it is for any stage of a career: mentoring is often what helps most early on, and nothing here depends on a level. Adding one kind never means giving up another.';

export const urgentText =
  'If you might harm yourself or someone else, or you are not safe, contact your local emergency number now (112 in the EU, 999 UK, 911 US and Canada; 988 in the US for crisis support) or see findahelpline.com for other countries.';
