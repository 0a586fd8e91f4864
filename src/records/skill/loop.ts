import { refused } from '../../errors.ts';
import { type Skill, type Stage, stages } from './skill.ts';

/**
 * The learning loop: assess → plan → apply → reflect → integrate → challenge → apply again. The inner loop does not begin
 * with an assessment; the outer one, a new assessment, comes every quarter.
 */
export const nextStage = (stage: Stage): Stage =>
  stage === 'challenge' ? 'apply' : (stages[stages.indexOf(stage) + 1] ?? 'apply');

/** The same skill one stage on, or at another; going from a challenge back to work counts a loop. */
export function movedOn(
  { id, stage, loops, assessed }: Skill,
  to: Stage = nextStage(stage),
): Pick<Skill, 'stage' | 'loops'> {
  if (to === stage)
    throw refused(`${id} is at ${stage} already`, `career skill stage ${id} ${nextStage(stage)}`);
  if (to !== 'assess' && assessed.length === 0)
    throw refused(
      `${id} was never assessed, and a plan rests on an assessment`,
      `career skill assess ${id} 2`,
    );
  return { stage: to, loops: stage === 'challenge' && to === 'apply' ? loops + 1 : loops };
}

/** What a stage asks of one. */
export const stageQuestions: Readonly<Record<Stage, string>> = {
  assess: 'Where are you today, and what says so?',
  plan: 'What will you read, try or ask, and by when?',
  apply: 'Where will you use it for real?',
  reflect: 'What did you see, and whom will you ask how it landed?',
  integrate: 'Which records show that it holds?',
  challenge: 'What is the next stretch?',
};

/** The graph as Mermaid, with the skills at each stage. */
export function mermaidOf(skills: readonly Skill[]): string {
  const titles: Readonly<Record<Stage, string>> = {
    assess: 'Assessment',
    plan: 'Learning plan',
    apply: 'Practical application',
    reflect: 'Feedback and reflection',
    integrate: 'Skill integration',
    challenge: 'Next challenge',
  };
  const label = (stage: Stage): string => {
    const own = skills.filter((each) => each.stage === stage).map(({ name }) => name.replace(/["\n]/g, ' '));
    return `${stage}["${[titles[stage], ...own].join('<br>')}"]`;
  };
  return [
    'graph TD',
    ...stages.map((stage) => `  ${label(stage)}`),
    '  assess --> plan --> apply --> reflect --> integrate --> challenge --> apply',
    '  review["Every quarter"] -.-> assess',
    '',
  ].join('\n');
}
