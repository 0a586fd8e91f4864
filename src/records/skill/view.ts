import type { Tell } from '../../journal/kind.ts';
import { labelled } from '../../journal/verbs/show.ts';
import { count, dotted, type Text, type View, yielding } from '../../terminal/text.ts';
import type { Day } from '../../time/calendar.ts';
import type { Clock } from '../../time/clock.ts';
import { sayDay, sayMinutes, today } from '../../time/say.ts';
import { evidenceOf, evidenceWords } from './evidence.ts';
import { baselineOf, currentOf } from './gaps.ts';
import { attributionOf, describedLevels, levelNames, type Saying } from './levels.ts';
import type { Skill } from './skill.ts';

export const dated = false;

export const line = (skill: Skill): Text =>
  dotted(yielding(skill.name), skill.area ?? undefined, levelWords(skill), skill.stage);

/** `2 intermediate of 3, from 1`; `wants 3` before the first assessment. */
export function levelWords(skill: Skill): string | undefined {
  const [current, baseline] = [currentOf(skill), baselineOf(skill)];
  const wanted = skill.wanted;
  if (current === null) return wanted === null ? undefined : `wants ${wanted}`;
  const from = baseline === null || baseline === current ? '' : `, from ${baseline}`;
  return `${current} ${levelNames[current]}${wanted === null ? '' : ` of ${wanted}`}${from}`;
}

export const assessedWords = ({ on, level, note }: Skill['assessed'][number], now: Day): string =>
  `${sayDay(on, now)}: ${level} ${levelNames[level]}${note === null ? '' : ` · ${note}`}`;

export const practiceWords = ({ on, what, fix }: Skill['practice'][number], now: Day): string =>
  `${sayDay(on, now)}: ${what}${fix === null ? '' : ` · next time: ${fix}`}`;

/** `saying` is what a pack says of the skill. */
export function details(skill: Skill, clock: Clock, _tell: Tell, saying: Saying | null): View {
  const { assessed, practice, plan, loops, area, importance } = skill;
  const now = today(clock);
  const current = currentOf(skill);
  const described = describedLevels(skill, saying).filter(({ level }) => level === current);
  const total = practice.reduce((sum, { spent }) => sum + (spent ?? 0), 0);
  return [
    ...labelled('skill', skill.name),
    ...labelled('area', area ?? ''),
    ...labelled('evidence', evidenceWords(evidenceOf(skill))),
    ...labelled(
      'level',
      current === null
        ? 'not assessed yet'
        : [levelWords(skill), ...described.map(({ words }) => words)]
            .filter((part) => part !== '')
            .join(': '),
    ),
    ...labelled('', attributionOf(described, saying) ?? ''),
    ...labelled('assessed', assessed.map((each) => assessedWords(each, now)).join('\n')),
    ...labelled('importance', importance === null ? '' : `${importance} of 3`),
    ...labelled('plan', plan ?? ''),
    ...labelled(
      'practice',
      [
        ...(practice.length === 0
          ? []
          : [`${count(practice.length, 'time')}${total === 0 ? '' : `, ${sayMinutes(total)}`}`]),
        ...practice.slice(-5).map((each) => practiceWords(each, now)),
      ].join('\n'),
    ),
    ...labelled('stage', skill.stage),
    ...labelled('loops', loops === 0 ? '' : String(loops)),
  ];
}
