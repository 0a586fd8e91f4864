import { addDays, type Day } from '../../time/calendar.ts';
import type { SampleRecord } from './record.ts';

export function goals(start: Day, today: Day): SampleRecord[] {
  const step = (from: number, on: Day, measure: string) => ({ on, measure, value: from, note: null });
  const ledger = [2, 3, 5].map((value, index) =>
    step(value, addDays(today, -150 + index * 55), 'services moved'),
  );
  const begun = addDays(today, -220);
  return [
    {
      kind: 'goal',
      day: begun,
      minute: 9 * 60,
      text: 'Lead the ledger migration',
      values: {
        why: 'Every double charge starts there.',
        horizon: addDays(today, 45),
        measures: [
          {
            name: 'services moved',
            type: 'count',
            baseline: 0,
            current: 5,
            target: 7,
            unit: null,
            lead: 'lagging',
          },
          {
            name: 'rehearsals',
            type: 'count',
            baseline: 0,
            current: 3,
            target: 4,
            unit: null,
            lead: 'leading',
          },
        ],
        plan: 'if a rehearsal slips, then I move the date the same day',
        progress: ledger,
      },
    },
    {
      kind: 'goal',
      day: addDays(begun, 20),
      minute: 9 * 60,
      text: 'Write in public',
      values: {
        horizon: addDays(today, 120),
        measures: [
          {
            name: 'articles',
            type: 'count',
            baseline: 0,
            current: 1,
            target: 6,
            unit: null,
            lead: 'leading',
          },
        ],
        progress: [step(1, addDays(today, -41), 'articles')],
      },
    },
    {
      kind: 'goal',
      day: addDays(start, 30),
      minute: 9 * 60,
      text: 'Take over the on-call guide',
      values: {
        state: 'done',
        closedOn: addDays(today, -300),
        reason: 'the guide has an owner now, and it is not me',
      },
    },
  ];
}
