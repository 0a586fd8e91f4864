import { pick, type Random } from './chance.ts';

const settings = [
  'before lunch',
  'in the small room',
  'for the ledger',
  'with the retry bug',
  'on a call',
  'at my desk',
];

export const energyText = (random: Random, tags: readonly string[]): string =>
  random() < 0.2 ? '' : `${(tags[0] ?? 'this and that').replaceAll('-', ' ')} ${pick(random, settings)}`;

export const said = [
  'The summary came first this time, and that helped',
  'You answered before the question was over',
  'I could follow the change from the names alone',
  'The part about the queue needed more time',
  'You asked what I thought and then waited',
  'The tests told me what it does',
] as const;

export const promised = [
  'send the capacity numbers',
  'read the draft of the handover',
  'write down what we decided',
  'try the new retry limits',
  'find a date for the review',
  'answer the question about the ledger',
] as const;

export const changed = [
  'The nightly import no longer blocks the morning',
  'Two alerts fewer each week',
  'The handover fits on one page',
] as const;

export const kept = [
  'Small steps first',
  'Ask before the meeting',
  'Write the end of the talk first',
] as const;

export const asked = [
  'What is one thing I could have said shorter?',
  'Where did you lose the thread?',
  'What would you have tested first?',
] as const;

export const wanted = [
  'Give talks others come back to',
  'Leave the on-call notes better',
  'Learn to plan less',
] as const;
