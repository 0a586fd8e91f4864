import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Feedback } from './feedback.ts';

export function line({ from, setting, text, direction }: Feedback): Text {
  const where = setting === null ? '' : ` in ${setting}`;
  const who = from === null && setting === null ? '' : `${from ?? 'someone'}${where}: `;
  return dotted(`${who}“${firstLine(text)}”`, direction ?? undefined);
}
