import { dotted, firstLine, signed, type Text, yielding } from '../../terminal/text.ts';
import { sayMinutes } from '../../time/say.ts';
import { type Energy, levelNames } from './energy.ts';

const wentNames = ['went badly', 'went so-so', 'went fair', 'went well', 'went very well'];
const pressureNames = ['no pressure', 'some pressure', 'a lot of pressure'];

export function line({ level, text, flow, went, pressure, spent, setting }: Energy): Text {
  return dotted(
    `${signed(level).padStart(2)} ${levelNames[level]}`,
    yielding(firstLine(text)),
    setting === null ? undefined : `in ${setting}`,
    flow ? 'flow' : undefined,
    went === null ? undefined : wentNames[went],
    pressure === null ? undefined : pressureNames[pressure],
    spent === null ? undefined : sayMinutes(spent),
  );
}
