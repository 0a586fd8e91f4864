import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import { itemNamed, type Pulse } from './pulse.ts';

export function line({ item, value, text, source }: Pulse): Text {
  const fixed = itemNamed(item);
  const scale = fixed ? ` of ${fixed.max}` : '';
  return dotted(`${item} ${value}${scale}`, firstLine(text), source === null ? undefined : `from ${source}`);
}
