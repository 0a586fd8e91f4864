import { count, dotted, firstLine, type Text } from '../../terminal/text.ts';
import type { Retro } from './retro.ts';

export const line = ({ format, text, answers, actions }: Retro): Text =>
  dotted(
    firstLine(text) || firstLine(answers[0]?.text ?? ''),
    count(answers.length, 'answer'),
    actions.length === 0 ? undefined : count(actions.length, 'action'),
    format === 'three-questions' ? undefined : (format ?? undefined),
  );
