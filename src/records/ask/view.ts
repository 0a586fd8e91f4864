import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Ask } from './ask.ts';

export function line({ to, about, text, state }: Ask): Text {
  return dotted(`to ${to}${about === null ? '' : ` about ${about}`}: “${firstLine(text)}”`, state);
}
