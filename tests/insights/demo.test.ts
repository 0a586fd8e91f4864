import { expect, it, onTestFinished, vi } from 'vitest';
import { makeSample } from '../../src/insights/demo/make.ts';
import { testCareer } from '../career.ts';

it.each([
  ['a workday', '2026-11-20T15:04:00+01:00'],
  ['a Sunday in spring', '2027-03-28T09:00:00+02:00'],
  ['the day after a leap day', '2028-03-01T09:00:00+01:00'],
])('the sample made on %s has something of every kind to look at', async (_name, now) => {
  const career = await testCareer({ now, columns: 120 });
  await career.use(makeSample);
  const shown = async (line: string): Promise<string> => (await career.outcome(line)).stdout;
  expect(await shown('session prep mentor')).toMatch(
    /Parked[\s\S]*Since last time[\s\S]*They owe[\s\S]*Goals/,
  );
  expect(await shown('session list')).toContain('coaching asked, mentoring felt');
  expect(await shown('session due')).toContain('technical review');
  expect(await shown('skill gaps')).toContain('proposal writing');
  expect(await shown('skill loop')).toContain('reflect');
  expect(await shown('decision calibration')).toMatch(/Brier score 0\.\d\d/);
  expect(await shown('decision list')).toContain('stay on the platform side');
  expect(await shown('boundary list')).toMatch(/no meetings before ten · held \d+ of \d+/);
  expect(await shown('role list')).toContain('Staff engineer · payments');
  expect(await shown('experiment look x1')).toMatch(/Energy was .*\nThe coin chose the days\./);
  expect(await shown('feedback round')).toMatch(/all 3 answered[\s\S]*The others see you 0\.7 levels higher/);
  expect(await shown('program where')).toMatch(/\d of 6/);
  expect(await shown('program list --all')).toContain('Reading group');
  expect(await shown('promise list')).toContain('send the case that went through');
});

it('says commands to type as they are typed there, and tells of others in plain words', async () => {
  const career = await testCareer({ columns: 80 });
  vi.stubEnv('TMPDIR', career.folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { stderr } = await career.outcome('demo promise done p3');
  expect(stderr.slice(stderr.indexOf('career:'))).toMatchInlineSnapshot(`
    "career: career promise has no verb “done”
    hint: did you mean  career demo promise kept p3; to log these very words:
          career demo promise -- done p3
    "
  `);
  const { stdout } = await career.outcome('demo program --help');
  expect(stdout).toContain('\ncareer program start makes one from a template');
  expect(stdout).toContain('career demo program start engagement');
});
