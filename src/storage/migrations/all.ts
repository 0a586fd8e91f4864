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
import { boundary } from './0013-boundary.ts';
import { decision } from './0014-decision.ts';
import { role } from './0015-role.ts';
import { experiment } from './0016-experiment.ts';
import { session } from './0017-session.ts';
import { skill } from './0018-skill.ts';
import { program } from './0019-program.ts';
import { round } from './0020-round.ts';
import { pack } from './0021-pack.ts';
import { image } from './0022-image.ts';

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
  boundary,
  decision,
  role,
  experiment,
  session,
  skill,
  program,
  round,
  pack,
  image,
];
