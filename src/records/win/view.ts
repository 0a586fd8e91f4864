import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Win } from './win.ts';

export function line({ text, impact, reach, type, whom }: Win): Text {
  return dotted(
    firstLine(text),
    impact?.replace(/\s*->\s*/g, ' → '),
    whom === null ? undefined : `for ${whom}`,
    type === 'outcome' ? undefined : (type ?? undefined),
    reach === null ? undefined : `reach ${reach}`,
  );
}
