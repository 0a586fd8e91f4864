import type { Context } from '../context.ts';
import { misuse } from '../errors.ts';
import { momentAt } from '../time/moment.ts';
import type { Reading, Writing } from './access.ts';
import { amend } from './amend.ts';
import { add } from './entry.ts';
import { aliasFrom } from './field.ts';
import type { Kind } from './kind.ts';
import { personRow } from './people-store.ts';
import { hydrate, recordOf } from './record-store.ts';
import { select } from './search-store.ts';
import { allSettings, putSetting } from './setting-store.ts';
import { type SettingKey, type Settings, settingsOf } from './settings.ts';
import { severalIn } from './tokens.ts';

/** Someone who matters, as `career init` takes them: `lead:manager`, or only `lead`. */
export interface Acquaintance {
  readonly alias: string;
  readonly ring: string | null;
}

/** What `career init` asks about, and what is known of it. */
export interface SetUp {
  readonly journal: { readonly path: string; readonly created: boolean };
  readonly settings: Settings;
  readonly people: readonly Acquaintance[];
  /** What nobody has said yet. */
  readonly missing: readonly (typeof asked)[number][];
}

/** In the order in which it is asked. */
export const asked = [
  'name',
  'role',
  'level',
  'people',
  'retro.cadence',
  'fiscal.start',
  'beliefs.gives',
  'beliefs.takes',
] as const satisfies readonly (SettingKey | 'people')[];

export function setUp({ db, kinds }: Reading, path: string, created: boolean): SetUp {
  const stored = allSettings(db);
  const rows = select(db, { kinds: ['person'] }, 'logged', 200);
  const people = hydrate(db, kinds, rows)
    .map((record) => record as unknown as Acquaintance)
    .map(({ alias, ring }) => ({ alias, ring }));
  return {
    journal: { path, created },
    settings: settingsOf(db),
    people: people.sort((a, b) => (a.alias < b.alias ? -1 : 1)),
    missing: asked.filter((key) => (key === 'people' ? people.length === 0 : stored[key] === undefined)),
  };
}

/** Reads `lead:manager, mentor:mentor peer`. Throws misuse for what is no alias or no ring. */
export function acquaintances(
  { clock }: Pick<Context, 'clock'>,
  person: Kind,
  words: string,
): Acquaintance[] {
  return severalIn(words).map((part) => {
    const [alias = '', ring] = part.split(/[:=]/);
    // Else an answer to another question, such as “every 2 weeks”, makes three people.
    if (/^\d+$/.test(alias)) throw misuse(`“${alias}” is no alias`, 'for example lead:manager, peer');
    const read = ring ? (person.fields.ring?.parse(ring, clock) as string) : null;
    return { alias: aliasFrom(alias), ring: read };
  });
}

/** Adds people who are new and says the ring of those who are known. The first manager is one's own. */
export function acquaint(
  writing: Writing,
  context: Context,
  person: Kind,
  people: readonly Acquaintance[],
): void {
  for (const { alias, ring } of people) {
    const row = personRow(writing.db, alias);
    if (row === undefined) {
      const moment = momentAt(context.clock.now(), context.clock);
      add(writing, person, { text: '', moment, tags: [], people: [], values: { alias, ring } });
    } else if (ring !== null) {
      amend(writing, person, recordOf(writing, row).id, () => ({ values: { ring } }));
    }
  }
  const manager = people.find(({ ring }) => ring === 'manager');
  if (manager && settingsOf(writing.db).manager === null) putSetting(writing.db, 'manager', manager.alias);
}
