import { ctrlC } from '../pty.ts';
import type { Answer } from './person.ts';

/** What is typed in the four retros, question by question. */

const tooHard = 'I should have asked for the figures when I promised';

export const first: readonly Answer[] = [
  [
    'What went well?',
    'The checks run on every merge, and nobody asked for the old way back.\rTwo hours at one wall with peer\r\r',
  ],
  ['What didn’t?', 'Four hours of release meeting for one change\r\r'],
  ['What did you learn?', 'A slow step is easier to move once it is drawn\r\r'],
  ['What will you do?', 'write the failover drill by 14 aug\r'],
  ['Something else?', 'decline the monday status meeting\r'],
  ['By when?', 'friday\r'],
  ['Something else?', 'try an office hour on tuesdays\r'],
  ['By when?', '\r'],
];

/** One action is done, one carried on, one dropped; then a call comes in the middle of a sentence. */
export const interrupted: readonly Answer[] = [
  ['p3  write', 'd\r'],
  ['Did it help?', 'y\r'],
  ['p4  decline', 'c\r'],
  ['Until when?', '2026-08-28\r'],
  ['p5  an office', 'dr\r'],
  ['What went well?', 'junior led an incident, and the call did not wait for me\r\r'],
  ['What didn’t?', 'Two evenings on call for the same alert.\rThe forecast needs figures that'],
  ['figures that', ctrlC],
];

export const resumed: readonly Answer[] = [
  ['›', ' nobody has yet\r\r'],
  ['What did you learn?', `${tooHard}\r\r`],
  ['Say it another way?', 'y\r'],
  ['›', '\x15Ask for figures on the day I promise\r\r'],
  ['What will you do?', 'ask sales for the figures by 21 aug\r'],
  ['Something else?', '\r'],
];

export const onEnergy: readonly Answer[] = [
  ['p4  decline', 'd\r'],
  ['Did it help?', 'y\r'],
  ['p8  ask', 'd\r'],
  ['Did it help?', 's\r'],
  ['What gave', 'The drill, and an afternoon on the review form\r\r'],
  ['What took', 'Evenings on call, and a model without figures\r\r'],
  ['What could you trade', 'swap two weeks on call with peer in October\r\r'],
  ['isn’t you?', 'one owner for each alert instead of one for all\r\r'],
  ['What will you do?', 'remove the four alerts that nobody acts on by 18 sep\r'],
  ['Something else?', 'name who decides before I write by 25 sep\r'],
  ['Something else?', '\r'],
  ['One thing that worked?', 'asking for the figures in writing\r\r'],
];

export const last: readonly Answer[] = [
  ['p13  remove', 'd\r'],
  ['Did it help?', 'y\r'],
  ['p14  name', 'd\r'],
  ['Did it help?', 's\r'],
  ['What went well?', 'Four incidents were led by others, one of them at night\r\r'],
  ['What didn’t?', 'Two of eight documents needed a second review; those who decide were not there\r\r'],
  ['What did you learn?', 'Ask who decides before I write\r\r'],
  ['What will you do?', 'try the names of those who decide in the first line by 16 oct\r'],
  ['Something else?', '\r'],
];

/** What was said another way, and what is kept in another shape. */
export const changedOnPurpose: readonly string[] = [
  'manager:manager, mentor:mentor, peer:peer, lead, junior',
  'merge to production: 9 -> 2 days',
  'incidents led by others: 0 -> 6 leading',
  'steps: milestones inputs, draft, review, published',
  tooHard,
];
