import { labelled } from '../../journal/verbs/show.ts';
import { count, dotted, faint, firstLine, strong, type Text, type View } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import { sayDays, sayNearDay } from '../../time/say.ts';
import type { Known } from './people.ts';
import type { Person } from './person.ts';

export function line({ alias, relation, ring, text, knowsField }: Person): Text {
  const knows = knowsField === true ? 'knows your field' : undefined;
  return dotted(`@${alias}`, relation ?? undefined, ring ?? undefined, knows, firstLine(text));
}

/** Someone is not an event: the day they were first named is not what matters. */
export const dated = false;

export const details = ({ alias, relation, ring, knowsField, cadence }: Person): View => [
  ...labelled('alias', `@${alias}`),
  ...labelled('relation', relation ?? ''),
  ...labelled('ring', ring ?? ''),
  ...labelled('knows my field', knowsField === null ? '' : knowsField ? 'yes' : 'no'),
  ...labelled('talk at least', cadence === null ? '' : `every ${sayDays(cadence)}`),
];

/** One person with what the journal says of them. */
export const knownPage = (person: Known, now: Day): View => [
  { rows: [[strong(person.id), line(person)]], least: [4] },
  ['      ', faint(named(person, now))],
];

const named = ({ records, last }: Known, now: Day): Text =>
  last === null
    ? 'no record names them yet'
    : `${records === 1 ? 'in 1 record,' : `in ${count(records, 'record')}, last`} ${last.id}, ${sayNearDay(last.day, now)}`;

/** Everyone below each other. */
export const knownRows = (people: readonly Known[], now: Day): View =>
  people.length === 0
    ? []
    : [
        {
          lines: 2,
          rows: people.map(({ id, alias, ring, relation, records, last }) => [
            strong(id),
            `@${alias}`,
            ring ?? '',
            last === null ? '' : faint(`${count(records, 'record')}, last ${sayNearDay(last.day, now)}`),
            relation ?? '',
          ]),
        },
      ];
