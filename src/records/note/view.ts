import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Note } from './note.ts';

export const line = ({ type, text }: Note): Text =>
  dotted(type === null || type === 'other' ? undefined : type, firstLine(text));
