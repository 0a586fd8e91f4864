import { expect, it } from 'vitest';
import { render } from '../../src/terminal/render.ts';
import { dotted, type Text, yielding } from '../../src/terminal/text.ts';
import { plainPaint } from '../../src/terminal/theme.ts';

const at = async (width: number, text: Text): Promise<string> =>
  (await render([text], { width, paint: plainPaint, proseWidth: width })).trimEnd();

const goal = 'Get a merged change to customers within two days';

it.each([
  [Number.POSITIVE_INFINITY, `${goal} · 7 days, from 9 to 2 days`],
  [75, `${goal} · 7 days, from 9 to 2 days`],
  [74, 'Get a merged change to customers within two da… · 7 days, from 9 to 2 days'],
  [60, 'Get a merged change to customers… · 7 days, from 9 to 2 days'],
  [40, 'Get a merged change… · 7 days, from 9 t…'],
  [12, 'Get a merge…'],
])('a person’s words give way before figures do, at %s columns', async (width, line) => {
  expect(await at(width, dotted(yielding(goal), '7 days, from 9 to 2 days'))).toBe(line);
});

it('of several the first gives way first, and each as far as it must', async () => {
  const line = dotted(yielding('the words of the goal, which are many'), yielding('a remark of some length'));
  expect(await at(50, line)).toBe('the words of the goal,… · a remark of some length');
  expect(await at(40, line)).toBe('the words of the go… · a remark of some…');
});

it('wide characters keep the line in its width', async () => {
  expect(await at(30, dotted(yielding('設計を二人で見直して決めたこと'), '2 h'))).toBe(
    '設計を二人で見直して決… · 2 h',
  );
});

it('no words are no part of the line', async () => {
  expect(await at(40, dotted('+2 gave a lot', yielding(''), 'flow'))).toBe('+2 gave a lot · flow');
});
