import type { JournalRecord } from '../../journal/record.ts';
import type { Win } from '../../records/win/win.ts';
import type { Range } from '../../time/calendar.ts';
import { gradeOf, headlineOf, isBacked, proofsOf, sayHeadline } from './outcomes.ts';
import type { Records } from './records.ts';
import type { EvidenceRow, Sentence } from './review.ts';
import { capital, clip, phrase, quoted, sentence, sortedIds } from './words.ts';

/** One row for each id that stands anywhere in the review, of a record that its reader may see. */
export function evidenceRows(records: Records, cited: readonly string[], period: Range): EvidenceRow[] {
  const { wins, feedback, retros, notes, goals, promises, behind, grown } = records;
  const { skills, experiments, programs, given } = grown;
  const told = [wins, feedback, retros, notes, goals, promises, behind, skills, experiments, programs, given];
  const all = told.flat() as JournalRecord[];
  const byId = new Map(all.map((record) => [record.id, record]));
  return sortedIds(cited).flatMap((id) => {
    const record = byId.get(id);
    if (!record) return [];
    const { day } = record;
    return {
      id,
      day,
      explained: explained(record, period, behind),
      title: titleOf(record),
      proofs: record.kind === 'win' ? proofsOf(record as Win) : [],
    };
  });
}

const explanations: Readonly<Record<string, string>> = {
  goal: 'set before, pursued in the period',
  skill: 'set before, assessed in the period',
  experiment: 'begun before, ended in the period',
  program: 'begun before, ended in the period',
};

/** Why a record of another day is in it. */
function explained(record: JournalRecord, { from, to }: Range, behind: readonly JournalRecord[]): string {
  const { day, kind } = record;
  if (day > to) return 'recorded after the period';
  if (day >= from) return '';
  if (behind.includes(record)) return 'recorded before the period';
  return explanations[kind] ?? 'made before, open in the period';
}

function titleOf(record: JournalRecord): string {
  const { kind, text } = record;
  const said = record as unknown as Readonly<Record<string, string | null>>;
  if (kind === 'feedback') return `${said.from ?? 'someone'}: ${quoted(clip(text, 12))}`;
  if (kind === 'promise') return `to ${said.to ?? 'myself'}: ${phrase(clip(text, 12))}`;
  if (kind === 'skill') return capital(phrase(clip(said.name ?? '', 12)));
  // What a talk was about is nobody else's.
  if (kind === 'session') return said.whom ? `talk for ${said.whom}` : 'talk';
  if (kind === 'retro') return text === '' ? 'retro' : `retro: ${phrase(clip(text, 12))}`;
  return capital(phrase(clip(text, 12)));
}

/** Wins that are shown and have neither a figure, a link nor another record to stand on. */
export function claimsOf(wins: readonly Win[]): Sentence[] {
  return wins
    .filter((win) => !isBacked(win))
    .map((win) => {
      return sentence(`${sayHeadline(headlineOf(win))} (${gradeOf(win)}, no source)`, win.id);
    });
}
