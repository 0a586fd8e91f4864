import { labelled } from '../../journal/verbs/show.ts';
import { dotted, firstLine, type Text, type View, yielding } from '../../terminal/text.ts';
import { itemNamed, scaleOf } from './items.ts';
import type { Pulse } from './pulse.ts';

export function line({ item, value, text, source }: Pulse): Text {
  const fixed = itemNamed(item);
  const scale = fixed ? ` of ${fixed.max}` : '';
  const figure = String(value).replace('-', '−');
  return dotted(
    `${item} ${figure}${scale}`,
    yielding(firstLine(text)),
    source === null ? undefined : `from ${source}`,
  );
}

export function details({ item, value, version, source }: Pulse): View {
  const fixed = itemNamed(item);
  return [
    ...labelled('answer', `${item} ${String(value).replace('-', '−')}`),
    ...labelled('question', fixed?.question ?? ''),
    ...labelled('scale', fixed ? scaleOf(fixed) : ''),
    ...labelled('wording', version === null ? '' : `version ${version}`),
    ...labelled('source', source ?? ''),
  ];
}
