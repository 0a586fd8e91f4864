import type { ValuesOf } from '../../journal/field.ts';
import { entryFromJson } from '../../journal/json-entry.ts';
import { questionKey } from '../../records/retro/formats.ts';
import { retro } from '../../records/retro/retro.ts';
import type { Clock } from '../../time/clock.ts';
import { isoOf } from '../../time/moment.ts';
import { emptySheet, type Sheet, withCheck } from './sheet.ts';

/** A retro as JSON, in the shape that `career schema retro` publishes. Throws misuse naming the first field that is wrong. */
export function sheetFromJson(json: string, fresh: Pick<Sheet, 'uid' | 'begun'>, clock: Clock): Sheet {
  const { text, moment, tags, people, private: wish, values } = entryFromJson(retro, json, clock);
  const {
    format,
    answers = [],
    actions = [],
    checks = [],
  } = values as Partial<ValuesOf<typeof retro.fields>>;
  const sheet: Sheet = {
    ...emptySheet(fresh.uid, fresh.begun, format ?? 'three-questions'),
    headline: text,
    at: moment.at === clock.now() ? '' : isoOf(moment),
    tags: tags.join(' '),
    with: people.join(' '),
    private: wish === undefined ? '' : wish ? 'yes' : 'no',
    answers: Object.fromEntries(
      answers.map((answer) => [questionKey(format ?? 'three-questions', answer.prompt), answer.text]),
    ),
    actions: actions.map((action) => ({
      text: action.text,
      trial: action.trial ?? null,
      by: action.by ?? null,
    })),
  };
  return checks.reduce(
    (done, { promise, result, until, helped }) =>
      withCheck(done, promise, { result, until: until ?? null, helped: helped ?? null }),
    sheet,
  );
}
