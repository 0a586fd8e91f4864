import type { Migration } from '../version.ts';
import { journal } from './0001-journal.ts';
import { energy } from './0002-energy.ts';
import { feedback } from './0003-feedback.ts';
import { ask } from './0004-ask.ts';
import { win } from './0005-win.ts';
import { promise } from './0006-promise.ts';
import { goal } from './0007-goal.ts';
import { pulse } from './0008-pulse.ts';
import { retro } from './0009-retro.ts';
import { note } from './0010-note.ts';
import { report } from './0011-report.ts';
import { energySetting } from './0012-energy-setting.ts';

/** Append-only: a released step is never edited, and `latestVersion` is the last one's number. */
export const migrations: readonly Migration[] = [
  journal,
  energy,
  feedback,
  ask,
  win,
  promise,
  goal,
  pulse,
  retro,
  note,
  report,
  energySetting,
];
