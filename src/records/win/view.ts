import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Win } from './win.ts';

const arrowed = (impact: string): string => impact.replace(/\s*->\s*/g, ' → ');

export function line({ text, impact, reach, type, whom }: Win): Text {
  return dotted(
    yielding(firstLine(text)),
    impact === null ? undefined : arrowed(impact),
    whom === null ? undefined : `for ${whom}`,
    type === 'outcome' ? undefined : type,
    reach === null ? undefined : `reach ${reach}`,
  );
}

/** In the order in which a win is told: how it was, what changed, for whom, whose part, what shows it. */
export const details = (win: Win): View => [
  ...labelled('type', win.type === 'outcome' ? '' : win.type),
  ...labelled('before', win.situation ?? ''),
  ...labelled('impact', win.impact === null ? '' : arrowed(win.impact)),
  ...labelled('for', win.whom ?? ''),
  ...labelled('reach', win.reach ?? ''),
  ...labelled('my part', win.part ?? ''),
  ...labelled('evidence', win.evidence.join('\n')),
  ...labelled('learned', win.learned ?? ''),
];
