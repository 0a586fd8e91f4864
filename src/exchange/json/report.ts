import { count, type Text, type View } from '../../terminal/text.ts';
import type { Plan, Renumbered } from './plan.ts';

/** What an import did, or, with `dryRun`, would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly added: number;
  /** Of those added: lines without a uid, which a second import would add again. */
  readonly withoutUid: number;
  /** Known here, and the file says the same. */
  readonly same: number;
  /** Known here, and the file says something else; kept as they are here. */
  readonly different: readonly Difference[];
  /** Known here, and now as the file says. */
  readonly replaced: readonly Difference[];
  /** Records whose number was taken, and what they are called here. */
  readonly renumbered: readonly Renumbered[];
  /** People of the file who are people with the same alias here. */
  readonly joined: Plan['joined'];
  /** Aliases that the file only mentions and that were new. */
  readonly mentioned: readonly string[];
  /** Links to records that are neither here nor in the file. */
  readonly linksLeftOut: number;
  readonly settings: {
    readonly added: readonly string[];
    /** Set here to something else, which wins. */
    readonly kept: readonly string[];
  };
}

export interface Difference {
  readonly id: string;
  readonly fields: readonly string[];
}

export function reportView(report: ImportReport): View {
  const { dryRun, added, same, different, replaced, renumbered, joined, mentioned } = report;
  const { linksLeftOut, settings } = report;
  const parts = [
    `${count(added, 'record')} ${dryRun ? 'would be added' : 'added'}`,
    same === 0 ? '' : `${same} here already`,
    replaced.length === 0
      ? ''
      : `${replaced.length} ${dryRun ? 'would be changed' : 'changed'} to what the file says`,
    different.length === 0 ? '' : `${different.length} different in the file and kept as here`,
  ];
  return [
    { paragraph: parts.filter((part) => part !== '').join(' · ') },
    ...listed('different', different.map(told)),
    ...listed('changed', replaced.map(told)),
    ...listed(
      'renumbered',
      renumbered.map(({ from, to }) => `${from} is ${to} here`),
    ),
    ...listed(
      'joined',
      joined.map(({ from, to, alias }) => `${from} is ${to}, @${alias}`),
    ),
    ...listed(
      'new people',
      mentioned.map((alias) => `@${alias}`),
    ),
    ...listed(
      'left out',
      linksLeftOut === 0
        ? []
        : [`${count(linksLeftOut, 'link')} to records that are neither here nor in the file`],
    ),
    ...listed('settings', [
      ...settings.added.map((key) => `${key} from the file`),
      ...settings.kept.map((key) => `${key} as it is here`),
    ]),
  ];
}

const told = ({ id, fields }: Difference): string => `${id} in ${fields.join(', ')}`;

const mostListed = 8;

function listed(name: string, parts: readonly string[]): View {
  if (parts.length === 0) return [];
  const more = parts.length - mostListed;
  const said = [...parts.slice(0, mostListed), ...(more > 0 ? [`and ${more} more`] : [])];
  return [{ lead: ['  ', name.padEnd(11), ' '] satisfies Text, paragraph: said.join(' · ') }];
}

/** What to type next; `again` is the command that would do it once more. */
export function afterwards(report: ImportReport, again: string): View {
  const { dryRun, added, replaced, different, withoutUid, settings } = report;
  const changes = added + replaced.length + settings.added.length > 0;
  const lines = [
    withoutUid === 0 ? '' : `${count(withoutUid, 'line')} without a uid: each import adds them anew.`,
    different.length === 0 ? '' : `To take what the file says instead: ${again} --theirs`,
    changes && dryRun ? `Nothing was changed. To do it: ${again}` : '',
    changes && !dryRun ? 'To take it all back: career undo' : '',
    changes || different.length > 0 ? '' : 'There is nothing in it that is not here.',
  ];
  return lines.filter((line) => line !== '').map((paragraph) => ({ paragraph }));
}
