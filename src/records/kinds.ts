import { type Kinds, kindsOf } from '../journal/kind.ts';
import { ask } from './ask/ask.ts';
import { boundary } from './boundary/boundary.ts';
import { decision } from './decision/decision.ts';
import { energy } from './energy/energy.ts';
import { experiment } from './experiment/experiment.ts';
import { feedback } from './feedback/feedback.ts';
import { goal } from './goal/goal.ts';
import { note } from './note/note.ts';
import { pack } from './pack/pack.ts';
import { person } from './person/person.ts';
import { program } from './program/program.ts';
import { promise } from './promise/promise.ts';
import { pulse } from './pulse/pulse.ts';
import { report } from './report/report.ts';
import { retro } from './retro/retro.ts';
import { role } from './role/role.ts';
import { session } from './session/session.ts';
import { type Skill, skill } from './skill/skill.ts';
import { win } from './win/win.ts';

/** Every kind there is, in the order of `career --help`. A new one adds its folder, its migration and one line here. */
export const kinds: Kinds = kindsOf([
  { kind: energy, view: () => import('./energy/view.ts'), command: () => import('./energy/command.ts') },
  {
    kind: feedback,
    view: () => import('./feedback/view.ts'),
  },
  { kind: ask, view: () => import('./ask/view.ts'), command: () => import('./ask/command.ts') },
  { kind: win, view: () => import('./win/view.ts'), command: () => import('./win/command.ts') },
  { kind: promise, view: () => import('./promise/view.ts'), command: () => import('./promise/command.ts') },
  { kind: goal, view: () => import('./goal/view.ts'), command: () => import('./goal/command.ts') },
  { kind: pulse, view: () => import('./pulse/view.ts'), command: () => import('./pulse/command.ts') },
  { kind: retro, view: () => import('./retro/view.ts') },
  { kind: session, view: () => import('./session/view.ts') },
  { kind: program, view: () => import('./program/view.ts') },
  {
    kind: skill,
    view: async () => {
      const [{ dated, line, details }, { sayingOf }] = await Promise.all([
        import('./skill/view.ts'),
        import('./pack/store.ts'),
      ]);
      return { dated, line, details, gather: ({ db }, { name }: Skill) => sayingOf(db, name) };
    },
  },
  { kind: pack, view: () => import('./pack/view.ts') },
  { kind: experiment, view: () => import('./experiment/view.ts') },
  {
    kind: decision,
    view: () => import('./decision/view.ts'),
    command: () => import('./decision/command.ts'),
  },
  {
    kind: boundary,
    view: () => import('./boundary/view.ts'),
    command: () => import('./boundary/command.ts'),
  },
  { kind: role, view: () => import('./role/view.ts'), command: () => import('./role/command.ts') },
  { kind: report, view: () => import('./report/view.ts') },
  { kind: note, view: () => import('./note/view.ts'), command: () => import('./note/command.ts') },
  { kind: person, view: () => import('./person/view.ts') },
]);
