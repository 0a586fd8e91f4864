import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Note } from './note.ts';

export const line = ({ type, text }: Note): Text =>
  dotted(type === 'other' ? undefined : type, yielding(firstLine(text)));

export const details = ({ type }: Note): View => labelled('as', type === 'other' ? '' : type);
