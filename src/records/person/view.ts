import { dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Person } from './person.ts';

export const line = ({ alias, relation, ring, text }: Person): Text =>
  dotted(`@${alias}`, relation ?? undefined, ring ?? undefined, firstLine(text));
