import { expect, it } from 'vitest';
import { programFor } from '../../src/cli/program.ts';
import { asCalled } from '../../src/terminal/called.ts';
import { faint, strong, type View, yielding } from '../../src/terminal/text.ts';
import { testCareer } from '../career.ts';

it.each([
  ['To take it all back: career undo', 'To take it all back: career demo undo'],
  ['career retro', 'career demo retro'],
  ['did you mean  career log; or career show e1', 'did you mean  career demo log; or career demo show e1'],
  ['Any command works on it: career demo retro list', 'Any command works on it: career demo retro list'],
  [
    'career alone shows where you stand. career log lists it.',
    'career alone shows where you stand. career log lists it.',
  ],
  [
    'when it has cooled, career feedback triage asks about it',
    'when it has cooled, career feedback triage asks about it',
  ],
  [
    'help given (career win --type help, career session --given)',
    'help given (career win --type help, career session --given)',
  ],
  ['where you stand; career alone does the same', 'where you stand; career alone does the same'],
  [
    'to see them first: career log, or career export json.',
    'to see them first: career demo log, or career demo export json.',
  ],
  [
    'then career decision review d1, career energy --draft 1',
    'then career demo decision review d1, career demo energy --draft 1',
  ],
  ['to ask all the same:\ncareer feedback ask lead', 'to ask all the same:\ncareer demo feedback ask lead'],
  ['talked about my career goal', 'talked about my career goal'],
  ['the career', 'the career'],
])('in the demo, “%s” is said as “%s”', (said, meant) => {
  expect(asCalled([said], 'career demo')).toEqual([meant]);
});

it('what yields is a person’s own, and stays', () => {
  const view: View = [
    { rows: [[strong('w1'), yielding('career goal reached'), faint('career edit w1')]] },
    { lead: 'hint: ', paragraph: ['then: ', 'career log'] },
  ];
  expect(asCalled(view, 'career --db x.db')).toEqual([
    { rows: [[strong('w1'), yielding('career goal reached'), faint('career --db x.db edit w1')]] },
    { lead: 'hint: ', paragraph: ['then: ', 'career --db x.db log'] },
  ]);
});

it('a hint that names the journal already is left alone', () => {
  const said = 'career init --db /tmp/j.db';
  expect(asCalled([said], 'career --db /tmp/j.db')).toEqual([said]);
});

it('the program is called as it was', () => {
  expect(programFor({})).toBe('career');
  expect(programFor({ db: '/tmp/my journal.db' })).toBe("career --db '/tmp/my journal.db'");
  expect(programFor({ demo: true, db: '/tmp/sample.db', byNpx: true })).toBe('npx career demo');
});

it('what is said of another journal can be typed as it stands', async () => {
  const career = await testCareer();
  const other = `${career.folder}/other.db`;
  await career(`energy +1 own`);
  expect((await career(`--db ${other} energy +1 other`)).replaceAll(other, 'other.db')).not.toContain('exit');
  const removed = (await career(`--db ${other} rm e1`)).replaceAll(career.folder, '~');
  const [, hint = ''] = /: (career --db \S+ undo)/.exec(removed) ?? [];
  expect(hint).toBe('career --db ~/other.db undo');
  await career(hint.replace('career ', '').replace('~', career.folder));
  expect(await career.json(`--db ${other} log`)).toMatchObject([{ text: 'other' }]);
  expect(await career.json('log')).toMatchObject([{ text: 'own' }]);
});
