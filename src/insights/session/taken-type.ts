import type { Session } from '../../records/session/session.ts';
import { faint, type View } from '../../terminal/text.ts';

/** Said of a session whose type nobody named, when the last one with that person had one. */
export const takenType = ({ id, type, whom }: Session): View =>
  type === 'other' || whom === null
    ? []
    : [
        {
          lead: '      ',
          paragraph: faint(
            `${type.replace('-', ' ')}, as the last time with ${whom}; for another: career edit ${id} --as …`,
          ),
        },
      ];
