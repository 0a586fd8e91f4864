import { text, toggle } from '../../command.ts';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import type { Reading } from '../../journal/access.ts';
import { fiscalYear, type PeriodWords, periodAsked, periodOptions } from '../../journal/period.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { settingsFrom } from '../../journal/settings.ts';
import { calledOn } from '../../records/role/store.ts';
import { always, type Period, periodBefore } from '../../time/period.ts';
import { today } from '../../time/say.ts';
import { review, type Stretch } from './compose.ts';
import { formNamed } from './form/find.ts';
import type { Form } from './form/form.ts';
import { gather } from './gather.ts';
import { calledIn, pseudonymous, pseudonymsOf, type StillNamed, stillNamed } from './pseudonyms.ts';
import { isLong, type Meant, partsOf, quarterMeant } from './quarter.ts';
import type { Records } from './records.ts';
import { type Audience, audiences, type Review } from './review.ts';
import { latestPrivate, ringed } from './store.ts';

/** What says which review is meant, wherever one is made. */
export const reviewOptions = {
  for: text('--for <reader>', 'manager (only what is shareable; unless told) or me (everything)', {
    completes: audiences,
  }),
  form: text(
    '--form <form>',
    'which questions it answers: a name from career review forms, or a file of your own',
  ),
  compare: toggle('--compare', 'set the period before beside it'),
  pseudonyms: toggle(
    '--pseudonyms',
    'call people by how you know them: peer 1, manager; a name in your own words stays, and is pointed out',
  ),
  ...periodOptions,
};

export interface Wishes extends PeriodWords {
  readonly for?: string | undefined;
  readonly form?: string | undefined;
  readonly compare?: boolean | undefined;
  readonly pseudonyms?: boolean | undefined;
}

export interface MadeReview {
  readonly made: Review;
  /** Why this period, in a phrase; empty where it was named. */
  readonly why: string;
  /** A private record that could be let in; undefined where none stays out. */
  readonly example: string | undefined;
  /** Who is named in its words though pseudonyms were asked for. */
  readonly named: readonly StillNamed[];
}

/** The review that words and options ask for. Throws misuse. */
export async function reviewAsked(
  context: Context,
  words: readonly string[],
  { for: reader, form: wish, compare, pseudonyms, ...chosen }: Wishes,
): Promise<MadeReview> {
  const audience = audienceFrom(reader);
  const reading = await context.journal.read();
  const { db } = reading;
  const stored = allSettings(db);
  const settings = settingsFrom(stored);
  const fiscal = fiscalYear(stored);
  const { period, why } = periodMeant(context, reading, words, chosen);
  const now = today(context.clock);
  const { role, level } = calledOn(db, period.to < now ? period.to : now, settings, audience === 'manager');
  const names = pseudonyms === true ? pseudonymsOf(ringed(db)) : undefined;
  const called = calledIn(names ?? new Map());
  const gathered = (each: Period): Records => {
    const records = gather(reading, each, audience);
    return names === undefined ? records : pseudonymous(records, names);
  };
  const stretch = (each: Period): Stretch => ({ period: each, records: gathered(each) });
  if (compare === true && period.from === always.from)
    throw misuse('--compare needs a period that has one before it', 'career review 2026-Q3 --compare');
  const made = review(
    gathered(period),
    {
      period,
      today: now,
      audience,
      author: { name: settings.name, role: role === null ? null : called(role), level },
      before: compare === true ? stretch(periodBefore(period, fiscal)) : undefined,
      quarters: partsOf(period, fiscal, now).map(stretch),
    },
    formMeant(reading, period, wish),
  );
  const example = made.leftOut === 0 ? undefined : latestPrivate(db, context.kinds, period);
  return { made, why, example, named: names === undefined ? [] : stillNamed(made, ringed(db)) };
}

/** The form that is asked for, the one that is set, or the usual one for so long a period. Throws misuse. */
export function formMeant({ db }: Reading, period: Period, wish: string | undefined): Form {
  const stored = allSettings(db);
  return formNamed(wish ?? settingsFrom(stored)['review.form'] ?? (isLong(period) ? 'annual' : 'default'));
}

export function audienceFrom(words: string | undefined): Audience {
  const wish = (words ?? 'manager').trim().toLowerCase();
  const audience = audiences.find((each) => each === wish);
  if (!audience) throw misuse(`“${words}” is not a reader`, 'type --for manager or --for me');
  return audience;
}

export function periodMeant(
  context: Context,
  reading: Reading,
  words: readonly string[],
  options: PeriodWords,
): Meant {
  const asked = periodAsked(context, reading, words.join(' '), options);
  if (asked) return { period: asked, why: '' };
  return quarterMeant(today(context.clock), fiscalYear(allSettings(reading.db)));
}
