import { addDays, type Day } from '../../time/calendar.ts';
import type { SampleRecord } from './record.ts';

/** What is always open when the demo is opened: feedback that has cooled, promises both ways, an ask. */
export function recent(today: Day): SampleRecord[] {
  const said = (ago: number, text: string, from: string, setting: string, tag: string): SampleRecord => ({
    kind: 'feedback',
    day: addDays(today, -ago),
    minute: 15 * 60,
    text,
    tags: [tag],
    values: { from, setting, felt: 4 },
  });
  const promised = (
    ago: number,
    due: number,
    text: string,
    who: Readonly<Record<string, string>>,
  ): SampleRecord => ({
    kind: 'promise',
    day: addDays(today, -ago),
    minute: 9 * 60,
    text,
    values: { ...who, due: addDays(today, due) },
  });
  return [
    said(8, 'You had the answer before the question was out', 'peer', 'planning', 'listening'),
    said(5, 'The summary came first this time, and it showed', 'lead', 'design review', 'clarity'),
    said(1, 'Could the runbook name who decides?', 'peer-2', 'on-call handover', 'clarity'),
    promised(6, 1, 'capacity numbers', { to: 'peer' }),
    promised(4, 6, 'a decision on the second region', { from: 'manager' }),
  ];
}
