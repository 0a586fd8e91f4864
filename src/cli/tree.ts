import type { Command } from '../command.ts';
import { kinds } from '../records/kinds.ts';

export const groups = ['log', 'look back', 'tend', 'the journal'] as const;

export type Group = (typeof groups)[number];

/** A first word on the command line. Its verbs and options are loaded when it is typed. */
export interface Word {
  readonly name: string;
  readonly summary: string;
  readonly group: Group;
  readonly load: () => Promise<Command>;
}

/** Nouns whose guided flow meets other kinds, and so lives in insights. */
const guided: Readonly<Record<string, Word['load']>> = {
  feedback: async () => {
    const [{ nounWith }, { questionVerb }, { round }] = await Promise.all([
      import('../records/feedback/command.ts'),
      import('../records/ask/question-command.ts'),
      import('../insights/round/command.ts'),
    ]);
    return nounWith(questionVerb, round);
  },
  retro: async () => (await import('../insights/retro/command.ts')).noun,
  person: async () => {
    const [{ nounWith }, { gatherPage, pageView }, { forgetVerb }] = await Promise.all([
      import('../records/person/command.ts'),
      import('../insights/person/view.ts'),
      import('../insights/person/forget-command.ts'),
    ]);
    return nounWith((reading, known, now) => {
      const between = gatherPage(reading, known);
      return { value: { between }, view: pageView(between, now) };
    }, forgetVerb);
  },
  program: async () => (await import('../insights/program/command.ts')).noun,
  session: async () => (await import('../insights/session/command.ts')).noun,
  skill: async () => {
    const [{ nounWith }, { skillVerbs }] = await Promise.all([
      import('../records/skill/command.ts'),
      import('../insights/skill/verbs.ts'),
    ]);
    return nounWith(skillVerbs);
  },
  experiment: async () => {
    const [{ nounWith }, { look }] = await Promise.all([
      import('../records/experiment/command.ts'),
      import('../insights/experiment/look-command.ts'),
    ]);
    return nounWith(look);
  },
};

const kindWords: readonly Word[] = kinds.list.flatMap(({ kind: { name, summary }, command }): Word[] => {
  const load = guided[name] ?? (command && (async () => (await command()).noun));
  return load ? [{ name, summary, group: 'log', load }] : [];
});

const verb = (group: Group, name: string, summary: string, load: () => Promise<Command>): Word => ({
  name,
  summary,
  group,
  load,
});

/** All first words, in the order of `career --help`. */
export const words: readonly Word[] = [
  ...kindWords,
  verb(
    'look back',
    'status',
    'where you stand; career alone does the same',
    async () => (await import('../insights/status/command.ts')).statusCommand,
  ),
  verb(
    'look back',
    'log',
    'what happened, newest first',
    async () => (await import('../journal/verbs/log.ts')).log,
  ),
  verb('look back', 'show', 'whole records', async () => (await import('../journal/verbs/show.ts')).show),
  verb(
    'look back',
    'search',
    'records by their words',
    async () => (await import('../journal/verbs/search.ts')).search,
  ),
  verb(
    'look back',
    'report',
    'patterns in what you logged, and what is too thin to tell',
    async () => (await import('../insights/report/command.ts')).report,
  ),
  verb(
    'look back',
    'why',
    'what a pattern rests on',
    async () => (await import('../insights/patterns/why-command.ts')).why,
  ),
  verb(
    'look back',
    'timeline',
    'roles, goals, wins and turning points in their order',
    async () => (await import('../insights/timeline/command.ts')).timeline,
  ),
  verb(
    'look back',
    'assess',
    'the initial assessment, part by part',
    async () => (await import('../insights/assess/command.ts')).assess,
  ),
  verb(
    'look back',
    'success',
    'what moved: counted, and apart from it asked',
    async () => (await import('../insights/success/command.ts')).success,
  ),
  verb(
    'look back',
    'brief',
    'a sheet to hand to a coach',
    async () => (await import('../insights/brief/command.ts')).brief,
  ),
  verb(
    'look back',
    'influence',
    'promises kept, help given, reach',
    async () => (await import('../insights/influence/command.ts')).influence,
  ),
  verb(
    'look back',
    'coach',
    'think something through: it only asks',
    async () => (await import('../insights/coach/command.ts')).coach,
  ),
  verb(
    'look back',
    'support',
    'which support fits which need, and who is there',
    async () => (await import('../insights/support/command.ts')).support,
  ),
  verb(
    'look back',
    'review',
    'the self-review of a quarter',
    async () => (await import('../insights/review/command.ts')).review,
  ),
  verb(
    'tend',
    'edit',
    'change what a record says',
    async () => (await import('../journal/verbs/edit.ts')).edit,
  ),
  verb('tend', 'rm', 'remove records', async () => (await import('../journal/verbs/rm.ts')).rm),
  verb(
    'tend',
    'link',
    'say that two records belong together',
    async () => (await import('../journal/verbs/link.ts')).link,
  ),
  verb('tend', 'unlink', 'take links away', async () => (await import('../journal/verbs/link.ts')).unlink),
  verb(
    'tend',
    'tag',
    'see, rename and merge tags',
    async () => (await import('../journal/verbs/tag.ts')).tag,
  ),
  verb(
    'tend',
    'undo',
    'take back the last change',
    async () => (await import('../journal/verbs/undo.ts')).undo,
  ),
  verb('tend', 'redo', 'do it again', async () => (await import('../journal/verbs/undo.ts')).redo),
  verb(
    'tend',
    'history',
    'what was changed, and what a record said before',
    async () => (await import('../journal/verbs/history.ts')).history,
  ),
  verb(
    'tend',
    'drafts',
    'text that was kept and is no record yet',
    async () => (await import('../journal/verbs/drafts.ts')).drafts,
  ),
  verb(
    'tend',
    'purge',
    'remove records for good',
    async () => (await import('../journal/verbs/purge.ts')).purge,
  ),
  verb(
    'the journal',
    'init',
    'set up a journal in two minutes',
    async () => (await import('../journal/verbs/init.ts')).init,
  ),
  verb(
    'the journal',
    'config',
    'see and change settings',
    async () => (await import('../journal/verbs/config.ts')).config,
  ),
  verb(
    'the journal',
    'export',
    'records in an open format',
    async () => (await import('../exchange/export.ts')).exportNoun,
  ),
  verb(
    'the journal',
    'import',
    'records from elsewhere',
    async () => (await import('../exchange/import.ts')).importNoun,
  ),
  verb(
    'the journal',
    'schema',
    'what JSON may hold, as JSON Schema',
    async () => (await import('../exchange/json/schema-command.ts')).schema,
  ),
  verb(
    'the journal',
    'demo',
    'any command on an invented two-year journal',
    async () => (await import('./demo.ts')).demoCommand,
  ),
  verb(
    'the journal',
    'completion',
    'the completion script of your shell',
    async () => (await import('./completion.ts')).completion,
  ),
];
