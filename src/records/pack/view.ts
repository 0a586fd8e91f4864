import { labelled } from '../../journal/verbs/show.ts';
import {
  type Block,
  count,
  dotted,
  faint,
  strong,
  type Text,
  type View,
  yielding,
} from '../../terminal/text.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, today } from '../../time/say.ts';
import type { Pack, PackValues } from './pack.ts';

type Named = Pick<PackValues, 'name' | 'version'>;

export const titleOf = ({ name, version }: Named): string => `${name} ${version}`;

export const contentsOf = ({ skills, roles }: Pick<PackValues, 'skills' | 'roles'>): string =>
  [
    ...(skills.length === 0 ? [] : [count(skills.length, 'skill')]),
    ...(roles.length === 0 ? [] : [count(roles.length, 'role')]),
  ].join(', ');

export const line = (pack: PackValues): Text =>
  dotted(yielding(titleOf(pack)), contentsOf(pack), yielding(pack.licence));

export function details(pack: Pack, clock: Clock): View {
  const { source, licence, attribution, retrieved, skills, roles } = pack;
  return [
    ...labelled('pack', titleOf(pack)),
    ...labelled('source', source),
    ...labelled('retrieved', retrieved === null ? '' : sayDay(retrieved, today(clock))),
    ...labelled('licence', licence),
    ...labelled('attribution', attribution),
    ...skills.flatMap(({ name, area, levels }): Block[] => [
      '',
      ['  ', dotted(strong(name), area === null ? undefined : faint(area))],
      ...levels.map(
        ({ level, called, words }): Block => ({
          lead: `    ${level} ${called === null ? '' : `${called}: `}`,
          paragraph: words,
        }),
      ),
    ]),
    ...roles.flatMap(({ name, skills: needs }): Block[] => [
      '',
      ['  ', strong(name)],
      {
        paragraph: needs.map(({ skill, wanted }) => `${skill} ${wanted}`).join(', '),
        indent: 4,
      },
    ]),
  ];
}
