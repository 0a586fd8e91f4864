import { readFileSync, writeFileSync } from 'node:fs';
import { type TestCareer, type TestSetting, testCareer } from '../career.ts';

let journal: Buffer | undefined;

/** A career with three weeks behind it, each on a journal of its own. */
export async function livedCareer(setting: TestSetting = {}): Promise<TestCareer> {
  const career = await testCareer(setting);
  if (journal) writeFileSync(career.path, journal);
  else await threeWeeks(career);
  journal ??= readFileSync(career.path);
  return career;
}

/** Three weeks with a first retro before them: what a second retro has to look back on. */
async function threeWeeks(career: TestCareer): Promise<void> {
  const at = (time: string): void => career.at(`2026-${time}:00+01:00`);
  const run = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      const { exit, stderr } = await career.outcome(line);
      if (exit !== 0) throw new Error(`career ${line}: ${stderr}`);
    }
  };
  at('10-20T16:00');
  await run('energy 0 "planning"', 'goal add "Lead the ledger migration" --measure "tables moved: 0 -> 50"');
  at('11-01T17:00');
  await run(
    'retro --well "The incident review was calm" --didnt "Two plans slipped" --learned "Dry-run on a copy before giving a date" --action "decline one recurring meeting (by 2026-11-13)" --action "ask for numbers first (by 2026-11-27)" --try "write the summary first (by 2026-11-18)"',
  );
  for (const day of ['02', '03', '05', '06', '09', '10', '12', '13', '16', '17', '18', '19']) {
    at(`11-${day}T16:00`);
    await run(`energy -- ${(Number(day) % 4) - 1} "day ${day} #design"`);
  }
  at('11-10T10:00');
  await run('feedback "The doc buried the decision #clarity" --from lead --in "design review"');
  at('11-12T10:00');
  await run('feedback "Your summary came late #clarity" --from peer', 'goal progress g1 31');
  at('11-16T10:00');
  await run('win "Checkout errors down" --impact "1.9 % -> 0.4 %"', 'promise kept p2');
  at('11-17T10:00');
  await run('note "Ask who decides before writing" --as lesson');
  at('11-20T15:04');
}

/** All that is answered in the second retro, in the order it is asked. */
export const answersOfTheSecond: readonly string[] = [
  'done',
  'somewhat',
  'yes',
  'carried',
  'in 2 weeks',
  'Design week with @lead #design',
  'The date slipped again\nNobody had seen the data',
  'Numbers first, then words',
  'decline the status meeting by friday',
  'try walking one-to-ones',
  '2026-12-09',
  '',
];
